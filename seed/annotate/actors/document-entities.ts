import type { ActorKind, ActorRecord } from '../../../schema/records/actor.ts';
import { slugOf } from '../../../schema/slug.ts';
import type { RegisteredActor } from '../../registries/actors.ts';
import { loadTitles } from '../../registries/vocabulary.ts';
import { AntecedentIndex } from './antecedent-index.ts';
import { isSameGivenName } from './given-names.ts';
import { foldedWords, type Lexeme, lexemeOf } from './lexemes.ts';
import type { Lexicon } from './lexicon.ts';
import { isSurnameLink } from './name-words.ts';
import { differInside, givenNameOf, isEndOf, isInitialOf, surnameKey } from './person-names.ts';
import { registeredForms, registeredPerson } from './registered-forms.ts';
import { shortFormsOf } from './short-names.ts';
import { isCalledByLastWord } from './surname-first.ts';

// A full name is compared with so many of its surname, lest a text of one surname take too long.
const mostNamesakes = 20;
const monarchs = new Set(['king', 'queen', 'emir', 'sultan', 'prince', 'princess', 'sheikh', 'pope']);

interface Person {
  readonly slug: string;
  readonly givenName: string;
  /** The folded words of the full name; empty where only the surname is known. */
  readonly words: readonly string[];
  /** True for Nkosazana Dlamini-Zuma, for whom Zuma alone does not stand where another Zuma is known. */
  readonly hasDoubleSurname?: boolean;
}

