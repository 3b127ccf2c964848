import { loadStatesOfAmerica, loadVocabulary } from '../../registries/vocabulary.ts';
import type { Span, TakenWords } from './spans.ts';
import { gaps, shapes } from './word-marks.ts';

// What stands before a ship's name, and before what bears a state's name and is none: Team Canada, Miss Malta.
const ships = new Set('uss hms usns ins hmas hmcs hmnzs rfs brp roks rss mv ss'.split(' '));
const namesakes = new Set(['team', 'miss', 'lady', 'queen']);
// Whose first word only says where they were first bred.
const breeds =
  /^(?:(?:wolf|fox|deer|elk|sheep|blood)hounds?|hounds?|terriers?|spaniels?|retrievers?|setters?|mastiffs?|poodles?|sheepdogs?|bulldogs?|shorthairs?|pythons?)$/;
const vessels =
  /^(?:vessel|ship|warship|tanker|ferry|freighter|trawler|yacht|frigate|destroyer|corvette|submarine|dredger|barge)$/;

/** Dutch disease, a Panama hat: what is named after a state and says nothing of it. */
export function isIdiom({ words }: TakenWords, { first, last, isState }: Span): boolean {
  const next = last + 1;
  if (
    !isState ||
    first !== last ||
    words.gap(next) !== gaps.space ||
    (words.shape(next) !== shapes.lower && words.key(next) !== 'order')
  )
    return false;
  const noun = words.key(next);
  const { namedAfterStates } = loadVocabulary();
  const singulars = [noun, noun.replace(/s$/, ''), noun.replace(/es$/, ''), noun.replace(/ies$/, 'y')];
  return breeds.test(noun) || singulars.some((each) => namedAfterStates.has(`${words.key(first)} ${each}`));
}

/** Peru, Indiana: a town of the name. But "Peru, Texas and Chile". */
export function isInAmerica({ words }: TakenWords, { first, last }: Span): boolean {
  const state = last + 1;
  if (words.gap(state) !== gaps.comma || words.isPossessive(last) || !words.isCapital(state)) return false;
  let end = state;
  let name = words.key(state);
  if (words.gap(state + 1) === gaps.space && words.isCapital(state + 1)) {
    end = state + 1;
    name += ` ${words.key(end)}`;
  }
  const statesOfAmerica = loadStatesOfAmerica();
  if (!statesOfAmerica.has(name) && !statesOfAmerica.has(words.key(state))) return false;
  return words.gap(end + 1) > gaps.hyphen && words.key(first - 1) !== 'and';
}

/** USS Georgia, Team Canada, the ship Lady Malta, “Lady Malta”. */
export function isNamesake(taken: TakenWords, { first, last }: Span): boolean {
  const { words } = taken;
  const before = first - 1;
  if (ships.has(words.key(before)) || (namesakes.has(words.key(before)) && !words.isPossessive(last))) return true;
  if (words.gap(before) === gaps.space && vessels.test(words.key(before - 1))) return true;
  // Paris Jordan-Achieng
  if (words.gap(last + 1) === gaps.hyphen && taken.isFreeCapital(last + 1) && !words.opens(before)) return true;
  return isQuote(words.text, words.start(before) - 1) && isQuote(words.text, words.end(last));
}

/** True for what stands before the name of a ship: USS, HMS. */
export function isShipPrefix(key: string): boolean {
  return ships.has(key);
}

function isQuote(text: string, at: number): boolean {
  return /^["“”'‘’«»]$/u.test(text[at] ?? '');
}
