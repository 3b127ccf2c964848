import type { PublicationRecord } from '../../schema/records/publication.ts';
import { slugOf } from '../../schema/slug.ts';
import { letterKey } from '../text/fold-name.ts';
import publications from './publications.json' with { type: 'json' };

export interface PublicationEntry {
  readonly name: string;
  readonly abbreviation: string | null;
  readonly aliases: readonly string[];
  /** Year of volume 1, less one: volume + this is the year. Null where volumes do not follow the years. */
  readonly yearBeforeFirstVolume: number | null;
  /** In order of `fromVolume`; empty where not known. */
  readonly issuesPerYear: readonly {
    /** First volume that the figures hold for; they hold until the next entry's. */
    readonly fromVolume: number;
    /** The fewest and the most issues that a volume of this time has had. */
    readonly least: number;
    readonly most: number;
    /** `MM-DD` of the first issue, where the volume does not begin with the year. */
    readonly firstDay?: string | undefined;
  }[];
}

const publicationByKey = new Map<string, PublicationEntry>(
  publications.flatMap((entry) =>
    [entry.name, ...entry.aliases, ...(entry.abbreviation === null ? [] : [entry.abbreviation])].map(
      (name): [string, PublicationEntry] => [letterKey(name), entry],
    ),
  ),
);

const longestKey = Math.max(...[...publicationByKey.keys()].map((key) => key.length));

/** The periodical of that name, alias or abbreviation. */
export function findPublication(name: string): PublicationEntry | undefined {
  // Whole lines of prose are asked for.
  if (hasMoreLetters(name, longestKey)) return undefined;
  return publicationByKey.get(letterKey(name));
}

export function publicationRecord({ name, abbreviation }: PublicationEntry): PublicationRecord {
  return { slug: slugOf(name), name, abbreviation };
}

/** True for a text with more letters and digits of ASCII than that, all of which its key has. */
function hasMoreLetters(text: string, most: number): boolean {
  let letters = 0;
  for (let at = 0; at < text.length && letters <= most; at += 1) {
    const code = text.charCodeAt(at);
    const small = code | 32;
    if ((small >= 97 && small <= 122) || (code >= 48 && code <= 57)) letters += 1;
  }
  return letters > most;
}