/** The actors of one document: whom a surname, a short form or an acronym means in it. */
export class DocumentEntities {
  readonly #lexicon: Lexicon;
  readonly #unregistered = new Map<string, ActorRecord>();
  readonly #surnames = new AntecedentIndex<Person>();
  readonly #personsBySurname = new Map<string, Map<string, Person>>();
  readonly #personsByGivenName = new Map<string, Set<string>>();
  /** Slugs by folded words, joined by spaces, of an organisation's name or a part of it that stands for it. */
  readonly #shortForms = new AntecedentIndex<string>();
  readonly #firstWords = new Set<string>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  record(slug: string): ActorRecord | undefined {
    return this.#lexicon.recordBySlug.get(slug) ?? this.#unregistered.get(slug);
  }

  /** True for the name of a source of the press: TASS is no organisation that an article speaks of. */
  isPress(name: string): boolean {
    const { sources } = this.#lexicon;
    return sources.mayKnow(name) && sources.find(name) !== undefined;
  }

  /** Takes note that a registered person's, organisation's or group's name stood at `place`. */
  introduceRegistered(slug: string, place: number): void {
    const entry = this.#lexicon.registeredBySlug.get(slug);
    if (entry === undefined) return;
    if (entry.surname === null) {
      for (const form of registeredForms(entry, this.#lexicon)) this.alias(form, slug, place);
      return;
    }
    const person = registeredPerson(entry, entry.surname);
    const known = this.#personsBySurname.get(person.surnameKey)?.get(slug);
    if (known !== undefined) this.#surnames.add(person.surnameKey, known, place);
    else this.#introduce(person.surnameKey, person, place);
  }

  /** The slug of the person of this full name, registered, known already, or new. */
  introduceNamed(name: string, surnameFirst: boolean, place: number): string {
    const parts = name.split(/\s+/);
    const givenName = givenNameOf(name, surnameFirst);
    const surname = surnameKey((surnameFirst ? parts[0] : parts.at(-1)) ?? name);
    const words = foldedWords(name);
    for (const entry of this.#lexicon.personsBySurname.get(surname) ?? []) {
      const isSame = !surnameFirst && isSameGivenName(givenName, givenNameOf(entry.record.name, false));
      if (isSame && !differInside(words, foldedWords(entry.record.name))) {
        this.introduceRegistered(entry.record.slug, place);
        return entry.record.slug;
      }
    }
    for (const person of this.#personsBySurname.get(surname)?.values() ?? []) {
      const isSame =
        (isSameGivenName(givenName, person.givenName) || isInitialOf(givenName, person.givenName)) &&
        !differInside(words, person.words);
      if (!isSame && !isEndOf(words, person.words)) continue;
      this.#surnames.add(surname, person, place);
      return person.slug;
    }
    const slug = this.#add(name, 'PERSON');
    const person = { slug, givenName, words, hasDoubleSurname: doubleSurname.test(name) };
    this.#introduce(surname, person, place);
    // Ortega, of José Ortega y Gasset.
    const link = parts.at(-2);
    if (!surnameFirst && link !== undefined && isSurnameLink(link))
      this.#introduce(surnameKey(parts.at(-3) ?? name), person, place);
    // Alemán, of Alberto Alemán Zubieta.
    const middle = parts.length > 2 && !surnameFirst ? parts.at(-2) : undefined;
    if (middle !== undefined && this.#mayBeSurname(middle)) this.#introduce(surnameKey(middle), person, place);
    if (surnameFirst && isCalledByLastWord(surname)) this.#introduce(surnameKey(parts.at(-1) ?? name), person, place);
    return slug;
  }

  /** The slug of the person that a surname after a title means; `owner` is the slug of the state in the title, if any. */
  titled(surname: string, title: string, owner: string | null, place: number): string {
    const key = surnameKey(surname);
    // King Abdullah is nobody of that surname.
    const bySurname = monarchs.has(title) ? undefined : this.bySurname(key, place);
    const known = bySurname?.slug ?? this.#byGivenName(key);
    if (known !== undefined) return known;
    const entry = this.#registeredTitled(key, title, owner);
    const slug = entry?.record.slug ?? this.#add(surname, 'PERSON');
    this.#introduce(key, { slug, givenName: '', words: [] }, place);
    return slug;
  }

  // No initial, particle or second first name.
  #mayBeSurname(part: string): boolean {
    return /^\p{Lu}[\p{L}\p{M}’'-]{3,}$/u.test(part) && !this.#lexicon.givenNames.has(foldedWords(part).join(' '));
  }

  /** The person whom this folded first name alone means: the only one of the document who has it. */
  byGivenName(key: string): { slug: string; words: readonly string[] } | undefined {
    const slug = this.#byGivenName(key);
    return slug === undefined ? undefined : { slug, words: [] };
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
   * Whom a folded surname means at `place`: the one of the full name named last before it, else first after; with the
   * folded words of that name.
   */
  bySurname(key: string, place: number): { slug: string; words: readonly string[] } | undefined {
    return this.#surnames.at(key, place);
  }

  /**
   * Whom the surname of a registered person means at `place`: that person, unless the document has named another of the
   * surname in full first. Where it has named that person since, the one named last.
   */
  ownerOfSurname(key: string, registered: string, place: number): string {
    const named = this.#surnames.before(key, place).filter(({ hasDoubleSurname }) => hasDoubleSurname !== true);
    const [first] = named;
    if (first === undefined || first.slug === registered) return registered;
    return named.at(-1)?.slug ?? registered;
  }

  /** False where no short form begins with this folded word. */
  beginsShortForm(key: string): boolean {
    return this.#firstWords.has(key);
  }

  /** The slug of the registered organisation whose name this folded word is, too: Apple. */
  namedByWord(word: Lexeme): string | undefined {
    const named = this.#lexicon.names.singleOf(word);
    return named?.use === 'word' ? named.actor?.slug : undefined;
  }

  isSurname(key: string): boolean {
    return this.#surnames.has(key);
  }

  /**
   * The slug of an organisation or group by its full name, which stood at `place`, with the short forms it may take later;
   * `affiliation` is the slug of the state that its name says it is of.
   */
  introduceOrganisation(name: string, kind: ActorKind, place: number, affiliation: string | null = null): string {
    const keys = foldedWords(name);
    const full = keys.join(' ');
    const slug = this.byShortForm(full, place) ?? this.#add(name, kind, affiliation);
    this.alias(full, slug, place);
    for (const form of shortFormsOf(keys)) this.alias(form, slug, place);
    return slug;
  }

  /** Takes note of another form, folded, that was introduced at `place`. */
  alias(form: string, slug: string, place: number): void {
    if (form === '') return;
    const space = form.indexOf(' ');
    this.#firstWords.add(space < 0 ? form : form.slice(0, space));
    this.#shortForms.add(form, slug, place);
  }

  /** What a short form means at `place`: what was named last before it, else first after. */
  byShortForm(form: string, place: number): string | undefined {
    return this.#shortForms.at(form, place);
  }

  #add(name: string, kind: ActorKind, affiliation: string | null = null): string {
    const known = this.#lexicon.recordBySlug.get(slugOf(name));
    // Admiral Togo is no state.
    const isNamesake = kind === 'PERSON' && known?.kind === 'STATE';
    const slug = isNamesake ? slugOf(`${name} person`) : slugOf(name);
    const registered = isNamesake ? undefined : known;
    if (registered !== undefined || this.#unregistered.has(slug)) return slug;
    this.#unregistered.set(slug, {
      slug,
      name,
      kind,
      aliases: [],
      description: null,
      affiliation,
      wikidataId: null,
      registered: false,
    });
    return slug;
  }

  #introduce(surname: string, person: Person, place: number): void {
    const givenName = lexemeOf(person.givenName).key;
    const namesakes = this.#personsByGivenName.get(givenName);
    if (namesakes === undefined) this.#personsByGivenName.set(givenName, new Set([person.slug]));
    else namesakes.add(person.slug);
    const persons = this.#personsBySurname.get(surname);
    const known = persons?.get(person.slug) ?? person;
    this.#surnames.add(surname, known, place);
    if (persons === undefined) this.#personsBySurname.set(surname, new Map([[person.slug, person]]));
    else if (persons.size < mostNamesakes) persons.set(known.slug, known);
  }
}

const doubleSurname = /[\s\u00A0]\p{Lu}[\p{Ll}\p{M}’']{2,}-\p{Lu}\p{Ll}+$/u;

// Mr, Dr and the like say nothing of who is meant.
function isOffice(title: string): boolean {
  return loadTitles().heads.has(title);
}
