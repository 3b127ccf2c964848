import type { ActorRecord } from '../../../schema/records/actor.ts';
import type { MentionRecord } from '../../../schema/records/mention.ts';
import type { TextRange } from '../../../schema/records/text-range.ts';
import { loadVocabulary } from '../../registries/vocabulary.ts';
import { Cast, foldedWords } from './cast.ts';
import { describeLeaders } from './descriptions.ts';
import { type NamedText, releaseForeignInstitutions } from './institutions.ts';
import { type Lexicon, loadLexicon } from './lexicon.ts';
import { namesPlaceOrEvent, standsForGovernment } from './metonyms.ts';
import { describedOrganisationAt, isUnknownAcronym, organisationAt } from './organisations.ts';
import { type GuessedPerson, personAt } from './persons.ts';
import { takeRegisteredNames } from './registered-names.ts';
import { type Span, TakenWords } from './spans.ts';
import { gaps, shapes, Words } from './words.ts';

export interface ActorInput {
  readonly paragraphs: readonly {
    readonly text: string;
    readonly sentences: readonly TextRange[];
    /** Citations and the like, in order: nothing inside is a mention. */
    readonly excluded: readonly TextRange[];
  }[];
  /** Title and captions, which may introduce full names. */
  readonly headings: readonly string[];
  /** What the document defines: `{text: 'APEC', name: 'Asia-Pacific Economic Cooperation'}`. */
  readonly acronyms: readonly { readonly text: string; readonly name: string }[];
}

export interface ActorOutput {
  /** By paragraph, in order of place, never overlapping each other nor what is excluded. */
  readonly mentions: readonly (readonly MentionRecord[])[];
  /** In order of first mention, then whom those are affiliated with. */
  readonly actors: readonly ActorRecord[];
}

/** The mentions of actors in a document's paragraphs. Throws a RegistryError where a registry's data is wrong. */
export function findMentions(input: ActorInput): ActorOutput {
  const lexicon = loadLexicon();
  const cast = new Cast(lexicon);
  const headings = input.headings.map((text) => new TakenWords(new Words(text, [], [])));
  const paragraphs = input.paragraphs.map(
    ({ text, sentences, excluded }) => new TakenWords(new Words(text, sentences, excluded)),
  );
  const texts = [...headings, ...paragraphs];
  const named = texts.map((taken) => ({ taken, names: takeRegisteredNames(taken, lexicon) }));
  releaseForeignInstitutions(named, lexicon);
  const places = startingPlaces(texts);
  const surnames = named.map((text, index) => takeFullNames(text, lexicon, cast, places[index] ?? 0));
  defineAcronyms(input.acronyms, lexicon, cast);
  texts.forEach((taken, index) => {
    const start = places[index] ?? 0;
    for (const guess of surnames[index] ?? []) takeTitledSurname(taken, guess, cast, start);
  });
  texts.forEach((taken, index) => {
    takeShortForms(taken, cast, places[index] ?? 0);
  });
  let spoken: ReadonlySet<string> | undefined;
  const known = () => {
    spoken ??= new Set(texts.flatMap((taken) => taken.spans().map((span) => span.actor ?? '')));
    return spoken;
  };
  const mentions = paragraphs.map((taken) => mentionsOf(taken, lexicon, known));
  return { mentions, actors: actorsOf(mentions, cast) };
}

/** A number for the first word of each text, so that places in the document can be compared. */
function startingPlaces(texts: readonly TakenWords[]): readonly number[] {
  const places: number[] = [];
  let place = 0;
  for (const { words } of texts) {
    places.push(place);
    place += words.count;
  }
  return places;
}

/** Takes organisations and persons by the shape of their names; gives back the surnames after titles, for later. */
function takeFullNames(
  { taken, names }: NamedText,
  lexicon: Lexicon,
  cast: Cast,
  start: number,
): readonly GuessedPerson[] {
  const { words } = taken;
  const surnames: GuessedPerson[] = [];
  for (const word of words.capitals) {
    if (taken.at(word) !== undefined) continue;
    const guess = organisationAt(taken, word, lexicon) ?? describedOrganisationAt(taken, word);
    if (guess === undefined) continue;
    releaseAll(taken, guess.first, guess.last);
    const actor = cast.introduceOrganisation(guess.name, guess.kind);
    taken.take({ first: guess.first, last: guess.last, use: 'organisation', actor, kind: 'NAME', isState: false });
  }
  takeAcronyms(taken, lexicon, cast);
  for (const span of names) {
    if (span.use === 'name' && !span.isState && span.actor !== null)
      cast.introduceRegistered(span.actor, start + span.first);
  }
  let done = -1;
  for (const word of words.capitals) {
    if (word <= done || taken.at(word) !== undefined) continue;
    // "Minister al-Jaafari": the name begins before its capital.
    const isInside =
      words.gap[word] === gaps.hyphen && words.shape[word - 1] === shapes.lower && taken.at(word - 1) === undefined;
    const guess = (isInside ? personAt(taken, word - 1, lexicon) : undefined) ?? personAt(taken, word, lexicon);
    if (guess === undefined) continue;
    if (guess.surnameOnly) surnames.push(guess);
    else takePerson(taken, guess, cast, start);
    done = guess.last;
  }
  return surnames;
}

