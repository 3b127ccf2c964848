import type { SourceRecord } from '../../../schema/records/source.ts';
import type { TextRange } from '../../../schema/records/text-range.ts';
import { slugOf } from '../../../schema/slug.ts';
import { namesOfCountryByCapital } from '../../registries/countries.ts';
import { longestNoun, nounAfter } from '../../registries/name-filter.ts';
import type { KnownSources } from '../../registries/sources.ts';
import { hostOf, isDomain, stemOf, withoutSubdomain } from '../../text/domain.ts';
import { foldTransliteration, letterKey, sourceKey, transliterate } from '../../text/fold-name.ts';
import { readAcronym } from '../acronyms.ts';
import type { SeenSource } from '../watch.ts';
import { isShortened, mayBeAbbreviated, spelledOut, withCompassPoint } from './abbreviations.ts';
import { addressOf, type SocialAccount, socialAccount } from './social.ts';
import type { SpokenState } from './states-spoken-of.ts';

const mostRemembered = 20_000;
// How often, and in what share, a state has to be spoken of for its papers to be meant.
const leastOfState = 3;
const leastShareOfState = 0.2;
const longestName = 200;
const bracketedAcronym = /^(.{4,120}?)[\s\u00A0]*[[(](\p{Lu}[\p{L}\d-]{1,9})[\])]$/u;
const withPlace = /^([^,[\]()]{2,60}?)(?:[\s\u00A0]*[[(]|,[\s\u00A0]+)([^,[\]()]{2,40})[\])]?$/u;
const smallName = /^\p{Ll}[\p{Ll}-]{1,5}$/u;

/**
 * Resolves the sources that one document prints. What the registry does not know becomes an unregistered source, named by
 * its first form in the document and met again under every form that folds to it.
 */
export class SourceResolver {
  readonly #registry: KnownSources;
  readonly #watch: ((seen: SeenSource) => void) | undefined;
  readonly #statesOf: () => readonly SpokenState[];
  #states: readonly SpokenState[] | undefined;
  readonly #unregistered = new Map<string, SourceRecord>();
  readonly #cited = new Map<string, SourceRecord>();
  /** By the acronym that the document gives them: HAO after "Harbor Authority of Omsk [HAO]". */
  readonly #byAcronym = new Map<string, SourceRecord>();
  /** By printed form; null where the registry has none. */
  readonly #found = new Map<string, SourceRecord | null>();

  /**
   * @param statesOf the states that the document speaks of, the one spoken of most first; asked for late, and once
   */
  constructor(
    registry: KnownSources,
    watch?: (seen: SeenSource) => void,
    statesOf: () => readonly SpokenState[] = () => [],
  ) {
    this.#registry = registry;
    this.#statesOf = statesOf;
    this.#watch = watch;
  }

  /** The registered source of that form, brackets left out where the whole is none; undefined where there is none. */
  registered(printed: string): SourceRecord | undefined {
    if (
      !this.#registry.mayKnow(printed) &&
      !mayBeAbbreviated(printed) &&
      !withPlace.test(printed) &&
      !this.#registry.isShared(printed)
    )
      return undefined;
    const found = this.#found.get(printed);
    if (found !== undefined) return found ?? undefined;
    const record =
      this.#registered(printed) ??
      this.#ofCapital(printed) ??
      this.#withoutBrackets(printed) ??
      this.#withoutNoun(printed) ??
      this.#spelledOut(printed) ??
      this.#ofSpokenState(printed) ??
      null;
    if (this.#found.size < mostRemembered) this.#found.set(printed, record);
    return record ?? undefined;
  }

  /** The Reporter (Ethiopia) of "The Reporter [Addis Ababa]" or "The Reporter, Addis Ababa". */
  #ofCapital(printed: string): SourceRecord | undefined {
    const [, name = '', city = ''] = withPlace.exec(printed) ?? [];
    if (!this.#registry.isShared(name)) return undefined;
    for (const country of namesOfCountryByCapital(city)) {
      const record = this.#registry.find(`${name} (${country})`);
      if (record) return record;
    }
    return undefined;
  }

  /** El Comercio (Peru) of "El Comercio", where the document speaks of Peru more than of the states of all others of that name. */
  #ofSpokenState(printed: string): SourceRecord | undefined {
    const name = printed.trim();
    if (!this.#registry.isShared(name)) return undefined;
    this.#states ??= this.#statesOf();
    const all = this.#states.reduce((sum, { count }) => sum + count, 0);
    const [first, second] = this.#states.flatMap(({ names, count }) => {
      const record = names.map((state) => this.#registry.find(`${name} (${state})`)).find(Boolean);
      return record === undefined ? [] : [{ record, count }];
    });
    if (first === undefined || first.count < leastOfState || first.count < all * leastShareOfState) return undefined;
    return second === undefined || first.count >= second.count * 2 ? first.record : undefined;
  }

