import type { Annotated } from '../annotate/annotate.ts';
import type { SourceDocument } from '../source-document/source-document.ts';
import { type AccountEntry, accountOf, wordRuns } from './account.ts';
import { compareWords } from './compare-words.ts';

export interface AccountReport {
  readonly file: string;
  readonly format: SourceDocument['format'];
  readonly entries: readonly AccountEntry[];
  /** Words of the source, counted apart from its reader. */
  readonly words: number;
  readonly lost: readonly string[];
  readonly madeUp: readonly string[];
}

/**
 * Where each part of a document went, and the words that came out nowhere or from nowhere.
 *
 * @param words the source's, as `sourceWords` counts them
 */
export function accountReport(
  file: string,
  words: readonly string[],
  source: SourceDocument,
  { parts }: Annotated,
): AccountReport {
  const entries = accountOf(source, parts);
  const out = entries.flatMap((entry) => wordRuns(entry.text));
  const { lost, madeUp } = compareWords(words, out);
  const labels = labelsInHtml(source);
  const own = (list: readonly string[]) => withoutLabels(list, labels);
  return { file, format: source.format, entries, words: words.length, lost: own(lost), madeUp: own(madeUp) };
}

/**
 * A page prints each note's label, or has its list print it: it is the note's, and no part of its text. Of notes in the margin a
 * style sheet draws the calls.
 */
function withoutLabels(words: readonly string[], labels: readonly string[]): readonly string[] {
  const rest = [...words];
  for (const label of labels) {
    for (const word of wordRuns(label)) {
      const at = rest.indexOf(word);
      if (at >= 0) rest.splice(at, 1);
    }
  }
  return rest;
}

/** The labels of the notes that are written in HTML: in Markdown those that are not called as its own are. */
function labelsInHtml({ format, blocks, notes }: SourceDocument): readonly string[] {
  if (format !== 'HTML' && format !== 'MARKDOWN') return [];
  const inMarkdown = blocks.flatMap(({ content: { text, noteCalls } }) =>
    format === 'HTML' ? [] : noteCalls.filter(({ start }) => text.startsWith('[^', start)).map(({ label }) => label),
  );
  return notes.map(({ label }) => label).filter((label) => !inMarkdown.includes(label));
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
  const faults = [...lost.map((word) => `lost: ${word}`), ...madeUp.map((word) => `made up: ${word}`)];
  return `${[...lines, ...faults, `${file}: ${words} words in the source, ${placed} placed, ${leftOut} left out, ${lost.length} lost, ${madeUp.length} made up`].join('\n')}\n`;
}
