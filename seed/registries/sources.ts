import type { SourceRecord } from '../../schema/records/source.ts';
import { sourceKey } from '../text/fold-name.ts';
import compiled from './compiled.json' with { type: 'json' };

/** The press, agencies, sites and institutions known, by every form of their names. */
export class SourceRegistry {
  readonly #recordByKey = new Map<string, SourceRecord>();

  /**
   * @param lines as they are compiled
   * @param further sources by their keys, which go before those of the lines
   */
  constructor(lines: readonly string[], further: Iterable<readonly [key: string, record: SourceRecord]> = []) {
    for (const line of lines) {
      const [slug = '', name = '', homepage, wikidataId, ...keys] = line.split('\t');
      const record = { slug, name, homepage: homepage || null, wikidataId: wikidataId || null, registered: true };
      for (const key of keys) this.#recordByKey.set(key, record);
    }
    for (const [key, record] of further) this.#recordByKey.set(key, record);
  }

  /** The source of that name, alias or domain, under any spelling that folds to it. */
  find(name: string): SourceRecord | undefined {
    return this.#recordByKey.get(sourceKey(name));
  }

  findKey(key: string): SourceRecord | undefined {
    return this.#recordByKey.get(key);
  }

  /** Every key with the source that it finds. */
  entries(): IterableIterator<[key: string, record: SourceRecord]> {
    return this.#recordByKey.entries();
  }
}

export const sources: SourceRegistry = new SourceRegistry(compiled.sources);
