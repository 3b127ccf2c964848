import { loadVocabulary } from '../../registries/vocabulary.ts';
import type { DocumentEntities } from './document-entities.ts';
import type { NamedText } from './institutions.ts';
import { foldedWords } from './lexemes.ts';
import type { Lexicon } from './lexicon.ts';
import { isCollective, isStateSpan } from './organisations.ts';
import type { TakenWords } from './spans.ts';
import type { WordBuffer } from './word-buffer.ts';
import { classes, organizationHeads } from './word-classes.ts';
import { gaps, shapes } from './word-marks.ts';
import { Words } from './words.ts';

/** An acronym that a document defines, and the name it stands for. */
export interface DefinedAcronym {
  readonly text: string;
  readonly name: string;
}

const links = new Set('of for on against to the and in de des du la'.split(' '));
const longestName = 12;
// Events that go on are bodies: the Asian Security Conference meets.
const meetings = new Set([
  'forum',
  'partnership',
  'conference',
  'initiative',
  'group',
  'movement',
  'campaign',
  'facility',
]);

/** The defined names that are unregistered organisations', as folded words, by their first one. */
export type DefinedNames = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Makes each acronym a name of what it is defined for: "(APEC)" after "Asia-Pacific Economic Cooperation". */
export function defineAcronyms(
  acronyms: readonly DefinedAcronym[],
  lexicon: Lexicon,
  entities: DocumentEntities,
  buffer: WordBuffer,
): DefinedNames {
  const byFirst = new Map<string, string[][]>();
  for (const { text, name } of acronyms) {
    const form = foldedWords(text).join(' ');
    const words = new Words(name, [], [], buffer);
    const last = words.count - 1;
    const begin = words.key(0) === 'the' ? 1 : 0;
    const registered = [0, begin]
      .map((first) => lexicon.names.longest(words, first))
      .find((each) => each?.last === last);
    if (registered?.value.use === 'name' && registered.value.actor !== null) {
      entities.alias(form, registered.value.actor.slug, 0);
      continue;
    }
    if (form.length < 2 || !namesBody(words, begin, last)) continue;
    const keys = foldedWords(words.slice(begin, last));
    const known = entities.byShortForm(keys.join(' '), 0);
    const kind = (words.classes(headOf(words, begin, last)) & classes.groupHead) !== 0 ? 'GROUP' : 'ORGANISATION';
    entities.alias(
      form,
      known ?? entities.introduceOrganisation(words.slice(begin, last).replace(/\s+/g, ' '), kind, 0),
      0,
    );
    const others = byFirst.get(keys[0] ?? '');
    if (others === undefined) byFirst.set(keys[0] ?? '', [keys]);
    else if (others.length < longestName) others.push(keys);
  }
  return byFirst;
}

/**
 * Takes what a document defines as a thing, and its acronym wherever it stands, so that no actor is read into either: "the
 * Intermediate-Range Nuclear Forces (INF) Treaty" by the noun after it, "the Joint Plan of Action (JPOA)" by its own.
 */
export function takeDefinedThings(
  texts: readonly NamedText[],
  acronyms: readonly DefinedAcronym[],
): readonly DefinedAcronym[] {
  const things = new Map<string, readonly string[]>();
  for (const { taken } of texts) {
    const { words } = taken;
    for (const word of words.capitals) {
      if (words.shape(word) !== shapes.upper || !isInParentheses(words, word)) continue;
      const first = firstOfName(taken, word);
      if (first === word) continue;
      if (!isThingNoun(words, word + 1) && !isThingName(words, first, word - 1)) continue;
      things.set(words.key(word), foldedWords(words.slice(first, word - 1)));
    }
  }
  if (things.size === 0) return acronyms;
  for (const { taken } of texts) {
    for (const word of taken.words.capitals) {
      for (const [key, name] of things) {
        const last = taken.words.key(word) === key ? word : endOfName(taken.words, word, name);
        if (last >= word) taken.claim({ first: word, last, use: 'place', actor: null, kind: 'NAME', isState: false });
      }
    }
  }
  return acronyms.filter(({ text }) => !things.has(foldedWords(text).join(' ')));
}

function isInParentheses(words: Words, word: number): boolean {
  return words.text.charCodeAt(words.start(word) - 1) === 40 && words.text.charCodeAt(words.end(word)) === 41;
}

/** "(INF) Treaty", "(THAAD) missile system": what follows the parenthesis says that something made or agreed is meant. */
function isThingNoun(words: Words, word: number): boolean {
  if (words.start(word) - words.end(word - 1) > 2) return false;
  const { artefacts, events } = loadVocabulary();
  const isThing = (each: number) => artefacts.has(words.key(each)) || events.has(words.key(each));
  return isThing(word) || (words.gap(word + 1) === gaps.space && artefacts.has(words.key(word + 1)));
}

/** The Treaty on Open Skies, the Joint Direct Attack Munition: what the name itself says that it is. */
function isThingName(words: Words, first: number, last: number): boolean {
  const head = headOf(words, first, last);
  const key = words.key(head);
  if (first === last || (words.classes(head) & organizationHeads) !== 0 || meetings.has(key)) return false;
  const { artefacts, events } = loadVocabulary();
  return artefacts.has(key) || events.has(key);
}

