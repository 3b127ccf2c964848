import { loadTitles, loadVocabulary } from '../../registries/vocabulary.ts';
import type { Lexicon } from './lexicon.ts';
import { isCollective, isStateSpan, stateAfter, stateAfterAt } from './organisations.ts';
import type { Span, TakenWords } from './spans.ts';
import { classes, organizationHeads } from './word-classes.ts';
import { gaps, shapes } from './word-marks.ts';

/**
 * Lets go of registered institutions of a state whose printed name could be any state's, where the text means another's:
 * the Ministry of Defence in "the Iraqi Ministry of Defence", or in a document that never speaks of the United Kingdom.
 */
export function releaseForeignInstitutions(texts: readonly NamedText[], lexicon: Lexicon): void {
  let spoken: ReadonlySet<string> | undefined;
  for (const { taken, names } of texts) {
    for (const span of names) {
      if (span.isState || !isBody(span, lexicon)) continue;
      if (isInLongerName(taken, span, lexicon) || goesOnToHead(taken, span)) {
        taken.release(span);
        continue;
      }
      if (!isInstitution(span, lexicon)) continue;
      if (goesOn(taken, span)) {
        taken.release(span);
        continue;
      }
      if (isOfOtherState(taken, span, lexicon)) {
        taken.release(span);
        continue;
      }
      if (isGeneric(taken, span)) {
        spoken ??= statesIn(texts);
        if (isForeign(taken, span, spoken, lexicon)) {
          taken.release(span);
          continue;
        }
      }
      joinState(taken, span, lexicon);
    }
  }
}

/**
 * The Eritrean People’s Liberation Front, the Sudan People's Liberation Army: a registered name of several words after
 * another state's name, or after a capital that belongs to no title, is part of another's.
 */
function isInLongerName(taken: TakenWords, span: Span, lexicon: Lexicon): boolean {
  const { words } = taken;
  const { first, last } = span;
  // Bank of Namibia, in "the Development Bank of Namibia", has its head first.
  const isHeaded = ((words.classes(last) | words.classes(first)) & organizationHeads) !== 0;
  if (first === last || words.gap(first) !== gaps.space || !isHeaded) return false;
  const before = first - 1;
  if (words.isPossessive(before)) return false;
  const owner = taken.at(before);
  if (owner !== undefined) {
    const home = lexicon.recordBySlug.get(span.actor ?? '')?.affiliation ?? null;
    const isName = owner.use === 'name' && owner.isState && words.shape(owner.last) === shapes.capital;
    return isName && owner.actor !== home && home !== null;
  }
  if (!taken.isFreeCapital(before) || words.shape(before) !== shapes.capital || words.opens(before)) return false;
  const bits = words.classes(before);
  return (bits & (classes.title | classes.modifier | classes.sentenceOpener | classes.address)) === 0;
}

/** Kenya Railways Corporation is another than Kenya Railways, the Commonwealth Games Federation than the Commonwealth. */
function goesOnToHead(taken: TakenWords, { first, last }: Span): boolean {
  const { words } = taken;
  if (first === last || words.shape(last) !== shapes.capital) return false;
  const isOneWord = words.key(first) === 'the' && last === first + 1;
  if (isOneWord && words.key(last + 1) === 'games' && (words.classes(last + 2) & organizationHeads) !== 0)
    return taken.isFreeCapital(last + 1) && taken.isFreeCapital(last + 2) && words.gap(last + 2) === gaps.space;
  for (let word = last + 1; word <= last + 3; word++) {
    if (words.gap(word) !== gaps.space || words.isPossessive(word - 1) || !taken.isFreeCapital(word)) return false;
    const bits = words.classes(word);
    if ((bits & (classes.title | classes.event | classes.placeNoun)) !== 0) return false;
    if ((bits & classes.companySuffix) !== 0) return true;
  }
  return false;
}

// European Council on Foreign Relations
function goesOn(taken: TakenWords, { last }: Span): boolean {
  const { words } = taken;
  const isHead = (words.classes(last) & classes.organisationHead) !== 0;
  if (!isHead || words.key(last + 1) !== 'on' || words.isPossessive(last)) return false;
  return taken.isFreeCapital(last + 2) && words.joins(last + 2) && (words.classes(last + 2) & classes.topic) !== 0;
}

