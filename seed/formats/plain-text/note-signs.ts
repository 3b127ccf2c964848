import { findLinks } from '../../annotate/text/links.ts';
import { RangeIndex } from '../../annotate/text/range-index.ts';
import { emphasisMarks } from '../emphasis.ts';
import type { Line } from './lines.ts';

const sign = /(?<=[\p{L}\p{N}\p{P}])[*†‡](?=$|[\s.,;:!?)])/gu;

function mayHoldSign(text: string): boolean {
  return text.includes('*') || text.includes('†') || text.includes('‡');
}

/** The signs that stand after words as calls of notes do, closing no emphasis, and that begin one line only. */
export function calledSigns(runs: readonly (readonly Line[])[]): ReadonlySet<string> {
  const called = new Set<string>();
  const beginning = new Map<string, number>();
  for (const run of runs) {
    for (const { text } of run) {
      const first = text[0] ?? '';
      if (/[*†‡]/.test(first) && /^.\s/u.test(text)) beginning.set(first, (beginning.get(first) ?? 0) + 1);
    }
    if (!run.some((line) => mayHoldSign(line.text))) continue;
    const text = run.map((line) => line.text).join(' ');
    const marks = new RangeIndex(emphasisMarks(text, findLinks(text)));
    for (const { 0: found, index } of text.matchAll(sign)) {
      if (text[index - 1] !== found && !marks.overlaps({ start: index, end: index + 1 })) called.add(found);
    }
  }
  return new Set([...called].filter((found) => beginning.get(found) === 1));
}
