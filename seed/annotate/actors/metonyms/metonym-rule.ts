import { fold } from '../../../text/fold.ts';
import type { WordList } from '../../rules/word-list.ts';
import type { Span, TakenWords } from '../spans.ts';

/** A capital or a seat of power in a text, for the rules to look at. */
export interface NamedCapital {
  readonly taken: TakenWords;
  readonly span: Span;
  /** True for a building (the Kremlin), false for a city. */
  readonly isSeat: boolean;
  /** The first word of the name with its article. */
  readonly first: number;
  /** The word after the name, and its key. */
  readonly after: number;
  readonly next: string;
  /** The key of the word before, empty where a comma or the like stands between. */
  readonly left: string;
  /** True where nothing but a space or a hyphen stands before `after`, and the name is no genitive. */
  readonly isJoinedAfter: boolean;
  /** What was decided of the one before it in a list, null where there is none. */
  readonly previous: boolean | null;
}

/** True where the government is meant, false where the place is, null where the rule cannot tell. */
export type MetonymMatcher = (capital: NamedCapital) => boolean | null;

/** The words of a list, each by itself. */
export function wordsOf({ phrases }: WordList): ReadonlySet<string> {
  return new Set(phrases.map(fold));
}

/** True where one of the words stands within `reach` words before the name, in the same clause. */
export function isNear({ taken, first }: NamedCapital, words: ReadonlySet<string>, reach: number, left = 2): boolean {
  const { words: text } = taken;
  for (let at = first - left; at >= 0 && at > first - left - reach; at--) {
    if (!text.joins(at + 1)) return false;
    if (words.has(text.key(at))) return true;
  }
  return false;
}

/** True of a word of the list and of its comparative: cold, colder, big, bigger, noisy, noisier. */
export function isStateOrMore(key: string, states: ReadonlySet<string>): boolean {
  if (states.has(key)) return true;
  if (!key.endsWith('er')) return false;
  const stem = key.slice(0, -2);
  return [stem, `${stem}e`, stem.slice(0, -1), stem.replace(/i$/, 'y')].some((state) => states.has(state));
}
