import { z } from 'zod';
import type { PublicationRecord } from '../../schema/records/publication.ts';
import { slugOf } from '../../schema/slug.ts';
import { letterKey } from '../annotate/sources/fold-name.ts';
import { parseRegistry } from './parse-registry.ts';
import data from './publications.json' with { type: 'json' };

const issuesPerYear = z.strictObject({
  /** First volume that the figures hold for; they hold until the next entry's. */
  fromVolume: z.int().positive(),
  /** The fewest and the most issues that a volume of this time has had. */
  least: z.int().positive(),
  most: z.int().positive(),
  /** `MM-DD` of the first issue, where the volume does not begin with the year. */
  firstDay: z
    .string()
    .regex(/^\d{2}-\d{2}$/, 'must be MM-DD')
    .optional(),
});

const publication = z.strictObject({
  name: z.string().min(1),
  abbreviation: z.string().min(1).nullable(),
  aliases: z.array(z.string().min(1)),
  /** Year of volume 1, less one: volume + this is the year. Null where volumes do not follow the years. */
  yearBeforeFirstVolume: z.int().min(1400).max(2100).nullable(),
  /** In order of `fromVolume`; empty where not known. */
  issuesPerYear: z.array(issuesPerYear),
});

export type PublicationEntry = z.infer<typeof publication>;

/** Every periodical known, in the order of publications.json. */
const publications: readonly PublicationEntry[] = parseRegistry(
  'seed/registries/publications.json',
  z.array(publication),
  data,
);

const publicationByKey = new Map<string, PublicationEntry>(
  publications.flatMap((entry) =>
    [entry.name, ...entry.aliases, ...(entry.abbreviation === null ? [] : [entry.abbreviation])].map(
      (name): [string, PublicationEntry] => [letterKey(name), entry],
    ),
  ),
);

/** The periodical of that name, alias or abbreviation. */
export function findPublication(name: string): PublicationEntry | undefined {
  return publicationByKey.get(letterKey(name));
}

export function publicationRecord({ name, abbreviation }: PublicationEntry): PublicationRecord {
  return { slug: slugOf(name), name, abbreviation };
}
