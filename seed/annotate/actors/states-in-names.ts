import type { Span, TakenWords } from './spans.ts';
import { classes, organizationHeads } from './word-classes.ts';
import { gaps, shapes } from './word-marks.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

// What a name that begins with a state's is the name of, and no actor: laws and what states agree on, wars and days, empires,
// works, leaks, contests and meetings.
const things = set(
  `act bill law laws ordinance resolution amendment charter treaty accord accords agreement agreements protocol protocols pact compact
  convention covenant doctrine initiative plan syndrome genocide famine massacre uprising revolution war wars emergency day week month empire dynasty sultanate khanate bronzes
  marbles scrolls papyri codex suite rhapsody symphony quartet trilogy papers files cables tapes letters dossier affair cup open prix
  marathon games olympics festival biennale expo fair prize award medal conference summit trench current ridge shelf escarpment
  highlands lowlands falls creek springs rapids point township parish state`,
);
// What stands before a state's name in the name of an undertaking: Plan Colombia.
const undertakings = set('plan operation project exercise expedition');
// Of what a state's name follows after "of": the Battle of France, the Treaty of Mexico.
const thingsOf = set('battle siege treaty raid blockade sack');
// What a part of a land may be that bears the name of a state: the province of Luxembourg. But "a province of China".
const partsOf = set(
  'province department governorate prefecture district county canton commune municipality city town village',
);
// Their names are those of federated states, too.
const federated = set('mexico niger georgia');
// What a demonym names as a state's name does; of the others it says whose they are.
const thingsOfPeoples = set(
  'war wars revolution uprising crisis genocide famine massacre empire desert plateau highlands dam canal sea strait straits channel alps riviera open prix raj mandate',
);
// What two states fight or sign; a summit of theirs is one of either.
const thingsOfTwo = set('war wars treaty pact accord accords agreement protocol convention');
const insideNames = set('of and for in on to the');
const longestName = 5;

/**
 * True where a state's name is part of the longer name of what is no actor: the Taiwan Relations Act, the Vietnam War, the
 * Battle of Kosovo, Plan Colombia, Niger State, the province of Luxembourg. What is short for a state stands for its demonym
 * ("the US Clean Air Act"), and a capital goes on no name where another follows its last ("Vietnam War Ends").
 */
export function isInNameOfThing(taken: TakenWords, span: Span): boolean {
  if (taken.words.shape(span.first) === shapes.upper) return false;
  return (
    beginsNameOfThing(taken, span) ||
    endsNameOfThing(taken, span) ||
    isCampaign(taken, span) ||
    isInZone(taken, span) ||
    isQuarterOrStation(taken, span)
  );
}

const quarters = set('little radio tv television');

/** Little Haiti, Radio Kuwait. */
function isQuarterOrStation({ words }: TakenWords, { first, last }: Span): boolean {
  return (
    words.gap(first) === gaps.space &&
    words.shape(first - 1) !== shapes.lower &&
    quarters.has(words.key(first - 1)) &&
    !(words.gap(last + 1) === gaps.space && words.isCapital(last + 1))
  );
}

/** The Johor-Singapore Special Economic Zone: of a place that is no state, and a state. */
function isInZone(taken: TakenWords, { first, last }: Span): boolean {
  const { words } = taken;
  if (words.gap(first) !== gaps.hyphen || !words.isCapital(first - 1) || taken.at(first - 1)?.isState === true)
    return false;
  for (
    let word = last + 1;
    word <= last + longestName && words.gap(word) === gaps.space && words.isCapital(word);
    word++
  )
    if (/^(?:zone|corridor|belt|triangle|gateway)$/.test(words.key(word))) return true;
  return false;
}

const campaigns = set(
  'action youth women voice hope unity future people students workers citizens farmers lawyers doctors mothers friends',
);

/** For Georgia, a party, where no sentence begins with it, and Action for Peru. */
function isCampaign({ words }: TakenWords, { first }: Span): boolean {
  const word = first - 1;
  if (words.key(word) !== 'for' || words.gap(first) !== gaps.space) return false;
  if (words.shape(word) === shapes.capital) return !words.opens(word);
  return (
    words.gap(word) === gaps.space &&
    words.shape(word - 1) === shapes.capital &&
    campaigns.has(words.key(word - 1)) &&
    !words.opens(word - 1)
  );
}