/** The Irish Environmental Protection Agency is not the American one: what only states have is of the state named before it. */
function isOfOtherState(taken: TakenWords, span: Span, { recordBySlug }: Lexicon): boolean {
  const home = recordBySlug.get(recordBySlug.get(span.actor ?? '')?.affiliation ?? '');
  if (home?.kind !== 'STATE' || taken.words.gap(span.first) !== gaps.space || !isOrgan(taken, span)) return false;
  const owner = taken.at(span.first - 1);
  return isStateSpan(owner) && owner.actor !== home.slug;
}

/** Makes the state before or after a body of that state part of its name: the Russian Federal Security Service. */
function joinState(taken: TakenWords, span: Span, { recordBySlug }: Lexicon): void {
  const { words } = taken;
  const home = recordBySlug.get(span.actor ?? '')?.affiliation ?? null;
  if (home === null || !isOrgan(taken, span)) return;
  const before = words.gap(span.first) === gaps.space ? taken.at(span.first - 1) : undefined;
  const after = stateAfterAt(taken, span.last);
  if (isStateSpan(before) && before.actor === home && !words.isPossessive(before.last)) {
    span.first = before.first;
  } else if (after?.actor === home) {
    span.last = after.last;
  } else return;
  taken.claim(span);
}

// What only states have; not their parties and firms.
function isOrgan({ words }: TakenWords, { first, last }: Span): boolean {
  const { stateInstitutions } = loadVocabulary();
  for (let word = first; word <= last; word++) {
    const key = words.key(word);
    const isHead = word === last || words.shape(word + 1) === shapes.lower;
    if (!isHead) continue;
    return words.isCapital(word) && !isCollective(words, word) && (stateInstitutions.has(key) || organs.test(key));
  }
  return false;
}

const organs =
  /^(?:agency|authority|administration|commission|committee|bureau|directorate|duma|rada|inspectorate|corps)$/;

/** A text with the registered names in it, in order. */
export interface NamedText {
  readonly taken: TakenWords;
  readonly names: readonly Span[];
}

function statesIn(texts: readonly NamedText[]): ReadonlySet<string> {
  const states = new Set<string>();
  for (const { names } of texts)
    for (const span of names) if (span.actor !== null && isStateSpan(span)) states.add(span.actor);
  return states;
}

function isInstitution(span: Span, { recordBySlug }: Lexicon): boolean {
  return recordBySlug.get(span.actor ?? '')?.kind === 'ORGANISATION';
}

function isBody(span: Span, { recordBySlug }: Lexicon): boolean {
  const kind = span.use === 'name' ? recordBySlug.get(span.actor ?? '')?.kind : undefined;
  return kind === 'ORGANISATION' || kind === 'GROUP';
}

function isForeign(taken: TakenWords, span: Span, spoken: ReadonlySet<string>, lexicon: Lexicon): boolean {
  const { words } = taken;
  const home = lexicon.recordBySlug.get(span.actor ?? '')?.affiliation ?? null;
  const owner = words.joins(span.first) ? taken.at(span.first - 1) : undefined;
  // Kurdistan Region Security Council
  if (owner?.use === 'place' && words.gap(span.first) === gaps.space) return true;
  if (isStateSpan(owner)) return owner.actor !== home;
  if (isPlaceNoun(taken, span.first - 1) && words.joins(span.first)) return true;
  if (stateAfter(taken, span.last) !== '') {
    const at = words.key(span.last + 2) === 'the' ? span.last + 3 : span.last + 2;
    return taken.at(at)?.actor !== home;
  }
  return home !== null && lexicon.recordBySlug.get(home)?.kind === 'STATE' && !spoken.has(home);
}

function isPlaceNoun(taken: TakenWords, word: number): boolean {
  return taken.isFreeCapital(word) && loadVocabulary().placeNouns.has(taken.words.key(word));
}

/** True where every word of the name is one that any state's institution may have. */
function isGeneric({ words }: TakenWords, { first, last }: Span): boolean {
  if (first === last) return false;
  const { organisationHeads, topics, nameLinks } = loadVocabulary();
  const { modifiers } = loadTitles();
  for (let word = first; word <= last; word++) {
    const key = words.key(word);
    if (
      !organisationHeads.has(key) &&
      !topics.has(key) &&
      !nameLinks.has(key) &&
      !modifiers.has(key) &&
      key !== 'and' &&
      key !== 'the'
    ) {
      return false;
    }
  }
  return true;
}
