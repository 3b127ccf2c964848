import type { TakenWords } from './spans.ts';
import { gaps } from './word-marks.ts';

const longestTopic = 4;
// The Select Committee on Tuesday
const days =
  /^(?:\p{L}+day|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter)$/u;

/** The last word of the state or the other capitals that a panel is on; its own last where none follow. */
export function endOfTopic(taken: TakenWords, last: number): number {
  const { words } = taken;
  if (words.isPossessive(last) || words.key(last + 1) !== 'on' || words.gap(last + 1) !== gaps.space) return last;
  const at = words.key(last + 2) === 'the' ? last + 3 : last + 2;
  if (words.gap(at) !== gaps.space || days.test(words.key(at))) return last;
  const state = taken.at(at);
  if (state?.isState === true && state.use === 'name') return state.last;
  let end = at - 1;
  while (end - at < longestTopic && words.gap(end + 1) === gaps.space && taken.isFreeCapital(end + 1)) end++;
  return end < at ? last : end;
}
