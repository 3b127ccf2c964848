import type { MentionRecord } from '../../../schema/records/mention.ts';
import { describeLeaders, type LeadersOf } from './descriptions.ts';
import type { Lexicon } from './lexicon.ts';
import { namesPlaceOrEvent, standsForGovernment } from './metonyms.ts';
import type { Span, TakenWords } from './spans.ts';
import { classes } from './word-classes.ts';
import { gaps } from './word-marks.ts';

/** The mentions among the spans of a text, in order of place; `leadersOf` gives the leaders that the document speaks of. */
export function mentionsOf(taken: TakenWords, lexicon: Lexicon, leadersOf: LeadersOf): readonly MentionRecord[] {
  const { words } = taken;
  const mentions: MentionRecord[] = [];
  let previous: { last: number; isGovernment: boolean } | undefined;
  for (const span of describeLeaders(taken, lexicon, leadersOf)) {
    if (span.actor === null) continue;
    if (span.use === 'capital' || span.use === 'seat') {
      const listed: boolean | null =
        previous !== undefined && isListed(taken, previous.last, span) ? previous.isGovernment : null;
      const isGovernment = standsForGovernment(taken, span, listed);
      previous = { last: span.last, isGovernment };
      if (!isGovernment) continue;
    } else if (isLanguage(taken, span) || isPartOfOtherName(taken, span, lexicon)) continue;
    const end = words.end(span.last);
    mentions.push({ start: words.start(span.first), end, kind: span.kind, actor: span.actor });
  }
  return mentions;
}

const speaking = new Set(['speak', 'speaks', 'spoke', 'spoken', 'speaking', 'fluent']);

// He speaks Russian.
function isLanguage({ words }: TakenWords, span: Span): boolean {
  return span.use === 'demonym' && words.joins(span.first) && speaking.has(words.key(span.first - 1));
}

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
const ships = new Set(['uss', 'hms', 'usns', 'ins', 'hmas', 'hmcs', 'rfs']);

/** True where the words are part of a name that is no actor's: New Mexico, Gulf of Oman, Jordan River, Kennedy Airport. */
function isPartOfOtherName(taken: TakenWords, span: Span, lexicon: Lexicon): boolean {
  const { words } = taken;
  if (span.use === 'name' && span.isState) return isPartOfPlace(taken, span);
  const isPerson =
    span.use === 'surname' ||
    span.use === 'person' ||
    (span.use === 'name' && lexicon.registeredBySlug.get(span.actor ?? '')?.surname != null);
  if (!isPerson) return false;
  const before =
    words.isCapital(span.first - 1) && words.gap(span.first) === gaps.space ? words.key(span.first - 1) : '';
  return ships.has(before) || waters.has(before) || namesPlaceOrEvent(taken, span.last);
}

function isPartOfPlace(taken: TakenWords, span: Span): boolean {
  const { words } = taken;
  const next = span.last + 1;
  if (words.gap(next) === gaps.space && !words.isPossessive(span.last) && taken.isFreeCapital(next)) {
    const isCountrySpecific =
      (words.classes(next) & (classes.placeNoun | classes.organisationHead)) === classes.placeNoun;
    // UK Air Component Commander
    const isAirArm = words.key(next) === 'air' && words.gap(next + 1) === gaps.space && words.isCapital(next + 1);
    if (isCountrySpecific || (sources.has(words.key(next)) && !isAirArm)) return true;
  }
  const before = span.first - 1;
  if (!words.joins(span.first)) return false;
  if (waters.has(words.key(before)) && words.isCapital(before) && words.gap(span.first) === gaps.space) return true;
  if (words.key(before) === 'new' && words.isCapital(before)) return !words.opens(before);
  return words.key(before) === 'of' && words.isCapital(before - 1) && waters.has(words.key(before - 1));
}

const sources = new Set(
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
