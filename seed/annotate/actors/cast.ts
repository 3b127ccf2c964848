import type { ActorKind, ActorRecord } from '../../../schema/records/actor.ts';
import { slugOf } from '../../../schema/slug.ts';
import type { RegisteredActor } from '../../registries/actors.ts';
import { loadTitles } from '../../registries/vocabulary.ts';
import { isSameGivenName } from './given-names.ts';
import { lexemeOf } from './lexemes.ts';
import type { Lexicon } from './lexicon.ts';
import { shortFormsOf } from './short-names.ts';
import { isCalledByLastWord } from './surname-first.ts';

// So that a text of one surname takes no longer than another.
const mostNamesakes = 20;
const monarchs = new Set(['king', 'queen', 'emir', 'sultan', 'prince', 'princess', 'sheikh', 'pope']);

interface Person {
  readonly slug: string;
  readonly givenName: string;
  /** The folded words of the full name; empty where only the surname is known. */
  readonly words: readonly string[];
  /** Where in the document the full name first stood; later is greater. */
  readonly introduced: number;
}

/** The actors of one document: whom a surname, a short form or an acronym means in it. */
export class Cast {
  readonly #lexicon: Lexicon;
  readonly #unregistered = new Map<string, ActorRecord>();
  readonly #personsBySurname = new Map<string, Person[]>();
  readonly #personsByGivenName = new Map<string, Set<string>>();
  /** Folded words, joined by spaces, of an organisation's name or a part of it that stands for it; first introduced first. */
  readonly #shortForms = new Map<string, { readonly slug: string; readonly introduced: number }[]>();
  readonly #firstWords = new Set<string>();
  readonly #introduced = new Set<string>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  record(slug: string): ActorRecord | undefined {
    return this.#lexicon.recordBySlug.get(slug) ?? this.#unregistered.get(slug);
  }

  /** Takes note that a registered person's, organisation's or group's name stood at `place`. */
  introduceRegistered(slug: string, place: number): void {
    if (this.#introduced.has(slug)) return;
    this.#introduced.add(slug);
    const entry = this.#lexicon.registeredBySlug.get(slug);
    if (entry === undefined) return;
    if (entry.surname === null) {
      for (const form of shortFormsOf(foldedWords(entry.record.name))) this.alias(form, slug, place);
      return;
    }
    const words = foldedWords(entry.record.name);
    const givenName = givenNameOf(entry.record.name, false);
    this.#introduce(surnameKey(entry.surname), { slug, givenName, words, introduced: place });
  }

  /** The slug of the person of this full name, registered, known already, or new. */
  introduceNamed(name: string, surnameFirst: boolean, place: number): string {
    const parts = name.split(/\s+/);
    const givenName = givenNameOf(name, surnameFirst);
    const surname = surnameKey((surnameFirst ? parts[0] : parts.at(-1)) ?? name);
    for (const entry of this.#lexicon.personsBySurname.get(surname) ?? []) {
      if (!surnameFirst && isSameGivenName(givenName, givenNameOf(entry.record.name, false))) {
        this.introduceRegistered(entry.record.slug, place);
        return entry.record.slug;
      }
    }
    const words = foldedWords(name);
    for (const person of this.#personsBySurname.get(surname) ?? []) {
      const isSame = isSameGivenName(givenName, person.givenName) || isInitialOf(givenName, person.givenName);
      if (isSame || isEndOf(words, person.words)) return person.slug;
    }
    const slug = this.#add(name, 'PERSON');
    const person = { slug, givenName, words, introduced: place };
    this.#introduce(surname, person);
    if (surnameFirst && isCalledByLastWord(surname)) this.#introduce(surnameKey(parts.at(-1) ?? name), person);
    return slug;
  }

  /** The slug of the person that a surname after a title means; `owner` is the slug of the state in the title, if any. */
  titled(surname: string, title: string, owner: string | null, place: number): string {
    const key = surnameKey(surname);
    const known = this.bySurname(key, place)?.slug ?? this.#byGivenName(key);
    if (known !== undefined) return known;
    const entry = this.#registeredTitled(key, title, owner);
    const slug = entry?.record.slug ?? this.#add(surname, 'PERSON');
    this.#introduce(key, { slug, givenName: '', words: [], introduced: place });
    return slug;
  }

  // Mr Tesfay, Dr Mahathir: where surnames are not in use, the first name stands after the title.
  #byGivenName(key: string): string | undefined {
    const persons = this.#personsByGivenName.get(key);
    return persons?.size === 1 ? [...persons][0] : undefined;
  }

  // A surname alone is a registered person's where the state of the title, or the office, says so.
  #registeredTitled(key: string, title: string, owner: string | null): RegisteredActor | undefined {
    const registered = this.#lexicon.personsBySurname.get(key) ?? [];
    const inOffice = registered.filter((each) => each.titles.includes(title));
    const candidates = inOffice.length > 0 ? inOffice : monarchs.has(title) ? [] : registered;
    if (owner !== null) return candidates.find((each) => each.record.affiliation === owner);
    return candidates.length === 1 && (inOffice.length > 0 || isOffice(title)) ? candidates[0] : undefined;
  }

  /**
   * Whom a folded surname means at `place`: the last introduced before it, else the first after; with the folded words of
   * the full name.
   */
  bySurname(key: string, place: number): { slug: string; words: readonly string[] } | undefined {
    return lastBefore(this.#personsBySurname.get(key), place);
  }

  /** False where no short form begins with this folded word. */
  beginsShortForm(key: string): boolean {
    return this.#firstWords.has(key);
  }

  isSurname(key: string): boolean {
    return this.#personsBySurname.has(key);
  }

  /** The slug of an organisation or group by its full name, which stood at `place`, with the short forms it may take later. */
  introduceOrganisation(name: string, kind: ActorKind, place: number): string {
    const keys = foldedWords(name);
    const full = keys.join(' ');
    const known = this.byShortForm(full, place);
    if (known !== undefined) return known;
    const slug = this.#add(name, kind);
    this.alias(full, slug, place);
    for (const form of shortFormsOf(keys)) this.alias(form, slug, place);
    return slug;
  }

  /** Takes note of another form, folded, that was introduced at `place`. */
  alias(form: string, slug: string, place: number): void {
    if (form === '') return;
    const known = this.#shortForms.get(form);
    this.#firstWords.add(form.split(' ', 1)[0] ?? '');
    if (known === undefined) this.#shortForms.set(form, [{ slug, introduced: place }]);
    else if (known.length < mostNamesakes) known.push({ slug, introduced: place });
  }

  /** What a short form means at `place`: the last introduced before it, else the first after. */
  byShortForm(form: string, place: number): string | undefined {
    return lastBefore(this.#shortForms.get(form), place)?.slug;
  }

  #add(name: string, kind: ActorKind): string {
    const slug = slugOf(name);
    const registered = this.#lexicon.recordBySlug.get(slug);
    if (registered !== undefined || this.#unregistered.has(slug)) return slug;
    this.#unregistered.set(slug, {
      slug,
      name,
      kind,
      aliases: [],
      description: null,
      affiliation: null,
      wikidataId: null,
      registered: false,
    });
    return slug;
  }

  #introduce(surname: string, person: Person): void {
    const givenName = lexemeOf(person.givenName).key;
    const namesakes = this.#personsByGivenName.get(givenName);
    if (namesakes === undefined) this.#personsByGivenName.set(givenName, new Set([person.slug]));
    else namesakes.add(person.slug);
    const persons = this.#personsBySurname.get(surname);
    if (persons === undefined) this.#personsBySurname.set(surname, [person]);
    else if (persons.length < mostNamesakes && !persons.some((each) => each.slug === person.slug)) persons.push(person);
  }
}

