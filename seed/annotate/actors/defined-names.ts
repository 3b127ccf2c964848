import type { DocumentEntities } from './document-entities.ts';
import type { NamedText } from './institutions.ts';
import { foldedWords } from './lexemes.ts';
import type { Lexicon } from './lexicon.ts';
import { isStateSpan } from './organisations.ts';
import type { TakenWords } from './spans.ts';
import { head as anyHead, classes } from './word-classes.ts';
import { gaps, shapes } from './word-marks.ts';
import type { WordRoom } from './word-room.ts';
import { Words } from './words.ts';

/** An acronym that a document defines, and the name it stands for. */
export interface DefinedAcronym {
  readonly text: string;
  readonly name: string;
}

const links = new Set('of for on against to the and in de des du la'.split(' '));
const longestName = 12;

/** The defined names that are unregistered organisations', as folded words, by their first one. */
export type DefinedNames = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Makes each acronym a name of what it is defined for: "(APEC)" after "Asia-Pacific Economic Cooperation". */
export function defineAcronyms(
  acronyms: readonly DefinedAcronym[],
  lexicon: Lexicon,
  entities: DocumentEntities,
  room: WordRoom,
): DefinedNames {
  const byFirst = new Map<string, string[][]>();
  for (const { text, name } of acronyms) {
    const form = foldedWords(text).join(' ');
    const words = new Words(name, [], [], room);
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
    entities.alias(form, known ?? entities.introduceOrganisation(words.slice(begin, last).replace(/\s+/g, ' '), kind, 0), 0);
    const others = byFirst.get(keys[0] ?? '');
    if (others === undefined) byFirst.set(keys[0] ?? '', [keys]);
    else if (others.length < longestName) others.push(keys);
  }
  return byFirst;
}

/** Lets go of registered acronyms that the document defines as another's. */
export function releaseRedefined(texts: readonly NamedText[], acronyms: readonly DefinedAcronym[], entities: DocumentEntities): void {
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
      // The Lebanese Armed Forces: the state is a mention of its own.
      const own = isStateSpan(whole) && whole.last < last ? whole.last + 1 : first;
      taken.claim({ first: own, last, use: 'organisation', actor, kind: 'NAME', isState: false });
    }
  }
}

/** "(GKNB)" right after an organisation is that organisation, though the letters be another language's. */
export function takeDefiningAcronyms(taken: TakenWords, lexicon: Lexicon, entities: DocumentEntities, start: number): void {
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
function introduceBefore(taken: TakenWords, word: number, entities: DocumentEntities, start: number): string | undefined {
  const { words } = taken;
  const last = word - 1;
  let first = word;
  for (let at = last; at >= 0 && word - at < longestName; at--) {
    if (at < last && !words.joins(at + 1)) break;
    if (taken.isFreeCapital(at) && (!words.opens(at) || (words.classes(at) & classes.sentenceOpener) === 0)) first = at;
    else if (!links.has(words.key(at)) || taken.at(at) !== undefined) break;
  }
  if (last - first < 1 || !taken.isFreeCapital(last) || !namesBody(words, first, last)) return undefined;
  const name = words.slice(first, last).replace(/\s+/g, ' ');
  const actor = entities.introduceOrganisation(name, 'ORGANISATION', start + first);
  taken.claim({ first, last, use: 'organisation', actor, kind: 'NAME', isState: false });
  return actor;
}

/** False for what is a thing or an event: a Comprehensive Plan of Action, a Line of Control. */
function namesBody(words: Words, first: number, last: number): boolean {
  if (!words.isCapital(first) || !words.isCapital(last) || first === last) return false;
  const head = headOf(words, first, last);
  const bits = words.classes(head);
  if ((bits & anyHead) !== 0) return true;
  const key = words.key(head);
  if (key === 'forum' || key === 'partnership' || key === 'conference' || key === 'initiative') return true;
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
