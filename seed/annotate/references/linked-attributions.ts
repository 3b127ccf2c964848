import type { TextRange } from '../../../schema/records/text-range.ts';
import type { Link } from '../text/links.ts';
import { rangesWithin } from '../text/ordered-ranges.ts';
import type { Attribution } from './attributions.ts';
import type { CitedThing } from './reference.ts';

/** A link with words, and what they cite. */
export interface CitingLink {
  readonly link: Link;
  readonly cited: CitedThing;
}

/**
 * Attributions with the links inside them, where each of their references holds at most one: "[RBC](…) reported on May 3"
 * is one citation, dated and with an address. A link that names another source than the attribution does is left alone.
 *
 * @param attributions in order, none overlapping
 * @param citing links in order, none overlapping
 * @returns the attributions, in order, and the links that none of them has taken
 */
export function takeLinks<T extends CitingLink>(
  attributions: readonly Attribution[],
  citing: readonly T[],
): { readonly attributions: readonly Attribution[]; readonly links: readonly T[] } {
  if (attributions.length === 0 || citing.length === 0) return { attributions, links: citing };
  const taken = new Set<T>();
  const byPlace = citing.map((link) => ({ start: link.link.start, end: link.link.end, link }));
  const joined = attributions.map((attribution) => {
    const references = attribution.references.map((reference) => {
      const [held, more] = rangesWithin(byPlace, reference);
      if (held === undefined || more !== undefined || !isLonger(reference, held)) return reference;
      const { link } = held;
      if (!isOf(link.cited, reference.cited)) return reference;
      taken.add(link);
      return { ...reference, url: link.link.url };
    });
    return { ...attribution, references };
  });
  return { attributions: joined, links: citing.filter((link) => !taken.has(link)) };
}

function isLonger(outer: TextRange, inner: TextRange): boolean {
  return outer.end - outer.start > inner.end - inner.start;
}

/** True where a link's words name the attribution's source, or none. */
function isOf(linked: CitedThing, told: CitedThing): boolean {
  return (
    linked.kind === 'SITE' ||
    linked.kind === 'MISSING' ||
    (linked.kind === 'NAME' && told.kind === 'NAME' && linked.name === told.name)
  );
}