function lastBefore<T extends { readonly introduced: number }>(
  all: readonly T[] | undefined,
  place: number,
): T | undefined {
  let best = all?.[0];
  for (const each of all ?? []) if (each.introduced <= place) best = each;
  return best;
}

/** A surname as it is looked up: its last word, folded. */
function surnameKey(surname: string): string {
  return lexemeOf(surname.split(/[ -]/).at(-1) ?? surname).key;
}

/** The first name; of Abu Omar al-Baghdadi the two words that are one. */
function givenNameOf(name: string, surnameFirst: boolean): string {
  const parts = name.split(/\s+/);
  if (surnameFirst) return parts.at(-1) ?? name;
  const isKunya = /^(?:abu|umm)$/i.test(parts[0] ?? '') && parts.length > 2;
  return isKunya ? `${parts[0]} ${parts[1]}` : (parts[0] ?? name);
}

export function foldedWords(name: string): string[] {
  return name
    .split(/[\s–-]+/)
    .map((word) => lexemeOf(word).key)
    .filter((word) => word !== '');
}

// Mr, Dr and the like say nothing of who is meant.
function isOffice(title: string): boolean {
  return loadTitles().heads.has(title);
}

// President Peña Nieto, for Enrique Peña Nieto
function isEndOf(words: readonly string[], whole: readonly string[]): boolean {
  const from = whole.length - words.length;
  return from > 0 && words.every((word, index) => whole[from + index] === word);
}

function isInitialOf(one: string, other: string): boolean {
  const short = one.replace('.', '');
  return short.length === 1 && other.startsWith(short);
}