/** The last word of the name that begins at a word, or -1 where it does not. */
function endOfName(words: Words, first: number, name: readonly string[]): number {
  return name.length > 0 && name.every((key, index) => words.key(first + index) === key) ? first + name.length - 1 : -1;
}

/** Lets go of registered acronyms that the document defines as another's. */
export function releaseRedefined(
  texts: readonly NamedText[],
  acronyms: readonly DefinedAcronym[],
  entities: DocumentEntities,
): void {
  const defined = new Set(acronyms.map(({ text }) => foldedWords(text).join(' ')));
  if (defined.size === 0) return;
  for (const { taken, names } of texts) {
    for (const span of names) {
      if (span.first !== span.last || taken.words.shape(span.first) !== shapes.upper) continue;
      const form = taken.words.key(span.first);
      const actor = defined.has(form) ? entities.byShortForm(form, 0) : undefined;
      if (actor !== undefined && actor !== span.actor) taken.release(span);
    }
  }
}

/** Takes the names that acronyms define, to their last word. */
export function takeDefinedNames(taken: TakenWords, names: DefinedNames, entities: DocumentEntities): void {
  if (names.size === 0) return;
  const { words } = taken;
  for (const first of words.capitals) {
    for (const keys of names.get(words.key(first)) ?? []) {
      const last = first + keys.length - 1;
      if (!keys.every((key, index) => words.key(first + index) === key)) continue;
      const whole = taken.at(first);
      if (whole !== undefined && (whole.first < first || whole.last >= last)) continue;
      const actor = entities.byShortForm(keys.join(' '), 0);
      if (actor === undefined) continue;
      // The Iraqi Security Forces: the state is a mention of its own.
      const own = isStateSpan(whole) && whole.last < last && isCollective(words, last) ? whole.last + 1 : first;
      taken.claim({ first: own, last, use: 'organisation', actor, kind: 'NAME', isState: false });
    }
  }
}

/** "(GKNB)" right after an organisation is that organisation, though the letters be another language's. */
export function takeDefiningAcronyms(
  taken: TakenWords,
  lexicon: Lexicon,
  entities: DocumentEntities,
  start: number,
): void {
  const { words } = taken;
  for (const word of words.capitals) {
    if (word === 0 || words.shape(word) !== shapes.upper || words.text.charCodeAt(words.start(word) - 1) !== 40)
      continue;
    if (words.text.charCodeAt(words.end(word)) !== 41 || words.start(word) !== words.end(word - 1) + 2) continue;
    if (taken.at(word) !== undefined) continue;
    const actor = organisationBefore(taken, word, lexicon) ?? introduceBefore(taken, word, entities, start);
    if (actor === undefined) continue;
    entities.alias(words.key(word), actor, start + word);
    taken.take({ first: word, last: word, use: 'organisation', actor, kind: 'NAME', isState: false });
  }
}

function organisationBefore(taken: TakenWords, word: number, lexicon: Lexicon): string | undefined {
  const named = taken.at(word - 1);
  if (named === undefined || named.actor === null) return undefined;
  const kind = lexicon.recordBySlug.get(named.actor)?.kind;
  const isBody =
    named.use === 'organisation' || (named.use === 'name' && (kind === 'ORGANISATION' || kind === 'GROUP'));
  return isBody ? named.actor : undefined;
}

/** The Special Jurisdiction for Peace (JEP): a name in capitals that nothing else has taken. */
function introduceBefore(
  taken: TakenWords,
  word: number,
  entities: DocumentEntities,
  start: number,
): string | undefined {
  const { words } = taken;
  const last = word - 1;
  const first = firstOfName(taken, word);
  if (last - first < 1 || !taken.isFreeCapital(last) || !namesBody(words, first, last)) return undefined;
  const name = words.slice(first, last).replace(/\s+/g, ' ');
  const actor = entities.introduceOrganisation(name, 'ORGANISATION', start + first);
  taken.claim({ first, last, use: 'organisation', actor, kind: 'NAME', isState: false });
  return actor;
}

/** The first word of the capitals right before a word, with small words between them; the word itself where there are none. */
function firstOfName(taken: TakenWords, word: number): number {
  const { words } = taken;
  let first = word;
  for (let at = word - 1; at >= 0 && word - at < longestName; at--) {
    if (at < word - 1 && !words.joins(at + 1)) break;
    if (taken.isFreeCapital(at) && (!words.opens(at) || (words.classes(at) & classes.sentenceOpener) === 0)) first = at;
    else if (!links.has(words.key(at)) || taken.at(at) !== undefined) break;
  }
  return first;
}

/** False for what is a thing or an event: a Comprehensive Plan of Action, a Line of Control. */
function namesBody(words: Words, first: number, last: number): boolean {
  if (!words.isCapital(first) || !words.isCapital(last) || first === last) return false;
  const head = headOf(words, first, last);
  const bits = words.classes(head);
  if ((bits & organizationHeads) !== 0) return true;
  const key = words.key(head);
  if (meetings.has(key)) return true;
  return (bits & (classes.event | classes.placeNoun | classes.title | classes.topic | classes.notName)) === 0;
}

/** The last word before "of", "for" and the like. */
function headOf(words: Words, first: number, last: number): number {
  for (let word = first + 1; word <= last; word++) {
    if (words.shape(word) === shapes.lower && words.gap(word) === gaps.space && words.key(word) !== 'and')
      return word - 1;
  }
  return last;
}
