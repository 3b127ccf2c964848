import type { ActorEntry } from './actor-entry.ts';

/** True for an entry that such a line can hold. */
export function isPersonEntry({ kind, isWord, metonyms, metonymCities, demonyms }: ActorEntry): boolean {
  return kind === 'PERSON' && [isWord, metonyms, metonymCities, demonyms].every((field) => field === undefined);
}

/**
 * The entry of a person as a line, which weighs half of what JSON does: what it has after tabs, from its names, parted by
 * `|`, to what few have.
 */
export function personLine(entry: ActorEntry): string {
  const {
    name,
    aliases = [],
    knownBySurname,
    surname,
    leads,
    affiliation,
    titles,
    description,
    wikidataId,
    slug,
  } = entry;
  const fields = [
    [name, ...aliases].join('|'),
    knownBySurname === true ? '1' : '',
    leads,
    affiliation,
    titles?.join('|'),
    description,
    surname,
    wikidataId,
    slug,
  ];
  return fields
    .map((field) => field ?? '')
    .join('\t')
    .trimEnd();
}

/** The entry that a line was made of. */
export function personOf(line: string): ActorEntry {
  const [names = '', known, leads, affiliation, titles, description, surname, wikidataId, slug] = line.split('\t');
  const [name = '', ...aliases] = names.split('|');
  return {
    name,
    kind: 'PERSON',
    aliases,
    knownBySurname: known === '1',
    leads: leads || undefined,
    affiliation: affiliation || undefined,
    titles: titles ? titles.split('|') : [],
    description: description || undefined,
    surname: surname || undefined,
    wikidataId: wikidataId || undefined,
    slug: slug || undefined,
  };
}
