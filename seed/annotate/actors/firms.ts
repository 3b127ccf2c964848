import { loadGivenNames, loadVocabulary } from '../../registries/vocabulary.ts';
import type { TakenWords } from './spans.ts';
import { classes } from './word-classes.ts';
import { gaps, shapes } from './word-marks.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const ofThings = new Set(['its', 'it', 'itself']);
const ofPersons = new Set(['he', 'she', 'his', 'her', 'him', 'who', 'whose', 'himself', 'herself']);
const longestClause = 20;
const longestPhrase = 8;
const determiners = set('a an the its one another');
const phraseEnds = set(
  'of in for at on from to with by near since after before which that who whose where based listed owned and or but is was has',
);
// What an industry is named for: a grid operator and a gold miner are firms.
const industries = set(
  `grid network port power pipeline telecom telecoms mobile phone rail train bus gold copper coal oil gas steel iron uranium
  diamond lithium nickel tin zinc cobalt aluminium aluminum wind solar shale chip grain wheat cocoa coffee tea sugar cement
  fertiliser fertilizer beer tobacco drug vaccine arms weapons aircraft container terminal airport software commodity commodities
  shipping car electricity energy water tanker cruise ferry satellite cable internet hotel casino milk palm rubber potash salt textile tyre tire toy shoe furniture paint`,
);
const ranks = set('largest biggest leading main only sole second-largest listed privatised privatized');
// What a phrase that describes a firm may also be about.
const bodies = set(
  `agency regulator broadcaster union militia ministry watchdog giant subsidiary venture authority institute university
  body coalition alliance movement faction organisation organization association federation maker shipper cooperative
  co-operative collective pollster group charity ngo nonprofit think-tank`,
);

/** The words of a name, both included. */
interface Named {
  readonly first: number;
  readonly last: number;
}

/**
 * True where the text says that a firm bears the name: "the retailer Marks", "Antam, the state-controlled miner", "the insurer,
 * Norlake, refused". A noun that is also a person's occupation (broker, publisher) needs its industry before it (a grid
 * operator), who owns it, or a pronoun of a thing after it: the broker Edward Jones cut its fees.
 */
export function isNamedAsFirm(taken: TakenWords, name: Named): boolean {
  const { words } = taken;
  const isApposition =
    determiners.has(words.key(name.last + 1)) &&
    (words.gap(name.last + 1) === gaps.comma || isInParentheses(taken, name.last + 1));
  if (isApposition && !words.isPossessive(name.last) && isFirmPhrase(taken, name.last + 1, name)) return true;
  if (words.gap(name.first) === gaps.comma && isDescribedBefore(taken, name)) return true;
  if (isOwnedThing(taken, name) || isRivalOfThing(taken, name)) return true;
  const noun = name.first - 1;
  if ((words.classes(noun) & classes.firmNoun) === 0 && !isShippingLine(taken, noun)) return false;
  if (words.shape(noun) !== shapes.lower) return false;
  if (words.gap(name.first) === gaps.space) return isFirm(taken, noun, name) || isSpokenOfAsThing(taken, noun, name);
  if (words.gap(name.first) !== gaps.comma || words.gap(name.last + 1) < gaps.comma) return false;
  if (/^(?:party|club|chain)$/.test(words.key(noun))) return isOwned(taken, noun);
  return hasDeterminer(taken, noun) && isFirm(taken, noun, name);
}

// Who deals in goods or works: a firm where an indefinite phrase in front of a name that holds no first name says so.
const dealers = set(
  'exporter importer supplier contractor subcontractor manufacturer wholesaler intermediary cooperative co-operative',
);

/** "An exporter of tinned fish, Norval Tins," and "a single contractor, Norval": the phrase in front of the comma says what it is. */
function isDescribedBefore(taken: TakenWords, { first, last }: Named): boolean {
  const { words } = taken;
  if (hasGivenName(words, first, last)) return false;
  // What goes on after the name in small letters is another's clause, but for its place: Norval of Riga.
  if (words.gap(last + 1) === gaps.space && !(words.key(last + 1) === 'of' && words.isCapital(last + 2))) return false;
  for (let noun = first - 1; noun > first - longestPhrase && noun > 0; noun--) {
    if (words.shape(noun) !== shapes.lower) return false;
    if (dealers.has(words.key(noun))) {
      const next = words.key(noun + 1);
      const isPhrase = noun === first - 1 || next === 'of' || next === 'that' || next === 'which';
      // The Danish contractor, Norval, stopped.
      const isNational = noun === first - 1 && taken.at(noun - 1)?.use === 'demonym';
      return isPhrase && (isNational || isIndefinite(taken, noun));
    }
    if (!words.joins(noun)) return false;
  }
  return false;
}

