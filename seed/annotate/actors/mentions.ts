import type { MentionRecord } from '../../../schema/records/mention.ts';
import type { RuleTable } from '../rule-table.ts';
import type { Watch } from '../watch.ts';
import { describeLeaders, type LeadersOf } from './descriptions.ts';
import { isLanguage } from './languages.ts';
import type { Lexicon } from './lexicon.ts';
import type { MetonymReader } from './metonyms/metonym-reader.ts';
import { isIdiom, isInAmerica, isNamesake, isShipPrefix } from './named-after-states.ts';
import { namesPlaceOrEvent } from './place-evidence.ts';
import { isRiver } from './rivers.ts';
import type { Span, TakenWords } from './spans.ts';
import { isInNameOfThing } from './states-in-names.ts';
import { isFiniteVerb } from './verbs.ts';
import { classes } from './word-classes.ts';
import { gaps, shapes } from './word-marks.ts';
import type { Words } from './words.ts';

/**
 * The mentions among the spans of a text, in order of place; `leadersOf` gives the leaders that the document speaks of.
 *
 * @param rules where the rules of metonyms are noted: other mentions are found by what their kind and actor tell
 */
export function mentionsOf(
  taken: TakenWords,
  lexicon: Lexicon,
  leadersOf: LeadersOf,
  governmentRule: MetonymReader,
  rules: RuleTable,
  watch?: Watch,
): readonly MentionRecord[] {
  const { words } = taken;
  const mentions: MentionRecord[] = [];
  let previous: { last: number; isGovernment: boolean } | undefined;
  for (const span of describeLeaders(taken, lexicon, leadersOf)) {
    if (span.actor === null) continue;
    let rule: string | null = null;
    const start = words.start(span.first);
    const end = endOf(words, span, lexicon);
    const drop = watch && ((by: string) => watch('DROPPED', { start, end }, by, span.kind.toLowerCase()));
    if (span.use === 'capital' || span.use === 'seat') {
      const listed: boolean | null =
        previous !== undefined && isListed(taken, previous.last, span) ? previous.isGovernment : null;
      rule = governmentRule(taken, span, listed, drop);
      previous = { last: span.last, isGovernment: rule !== null };
      if (rule === null) continue;
    } else if (isIdiom(taken, span) || beginsPaper(taken, span) || isPartOfOtherName(taken, span, lexicon)) {
      drop?.('part-of-other-name');
      continue;
    }
    const mention: MentionRecord = { start, end, kind: span.kind, actor: span.actor };
    mentions.push(rule === null ? mention : { ...mention, provenance: rules.indexOf(rule) });
  }
  return mentions;
}

