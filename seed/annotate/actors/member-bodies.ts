import { loadVocabulary } from '../../registries/vocabulary.ts';
import type { Lexicon } from './lexicon.ts';
import type { GuessedOrganisation } from './organisations.ts';
import { stateBehind } from './organisations.ts';
import type { TakenWords } from './spans.ts';
import { classes } from './word-classes.ts';
import { gaps, shapes } from './word-marks.ts';

const shortestNoun = 3;

// What the agencies of states look after, by which they are called: Tourism Australia, Statistics Norway, Enterprise Ireland.
const concerns = new Set(
  'statistics tourism invest enterprise business destination sport elections transport infrastructure trade export research science innovation creative screen digital parks'.split(
    ' ',
  ),
);

// What parties call for, or call their state: Independent Ireland, Rebuild Malawi.
const calls = new Set(
  'independent strong united our open just fair forward save rebuild rise vote together proud young better progressive'.split(
    ' ',
  ),
);

/**
 * Universities Australia, Farmers Ireland: the body of all of a kind in a state, called by their plural and its name; or, where
 * no sentence begins with it, the state’s agency for something, or a party that calls for something.
 */
export function memberBodyAt(taken: TakenWords, first: number): GuessedOrganisation | undefined {
  const { words } = taken;
  if (words.shape(first) !== shapes.capital || words.length(first) < shortestNoun) return undefined;
  const state = stateBehind(taken, first, first);
  if (state === undefined || words.isPossessive(state.last)) return undefined;
  const isCalled = concerns.has(words.key(first)) || calls.has(words.key(first));
  const isAgency = isCalled && !words.opens(first);
  if (!isAgency && !isPluralOfMembers(words.key(first))) return undefined;
  if (
    words.gap(state.last + 1) === gaps.hyphen ||
    (words.gap(state.last + 1) === gaps.space && words.isCapital(state.last + 1))
  )
    return undefined;
  const name = words.slice(first, state.last).replace(/\s+/g, ' ');
  return { first, last: state.last, name, kind: 'ORGANISATION', affiliation: state.actor };
}

const noBody = classes.title | classes.address | classes.event | classes.placeNoun | classes.sentenceOpener;
const calendar =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|ramadan|northern|southern|eastern|western|central)$/;
const mostWords = 4;
// Of what a state had, and no body: "In the Middle Ages France", "a Cold War Germany".
const times =
  /^(?:ages?|eras?|days?|weeks?|months?|years?|eve|war|wars|empire|revolution|century|season|cup|games|league|division)$/;

/**
 * Mother Nature Cambodia, Export Finance Australia: two capitals or more that end with a state’s name, within a sentence, and
 * are no person’s name nor a title.
 */
export function bodyOfStateAt(
  taken: TakenWords,
  first: number,
  { givenNames }: Lexicon,
): GuessedOrganisation | undefined {
  const { words } = taken;
  if (words.opens(first) || words.gap(first) !== gaps.space || words.shape(first - 1) !== shapes.lower)
    return undefined;
  if (givenNames.has(words.key(first))) return undefined;
  let last = first;
  while (last < first + mostWords && isPlain(last)) last += 1;
  last -= 1;
  if (last <= first || times.test(words.key(last))) return undefined;
  const state = stateBehind(taken, first, last);
  if (state === undefined || (words.isPossessive(last) && last > first)) return undefined;
  const next = state.last + 1;
  if (words.gap(next) === gaps.hyphen || (words.gap(next) === gaps.space && words.isCapital(next))) return undefined;
  const name = words.slice(first, state.last).replace(/\s+/g, ' ');
  return { first, last: state.last, name, kind: 'ORGANISATION', affiliation: state.actor };

  function isPlain(word: number): boolean {
    return (
      words.shape(word) === shapes.capital &&
      taken.isFreeCapital(word) &&
      (words.classes(word) & noBody) === 0 &&
      !calendar.test(words.key(word)) &&
      (word === first || words.gap(word) === gaps.space) &&
      !words.isPossessive(word)
    );
  }
}

function isPluralOfMembers(key: string): boolean {
  if (!/[^s]s$/.test(key)) return false;
  const { organisationHeads, personNouns } = loadVocabulary();
  return [key.slice(0, -1), key.replace(/ies$/, 'y'), key.replace(/es$/, '')].some(
    (noun) => noun !== key && (organisationHeads.has(noun) || personNouns.has(noun)),
  );
}

/** Harbor Watch Cambodia: a body of two words or more with a state’s name behind it; undefined where it has an article or a state already. */
export function sectionOf(taken: TakenWords, body: GuessedOrganisation): GuessedOrganisation | undefined {
  const { words } = taken;
  const { first, last, affiliation } = body;
  if (affiliation !== null || first === last || words.isPossessive(last)) return undefined;
  const isWithin = !words.opens(first) && words.shape(first - 1) === shapes.lower && words.key(first - 1) !== 'the';
  const state = isWithin || words.opens(first) ? stateBehind(taken, first, last) : undefined;
  if (state === undefined || words.isPossessive(state.last)) return undefined;
  const next = state.last + 1;
  if (words.gap(next) === gaps.hyphen || (words.gap(next) === gaps.space && words.isCapital(next))) return undefined;
  const name = `${body.name} ${words.slice(state.first, state.last)}`;
  return { ...body, last: state.last, name, affiliation: state.actor };
}
