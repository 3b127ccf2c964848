import type { Span, TakenWords } from './spans.ts';
import { gaps, shapes } from './word-marks.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

// States that bear the name of a river and take no article themselves.
const rivers = set('niger jordan paraguay uruguay senegal suriname moldova belize');
// Those that may take it: what stands around has to show the river.
const statesWithArticle = set('congo gambia zaire');
// What a river does, and states and their people in this form hardly ever.
const verbs = set(
  `run runs ran flow flows rise rises rose fall falls fell flood floods carry carries drain drains bend bends wind winds wound meander
  meanders mark marks separate separates divide divides form forms feed feeds fed meet meets met join joins enter enters empty empties
  swell swells slow slows spread spreads lose loses lost pay pays cross crosses freeze freezes froze begin begins began dry dries remain remains
  narrow narrows widen widens become becomes became overflow overflows burst bursts teem teems`,
);
// Before what follows them a noun is over: the Jordan at Qasr, the Niger and the Benue.
const links = set(
  `and or at in on by for from to with near below above between across through into past under over but as than is was are were has had
  where when which while until after before since so because though although can could may might must should will would if all both
  each alone itself themselves too also they he she it we you there`,
);
const alongside = set('along up down upstream downstream beside');
const parts = set(
  'banks bank mouth mouths source sources course headwaters waters tributary tributaries bend bends basin shores bed floodplain',
);
const crossings = set(
  'ferry ferries bridge bridges dam dams barge barges boat boats canoe canoes raft rafts weir bathed swam swim fished',
);
const ofWater = set(
  `deep shallow swollen navigable dammed damming downstream upstream ferry ferries barge barges canoe canoes rapids tributary tributaries
  riverbed estuary floodplain silt currents`,
);

/**
 * True where a state's name after an article is a river's: along the Jordan, the Paraguay, swollen by rain. Where a noun
 * follows, it is the state's ("the Niger junta"); the Congo and the Gambia are states unless the sentence speaks of the water.
 */
export function isRiver(taken: TakenWords, span: Span): boolean {
  const { words } = taken;
  const { last } = span;
  const name = words.key(last);
  // "the Gambia" is a name as a whole.
  const article = words.key(span.first) === 'the' && span.last > span.first ? span.first : span.first - 1;
  if (span.last - article !== 1 || words.shape(last) !== shapes.capital || words.gap(last) !== gaps.space) return false;
  if (words.key(article) === 'rivers' || words.key(article) === 'river')
    return rivers.has(name) || statesWithArticle.has(name);
  if (words.key(article) !== 'the') return false;
  if (statesWithArticle.has(name)) return isAlone(taken, last) && isBesideWater(taken, article, last);
  return rivers.has(name) && (words.isPossessive(last) || isAlone(taken, last));
}

/** True where no noun follows that the name could be said of. */
function isAlone(taken: TakenWords, last: number): boolean {
  const { words } = taken;
  const next = last + 1;
  if (words.isPossessive(last)) return true;
  if (words.gap(next) === gaps.hyphen) return false;
  if (words.gap(next) !== gaps.space) return true;
  // The Niger and Mali juntas
  if (words.key(next) === 'and' || words.key(next) === 'or') return taken.at(next + 1)?.isState !== true;
  return (
    words.shape(next) === shapes.lower &&
    (links.has(words.key(next)) || verbs.has(words.key(next)) || /[^e]ed$/.test(words.key(next)))
  );
}

function isBesideWater({ words }: TakenWords, article: number, last: number): boolean {
  const before = words.key(article - 1);
  if (alongside.has(before)) return true;
  if (/^(?:of|on|in)$/.test(before) && parts.has(words.key(article - 2))) return true;
  if (/^(?:across|over|on|in)$/.test(before) && crossings.has(words.key(article - 2))) return true;
  if (/^(?:in|from|to|into|inside|within|throughout|between|and|of)$/.test(before)) return false;
  for (let word = last + 1; word < words.count && !words.opens(word); word++)
    if (ofWater.has(words.key(word))) return true;
  return false;
}