const possessive = /[’']s$/u;

/** Where a span ends in the text: Moody’s, whose name is a possessive, with its ’s. */
function endOf(words: Words, { last, use, actor }: Span, { recordBySlug }: Lexicon): number {
  const end = words.end(last);
  if (use === 'capital' && words.endsTown(last)) return end + 2;
  if (use !== 'name' || !words.isPossessive(last) || actor === null) return end;
  const isOfName =
    possessive.test(recordBySlug.get(actor)?.name ?? '') && possessive.test(words.text.slice(end, end + 2));
  return isOfName ? end + 2 : end;
}

const manyStates =
  /^(?:states|countries|nations|region|regional|bloc|rainforests?|forests?|economies|neighbours|neighbors|leaders|currency|franc|basin|community)$/;

// Central African countries, but the Central African president.
function isCentralAfrica({ words }: TakenWords, { first, last }: Span): boolean {
  return (
    words.key(first) === 'central' && words.key(first + 1).startsWith('african') && manyStates.test(words.key(last + 1))
  );
}

const partsOfContinents = new Set(['north', 'south', 'central', 'latin']);

const peoplesOfOthers = /^(?:(?:west|east) indians?|northern irish(?:m[ae]n|woman)?|native americans?)$/;

// South American countries
function isOfContinent({ words }: TakenWords, { first }: Span): boolean {
  // West Indian, Northern Irish, Native American
  if (words.gap(first) === gaps.space && words.isCapital(first - 1)) {
    if (peoplesOfOthers.test(`${words.key(first - 1)} ${words.key(first)}`)) return true;
  }
  if (words.key(first) !== 'american' && words.key(first) !== 'americans') return false;
  return words.gap(first) === gaps.space && words.isCapital(first - 1) && partsOfContinents.has(words.key(first - 1));
}

const mostWordsOfPaper = 3;
const papers =
  /^(?:times|mail|sun|post|journal|daily|weekly|news|herald|gazette|tribune|telegraph|mirror|independent|examiner|observer|chronicle|courier|monthly|broadcasting|television|radio|standard|express|echo)$/;

/** The Irish Sun: a demonym that the name of a paper begins with; but the British Daily Mail is a known one, of Britain. */
function beginsPaper(taken: TakenWords, { first, last, use }: Span): boolean {
  const { words } = taken;
  if (use !== 'demonym' || first !== last || words.isPossessive(last)) return false;
  let end = last;
  while (end < last + mostWordsOfPaper && words.gap(end + 1) === gaps.space && taken.isFreeCapital(end + 1)) end += 1;
  return end > last && words.shape(end) === shapes.capital && papers.test(words.key(end));
}

// BBC News Persian
function isOfService({ words }: TakenWords, span: Span, { sources }: Lexicon): boolean {
  if (!words.joins(span.first)) return false;
  if (!words.isCapital(span.first - 1) || words.gap(span.first) !== gaps.space) return false;
  for (
    let first = span.first - 1;
    first >= span.first - longestSource && (words.isCapital(first) || words.key(first) === 'of');
    first--
  ) {
    if (words.isPossessive(first)) return false;
    const name = words.slice(first, span.first - 1);
    if (sources.mayKnow(name) && sources.find(name) !== undefined) return true;
    if (!words.joins(first)) return false;
  }
  return false;
}

const longestSource = 4;

const waters = new Set([
  'gulf',
  'sea',
  'strait',
  'straits',
  'bay',
  'isthmus',
  'bight',
  'coast',
  'horn',
  'lake',
  'mount',
  'river',
  'port',
  'fort',
  'camp',
]);
const compass = new Set(['north', 'south', 'east', 'west']);
const directions = new Set([
  ...compass,
  'central',
  'northern',
  'southern',
  'eastern',
  'western',
  'upper',
  'lower',
  'inner',
  'outer',
]);

/** True where the words are part of a name that is no actor's: New Mexico, Gulf of Oman, Jordan River, Kennedy Airport. */
function isPartOfOtherName(taken: TakenWords, span: Span, lexicon: Lexicon): boolean {
  const { words } = taken;
  if (span.use === 'name' && span.isState) return isPartOfPlace(taken, span);
  if (span.use === 'demonym')
    return (
      isOfContinent(taken, span) ||
      isCentralAfrica(taken, span) ||
      isInNameOfThing(taken, span) ||
      isLanguage(taken, span) ||
      isOfService(taken, span, lexicon)
    );
  const isPerson =
    span.use === 'surname' ||
    span.use === 'person' ||
    (span.use === 'name' && lexicon.registeredBySlug.get(span.actor ?? '')?.surname != null);
  if (!isPerson) return false;
  const before =
    words.isCapital(span.first - 1) && words.gap(span.first) === gaps.space ? words.key(span.first - 1) : '';
  return isShipPrefix(before) || waters.has(before) || namesPlaceOrEvent(taken, span.last);
}

/**
 * West Germany is another state than Germany, and so is "Northern Cyprus" where it acts or is listed with states; "in Eastern
 * Ukraine" is in Ukraine.
 */
function isRegion(taken: TakenWords, span: Span): boolean {
  const { words } = taken;
  const before = span.first - 1;
  if (!directions.has(words.key(before)) || !words.isCapital(before) || words.gap(span.first) !== gaps.space)
    return false;
  if (compass.has(words.key(before))) return true;
  // Central Macedonia is of Greece.
  if (words.key(span.first) === 'macedonia') return true;
  if (words.opens(before)) return false;
  const isListed =
    words.key(before - 1) === 'and'
      ? taken.at(before - 2)?.isState === true
      : words.gap(before) === gaps.comma && taken.at(before - 1)?.isState === true;
  const isWithin =
    words.joins(before) && /^(?:in|of|from|to|across|near|over|through|into|throughout)$/.test(words.key(before - 1));
  return isListed || (!isWithin && (words.isPossessive(span.last) || isFiniteVerb(words.key(span.last + 1))));
}

function isPartOfPlace(taken: TakenWords, span: Span): boolean {
  const { words } = taken;
  const next = span.last + 1;
  if (words.gap(next) === gaps.space && !words.isPossessive(span.last) && taken.isFreeCapital(next)) {
    const isCountrySpecific =
      (words.classes(next) & (classes.placeNoun | classes.organisationHead)) === classes.placeNoun;
    // UK Air Component Commander
    const isAirArm = words.key(next) === 'air' && words.gap(next + 1) === gaps.space && words.isCapital(next + 1);
    if (isCountrySpecific || (pressNouns.has(words.key(next)) && !isAirArm)) return true;
  }
  const before = span.first - 1;
  if (isInAmerica(taken, span) || isInNameOfThing(taken, span) || isRiver(taken, span)) return true;
  if (!words.joins(span.first)) return false;
  if (words.gap(span.first) === gaps.space && words.isCapital(before) && isNamesake(taken, span)) return true;
  if (waters.has(words.key(before)) && words.isCapital(before) && words.gap(span.first) === gaps.space) return true;
  // Santiago de Chile
  if (words.key(before) === 'de' && words.shape(before) === shapes.lower && words.isCapital(before - 1)) return true;
  if (words.key(before) === 'new' && words.isCapital(before)) return !words.opens(before);
  if (isRegion(taken, span)) return true;
  return words.key(before) === 'of' && words.isCapital(before - 1) && waters.has(words.key(before - 1));
}

const pressNouns = new Set(
  'times today daily tv radio post herald tribune news now hayom air airways airlines tech'.split(' '),
);

/** True where only a comma or "and" stands between. */
function isListed({ words }: TakenWords, last: number, span: Span): boolean {
  let at = span.first;
  if (words.key(at - 1) === 'the' && words.joins(at)) at--;
  if (at - 1 === last) return words.gap(at) === gaps.comma || words.gap(at) === gaps.hyphen;
  const key = words.key(at - 1);
  return at - 2 === last && (key === 'and' || key === 'or') && words.gap(at - 1) !== gaps.other;
}