function isIndefinite({ words }: TakenWords, noun: number): boolean {
  for (let at = noun - 1; at >= 0 && at > noun - 4 && words.joins(at + 1); at--)
    if (words.key(at) === 'a' || words.key(at) === 'an') return true;
  return false;
}

/** The Chinese-owned Norval, a state-controlled Norval: only what is property is owned. */
function isOwnedThing({ words }: TakenWords, { first }: Named): boolean {
  return (
    words.gap(first) === gaps.space &&
    /^(?:owned|controlled)$/.test(words.key(first - 1)) &&
    words.gap(first - 1) === gaps.hyphen
  );
}

/** Its rival Norval: what a thing has as its rival or parent is a thing. */
function isRivalOfThing({ words }: TakenWords, { first, last }: Named): boolean {
  if (words.gap(first) !== gaps.space || words.key(first - 2) !== 'its') return false;
  return /^(?:rival|parent|competitor)$/.test(words.key(first - 1)) && !hasGivenName(words, first, last);
}

function hasGivenName(words: TakenWords['words'], first: number, last: number): boolean {
  return loadGivenNames().has(words.key(first)) || loadGivenNames().has(words.key(last));
}

// Uranium One (a Russian firm)
function isInParentheses({ words }: TakenWords, word: number): boolean {
  return words.text.charCodeAt(words.start(word) - 1) === 40;
}

/** True for a noun that only firms are called by, or one that the words before it make so. */
function isFirm(taken: TakenWords, noun: number, name: Named): boolean {
  const { words } = taken;
  const { firmNouns, firmOrPersonNouns } = loadVocabulary();
  if (firmNouns.has(words.key(noun)) || isShippingLine(taken, noun)) return true;
  if (!firmOrPersonNouns.has(words.key(noun)) || loadGivenNames().has(words.key(name.first))) return false;
  for (let at = noun - 1; at > noun - longestPhrase && words.joins(at + 1); at--) {
    const key = words.key(at);
    if (determiners.has(key)) return false;
    if (industries.has(key) || ranks.has(key) || (taken.at(at)?.use === 'demonym' && isTwoWords(name))) return true;
    if (/^(?:owned|controlled|run|backed|listed)$/.test(key) && words.gap(at) === gaps.hyphen) return true;
  }
  return false;
}

function isShippingLine({ words }: TakenWords, noun: number): boolean {
  return words.key(noun) === 'line' && /^(?:shipping|cruise|container|ferry)$/.test(words.key(noun - 1));
}

function isTwoWords({ first, last }: Named): boolean {
  return last === first + 1;
}

// His party, Norvale, won; but "at his party, Ana sang".
function isOwned({ words }: TakenWords, noun: number): boolean {
  if (words.gap(noun) !== gaps.space || !/^(?:his|her|its|their)$/.test(words.key(noun - 1))) return false;
  return !/^(?:at|to|for|from|after|before|during)$/.test(words.key(noun - 2));
}

function hasDeterminer({ words }: TakenWords, noun: number): boolean {
  for (let at = noun - 1; at > noun - longestPhrase && at >= 0 && words.joins(at + 1); at--) {
    if (determiners.has(words.key(at)) || words.isPossessive(at)) return true;
  }
  return false;
}

/** "a state-owned miner" after the name and a comma: the last word of the phrase says what it is. */
function isFirmPhrase(taken: TakenWords, article: number, name: Named): boolean {
  const { words } = taken;
  let noun = article;
  while (noun < article + longestPhrase && words.joins(noun + 1) && !phraseEnds.has(words.key(noun + 1))) noun++;
  if (noun === article || words.isPossessive(noun) || words.shape(noun) !== shapes.lower) return false;
  const key = words.key(noun);
  if (bodies.has(key) || isShippingLine(taken, noun)) return true;
  if ((words.classes(noun) & classes.firmNoun) === 0) return false;
  // Norval, the publisher, gives its paper away.
  return (
    isFirm(taken, noun, name) ||
    (words.key(article) === 'the' && isSpokenOfAsThing(taken, noun, { ...name, last: noun }))
  );
}

function isSpokenOfAsThing({ words }: TakenWords, noun: number, { last }: Named): boolean {
  // The film maker Ana Koll showed it.
  if (!loadVocabulary().firmOrPersonNouns.has(words.key(noun)) || words.key(noun) === 'maker') return false;
  for (let word = last + 1; word <= last + longestClause && word < words.count && !words.opens(word); word++) {
    const key = words.key(word);
    if (ofPersons.has(key)) return false;
    if (ofThings.has(key)) return true;
  }
  return false;
}
