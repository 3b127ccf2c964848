import type { SourceRecord } from '../../schema/records/source.ts';
import { spelledOut } from '../annotate/sources/abbreviations.ts';
import type { SeenSource } from '../annotate/watch.ts';
import { nounAfter } from '../registries/name-filter.ts';
import type { KnownSources } from '../registries/sources.ts';
import { hostOf, isDomain } from '../text/domain.ts';
import { sourceKey } from '../text/fold-name.ts';

/** How a source was resolved. */
export type SourceWay =
  | 'acronym-in-document'
  | 'registered-name'
  | 'registered-alias'
  | 'site-address'
  | 'parent-domain'
  | 'same-letters-as-domain'
  | 'earlier-form'
  | 'unregistered'
  | 'own-publication'
  | 'repeated-citation'
  | 'nothing-to-repeat'
  | 'missing';

/** A way, and in words what it went by. */
export interface ResolvedBy {
  readonly way: SourceWay;
  readonly why: string;
}

interface Hit {
  /** What the registry was asked for; null where it was asked for a key. */
  readonly asked: string | null;
  readonly record: SourceRecord;
}

/** A registry of sources that remembers by which form it knew each name. */
export class WatchedSources implements KnownSources {
  readonly #registry: KnownSources;
  /** By the name that a text prints. */
  readonly #hits = new Map<string, Hit>();
  #printed = '';

  constructor(registry: KnownSources) {
    this.#registry = registry;
  }

  /** Is asked of each printed name, before the registry is asked for its forms. */
  mayKnow(name: string): boolean {
    this.#printed = name;
    return this.#registry.mayKnow(name);
  }

  find(name: string): SourceRecord | undefined {
    return this.#remember(name, this.#registry.find(name));
  }

  findKey(key: string): SourceRecord | undefined {
    return this.#remember(null, this.#registry.findKey(key));
  }

  isShared(name: string): boolean {
    return this.#registry.isShared(name);
  }

  startsOf(...range: Parameters<KnownSources['startsOf']>): readonly number[] {
    return this.#registry.startsOf(...range);
  }

  mayEnd(...range: Parameters<KnownSources['mayEnd']>): boolean {
    return this.#registry.mayEnd(...range);
  }

  isSmallName(name: string): boolean {
    return this.#registry.isSmallName(name);
  }

  #remember(asked: string | null, record: SourceRecord | undefined): SourceRecord | undefined {
    if (record !== undefined && !this.#hits.has(this.#printed)) this.#hits.set(this.#printed, { asked, record });
    return record;
  }

  /** How a printed form was resolved. */
  wayOf({ printed, record, isDefined, isNew }: SeenSource): ResolvedBy {
    if (isDefined) return { way: 'acronym-in-document', why: `the document defines it as that of “${record.name}”` };
    const hit = this.#hits.get(printed);
    if (record.registered && hit !== undefined) return registeredBy(printed, hit);
    const whole = spelledOut(printed);
    const form = whole === null ? '' : `, spelled out as “${whole}”`;
    if (!isNew) return { way: 'earlier-form', why: `the same as “${record.name}”, cited before${form}` };
    return { way: 'unregistered', why: `no registry has it${form}` };
  }
}

function registeredBy(printed: string, { asked, record }: Hit): ResolvedBy {
  if (asked === null) return { way: 'same-letters-as-domain', why: `the domain has the letters of “${record.name}”` };
  if (isDomain(asked)) {
    const isOwn = asked === printed.trim() || asked === hostOf(printed.trim());
    return isOwn
      ? { way: 'site-address', why: `the address of a site of “${record.name}”` }
      : { way: 'parent-domain', why: `${asked}, above it, is a site of “${record.name}”` };
  }
  const isName = sourceKey(asked) === sourceKey(record.name);
  const form = formOf(printed, asked);
  return isName
    ? { way: 'registered-name', why: `the name of “${record.name}”${form}` }
    : { way: 'registered-alias', why: `another name of “${record.name}”${form}` };
}

/** What was done to a printed name before the registry knew it. */
function formOf(printed: string, asked: string): string {
  if (asked === printed.trim()) return '';
  if (asked === spelledOut(printed)) return `, spelled out as “${asked}”`;
  if (asked.startsWith(`${printed.trim()} (`))
    return ', whose state the document speaks of most, of those with that name';
  if (printed.replace(nounAfter, '') === asked) return `, without “${printed.slice(asked.length).trim()}”`;
  return `, read as “${asked}”`;
}
