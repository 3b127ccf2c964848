import type { Annotated } from '../annotate/annotate.ts';
import type { SourceDocument } from '../formats/source-document.ts';
import { type AccountEntry, accountOf, wordRuns } from './account.ts';
import { compareWords } from './compare-words.ts';
import { sourceWords } from './source-words.ts';

export interface AccountReport {
  readonly file: string;
  readonly format: SourceDocument['format'];
  readonly entries: readonly AccountEntry[];
  /** Words of the source, counted apart from its reader; null for a form whose words are not counted so. */
  readonly words: number | null;
  readonly lost: readonly string[];
  readonly madeUp: readonly string[];
}

/** Where each part of a document went, and the words that came out nowhere or from nowhere. */
export function accountReport(file: string, text: string, source: SourceDocument, { parts }: Annotated): AccountReport {
  const entries = accountOf(source, parts);
  const words = sourceWords(text, source.format);
  const out = entries.flatMap((entry) => wordRuns(entry.text));
  const { lost, madeUp } = words === null ? { lost: [], madeUp: [] } : compareWords(words, out);
  return { file, format: source.format, entries, words: words?.length ?? null, lost, madeUp };
}

const longestExcerpt = 60;

/** The report for a person: a line for each part, then a line of figures. */
export function printedReport({ file, entries, words, lost, madeUp }: AccountReport): string {
  const lines = entries.map(({ line, column, place, detail, text, words: count }) => {
    const excerpt = text.length <= longestExcerpt ? text : `${text.slice(0, longestExcerpt)}…`;
    const what = `${place}${detail === '' ? '' : ` ${detail}`}`;
    return `${file}:${line}:${column}: ${what}: ${count} ${count === 1 ? 'word' : 'words'}${text === '' ? '' : `: ${excerpt.replace(/\s+/g, ' ')}`}`;
  });
  const placed = entries.filter(({ place }) => place !== 'LEFT_OUT').reduce((sum, entry) => sum + entry.words, 0);
  const leftOut = entries.filter(({ place }) => place === 'LEFT_OUT').reduce((sum, entry) => sum + entry.words, 0);
  const counted = words === null ? '' : `${words} words in the source, `;
  const faults = [...lost.map((word) => `lost: ${word}`), ...madeUp.map((word) => `made up: ${word}`)];
  return `${[...lines, ...faults, `${file}: ${counted}${placed} placed, ${leftOut} left out, ${lost.length} lost, ${madeUp.length} made up`].join('\n')}\n`;
}
