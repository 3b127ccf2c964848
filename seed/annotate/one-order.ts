import type { ReadNote } from './cited-notes.ts';
import { type DateInText, dayStandsFirst, mayBeOfTwoNumbers, withDayFirst } from './dates/day-first.ts';
import type { StatedDate } from './document/header-lines.ts';
import type { ReadParagraph } from './paragraph.ts';
import type { PrintedReference } from './references/reference.ts';

interface Dated<Stated> {
  /** The date of the document's head. */
  readonly stated: Stated;
  readonly paragraphs: readonly ReadParagraph[];
  readonly notes: readonly ReadNote[];
}

/** Reads dates of two numbers with the day first where other dates of the document do. */
export function inOneOrder<Stated extends StatedDate | null>(
  stated: Stated,
  paragraphs: readonly ReadParagraph[],
  notes: readonly ReadNote[],
): Dated<Stated> {
  const ofTwoNumbers: DateInText[] = stated === null ? [] : [headDate(stated)];
  const add = (text: string, references: readonly PrintedReference[]) => {
    for (const { dates } of references) {
      for (const date of dates) if (mayBeOfTwoNumbers(text, date)) ofTwoNumbers.push({ text, date });
    }
  };
  for (const { text, groups } of paragraphs) for (const { references } of groups) add(text, references);
  for (const { note, references } of notes) add(note.content.text, references);
  if (!dayStandsFirst(ofTwoNumbers)) return { stated, paragraphs, notes };
  const reordered = (text: string, references: readonly PrintedReference[]): PrintedReference[] =>
    references.map((reference) => ({
      ...reference,
      dates: reference.dates.map((date) => withDayFirst({ text, date })),
    }));
  return {
    stated: stated === null ? stated : { ...stated, printed: withDayFirst(headDate(stated)) },
    paragraphs: paragraphs.map((paragraph) => ({
      ...paragraph,
      groups: paragraph.groups.map((group) => ({ ...group, references: reordered(paragraph.text, group.references) })),
    })),
    notes: notes.map(({ note, references }) => ({ note, references: reordered(note.content.text, references) })),
  };
}

function headDate({ text, printed }: StatedDate) {
  return { text, date: { ...printed, start: 0, end: text.length } };
}
