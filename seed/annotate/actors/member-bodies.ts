import { loadVocabulary } from '../../registries/vocabulary.ts';
import type { GuessedOrganisation } from './organisations.ts';
import { stateBehind } from './organisations.ts';
import type { TakenWords } from './spans.ts';
import { gaps, shapes } from './word-marks.ts';

const shortestNoun = 4;

// What the agencies of states look after, by which they are called: Tourism Australia, Statistics Norway, Enterprise Ireland.
const concerns = new Set(
  'statistics tourism invest enterprise business destination sport elections transport infrastructure trade export research science innovation creative screen digital parks'.split(
    ' ',
  ),
);

/**
 * Universities Australia, Farmers Ireland: the body of all of a kind in a state, called by their plural and its name; or the
 * state's agency for something, where no sentence begins with it.
 */
export function memberBodyAt(taken: TakenWords, first: number): GuessedOrganisation | undefined {
  const { words } = taken;
  if (words.shape(first) !== shapes.capital || words.length(first) < shortestNoun) return undefined;
  const state = stateBehind(taken, first, first);
  if (state === undefined || words.isPossessive(state.last)) return undefined;
  const isAgency = concerns.has(words.key(first)) && !words.opens(first);
  if (!isAgency && !isPluralOfMembers(words.key(first))) return undefined;
  if (
    words.gap(state.last + 1) === gaps.hyphen ||
    (words.gap(state.last + 1) === gaps.space && words.isCapital(state.last + 1))
  )
    return undefined;
  const name = words.slice(first, state.last).replace(/\s+/g, ' ');
  return { first, last: state.last, name, kind: 'ORGANISATION', affiliation: state.actor };
}

function isPluralOfMembers(key: string): boolean {
  if (!/[^s]s$/.test(key)) return false;
  const { organisationHeads, personNouns } = loadVocabulary();
  return [key.slice(0, -1), key.replace(/ies$/, 'y'), key.replace(/es$/, '')].some(
    (noun) => noun !== key && (organisationHeads.has(noun) || personNouns.has(noun)),
  );
}
