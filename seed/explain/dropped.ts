import type { TextRange } from '../../schema/records/text-range.ts';
import { isSpaceAt } from '../annotate/text/white-space.ts';
import type { Explained } from './explained.ts';
import type { Dropped } from './observations.ts';

/** What of a text cites, and where its markers of notes stand. */
interface Surroundings {
  readonly cited: readonly TextRange[];
  readonly markers: readonly TextRange[];
}

type ToldDrop = Pick<Explained, 'start' | 'end' | 'text' | 'rule' | 'by'> & { readonly kind: 'DROPPED' };

/** What was dropped in a text, each once. Left out is what something else explains: a citation made of the same words, a drop within or around it. */
export function droppedIn(text: string, dropped: readonly Dropped[], { cited, markers }: Surroundings): ToldDrop[] {
  const once = new Map(dropped.map((one) => [`${one.start} ${one.end} ${one.rule} ${one.by}`, one]));
  const each = [...once.values()].filter((one) => !markers.some((marker) => overlaps(marker, one)));
  return each
    .filter((one) => !(isStop(one) && /[\p{L}\p{N}]/u.test(text.charAt(one.end))))
    .filter((one) => !(isOfProse(one) && cited.some((range) => overlaps(range, one))))
    .filter((one) => !(isOfProse(one) && each.some((other) => !isOfProse(other) && holds(other, one))))
    .filter((one) => !(isWhole(one) && each.some((other) => !isStop(other) && other !== one && holds(one, other))))
    .map(({ rule, by, ...range }) => {
      const { start, end } = rule === 'stop' ? withWord(text, range) : range;
      return { kind: 'DROPPED', start, end, text: text.slice(start, end), rule, by };
    });
}

/** Words that one rule takes for no attribution, and another for one. */
function isOfProse({ by }: Dropped): boolean {
  return by === 'no-source-beside-date' || by === 'no-known-source' || by === 'overlap';
}

/** A pair of parentheses, or a sentence of a note, of which nothing was made. */
function isWhole({ by }: Dropped): boolean {
  return by === 'nothing-cited' || by === 'bracket-without-date';
}

/** A stop with the word before it. */
function withWord(text: string, { start, end }: TextRange): TextRange {
  let from = start;
  while (from > 0 && !isSpaceAt(text, from - 1)) from -= 1;
  return { start: from, end };
}

function isStop({ rule }: Dropped): boolean {
  return rule === 'stop';
}

function overlaps(one: TextRange, other: TextRange): boolean {
  return one.start < other.end && other.start < one.end;
}

function holds(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