/** "(GKNB)" right after an organisation is that organisation, though the letters be another language's. */
function takeAcronyms(taken: TakenWords, lexicon: Lexicon, cast: Cast): void {
  const { words } = taken;
  for (const word of words.capitals) {
    if (word === 0 || words.shape[word] !== shapes.upper || words.text.charCodeAt((words.start[word] ?? 0) - 1) !== 40)
      continue;
    if (words.text.charCodeAt(words.end[word] ?? 0) !== 41 || words.start[word] !== (words.end[word - 1] ?? 0) + 2)
      continue;
    const named = taken.at(word - 1);
    if (named?.actor === undefined || named.actor === null || taken.at(word) !== undefined) continue;
    const kind = lexicon.recordBySlug.get(named.actor)?.kind;
    if (named.use !== 'organisation' && !(named.use === 'name' && (kind === 'ORGANISATION' || kind === 'GROUP')))
      continue;
    cast.alias(words.key(word), named.actor);
    taken.take({ first: word, last: word, use: 'organisation', actor: named.actor, kind: 'NAME', isState: false });
  }
}

function takePerson(taken: TakenWords, { first, last, surnameFirst }: GuessedPerson, cast: Cast, start: number): void {
  const { words } = taken;
  const end = words.end[last] ?? 0;
  const name = words.text.slice(words.start[first], end).replace(/\s+/g, ' ').replace(/- /g, '-');
  const actor = cast.introduceNamed(name, surnameFirst, start + first);
  releaseAll(taken, first, last);
  taken.take({ first, last, use: 'person', actor, kind: 'NAME', isState: false });
}

function releaseAll(taken: TakenWords, first: number, last: number): void {
  for (let word = first; word <= last; word++) {
    const span = taken.at(word);
    if (span !== undefined) taken.release(span);
  }
}

function takeTitledSurname(taken: TakenWords, guess: GuessedPerson, cast: Cast, start: number): void {
  const { words } = taken;
  const owner = taken.at(guess.ownerWord)?.actor ?? null;
  const actor = cast.titled(words.slice(guess.first, guess.last), guess.title, owner, start + guess.first);
  taken.take({ first: guess.first, last: guess.last, use: 'person', actor, kind: 'NAME', isState: false });
}

/** "(APEC)" after a name makes it that actor's name in this document. */
function defineAcronyms(acronyms: ActorInput['acronyms'], lexicon: Lexicon, cast: Cast): void {
  for (const { text, name } of acronyms) {
    const taken = new TakenWords(new Words(name, [], []));
    takeRegisteredNames(taken, lexicon);
    const last = taken.words.count - 1;
    const form = foldedWords(text).join(' ');
    const span = taken.at(last);
    if (
      span?.use === 'name' &&
      span.actor !== null &&
      (span.first === 0 || taken.words.key(span.first - 1) === 'the')
    ) {
      cast.alias(form, span.actor);
      continue;
    }
    const known = cast.byShortForm(foldedWords(name.replace(/^the /i, '')).join(' '));
    if (known !== undefined) {
      cast.alias(form, known);
      continue;
    }
    for (let word = 0; word <= last; word++) {
      if (!taken.isFreeCapital(word)) continue;
      const guess = organisationAt(taken, word, lexicon);
      if (guess === undefined || guess.last !== last) continue;
      cast.alias(form, cast.introduceOrganisation(guess.name, guess.kind));
      break;
    }
  }
}

/** Takes surnames, short forms and acronyms of actors that the document has introduced. */
function takeShortForms(taken: TakenWords, cast: Cast, start: number): void {
  const { words } = taken;
  for (const word of words.capitals) {
    if (taken.at(word) !== undefined) continue;
    const short = shortFormAt(taken, word, cast);
    if (short !== undefined) {
      taken.take({
        first: word,
        last: short.last,
        use: 'organisation',
        actor: short.actor,
        kind: 'NAME',
        isState: false,
      });
      continue;
    }
    const key = words.key(word);
    if (cast.isSurname(key) && isSurnameHere(taken, word)) {
      const actor = cast.bySurname(key, start + word) ?? null;
      const first =
        words.gap[word] === gaps.hyphen && isArticle(words.key(word - 1)) && taken.at(word - 1) === undefined
          ? word - 1
          : word;
      taken.take({ first, last: word, use: 'person', actor, kind: 'NAME', isState: false });
    } else if (isUnknownAcronym(taken, word)) {
      const name = words.slice(word, word);
      taken.take({
        first: word,
        last: word,
        use: 'organisation',
        actor: cast.introduceOrganisation(name, 'ORGANISATION'),
        kind: 'NAME',
        isState: false,
      });
    }
  }
}