  #withoutBrackets(printed: string): SourceRecord | undefined {
    const bare = withoutBrackets(printed);
    return bare === printed || socialAccount(printed.trim()) !== null ? undefined : this.#registered(bare);
  }

  /** TASS of "TASS news agency"; small letters only, as "Vesti TV" may be another than Vesti. */
  #withoutNoun(printed: string): SourceRecord | undefined {
    const noun = nounAfter.exec(printed.slice(-longestNoun));
    return noun === null ? undefined : this.#registered(printed.slice(0, printed.length - noun[0].length));
  }

  /** True for a registered source's name as names are printed: "The Paper", not "the paper"; "taz", which is its name. */
  isRegistered(printed: string): boolean {
    return (
      printed.length <= longestName &&
      (isPrintedAsName(printed) || isDomain(printed)
        ? this.registered(printed) !== undefined
        : smallName.test(printed) && this.#registry.isSmallName(printed) && this.registered(printed)?.name === printed)
    );
  }

  /** True for a name that several sources have, so that it names none of them for sure: "La Prensa". */
  isShared(printed: string): boolean {
    return printed.length <= longestName && isPrintedAsName(printed) && this.#registry.isShared(printed);
  }

  /** Where in a range of a text a name that is registered or shared, and ends with the range, may begin: offsets, the last first. */
  startsOfNames(text: string, codes: Uint16Array, range: TextRange): readonly number[] {
    return this.#registry.startsOf(text, codes, range, isShortened);
  }

  /** False where `startsOfNames` surely finds nothing, told by the last word of the range alone. */
  mayEndName(text: string, codes: Uint16Array, range: TextRange): boolean {
    return this.#registry.mayEnd(text, codes, range);
  }

  /** The source of a printed name, domain or URL: registered, met before in the document, or new. */
  resolve(printed: string): SourceRecord {
    const defined = this.#byAcronym.get(printed);
    const record = defined ?? this.registered(printed) ?? this.#unregisteredSource(printed);
    this.#watch?.({
      kind: 'SOURCE',
      printed,
      record,
      isDefined: defined !== undefined,
      isNew: !this.#cited.has(record.slug),
    });
    this.#defineAcronym(printed, record);
    this.#cited.set(record.slug, record);
    return record;
  }

  /** The American Journal of International Law of "Am. J. Int'l L." */
  #spelledOut(printed: string): SourceRecord | undefined {
    const name = spelledOut(printed) ?? withCompassPoint(printed);
    return name === null ? undefined : this.#registered(name);
  }

  #defineAcronym(printed: string, record: SourceRecord): void {
    if (!printed.endsWith(')') && !printed.endsWith(']')) return;
    const [, name, acronym] = bracketedAcronym.exec(printed) ?? [];
    if (name !== undefined && acronym !== undefined && readAcronym(acronym, name) !== null)
      this.#byAcronym.set(acronym, record);
  }

  /** Every source resolved, in order of first citation. */
  cited(): SourceRecord[] {
    return [...this.#cited.values()];
  }

  #registered(printed: string): SourceRecord | undefined {
    const name = printed.trim();
    const known = this.#registry.find(name);
    if (known || !isDomain(name) || socialAccount(name)) return known;
    const host = hostOf(name);
    return this.#registry.find(host) ?? this.#parentDomain(host) ?? this.#sameName(host);
  }

  /** The source whose name has the domain's letters, where its own site is under the same top-level domain (Time is not time.kz). */
  #sameName(host: string): SourceRecord | undefined {
    const record = this.#registry.findKey(stemKey(host));
    if (!record || record.homepage === null) return record;
    return topLevel(hostOf(record.homepage)) === topLevel(host) ? record : undefined;
  }

  /** tass.com's source for sport.tass.com; never a public suffix's. */
  #parentDomain(host: string): SourceRecord | undefined {
    const labels = host.split('.');
    while (labels.length > 2) {
      labels.shift();
      const record = this.#registry.find(labels.join('.'));
      if (record) return record;
    }
    return undefined;
  }

  #unregisteredSource(printed: string): SourceRecord {
    const account = socialAccount(printed.trim());
    const name = account ? printed.trim() : (spelledOut(printed) ?? displayName(printed));
    const keys = account ? { own: [accountKey(account)], met: [] } : keysOf(name);
    const known = this.#known(keys);
    if (known) {
      for (const key of keys.own) this.#unregistered.set(key, known);
      return known;
    }
    const record: SourceRecord = {
      slug: account ? slugOf(addressOf({ ...account, handle: letterKey(account.handle) })) : slugOfSource(name),
      name,
      homepage: null,
      wikidataId: null,
      registered: false,
    };
    // Two names may differ in letters that a slug drops; the slug is the identity that readers see.
    const same = this.#cited.get(record.slug);
    const source = same && !same.registered ? same : record;
    for (const key of keys.own) this.#unregistered.set(key, source);
    return source;
  }

  #known({ own, met }: SourceKeys): SourceRecord | undefined {
    for (const key of [...own.slice(0, 1), ...met]) {
      const record = this.#unregistered.get(key);
      if (record) return record;
    }
    return undefined;
  }
}

