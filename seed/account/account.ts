import type { DocumentParts } from '../annotate/document/document-parts.ts';
import type { SourceDocument, SourcePlace, SourceText } from '../source-document/source-document.ts';
import { placeAt } from '../source-document/source-text.ts';

export type AccountPlace =
  | 'TITLE'
  | 'HEADER'
  | 'HEADING'
  | 'PARAGRAPH'
  | 'LIST_ITEM'
  | 'QUOTE'
  | 'TABLE'
  | 'CODE'
  | 'CAPTION'
  | 'NOTE'
  | 'LEFT_OUT';

/** Where a part of a source document went. */
export interface AccountEntry extends SourcePlace {
  readonly place: AccountPlace;
  /** Which one of its kind: the number of a paragraph, the label of a note, the field of a header line; why it is left out. */
  readonly detail: string;
  /** What is printed; empty for what is left out. */
  readonly text: string;
  readonly words: number;
}

const kinds = { TEXT: 'PARAGRAPH', LIST_ITEM: 'LIST_ITEM', QUOTE: 'QUOTE', TABLE: 'TABLE', CODE: 'CODE' } as const;

/** Runs of letters and digits. */
export function wordRuns(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
}

/** Where each part of a document went, in the order of the source. */
export function accountOf(source: SourceDocument, parts: DocumentParts): AccountEntry[] {
  const entry = (place: AccountPlace, detail: string, content: SourceText, before = '', after = ''): AccountEntry => {
    const text = [before, withoutCalls(content, source), after].filter(Boolean).join(' ');
    return { place, detail, text, words: wordRuns(text).length, ...placeAt(content, 0) };
  };
  // A page's list numbers its items by itself, and so does Word.
  const printsNumbers = source.format !== 'HTML' && source.format !== 'WORD';
  return [
    ...parts.header.map(({ field, content }) => entry(field === 'TITLE' ? 'TITLE' : 'HEADER', field, content)),
    ...parts.sections.map(({ content, level }) => entry('HEADING', `level ${level}`, content)),
    ...parts.notesHeadings.map((content) => entry('HEADING', 'over the notes', content)),
    ...parts.paragraphs.map(({ kind, content, number }, index) =>
      entry(kinds[kind], String(index + 1), content, number === null || !printsNumbers ? '' : String(number)),
    ),
    ...parts.figures.map(({ content, credit }) => entry('CAPTION', '', content, '', credit ?? '')),
    ...parts.notes.map(({ label, printedLabel, content, line, column }) => ({
      ...entry('NOTE', label, content, printsNumbers || !/^\d+$/.test(printedLabel) ? printedLabel : ''),
      line,
      column,
    })),
    ...source.leftOut.map(
      ({ line, column, reason, words }): AccountEntry => ({
        place: 'LEFT_OUT',
        detail: reason,
        text: '',
        words,
        line,
        column,
      }),
    ),
  ].sort((a, b) => a.line - b.line || a.column - b.column);
}

/** Calls of notes are markup in Markdown, and numbered by the program in Word where the notes are its own. */
function withoutCalls({ text, noteCalls }: SourceText, { format, notes }: SourceDocument): string {
  let rest = '';
  let at = 0;
  for (const { start, end, label } of noteCalls) {
    if (
      (format === 'WORD' && notes.some((note) => note.label === label)) ||
      (format === 'MARKDOWN' && text.startsWith('[^', start))
    ) {
      rest += text.slice(at, start);
      at = end;
    }
  }
  return rest + text.slice(at);
}