function isArticle(key: string): boolean {
  return key === 'al' || key === 'el' || key === 'ad' || key === 'ar' || key === 'as' || key === 'ash' || key === 'an';
}

function isSurnameHere(taken: TakenWords, word: number): boolean {
  const { words } = taken;
  if (words.opens[word] === 1 && loadVocabulary().sentenceOpeners.has(words.key(word))) return false;
  if (words.shape[word] === shapes.upper && words.key(word).length < 4) return false;
  return !namesPlaceOrEvent(taken, word);
}

function shortFormAt(taken: TakenWords, first: number, cast: Cast): { last: number; actor: string } | undefined {
  const { words } = taken;
  let form = words.key(first);
  let found: { last: number; actor: string } | undefined;
  for (let last = first; last < first + 8 && last < words.count; last++) {
    if (last > first) {
      if (!words.joins(last) || words.possessive[last - 1] === 1 || taken.at(last) !== undefined) break;
      form += ` ${words.key(last)}`;
    }
    const actor = cast.byShortForm(form);
    if (actor !== undefined && words.isCapital(last) && isShortFormHere(taken, first, last)) found = { last, actor };
  }
  return found;
}

// One common word stands for the whole only as "the Coalition"; an acronym and a longer form by themselves.
function isShortFormHere(taken: TakenWords, first: number, last: number): boolean {
  const { words } = taken;
  if (last > first || words.shape[first] === shapes.upper) return true;
  if (!/^[a-z]+$/.test(words.key(first)) || words.key(first - 1) !== 'the' || !words.joins(first)) return false;
  return loadVocabulary().organisationHeads.has(words.key(first)) || loadVocabulary().groupHeads.has(words.key(first));
}

function mentionsOf(taken: TakenWords, lexicon: Lexicon, known: () => ReadonlySet<string>): readonly MentionRecord[] {
  const { words } = taken;
  describeLeaders(taken, lexicon, known);
  const mentions: MentionRecord[] = [];
  let previous: { last: number; isGovernment: boolean } | undefined;
  for (const span of taken.spans()) {
    if (span.actor === null) continue;
    if (span.use === 'capital' || span.use === 'seat') {
      const listed: boolean | null =
        previous !== undefined && isListed(taken, previous.last, span) ? previous.isGovernment : null;
      const isGovernment = standsForGovernment(taken, span, listed);
      previous = { last: span.last, isGovernment };
      if (!isGovernment) continue;
    } else if (span.use === 'surname' && namesPlaceOrEvent(taken, span.last)) continue;
    else if (span.use === 'combining' && words.gap[span.last + 1] !== gaps.hyphen) continue;
    else if (span.use === 'name' && isPartOfOtherName(taken, span)) continue;
    const end = words.end[span.last] ?? 0;
    mentions.push({ start: words.start[span.first] ?? 0, end, kind: span.kind, actor: span.actor });
  }
  return mentions;
}

// "New Mexico" and "Gulf of Oman": a state's name within a place's.
function isPartOfOtherName(taken: TakenWords, span: Span): boolean {
  const { words } = taken;
  const before = span.first - 1;
  if (!span.isState || !words.joins(span.first)) return false;
  if (words.key(before) === 'new' && words.isCapital(before)) return words.opens[before] === 0;
  return words.key(before) === 'of' && words.isCapital(before - 1) && waters.has(words.key(before - 1));
}

const waters = new Set(['gulf', 'sea', 'strait', 'straits', 'bay', 'isthmus', 'bight']);

/** True where only a comma or "and" stands between. */
function isListed({ words }: TakenWords, last: number, span: Span): boolean {
  let at = span.first;
  if (words.key(at - 1) === 'the' && words.joins(at)) at--;
  if (at - 1 === last) return words.gap[at] === gaps.comma || words.gap[at] === gaps.hyphen;
  const key = words.key(at - 1);
  return at - 2 === last && (key === 'and' || key === 'or') && (words.gap[at - 1] ?? gaps.other) !== gaps.other;
}

function actorsOf(mentions: ActorOutput['mentions'], cast: Cast): readonly ActorRecord[] {
  const slugs = new Set(mentions.flat().map((mention) => mention.actor));
  const records: ActorRecord[] = [];
  // A Set goes on with what is added while it is gone through.
  for (const slug of slugs) {
    const record = cast.record(slug);
    if (record === undefined) continue;
    records.push(record);
    if (record.affiliation !== null) slugs.add(record.affiliation);
  }
  return records;
}
