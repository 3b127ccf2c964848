import { loadTitles, loadVocabulary } from '../../registries/vocabulary.ts';
import type { Lexicon } from './lexicon.ts';
import { isStateSpan, stateAfter } from './organisations.ts';
import type { Span, TakenWords } from './spans.ts';
import { classes } from './word-classes.ts';
import { gaps } from './word-marks.ts';

/**
 * Lets go of registered institutions of a state whose printed name could be any state's, where the text means another's:
 * the Ministry of Defence in "the Iraqi Ministry of Defence", or in a document that never speaks of the United Kingdom.
 */
export function releaseForeignInstitutions(texts: readonly NamedText[], lexicon: Lexicon): void {
  let spoken: ReadonlySet<string> | undefined;
  for (const { taken, names } of texts) {
    for (const span of names) {
      if (span.isState || !isInstitution(span, lexicon)) continue;
      if (goesOn(taken, span)) taken.release(span);
      if (!isGeneric(taken, span)) continue;
      spoken ??= statesIn(texts);
      if (isForeign(taken, span, spoken, lexicon)) taken.release(span);
    }
  }
}

// European Council on Foreign Relations
function goesOn(taken: TakenWords, { last }: Span): boolean {
  const { words } = taken;
  const isHead = (words.classes(last) & classes.organisationHead) !== 0;
  if (!isHead || words.key(last + 1) !== 'on' || words.isPossessive(last)) return false;
  return taken.isFreeCapital(last + 2) && words.joins(last + 2) && (words.classes(last + 2) & classes.topic) !== 0;
}

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
  return span.use === 'name' && span.actor !== null && recordBySlug.get(span.actor)?.kind === 'ORGANISATION';
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
