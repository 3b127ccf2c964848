import type { ActorKind } from '../../../schema/records/actor.ts';
import { loadVocabulary } from '../../registries/vocabulary.ts';
import { isNamedAsFirm } from './firms.ts';
import type { TakenWords } from './spans.ts';
import { isFiniteVerb } from './verbs.ts';
import { classes, noPerson } from './word-classes.ts';
import { gaps, shapes } from './word-marks.ts';

// What may follow an actor's name, but not a thing's that stands before its noun (LNG exports).
const followers = new Set(
  `is was are were has had have will would can could may might must should did does do and or but that which who whose
  in on at to from by with for as against under during after before since until into over than when while where of
  about because not never also still already itself`.split(/\s+/),
);
const companyEnding =
  /^\p{L}{3,}(?:bank|neft|neftegaz|gaz|telecom|telekom|energo|enerho|prom|export|invest|energi|energia|rail|pharma|stroy|mash|zavod|avtodor|oil|petrol)$/u;

/** A name by itself: its words, both included. */
export interface LoneName {
  readonly first: number;
  readonly last: number;
  readonly kind: ActorKind;
}

/** A word in capitals, unknown, that its surroundings say is an organisation: "the XYZ said", "XYZ’s leader", "XY-ZZ". */
export function acronymAt(taken: TakenWords, first: number): LoneName | undefined {
  const { words } = taken;
  const next = first + 1;
  const isPair = words.gap(next) === gaps.hyphen && words.shape(next) === shapes.upper && taken.at(next) === undefined;
  const last = isPair && words.key(first).length > 1 && words.key(next).length > 1 ? next : first;
  return isUnknownAcronym(taken, first, last) ? { first, last, kind: 'ORGANISATION' } : undefined;
}

function isUnknownAcronym(taken: TakenWords, word: number, last: number): boolean {
  const { words } = taken;
  const key = words.key(word);
  if (words.shape(word) !== shapes.upper || !/^\p{L}{3,8}$/u.test(key) || /^[ivxlc]+$/.test(key)) return false;
  if ((words.classes(word) & (classes.commonAcronym | classes.sentenceOpener)) !== 0) return false;
  if (isUpper(taken, word - 1) || isUpper(taken, last + 1)) return false;
  // A dateline (KOCHI, April 6), a shouted heading.
  if (!words.hasLower || (word === 0 && words.gap(last + 1) !== gaps.space)) return false;
  const before = words.gap(word) === gaps.other ? '' : words.key(word - 1);
  if (before === 'a' || before === 'an' || words.shape(word - 1) === shapes.number) return false;
  if (words.gap(word) === gaps.hyphen) return false;
  const isThing = (words.classes(word - 1) & (classes.event | classes.placeNoun)) !== 0 && words.isCapital(word - 1);
  if (isThing && words.gap(word) === gaps.space) return false;
  const next = last + 1;
  if (words.isPossessive(last)) return true;
  const isListed = before === 'and' && taken.at(word - 2)?.actor != null;
  if (words.gap(next) !== gaps.space) {
    if (words.gap(next) === gaps.hyphen) return words.shape(next) === shapes.lower;
    return before !== '' || words.gap(next) === gaps.comma;
  }
  const { speechVerbs, actorRoles } = loadVocabulary();
  if (words.isCapital(next)) return taken.at(next)?.use === 'person';
  return (
    isListed ||
    before === 'told' ||
    groupNouns.has(words.key(next)) ||
    followers.has(words.key(next)) ||
    isFiniteVerb(words.key(next)) ||
    speechVerbs.has(words.key(next)) ||
    actorRoles.has(words.key(next))
  );
}

function isUpper(taken: TakenWords, word: number): boolean {
  const { words } = taken;
  if (word < 0 || word >= words.count || words.shape(word) !== shapes.upper) return false;
  return words.end(word) - words.start(word) > 1 && taken.at(word) === undefined;
}

const groupNouns = new Set(['group', 'militia', 'movement', 'alliance', 'faction', 'bloc', 'gang', 'cartel']);
const bodyNouns = new Set(
  'union committee federation institute association cooperative co-operative syndicate regulator ngo nonprofit subsidiary'.split(
    ' ',
  ),
);

const politicalNouns = new Set(['party', 'coalition', 'alliance', 'bloc', 'movement']);
const pronouns = new Set('mine ours yours hers theirs us them me him'.split(' '));
const sloganLinks = new Set('for against with of to in on the a an our my your we us and'.split(' '));
const longestSlogan = 8;

/** "The party For a Fair Deal", "the bloc Ours for Georgia": a name that begins like a phrase goes on to its last capital. */
function sloganAt(taken: TakenWords, first: number, kind: ActorKind): LoneName | undefined {
  const { words } = taken;
  let last = first;
  for (let word = first + 1; word < first + longestSlogan && words.gap(word) === gaps.space; word++) {
    if (words.isCapital(word) && !words.opens(word)) last = word;
    else if (!sloganLinks.has(words.key(word))) break;
    if (words.isPossessive(word)) break;
  }
  return last === first ? undefined : { first, last, kind };
}

/** An organisation by its ending (Uzbekneftegaz) or by the noun before it (the charity Concern). */
export function companyAt(taken: TakenWords, first: number): LoneName | undefined {
  const { words } = taken;
  if (companyEnding.test(words.key(first)) && words.shape(first) === shapes.capital)
    return { first, last: first, kind: 'ORGANISATION' };
  if (words.gap(first) !== gaps.space) return calledFirmAt(taken, first);
  const before = words.key(first - 1);
  const noun = before === 'called' || before === 'named' ? words.key(first - 2) : before;
  const isBody = loadVocabulary().firmNouns.has(noun) || (bodyNouns.has(noun) && words.key(first - 2) !== 'told');
  const kind = groupNouns.has(noun) ? 'GROUP' : isBody ? 'ORGANISATION' : undefined;
  if (kind === undefined || words.shape(first - 1) !== shapes.lower) return calledFirmAt(taken, first);
  if ((words.classes(first) & classes.sentenceOpener) !== 0 || pronouns.has(words.key(first)))
    return sloganAt(taken, first, kind);
  let last = first;
  while (words.gap(last + 1) === gaps.space && taken.isFreeCapital(last + 1) && last < first + 4) last++;
  // His party Sovereign Vandalia
  const country = taken.at(last + 1);
  const bearsCountry = country?.use === 'name' && country.isState && politicalNouns.has(noun);
  if (bearsCountry && words.gap(last + 1) === gaps.space && !words.isPossessive(last)) last = country.last;
  if (last === first && (words.classes(last) & (classes.notName | classes.title | classes.topic)) !== 0)
    return undefined;
  return { first, last, kind };
}

/** A name that an apposition says is a firm's: Antam, the state-controlled miner; a shipping line, Neptune Pacific. */
function calledFirmAt(taken: TakenWords, first: number): LoneName | undefined {
  const { words } = taken;
  if (words.shape(first) !== shapes.capital || (words.classes(first) & noPerson) !== 0) return undefined;
  if (words.joins(first) && words.isCapital(first - 1)) return undefined;
  let last = first;
  while (words.gap(last + 1) === gaps.space && taken.isFreeCapital(last + 1) && last < first + 4) last++;
  return isNamedAsFirm(taken, { first, last }) ? { first, last, kind: 'ORGANISATION' } : undefined;
}
