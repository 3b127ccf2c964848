import { z } from 'zod';
import type { SourceRecord } from '../../schema/records/source.ts';
import { slugOf } from '../../schema/slug.ts';
import { hostOf } from '../annotate/sources/domain.ts';
import { sourceKey } from '../annotate/sources/fold-name.ts';
import { parseRegistry } from './parse-registry.ts';
import data from './sources.json' with { type: 'json' };

const source = z.strictObject({
  name: z.string().min(1),
  /** Only where it is not the slug of the name. */
  slug: z
    .string()
    .regex(/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u, 'must be lower case words joined by hyphens')
    .optional(),
  /** Other forms in print: transliterations, abbreviations, the original script, domains. */
  aliases: z.array(z.string().min(1)),
  homepage: z.url().nullable(),
  wikidataId: z
    .string()
    .regex(/^Q[1-9]\d*$/, 'must be a Wikidata id, Q and digits')
    .nullable(),
});

export type SourceEntry = z.infer<typeof source>;

/** Checks and indexes a registry of sources; throws an error that names the entry and the field, or the two entries of one alias. */
function loadSources(entries: unknown): SourceRegistry {
  return new SourceRegistry(parseRegistry('seed/registries/sources.json', z.array(source), entries));
}

/** The press, agencies, sites and institutions known, by every form of their names. */
export class SourceRegistry {
  readonly entries: readonly SourceEntry[];
  readonly #recordByKey = new Map<string, SourceRecord>();
  readonly #slugs = new Set<string>();

  constructor(entries: readonly SourceEntry[]) {
    this.entries = entries;
    // Names first: a homepage's domain is its source's only where no other bears it as a name.
    const records = entries.map((entry) => this.#add(entry));
    for (const record of records) this.#addHomepage(record);
  }

  /** The source of that name, alias or domain, under any spelling that folds to it. */
  find(name: string): SourceRecord | undefined {
    return this.#recordByKey.get(sourceKey(name));
  }

  findKey(key: string): SourceRecord | undefined {
    return this.#recordByKey.get(key);
  }

  #add(entry: SourceEntry): SourceRecord {
    const record: SourceRecord = {
      slug: entry.slug ?? slugOf(entry.name),
      name: entry.name,
      homepage: entry.homepage,
      wikidataId: entry.wikidataId,
      registered: true,
    };
    if (this.#slugs.has(record.slug))
      throw new Error(`seed/registries/sources.json: two entries have the slug ${record.slug}`);
    this.#slugs.add(record.slug);
    const forms = [entry.name, ...entry.aliases];
    for (const form of forms) this.#addForm(form, record);
    return record;
  }

  #addForm(form: string, record: SourceRecord): void {
    const key = sourceKey(form);
    const other = this.#recordByKey.get(key);
    if (other !== undefined && other !== record) {
      throw new Error(
        `seed/registries/sources.json: entry ${record.name}, aliases: "${form}" is also a form of ${other.name}; one of them has to go`,
      );
    }
    this.#recordByKey.set(key, record);
  }

  /** The host of a homepage leads to its source; a page on another's host (a service of a broadcaster) does not. */
  #addHomepage(record: SourceRecord): void {
    if (record.homepage === null || new URL(record.homepage).pathname !== '/') return;
    const key = sourceKey(hostOf(record.homepage));
    if (!this.#recordByKey.has(key)) this.#recordByKey.set(key, record);
  }
}

export const sources: SourceRegistry = loadSources(data);
