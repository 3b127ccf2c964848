import type { CalendarDate } from '../../schema/records/date.ts';
import type { ReadNote } from './cited-notes.ts';
import type { PrintedDate } from './dates/printed-date.ts';
import type { TimeEvidence } from './dates/published.ts';
import type { DocumentParts } from './document/document-parts.ts';
import type { StatedDate } from './document/header-lines.ts';
import type { ReadParagraph } from './paragraph.ts';
import type { PrintedReference } from './references/reference.ts';

/** What a document says of its own time: its head, and what its text and its notes cite and speak of. */
export function evidenceOf(
  { publication, url }: DocumentParts,
  stated: StatedDate | null,
  given: CalendarDate | null,
  paragraphs: readonly ReadParagraph[],
  notes: readonly ReadNote[],
): TimeEvidence {
  const cited: PrintedDate[] = [];
  for (const { groups } of paragraphs) for (const { references } of groups) addDates(cited, references);
  for (const { references } of notes) addDates(cited, references);
  return {
    stated,
    given,
    volume: publication?.volume ?? null,
    issue: publication?.issue ?? null,
    publication: publication?.entry,
    cited,
    texts: [...(url === null ? [] : [url]), ...paragraphs.map(({ text }) => text)],
  };
}

function addDates(dates: PrintedDate[], references: readonly PrintedReference[]): void {
  for (const reference of references) for (const date of reference.dates) dates.push(date);
}
