import type { ActorRecord } from '../../../schema/records/actor.ts';
import { loadAmericanPlaces } from '../../registries/vocabulary.ts';
import type { NamedText } from './institutions.ts';
import type { Lexicon } from './lexicon.ts';
import type { Span, TakenWords } from './spans.ts';
import { gaps } from './word-marks.ts';

export const georgia = 'georgia';
// What is of elections and offices that the American state has.
const politics = new Set(
  `democrats democrat republicans republican gop electors electoral runoff primary primaries recount ballots ballot senator
  senators congressman congresswoman governor county counties legislature statewide midterms flipped precincts`.split(
    /\s+/,
  ),
);
// Neighbours and their parts, and those who deal with the state in the Caucasus.
const neighbours = new Set([
  'russia',
  'soviet-union',
  'armenia',
  'azerbaijan',
  'turkey',
  'ukraine',
  'moldova',
  'georgia',
]);

/** True for a state, or whoever belongs to one, by which "Georgia" in the same text is the country. */
export function isCaucasian({ slug, affiliation }: Pick<ActorRecord, 'slug' | 'affiliation'>): boolean {
  return neighbours.has(slug) || neighbours.has(affiliation ?? '');
}

// Places of the country and around it.
const region =
  'Abkhazia|South Ossetia|Caucasus|South Caucasus|Batumi|Kutaisi|Poti|Gori|Zugdidi|Adjara|Anaklia|Akhalkalaki|Javakheti|Pankisi(?: Gorge)?|Black Sea';
const isInRegion = new RegExp(`^(?:${region})$`, 'iu');
const sign = new RegExp(`(?<!\\p{L})(?:(?:${region})(?!\\p{L})|Tbilisi|Abkhaz|Osseti|Caucasian|Georgian)`, 'u');

/** True for a text that speaks of the Caucasus, so that "Georgia" in it is the country. */
export function speaksOfCaucasus(text: string): boolean {
  return sign.test(text);
}

interface Evidence {
  american: number;
  caucasian: number;
}

/**
 * Releases "Georgia" where the state of the United States is meant: beside an American place, or where the sentence, or the
 * whole document, speaks of American places or politics and of nothing in the Caucasus.
 */
export function releaseAmericanGeorgia(texts: readonly NamedText[], lexicon: Lexicon): void {
  let whole: Evidence | undefined;
  for (const { taken, names } of texts) {
    for (const span of names) {
      if (span.actor !== georgia || span.use !== 'name' || taken.words.key(span.first) !== georgia) continue;
      whole ??= sum(texts.map((text) => evidenceIn(text.taken, text.names, 0, text.taken.words.count, lexicon)));
      if (isAmerican(taken, names, span, whole, lexicon)) {
        span.actor = null;
        taken.claim({ ...span, use: 'place', actor: null, isState: false });
      }
    }
  }
}

function isAmerican(taken: TakenWords, names: readonly Span[], span: Span, whole: Evidence, lexicon: Lexicon): boolean {
  if (isBesideAmericanPlace(taken, span) || isOfAmericanOffice(taken, span)) return true;
  // Trump carried Georgia
  if (/^(?:carr(?:y|ied)|won|wins|lost|flipped)$/.test(taken.words.key(span.first - 1))) return true;
  if (whole.american === 0) return false;
  if (whole.caucasian === 0) return true;
  const { words } = taken;
  let first = span.first;
  while (first > 0 && !words.opens(first)) first--;
  let end = span.last + 1;
  while (end < words.count && !words.opens(end)) end++;
  const own = evidenceIn(taken, names, first, end, lexicon);
  return own.american > 0 && own.caucasian === 0;
}

const officers = /^(?:governor|gov|senator|sen|congress(?:wo)?man|republicans?|democrats?|legislature|statehouse)$/;

// The governor of Georgia, Georgia Governor Kemp, Georgia’s Republicans
function isOfAmericanOffice({ words }: TakenWords, { first, last }: Span): boolean {
  if (words.key(first - 1) === 'of' && !words.isPossessive(last))
    return /^(?:governor|legislature)$/.test(words.key(first - 2));
  return words.gap(last + 1) === gaps.space && officers.test(words.key(last + 1));
}

// Macon, Georgia; Georgia and Arizona
function isBesideAmericanPlace(taken: TakenWords, { first, last }: Span): boolean {
  const { words } = taken;
  const isLinked = (word: number) => words.key(word) === 'and' || words.key(word) === 'or';
  if (words.gap(first) === gaps.comma && isAmericanPlace(taken, first - 1)) return true;
  if (isLinked(first - 1) && isAmericanPlace(taken, first - 2)) return true;
  if (words.gap(last + 1) === gaps.comma && isAmericanPlace(taken, last + 1)) return true;
  return isLinked(last + 1) && isAmericanPlace(taken, last + 2);
}

function isAmericanPlace(taken: TakenWords, word: number): boolean {
  const span = taken.at(word);
  return span?.use === 'place' && loadAmericanPlaces().has(nameOf(taken, span));
}

function evidenceIn(taken: TakenWords, names: readonly Span[], first: number, end: number, lexicon: Lexicon): Evidence {
  const { words } = taken;
  const evidence = { american: 0, caucasian: 0 };
  for (let word = first; word < end; word++) if (politics.has(words.key(word))) evidence.american++;
  for (const span of names) {
    if (span.first < first || span.first >= end) continue;
    if (span.use === 'place') {
      const name = nameOf(taken, span);
      if (loadAmericanPlaces().has(name)) evidence.american++;
      else if (isInRegion.test(name)) evidence.caucasian++;
    } else if (isVotedFor(taken, span, lexicon)) evidence.american++;
    else if (isOfCaucasus(taken, span, lexicon)) evidence.caucasian++;
  }
  return evidence;
}

// It voted for Obama.
function isVotedFor({ words }: TakenWords, { actor, first }: Span, { recordBySlug }: Lexicon): boolean {
  if (words.key(first - 1) !== 'for' || !/^vot(?:e[ds]?|ing)$/.test(words.key(first - 2))) return false;
  return recordBySlug.get(actor ?? '')?.affiliation === 'united-states';
}

function isOfCaucasus({ words }: TakenWords, { actor, first }: Span, { recordBySlug }: Lexicon): boolean {
  if (actor === null) return false;
  if (actor === georgia) return words.key(first) !== georgia;
  return isCaucasian({ slug: actor, affiliation: recordBySlug.get(actor)?.affiliation ?? null });
}

function nameOf({ words }: TakenWords, { first, last }: Span): string {
  let name = words.key(first);
  for (let word = first + 1; word <= last; word++) name += ` ${words.key(word)}`;
  return name;
}

function sum(all: readonly Evidence[]): Evidence {
  const total = { american: 0, caucasian: 0 };
  for (const { american, caucasian } of all) {
    total.american += american;
    total.caucasian += caucasian;
  }
  return total;
}
