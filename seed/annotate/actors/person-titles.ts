import { loadTitles } from '../../registries/vocabulary.ts';
import type { TakenWords } from './spans.ts';
import { gaps } from './word-marks.ts';

/** The kind of title right before a name: Mr (address), Minister (capital), minister (lower). */
export type TitleBefore = 'none' | 'address' | 'capital' | 'lower';

const offices = new Set([
  'president',
  'minister',
  'premier',
  'chancellor',
  'senator',
  'ambassador',
  'ayatollah',
  'sheikh',
  'imam',
]);

export function titleBefore(taken: TakenWords, first: number): TitleBefore {
  const { words } = taken;
  const at = first - 1;
  if (at < 0 || taken.at(at) !== undefined || words.isPossessive(at)) return 'none';
  const { heads, address } = loadTitles();
  const key = words.key(at);
  const isAbbreviation = address.has(key) && words.isCapital(at);
  if (isAbbreviation && (words.gap(first) === gaps.space || isStopBetween(taken, at))) return 'address';
  if (words.gap(first) !== gaps.space) return 'none';
  const isTitle =
    heads.has(key) ||
    (key.endsWith('s') && heads.has(key.slice(0, -1))) ||
    (key === 'state' && words.key(at - 1) === 'of' && words.key(at - 2) === 'secretary');
  if (!isTitle) return 'none';
  return words.isCapital(at) ? 'capital' : 'lower';
}

/** True where the title makes a person of one word alone: Minister Ellwood, president Aliyev. */
export function introducesSurname(taken: TakenWords, first: number, title: TitleBefore): boolean {
  return title === 'address' || title === 'capital' || (title === 'lower' && offices.has(taken.words.key(first - 1)));
}

// "Dr. Smith"
function isStopBetween({ words }: TakenWords, at: number): boolean {
  return words.text.charCodeAt(words.end(at)) === 46 && words.text.charCodeAt(words.end(at) + 1) === 32;
}

/** The demonym or state before the run of title words that stands before a name, or -1. */
export function ownerBeforeTitle(taken: TakenWords, first: number): number {
  const { words } = taken;
  const { heads, modifiers } = loadTitles();
  let at = first - 1;
  for (let steps = 0; steps < 5 && at >= 0 && words.joins(at + 1); steps++, at--) {
    const span = taken.at(at);
    if (span !== undefined) return span.use === 'demonym' || span.use === 'name' ? at : -1;
    const key = words.key(at);
    if (!heads.has(key) && !modifiers.has(key) && key !== 'of' && key !== 'state') return -1;
  }
  return -1;
}