function beginsNameOfThing(
  taken: TakenWords,
  { first, last, kind }: Pick<Span, 'first' | 'last' | 'kind'>,
  isSecond = false,
): boolean {
  const { words } = taken;
  // The Iran–Iraq War is one; but the Franco-German Treaty is of both peoples.
  if (!isSecond && kind === 'NAME' && isPair(taken, first, last)) return true;
  const isPlaceNoun = (bits: number) => (bits & (classes.placeNoun | organizationHeads)) === classes.placeNoun;
  const isHead = (key: string, bits: number) => {
    if (isSecond) return thingsOfTwo.has(key);
    return kind === 'DEMONYM' ? thingsOfPeoples.has(key) : things.has(key) || isPlaceNoun(bits);
  };
  if (words.isPossessive(last) || (words.gap(first) === gaps.hyphen && !isSecond) || words.gap(last + 1) !== gaps.space)
    return false;
  let head = -1;
  for (let word = last + 1; word <= last + longestName && words.gap(word) <= gaps.hyphen; word++) {
    // the Spanish Civil War and the French Revolution
    if (head > 0 && words.shape(word) === shapes.lower) break;
    const isLink = words.shape(word) === shapes.lower && insideNames.has(words.key(word)) && word > last + 1;
    if (!isLink && (!words.isCapital(word) || (taken.at(word) !== undefined && taken.at(word)?.use !== 'demonym')))
      break;
    if (!isLink && words.shape(word) === shapes.capital && isHead(words.key(word), words.classes(word))) head = word;
    else if (!isLink) head = -1;
    if (words.isPossessive(word)) break;
  }
  return head > 0 && !(words.gap(head + 1) === gaps.space && words.isCapital(head + 1) && !words.isPossessive(head));
}

/** True for either state of the Iran–Iraq War and the Egypt–Israel Peace Treaty. */
function isPair(taken: TakenWords, first: number, last: number): boolean {
  const { words } = taken;
  const second = words.gap(last + 1) === gaps.hyphen ? taken.at(last + 1) : undefined;
  if (second !== undefined) return isNameOfState(second) && beginsNameOfThing(taken, second, true);
  const before = words.gap(first) === gaps.hyphen ? taken.at(first - 1) : undefined;
  return before !== undefined && isNameOfState(before) && beginsNameOfThing(taken, { first, last, kind: 'NAME' }, true);
}

function isNameOfState({ isState, use }: Span): boolean {
  return isState && use === 'name';
}

function endsNameOfThing(taken: TakenWords, { first, last, kind }: Span): boolean {
  const { words } = taken;
  const before = words.key(first - 1) === 'the' ? first - 2 : first - 1;
  if (words.gap(first) !== gaps.space || words.gap(before + 1) !== gaps.space || words.isPossessive(before))
    return false;
  // The so-called Ghana Must Go bags: what is called so is the whole of the capitals.
  if (words.key(before) === 'called' && words.key(before - 1) === 'so') return goesOnInCapitals(taken, last);
  if (words.isCapital(before))
    return (
      undertakings.has(words.key(before)) &&
      before === first - 1 &&
      (kind === 'DEMONYM' || !goesOnInCapitals(taken, last))
    );
  if (kind === 'DEMONYM' || words.key(before) !== 'of' || words.gap(before) !== gaps.space) return false;
  const noun = words.key(before - 1);
  if (thingsOf.has(noun)) return words.isCapital(before - 1);
  if (noun === 'state' && words.isCapital(before - 1)) return federated.has(words.key(first));
  return (partsOf.has(noun) && isOnlyOne(taken, before - 1)) || isSharedIsland(words.key(first), noun);
}

// The province, Belgium's province, the Belgian province; but "the Anbar province of Iraq".
function isOnlyOne(taken: TakenWords, noun: number): boolean {
  const span = taken.at(noun - 1);
  if (taken.words.gap(noun) !== gaps.space) return false;
  return taken.words.key(noun - 1) === 'the' || (span?.isState === true && span.kind !== 'METONYM');
}

function goesOnInCapitals({ words }: TakenWords, last: number): boolean {
  return words.gap(last + 1) === gaps.space && words.isCapital(last + 1) && !words.isPossessive(last);
}

// The island of Ireland is more than the state, that of Malta is the state.
function isSharedIsland(key: string, noun: string): boolean {
  return noun === 'island' && /^(?:ireland|cyprus|timor|guinea)$/.test(key);
}
