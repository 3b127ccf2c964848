import type { SourceRecord } from '../../schema/records/source.ts';
import { slugOf } from '../../schema/slug.ts';
import { sourceKey } from '../text/fold-name.ts';
import compiled from './compiled.json' with { type: 'json' };
import { NameFilter } from './name-filter.ts';
import { keyOfMark, longHomepage } from './source-line.ts';

/** The press, agencies, sites and institutions known, by every form of their names. */
export class SourceRegistry {
  /** The line of a source, or its record if it came with one. */
  readonly #sourceByKey = new Map<string, string | SourceRecord>();
  readonly #recordByLine = new Map<string, SourceRecord>();
  #filter: NameFilter | undefined;

  /**
   * @param lines as they are compiled
   * @param further sources by their keys, which go before those of the lines
   */
  constructor(lines: readonly string[], further: Iterable<readonly [key: string, record: SourceRecord]> = []) {
    for (const line of lines) {
      const [name = '', , homepage = '', , ...keys] = line.split('\t');
      for (const key of keys) this.#sourceByKey.set(keyOfMark(key, name, homepage), line);
    }
    for (const [key, record] of further) this.#sourceByKey.set(key, record);
  }

  /** False for a name that the registry surely does not know, told faster than `find` can tell. */
  mayKnow(name: string): boolean {
    this.#filter ??= new NameFilter(this.#sourceByKey.keys());
    return this.#filter.mayHold(name);
  }

  /** The source of that name, alias or domain, under any spelling that folds to it. */
  find(name: string): SourceRecord | undefined {
    return this.findKey(sourceKey(name));
  }

  findKey(key: string): SourceRecord | undefined {
    const source = this.#sourceByKey.get(key);
    return source === undefined ? undefined : this.#recordOf(source);
  }

  /** Every key with the source that it finds. */
  *entries(): IterableIterator<[key: string, record: SourceRecord]> {
    for (const [key, source] of this.#sourceByKey) yield [key, this.#recordOf(source)];
  }

  /** A document cites few of them: a record is made when it is asked for. */
  #recordOf(line: string | SourceRecord): SourceRecord {
    if (typeof line !== 'string') return line;
    const known = this.#recordByLine.get(line);
    if (known) return known;
    const [name = '', slug, homepage = '', ids = ''] = line.split('\t');
    const [wikidataId, ...abbreviations] = ids.split('|');
    const record: SourceRecord = {
      slug: slug || slugOf(name),
      name,
      homepage: longHomepage(homepage),
      wikidataId: wikidataId || null,
      ...(abbreviations.length === 0 ? {} : { abbreviations }),
      registered: true,
    };
    this.#recordByLine.set(line, record);
    return record;
  }
}

export const sources: SourceRegistry = new SourceRegistry(compiled.sources);