/** The article of "The paper reported" is no part of a name: it begins a sentence. */
function isPrintedAsName(printed: string): boolean {
  const start = printed.startsWith('The') ? (/^The[\s\u00A0]+(?=\p{Ll})/u.exec(printed)?.[0].length ?? 0) : 0;
  for (let at = start; at < printed.length; at += 1) {
    const code = printed.charCodeAt(at);
    if ((code >= 65 && code <= 90) || (code >= 48 && code <= 57)) return true;
    if (code >= 128) return nameLetter.test(printed.slice(at));
  }
  return false;
}

const nameLetter = /[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;

interface SourceKeys {
  /** Keys that the form leaves behind. */
  readonly own: readonly string[];
  /** Keys under which it may find an earlier form. */
  readonly met: readonly string[];
}

// Shorter stems (news, rus) are too common to be a name.
const shortestStem = 5;

/** A domain leaves its stem to be found by a name, and finds a name's letters; two domains never share a stem. */
function keysOf(name: string): SourceKeys {
  if (!isDomain(name)) {
    const key = sourceKey(name);
    return { own: [key], met: [`stem:${key}`] };
  }
  const own = sourceKey(name);
  const stem = stemKey(name);
  if (stem.length < shortestStem) return { own: [own], met: [] };
  return { own: [own, `stem:${stem}`], met: [stem] };
}

function topLevel(host: string): string {
  return host.slice(host.lastIndexOf('.') + 1).toLowerCase();
}

function stemKey(domain: string): string {
  return foldTransliteration(letterKey(stemOf(domain)));
}

function withoutBrackets(printed: string): string {
  return printed
    .replace(/\s*[[(][^\])]*[\])]/g, '')
    .replace(/^[“"«„‘']+|[”"»“’',.]+$/gu, '')
    .trim();
}

function displayName(printed: string): string {
  const name = (withoutBrackets(printed) || printed.trim()).replace(/[\s\u00A0]+/g, ' ');
  return isDomain(name) ? hostOf(name) : name;
}

function accountKey({ host, handle }: SocialAccount): string {
  return `account:${host}/${letterKey(handle)}`;
}

/** The same slug for every spelling, so that documents agree on a source that no registry holds. */
function slugOfSource(name: string): string {
  if (isDomain(name)) return slugOf(transliterate(withoutSubdomain(name))) || 'source';
  const latin = transliterate(name.normalize('NFC')).replace(/^the\s+/i, '');
  const folded = latin
    .replace(/(?:iy|yi|yy|ii)(?=[aeou])|ij(?=a(?!\p{L}))/giu, 'i')
    .replace(/(?:iy|ij|yi|yy|ii)(?!\p{L})/giu, 'y')
    .replace(/(?<=[aeo])[ij]a(?![\p{L}])/giu, 'ya');
  return slugOf(folded) || 'source';
}
