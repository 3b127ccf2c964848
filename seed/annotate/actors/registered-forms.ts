import type { RegisteredActor } from '../../registries/actors.ts';
import { foldedWords } from './lexemes.ts';
import type { Lexicon } from './lexicon.ts';
import { givenNameOf, surnameKey } from './person-names.ts';
import { shortFormsOf } from './short-names.ts';
import { classesOf, organizationHeads } from './word-classes.ts';

/** A registered person by name, as words are compared. */
export interface RegisteredPerson {
  readonly slug: string;
  readonly surnameKey: string;
  readonly givenName: string;
  /** The folded words of the full name. */
  readonly words: readonly string[];
}

// Made when a document first names the actor: they are the same in each.
const persons = new Map<RegisteredActor, RegisteredPerson>();
const organisations = new Map<RegisteredActor, readonly string[]>();

export function registeredPerson(entry: RegisteredActor, surname: string): RegisteredPerson {
  const known = persons.get(entry);
  if (known !== undefined) return known;
  const { slug, name } = entry.record;
  const person = {
    slug,
    surnameKey: surnameKey(surname),
    givenName: givenNameOf(name, false),
    words: foldedWords(name),
  };
  persons.set(entry, person);
  return person;
}

/** The short forms of a registered organisation or group. */
export function registeredForms(entry: RegisteredActor, { recordBySlug }: Lexicon): readonly string[] {
  const known = organisations.get(entry);
  if (known !== undefined) return known;
  const { name, affiliation } = entry.record;
  // "The Navy" is not the one of the state named last; Gazelle, of Gazelle Steel, is.
  const isOfState = recordBySlug.get(affiliation ?? '')?.kind === 'STATE';
  const forms = shortFormsOf(foldedWords(name)).filter(
    (form) => !isOfState || form.includes(' ') || (classesOf(form) & organizationHeads) === 0,
  );
  organisations.set(entry, forms);
  return forms;
}
