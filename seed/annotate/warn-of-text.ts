import type { SourceDocument } from '../source-document/source-document.ts';
import type { CitedNotes, ReadNote } from './cited-notes.ts';
import { ambiguityOf } from './dates/ambiguity.ts';
import type { ArticleTime } from './dates/published.ts';
import type { DocumentParts } from './document/document-parts.ts';
import type { ReadParagraph } from './paragraph.ts';
import { looksCited } from './references/looks-cited.ts';
import { type Reader, readingOf } from './references/reading.ts';
import type { Warnings } from './warnings.ts';

/** Warns of what the document's reader could not keep, and of a language that is not English. */
export function warnOfSource({ leftOut, warnings: found, detectedLanguage }: SourceDocument, warnings: Warnings): void {
  for (const { line, column, code, message } of found) warnings.add(code, message, line, column);
  if ((detectedLanguage ?? 'en') !== 'en') {
    const name = new Intl.DisplayNames('en', { type: 'language' }).of(detectedLanguage ?? '') ?? detectedLanguage;
    warnings.add(
      'LANGUAGE_NOT_ENGLISH',
      `The text is in ${name}; only dates, and sources and actors that are known, are found in it.`,
      1,
      1,
    );
  }
  for (const { line, column, reason, words } of leftOut) {
    warnings.add('TEXT_LEFT_OUT', `${reason} (${words === 1 ? '1 word' : `${words} words`})`, line, column);
  }
}

/** Warns of notes that nothing calls, and of those that hold a date or a source and cite nothing that was understood. */
export function warnOfNotes(notes: readonly ReadNote[], cited: CitedNotes, reader: Reader, warnings: Warnings): void {
  for (const { note, references } of notes) {
    const { label, line, column, content } = note;
    if (!cited.isCalled(note)) {
      const message = `No paragraph carries the marker of note ${label}; what it cites is left out.`;
      warnings.add('NOTE_WITHOUT_MARKER', message, line, column);
    } else if (
      references.length === 0 &&
      looksCited(readingOf(content.text, reader), { start: 0, end: content.text.length })
    ) {
      const message = `Note ${label} holds a date or a source, but no citation was understood in it.`;
      warnings.add('CITATION_NOT_UNDERSTOOD', message, line, column);
    }
  }
}

/** Warns of parentheses that nothing closes, and of those that look like citations and were not understood. */
export function warnOfText(parts: DocumentParts, paragraphs: readonly ReadParagraph[], warnings: Warnings): void {
  for (const [index, { unclosed, notUnderstood }] of paragraphs.entries()) {
    const content = parts.paragraphs[index]?.content;
    const [first] = unclosed;
    if (content && first !== undefined) {
      warnings.addAt(
        'UNCLOSED_PARENTHESIS',
        'Nothing closes this parenthesis.',
        { content, paragraph: index + 1 },
        { start: first, end: first + 1 },
      );
    }
    for (const range of notUnderstood) {
      if (!content) break;
      warnings.addAt(
        'CITATION_NOT_UNDERSTOOD',
        'The parentheses hold a date or a source, but no citation was understood in them.',
        { content, paragraph: index + 1 },
        range,
      );
    }
  }
}

/** Warns where nothing tells when the article appeared, or where its date may be of two days. */
export function warnOfTime(time: ArticleTime | null, { date }: DocumentParts, warnings: Warnings): void {
  if (time === null) {
    warnings.add(
      'DATE_MISSING',
      'Neither the document nor its citations tell when it appeared; give the date with --published.',
      1,
      1,
    );
  }
  if (time === null || date === null || time.basis !== 'STATED') return;
  const ambiguous = ambiguityOf(date.text, time.bounds?.earliest ?? null);
  if (ambiguous !== null) warnings.add('DATE_AMBIGUOUS', ambiguous, date.line, date.column);
}
