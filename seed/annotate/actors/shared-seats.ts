import { loadSharedSeats } from '../../registries/countries.ts';
import type { NamedText } from './institutions.ts';
import { gaps } from './word-marks.ts';

/**
 * Takes buildings that stand for the government in several states, where the texts plainly speak more of one of these
 * than of the next: "State House" of Zambia.
 */
export function takeSharedSeats(texts: readonly NamedText[]): void {
  const seats = loadSharedSeats();
  let counts: ReadonlyMap<string, number> | undefined;
  for (const { taken } of texts) {
    const { words } = taken;
    for (const first of words.capitals) {
      const last = first + 1;
      if (words.gap(last) !== gaps.space || !taken.isFreeCapital(first) || !taken.isFreeCapital(last)) continue;
      const states = seats.get(`${words.key(first)} ${words.key(last)}`);
      if (states === undefined) continue;
      counts ??= spokenOf(texts);
      const actor = stateMeant(states, counts);
      if (actor !== null) taken.take({ first, last, use: 'seat', actor, kind: 'METONYM', isState: true });
    }
  }
}

function stateMeant(states: readonly string[], counts: ReadonlyMap<string, number>): string | null {
  const [most = '', next = ''] = states.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const count = counts.get(most) ?? 0;
  return count > 1.25 * (counts.get(next) ?? 0) ? most : null;
}

function spokenOf(texts: readonly NamedText[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { names } of texts)
    for (const { actor, isState } of names)
      if (isState && actor !== null) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  return counts;
}
