import { loadVocabulary } from '../../registries/vocabulary.ts';
import type { NameRun } from './name-run.ts';
import { isStateSpan } from './organisations.ts';
import type { TakenWords } from './spans.ts';
import { classes } from './word-classes.ts';
import { gaps, shapes } from './word-marks.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const beforePlaces = set(
  'in near at outside around across toward towards throughout via through inside within between into off reaching reached',
);
const placesOf = set(
  `town city village province district governorate region siege battle fall capture outskirts suburb suburbs area port
  camp island mayor people north south east west northeast northwest southeast southwest liberation centre center
  streets coast county municipality`,
);

const undertakings = set(
  'mission operation programme program project plan exercise campaign initiative system scheme app film book novel song doctrine',
);
const vessels = set(
  'vessel ship warship tanker ferry freighter trawler yacht frigate destroyer corvette submarine longliner barge cutter icebreaker steamer schooner',
);
const sites = set(
  'camp mosque shrine church dam bridge airport crossing prison stadium refinery cemetery street square',
);

const namedForPlaces = set('treaty battle siege peace accord accords declaration agreement protocol convention pact');

/** Operation Olive Branch, Mount Hermon, the vessel Maria Elena, the Hassan Kef camp. */
export function isNameOfThing(taken: TakenWords, { first, last = first }: { first: number; last?: number }): boolean {
  const { words } = taken;
  const before = words.gap(first) === gaps.space ? words.key(first - 1) : '';
  if (vessels.has(before)) return true;
  // The Hu Shun Yu 809
  const isNumbered =
    words.gap(last + 1) === gaps.space && /^\d{1,4}$/.test(words.key(last + 1)) && !words.isPossessive(last);
  if (before === 'the' && isNumbered) return true;
  // a mission called Baltic Sentry
  if ((before === 'called' || before === 'named' || before === 'codenamed') && undertakings.has(words.key(first - 2)))
    return true;
  // The Treaty of Guadalupe Hidalgo
  if (before === 'of' && words.isCapital(first - 2) && namedForPlaces.has(words.key(first - 2))) return true;
  const isSite = words.gap(last + 1) === gaps.space && !words.isPossessive(last) && sites.has(words.key(last + 1));
  if (before === 'the' && isSite && words.shape(last + 1) === shapes.lower) return true;
  const isThing = (words.classes(first - 1) & (classes.placeNoun | classes.event)) !== 0 && !isMonth(taken, first - 1);
  return isThing && taken.isFreeCapital(first - 1) && words.gap(first) === gaps.space && !words.isPossessive(first - 1);
}

// On 14 March Ana Holm left; but the Freedom March.
function isMonth({ words }: TakenWords, word: number): boolean {
  return words.key(word) === 'march' && !(words.joins(word) && words.isCapital(word - 1));
}

/** True where the words before or after a name say that it is a place's, or a thing's (Operation Inherent Resolve). */
export function namesPlace(taken: TakenWords, { first, last }: NameRun): boolean {
  const { words } = taken;
  const { placeHeads } = loadVocabulary();
  if (placeHeads.has(words.key(first))) return true;
  const next = last + 1;
  if (!words.isPossessive(last) && words.gap(next) === gaps.space && words.shape(next) === shapes.lower) {
    if ((words.classes(next) & (classes.placeNoun | classes.organisationHead)) !== 0) return true;
  }
  if (words.gap(next) === gaps.comma && isStateBetweenCommas(taken, next)) return true;
  if (!words.joins(first)) return false;
  if (words.isCapital(first - 1)) return isNameOfThing(taken, { first });
  const before = words.key(first - 1);
  if (beforePlaces.has(before)) return true;
  return before === 'of' && placesOf.has(words.key(first - 2));
}

// Fort Riley, Kansas; but "Inoke Kubuabola, Fiji’s fisheries minister".
function isStateBetweenCommas(taken: TakenWords, at: number): boolean {
  const { words } = taken;
  const span = taken.at(at);
  if (!isStateSpan(span) || span.use !== 'name' || words.isPossessive(span.last)) return false;
  return words.gap(span.last + 1) > gaps.hyphen;
}

/** True where an attribute of place or event follows the name of a person (Trump Tower, Johnson Street). */
export function namesPlaceOrEvent(taken: TakenWords, last: number): boolean {
  const { words } = taken;
  const next = last + 1;
  if (!taken.isFreeCapital(next) || !words.joins(next) || words.isPossessive(last)) return false;
  const { placeNouns, organisationHeads, companySuffixes, events: eventNouns } = loadVocabulary();
  const key = words.key(next);
  return placeNouns.has(key) || organisationHeads.has(key) || companySuffixes.has(key) || eventNouns.has(key);
}
