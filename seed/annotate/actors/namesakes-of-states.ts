import type { DocumentEntities } from './document-entities.ts';
import type { NamedText } from './institutions.ts';
import { gaps } from './word-marks.ts';

const places = new Set(
  'in near from across throughout within into outside inside around between and left leave leaves visited visits visit entered reached fled'.split(
    ' ',
  ),
);
const fewest = 2;

/**
 * The folded names of states that only persons bear in a document, again and again: Montenegro, of Luís Montenegro, where nothing in it is in
 * Montenegro, Montenegrin or of Podgorica, and none of it stands beside another state.
 */
export function namesakesOfStates(texts: readonly NamedText[], entities: DocumentEntities): ReadonlySet<string> {
  const states = new Map<string, { readonly state: string | null; readonly count: number }>();
  const meant = new Set<string | null>();
  for (const { taken, names } of texts) {
    const { words } = taken;
    for (const span of names) {
      if (!span.isState && span.use !== 'capital') continue;
      if (taken.at(span.first) !== span) continue;
      const isBare = span.use === 'name' && span.first === span.last;
      const key = words.key(span.first);
      if (isBare && words.joins(span.first) && places.has(words.key(span.first - 1))) meant.add(span.actor);
      if (isBare && isListed(span.last)) meant.add(span.actor);
      if (isBare && entities.isSurname(key))
        states.set(key, { state: span.actor, count: (states.get(key)?.count ?? 0) + 1 });
      else meant.add(span.actor);

      // Jordan and Iraq; Jordan, Iraq and Egypt
      function isListed(last: number): boolean {
        const next = words.gap(last + 1) === gaps.comma ? last + 1 : words.key(last + 1) === 'and' ? last + 2 : -1;
        return next > 0 && taken.at(next)?.isState === true;
      }
    }
  }
  return new Set([...states].flatMap(([key, { state, count }]) => (count < fewest || meant.has(state) ? [] : [key])));
}
