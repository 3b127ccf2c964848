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
  const key = words.key(first);
  const isCalled = !words.opens(first) && (concerns.has(key) || calls.has(key));
  return isCalled || isPluralOfMembers(key) ? bodyWithState(taken, first, first) : undefined;
}

function isPluralOfMembers(key: string): boolean {
  if (!/[^s]s$/.test(key)) return false;
  const { organisationHeads, personNouns } = loadVocabulary();
  return [key.slice(0, -1), key.replace(/ies$/, 'y'), key.replace(/es$/, '')].some(
    (noun) => noun !== key && (organisationHeads.has(noun) || personNouns.has(noun)),
  );
}

// Weekdays, months and compass points are no names.
const noBody =
  classes.title | classes.address | classes.event | classes.placeNoun | classes.sentenceOpener | classes.notName;
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
  let last = first - 1;
  while (last < first + mostWords - 1 && isPlain(last + 1)) last += 1;
  return last > first && !times.test(words.key(last)) ? bodyWithState(taken, first, last) : undefined;

  function isPlain(word: number): boolean {
    return (
      words.shape(word) === shapes.capital &&
      taken.isFreeCapital(word) &&
      (words.classes(word) & noBody) === 0 &&
      (word === first || words.gap(word) === gaps.space) &&
      !words.isPossessive(word)
    );
  }
}

/** Harbor Watch Cambodia: a body of two words or more with a state’s name behind it; undefined where it has an article or a state already. */
export function sectionOf(taken: TakenWords, body: GuessedOrganisation): GuessedOrganisation | undefined {
  const { words } = taken;
  const { first, last, affiliation, kind } = body;
  if (affiliation !== null || first === last) return undefined;
  const isBare = words.opens(first) || (words.shape(first - 1) === shapes.lower && words.key(first - 1) !== 'the');
  return isBare ? bodyWithState(taken, first, last, kind) : undefined;
}

/** A body whose name ends with the state’s behind its words; undefined where none stands there, or the name goes on. */
function bodyWithState(
  taken: TakenWords,
  first: number,
  last: number,
  kind: GuessedOrganisation['kind'] = 'ORGANISATION',
): GuessedOrganisation | undefined {
  const { words } = taken;
  const state = stateBehind(taken, first, last);
  if (state === undefined || words.isPossessive(state.last)) return undefined;
  const next = state.last + 1;
  if (words.gap(next) === gaps.hyphen || (words.gap(next) === gaps.space && words.isCapital(next))) return undefined;
  const name = words.slice(first, state.last).replace(/\s+/g, ' ');
  return { first, last: state.last, name, kind, affiliation: state.actor };
}
