import { loadTitles } from '../../registries/vocabulary.ts';
import type { DocumentEntities } from './document-entities.ts';
import type { PlacedText } from './full-names.ts';
import { titleBefore } from './person-titles.ts';

/**
 * Gives the surnames by which the registry knows a person to whom the document names by them: "Bush" after "Barbara Bush"
 * is Barbara Bush. An office before the surname still means the registered person (President Bush).
 */
export function resolveSurnames({ taken, names, start }: PlacedText, entities: DocumentEntities): void {
  const { words } = taken;
  for (const span of names) {
    if (span.use !== 'surname' || span.actor === null || taken.at(span.last) !== span) continue;
    const place = start + span.first;
    const owner = entities.ownerOfSurname(words.key(span.last), span.actor, place);
    const isInOffice =
      owner !== span.actor &&
      titleBefore(taken, span.first) === 'capital' &&
      loadTitles().leaders.has(words.key(span.first - 1));
    if (!isInOffice) span.actor = owner;
    entities.introduceRegistered(span.actor, place);
  }
}
