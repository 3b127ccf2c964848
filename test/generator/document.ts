import {
  allStates,
  associations,
  leaders,
  organisations,
  type Person,
  passingOrganisations,
  regions,
  roles,
  type State,
  trades,
} from './cast.ts';
import { writeGroup } from './citations.ts';
import { writeHeader, writeName } from './header.ts';
import { Random } from './random.ts';
import { passingSentences, plainSentences, sentences, sentencesOnHero, titles } from './sentences.ts';

const sentencesPerArticle = 52;
const referencesPerArticle = 20;

/**
 * A document in the house's style: title, publication line, five to twelve paragraphs with about 20 citations and about 100
 * mentions. The same seed and index give the same text.
 *
 * @param index 0-based; a corpus of fewer documents is the beginning of a larger one with its seed
 */
export function writeDocument(seed: number, index: number): string {
  const random = new Random(seed, index);
  const { lines, now } = writeHeader(random);
  const cast = new Cast(random);
  const title = cast.fill(random.pick(titles), { introduce: false });
  const plan = planSentences(random);
  let references = 0;
  const written = plan.map((template, done) => {
    const sentence = cast.fill(template);
    // References keep pace with the text.
    if (references >= ((done + 1) / plan.length) * referencesPerArticle - random.integer(0, 1)) return `${sentence}.`;
    const group = writeGroup(random, now);
    references += group.references;
    return `${sentence} ${group.text}.`;
  });
  return [title, ...lines, ...intoParagraphs(written, random.integer(5, 12))].join('\n\n').concat('\n');
}

/** Of each thirteen sentences five are on the article’s hero, one names someone in passing, three name nobody. */
const pattern = [
  sentencesOnHero,
  sentences,
  sentencesOnHero,
  plainSentences,
  sentences,
  sentencesOnHero,
  passingSentences,
  plainSentences,
  sentencesOnHero,
  sentences,
  sentencesOnHero,
  sentences,
  plainSentences,
];

/** Templates in the pattern, none of them twice within seven. */
function planSentences(random: Random): string[] {
  const plan: string[] = [];
  while (plan.length < sentencesPerArticle) {
    const recent = plan.slice(-6);
    const kind = pattern[plan.length % pattern.length] ?? sentences;
    plan.push(random.pick(kind.filter((sentence) => !recent.includes(sentence))));
  }
  return plan;
}

function intoParagraphs(written: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    written.slice((index * written.length) / count, ((index + 1) * written.length) / count).join(' '),
  );
}

interface FillOptions {
  /** False: whoever is named by surname alone stays to be introduced. */
  readonly introduce: boolean;
}

/** Who is in one article, and who has been introduced. */
class Cast {
  readonly #random: Random;
  readonly #hero: Person;
  readonly #locals: readonly Person[];
  readonly #states: readonly State[];
  readonly #leaders: readonly Person[];
  readonly #organisations: readonly string[];
  readonly #bodies: readonly string[];
  readonly #passing: readonly string[];
  #passed = 0;
  readonly #introduced = new Set<Person>();

  constructor(random: Random) {
    this.#random = random;
    const people = unregisteredPersons(random, 3);
    this.#hero = people[0] ?? { introduction: '', surname: '' };
    this.#locals = people.slice(1);
    this.#states = random.sampleByRank(allStates, 5);
    this.#leaders = random.sampleByRank(leaders, 4);
    this.#organisations = random.sampleByRank(organisations, 4);
    this.#bodies = [0, 1].map(() => `${random.pick(regions)} ${random.pick(trades)} ${random.pick(associations)}`);
    this.#passing = random.sampleByRank(passingOrganisations, 4);
  }

  /** A template with its slots and alternatives filled in. */
  fill(template: string, { introduce }: FillOptions = { introduce: true }): string {
    const used = new Set<unknown>();
    const different = <Value>(values: readonly Value[]): Value => {
      const free = values.filter((value) => !used.has(value));
      const value = this.#random.pickByRank(free);
      used.add(value);
      return value;
    };
    const person = (someone: Person): string => {
      if (!introduce || this.#introduced.has(someone)) return someone.surname;
      this.#introduced.add(someone);
      return someone.introduction;
    };
    const forms: Readonly<Record<string, () => string>> = {
      hero: () => person(this.#hero),
      local: () => person(different(this.#locals)),
      leader: () => person(different(this.#leaders)),
      state: () => different(this.#states).name,
      demonym: () => different(this.#states).demonym,
      capital: () => different(this.#states).capital,
      organisation: () => different(this.#organisations),
      body: () => different(this.#bodies),
      passing: () => this.#passing[this.#passed++ % this.#passing.length] ?? '',
    };
    const text = template
      .replace(/\[([^\]]+)\]/g, (_, words: string) => this.#random.pick(words.split('|')))
      .replace(/\{(\w+)\}/g, (_, slot: string) => forms[slot]?.() ?? slot);
    return text.charAt(0).toUpperCase() + text.slice(1);
  }
}

/** No two of one surname, nor one whose surname begins another's. */
function unregisteredPersons(random: Random, count: number): Person[] {
  const people = new Map<string, Person>();
  while (people.size < count) {
    const name = writeName(random);
    const surname = name.slice(name.indexOf(' ') + 1);
    people.set(surname, { introduction: `${random.pick(roles)} ${name}`, surname });
  }
  return [...people.values()];
}
