import type { SourceRecord } from '../../schema/records/source.ts';
import type { TextRange } from '../../schema/records/text-range.ts';
import { slugOf } from '../../schema/slug.ts';
import { sourceKey } from '../text/fold-name.ts';
import compiled from './compiled.json' with { type: 'json' };
import { byHomepage } from './homepage-key.ts';
import { NameFilter } from './name-filter.ts';
import { beginningOf, isOfDomain, longHomepage, readKeyLine } from './source-line.ts';

/** Sources as they are compiled. */
interface CompiledSources {
  readonly sources: readonly string[];
  readonly sourceKeys: readonly string[];
}

const nameWithoutPlace = /^([^\t]+) \([^\t]+\)(?:\t|$)/u;

/** The press, agencies, sites and institutions known, by every form of their names. A document needs few: lines are read late. */
export class SourceRegistry {
  readonly #lines: readonly string[];
  readonly #keys = new Map<string, string | Map<string, number>>();
  readonly #records = new Map<number, SourceRecord>();
  readonly #further: ReadonlyMap<string, SourceRecord>;
  #filter: NameFilter | undefined;
  #shared: ReadonlySet<string> | undefined;
  #smallNames: ReadonlySet<string> | undefined;
  #homepages: ReadonlyMap<string, number> | undefined;

  /**
   * @param further sources by their keys, which go before those of the compiled lines
   */
  constructor({ sources, sourceKeys }: CompiledSources, further: Iterable<readonly [string, SourceRecord]> = []) {
    this.#lines = sources;
    for (const line of sourceKeys) this.#keys.set(line.slice(0, line.indexOf('\t')), line);
    this.#further = new Map(further);
  }

  /** False for a name that the registry surely does not know, told faster than `find` can tell. */
  mayKnow(name: string): boolean {
    return this.#nameFilter().mayHold(name);
  }

  /** Where the name of a source that the registry knows, or that sources share, may begin if it ends as a range of a text does: offsets of the text, see NameFilter. */
  startsOf(
    text: string,
    codes: Uint16Array,
    range: TextRange,
    isShortened: (text: string, stop: number, end: number) => boolean | null,
  ): readonly number[] {
    return this.#nameFilter().startsOf(text, codes, range, isShortened);
  }

  /** False where `startsOf` surely finds nothing, told by the last word of the range alone. */
  mayEnd(text: string, codes: Uint16Array, range: TextRange): boolean {
    return this.#nameFilter().mayEnd(text, codes, range);
  }

  #nameFilter(): NameFilter {
    this.#filter ??= new NameFilter(this.#allKeys(), this.#sharedNames());
    return this.#filter;
  }

  /** The source of that name, alias or domain, under any spelling that folds to it. */
  find(name: string): SourceRecord | undefined {
    return this.findKey(sourceKey(name));
  }

  findKey(key: string): SourceRecord | undefined {
    const further = this.#further.get(key);
    if (further) return further;
    const source =
      this.#keysOf(beginningOf(key))?.get(key) ?? (isOfDomain(key) ? this.#byHomepage().get(key) : undefined);
    return source === undefined ? undefined : this.#record(source);
  }

  /** True for a name that sources share, each known only with its place beside it: "La Prensa" of "La Prensa (Panama)". */
  isShared(name: string): boolean {
    const shared = this.#sharedNames();
    return shared.has(name) || (name.startsWith('the ') && shared.has(`The ${name.slice(4)}`));
  }

  /** True for the name of a source that is printed in small letters, as listed: "taz". */
  isSmallName(name: string): boolean {
    this.#smallNames ??= new Set(
      [...this.#lines.map(nameOf), ...[...this.#further.values()].map((record) => record.name)].filter(beginsSmall),
    );
    return this.#smallNames.has(name);
  }

  #sharedNames(): ReadonlySet<string> {
    this.#shared ??= new Set(this.#lines.flatMap((line) => sharedForms(nameWithoutPlace.exec(line)?.[1])));
    return this.#shared;
  }

  /** Every key with the source that it finds. */
  *entries(): IterableIterator<[key: string, record: SourceRecord]> {
    yield* this.#further;
    for (const beginning of this.#keys.keys()) {
      for (const [key, source] of this.#keysOf(beginning) ?? []) {
        if (!this.#further.has(key)) yield [key, this.#record(source)];
      }
    }
    for (const [key, source] of this.#byHomepage()) {
      const isNamed = this.#further.has(key) || this.#keysOf(beginningOf(key))?.has(key) === true;
      if (!isNamed) yield [key, this.#record(source)];
    }
  }

  *#allKeys(): Iterable<string> {
    yield* this.#further.keys();
    for (const line of this.#keys.values()) yield* (typeof line === 'string' ? readKeyLine(line) : line).keys();
  }

  #keysOf(beginning: string): Map<string, number> | undefined {
    const line = this.#keys.get(beginning);
    if (typeof line !== 'string') return line;
    const keys = readKeyLine(line);
    this.#keys.set(beginning, keys);
    return keys;
  }

  /** The sources by the keys of their homepages: no line says again what a homepage tells. */
  #byHomepage(): ReadonlyMap<string, number> {
    this.#homepages ??= byHomepage(this.#lines.map((line) => longHomepage(line.split('\t', 3)[2] ?? '')));
    return this.#homepages;
  }

  #record(source: number): SourceRecord {
    const known = this.#records.get(source);
    if (known) return known;
    const [name = '', slug, homepage = '', wikidataId, ...abbreviations] = (this.#lines[source] ?? '').split('\t');
    const record: SourceRecord = {
      slug: slug || slugOf(name),
      name,
      homepage: longHomepage(homepage),
      wikidataId: wikidataId || null,
      ...(abbreviations.length === 0 ? {} : { abbreviations }),
      registered: true,
    };
    this.#records.set(source, record);
    return record;
  }
}

function nameOf(line: string): string {
  const end = line.indexOf('\t');
  return end < 0 ? line : line.slice(0, end);
}

/** "The Sunday Mail" and, as other words than names may not be, "Sunday Mail": "the Sunday Mail wrote". */
function sharedForms(name: string | undefined): readonly string[] {
  if (name === undefined) return [];
  const bare = name.startsWith('The ') ? name.slice(4) : '';
  return bare.includes(' ') ? [name, bare] : [name];
}

function beginsSmall(name: string): boolean {
  return /^\p{Ll}/u.test(name);
}

/** What a document's names are looked up in. */
export type KnownSources = Pick<
  SourceRegistry,
  'mayKnow' | 'startsOf' | 'mayEnd' | 'isSmallName' | 'find' | 'findKey' | 'isShared'
>;

export const sources: SourceRegistry = new SourceRegistry(compiled);
