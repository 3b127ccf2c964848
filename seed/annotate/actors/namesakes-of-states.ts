import type { DocumentEntities } from './document-entities.ts';
import type { NamedText } from './institutions.ts';
import type { Span, TakenWords } from './spans.ts';
import { gaps } from './word-marks.ts';

const places = new Set(
  'in near from across throughout within into outside inside around between and left leave leaves visited visits visit entered reached fled'.split(
    ' ',
  ),
);
const fewest = 2;

/**
 * The folded names of states that only persons bear in a document, again and again: Montenegro, of Luís Montenegro, where
 * nothing in it is in Montenegro, Montenegrin or of Podgorica, and none of it stands beside another state.
 */
export function namesakesOfStates(texts: readonly NamedText[], entities: DocumentEntities): ReadonlySet<string> {
  const countByKey = new Map<string, number>();
  const stateByKey = new Map<string, string | null>();
  const meant = new Set<string | null>();
  for (const { taken, names } of texts) {
    for (const span of names) {
      if ((!span.isState && span.use !== 'capital') || taken.at(span.first) !== span) continue;
      const key = taken.words.key(span.first);
      const isBare = span.use === 'name' && span.first === span.last && entities.isSurname(key);
      if (!isBare || isOfState(taken, span)) meant.add(span.actor);
      if (!isBare) continue;
      stateByKey.set(key, span.actor);
      countByKey.set(key, (countByKey.get(key) ?? 0) + 1);
    }
  }
  return new Set(
    [...stateByKey].flatMap(([key, state]) => ((countByKey.get(key) ?? 0) >= fewest && !meant.has(state) ? [key] : [])),
  );
}

/** In Jordan; Jordan and Iraq; Jordan, Iraq and Egypt */
function isOfState(taken: TakenWords, { first, last }: Span): boolean {
  const { words } = taken;
  if (words.joins(first) && places.has(words.key(first - 1))) return true;
  const next = words.gap(last + 1) === gaps.comma ? last + 1 : words.key(last + 1) === 'and' ? last + 2 : -1;
  return next > 0 && taken.at(next)?.isState === true;
}
