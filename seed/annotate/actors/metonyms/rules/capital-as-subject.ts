import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { isFiniteVerb, isPluralVerb } from '../../verbs.ts';
import { gaps, shapes } from '../../word-marks.ts';
import type { Words } from '../../words.ts';
import { isStateOrMore, type MetonymMatcher, wordsOf } from '../metonym-rule.ts';
import { isBeforeObject, isInverted, isListBeforeVerb } from '../verbs-of-capitals.ts';

/** The subject of a clause acts: Lima insists. What happens to cities, and how they are, is of the place: Lima was dark. */
export const capitalAsSubject = defineRule({
  name: 'capital-as-subject',
  pass: 'entities',
  words: {
    subordinators: lexicon.subordinators,
    states: lexicon.cityStates,
    harms: lexicon.harms,
    sights: lexicon.sights,
    seasons: lexicon.seasons,
    linking: lexicon.linking,
    verbs: lexicon.cityVerbs,
    participles: lexicon.cityParticiples,
  },
  examples: [
    ['They knew {subordinators} Lima covets rice.', 'Lima = STATE peru'],
    ['Lima is {states} tonight.'],
    ['Lima was {harms} again.'],
    ['The Kremlin is now a palace.'],
    ['The Kremlin is quiet.', 'Kremlin = STATE russia'],
    ['Lima {verbs} again.'],
    ['A note {participles} Lima said so.'],
    ['Then East Lima was open.'],
    ['It was Lima that slept.', 'Lima = STATE peru'],
    ['They refused, as did Lima.', 'Lima = STATE peru'],
    ['Neither will Lima.', 'Lima = STATE peru'],
    ['Will Lima stay keen?', 'Lima = STATE peru'],
    ['They would sleep had Lima not agreed.', 'Lima = STATE peru'],
    ['Lima has cut it.', 'Lima = STATE peru'],
    ['Lima has so far spared it.', 'Lima = STATE peru'],
    ['Lima is now the only seat of it.'],
    ['Lima froze the talks.', 'Lima = STATE peru'],
    ['Lima insists.', 'Lima = STATE peru'],
    ['Lima hasn’t used it.', 'Lima = STATE peru'],
    ['In a hurry, Lima agreed.', 'Lima = STATE peru'],
    ['Since last year Lima mutes its critics.', 'Lima = STATE peru'],
    ['Lima, razed in 1746, is old.'],
    ['Lima, Thursday: it rained.'],
    ['Lima fell dark.'],
    ['Lima has old friends.', 'Lima = STATE peru'],
    ['Cousins as far off as Lima wept.'],
    [
      'At that time Lima, Quito or Bogotá agreed.',
      'Lima = STATE peru',
      'Quito = STATE ecuador',
      'Bogotá = STATE colombia',
    ],
    ['Some months ago Lima and Quito agreed.', 'Lima = STATE peru', 'Quito = STATE ecuador'],
    ['Lima is the quiet one.', 'Lima = STATE peru'],
    ['He saw Quito before Lima.'],
    ['He is known in Cusco and Lima and so on.'],
    ['Lima stands accused.', 'Lima = STATE peru'],
    ['Lima now sleeps.'],
    ['LIMA — They slept.'],
    ['Where is its seat? Lima. It is old.'],
    ['The ferry {linking} Lima and Quito was late.'],
    ['The one thing Lima would not say was old.', 'Lima = STATE peru'],
    ['The more Lima pushes, the worse it sleeps.', 'Lima = STATE peru'],
    ['Lima is two hours away.'],
    ['As far as Lima is concerned, it is late.', 'Lima = STATE peru'],
    ['Lima has some of the worst {sights}.'],
    ['Lima in {Seasons} is damp.'],
    ['Lima wakes up late.', 'Lima = STATE peru'],
    ['Lima is a small town.'],
    ['Few towns are as old as Lima or as big.'],
    ['Lima lost half of its trees.'],
    ['Those who know Lima say so.'],
    ['Ghosts that love Lima were dull.'],
    ['Quito likes ties with Cusco, and Lima the manner of it.', 'Quito = STATE ecuador', 'Lima = STATE peru'],
    ['Mud above Lima was deep.'],
    ['Few towns are as old as Lima, and few as damp.'],
  ],
  counterexamples: ['He slept in Lima.'],
  make(list): MetonymMatcher {
    const subordinators = wordsOf(list('subordinators'));
    const states = wordsOf(list('states'));
    const harms = wordsOf(list('harms'));
    const [sights, seasons, linking] = [wordsOf(list('sights')), wordsOf(list('seasons')), wordsOf(list('linking'))];
    const verbs = wordsOf(list('verbs'));
    const authors = wordsOf(list('participles'));
    return ({ taken, span, first, left, next, after, isJoinedAfter, isSeat }) => {
      const { words } = taken;
      if (compass.test(left) && words.isCapital(first - 1)) return false;
      if (authors.has(left)) return false;
      const earlier = words.key(first - 2);
      if (/^(?:is|was)$/.test(left) && earlier === 'it') return true;
      if (
        /^(?:did|does|do|has|had|have|is|was|are|were|will|would|can|could)$/.test(left) &&
        /^(?:as|so|nor|than|neither)$/.test(earlier)
      )
        return true;
      // Will Lima stay? They slept, had Lima not agreed.
      if (isInverted(taken, first, after)) return true;
      const begins =
        first === 0 || words.opens(first) || words.gap(first) === gaps.comma || words.gap(first) === gaps.other;
      // LIMA — and LIMA (Reuters) begin a report.
      if (begins && words.shape(span.first) === shapes.upper && words.gap(after) === gaps.other) return false;
      const isVerb = isJoinedAfter && (isFiniteVerb(next) || isBeforeObject(words, after));
      // He went to Cusco and Lima; but "He went to Cusco and Lima agreed".
      if (
        left === 'and' &&
        !isVerb &&
        words.joins(first - 1) &&
        words.isCapital(first - 2) &&
        prepositions.test(words.key(first - 3))
      )
        return null;
      const isPair = isListBeforeVerb(taken, span.last);
      // The more Lima pushes, the worse
      if (
        earlier === 'the' &&
        /(?:er|more|less)$/.test(left) &&
        words.gap(after + 1) === gaps.comma &&
        /[^s]s$/.test(next)
      )
        return true;
      const isSubject =
        begins ||
        subordinators.has(left) ||
        ((isVerb || isPair) && !prepositions.test(left) && !linking.has(left) && !isOfRelative(words, first - 1));
      if (!isSubject) return null;
      // As pleasant as Lima, and as dull.
      if (left === 'as' && !isJoinedAfter) return null;
      if (left === 'as' && /^(?:is|was)$/.test(next) && words.key(after + 1) === 'concerned') return true;
      // Few towns are as old as Lima or as big.
      if (left === 'as' && words.key(first - 3) === 'as' && isStateOrMore(earlier, states)) return false;
      // As far off as Lima
      if (left === 'as' && (earlier === 'far' || words.key(first - 3) === 'far')) return false;
      // Lima, razed in 1746, is old. Lima, Thursday: it rained.
      if (words.gap(after) === gaps.comma && (harms.has(next) || weekdays.test(next))) return false;
      // Where is its seat? (Lima.)
      if (words.opens(first) && /^[.?!)]/.test(words.text.slice(words.end(span.last)))) return null;
      if (!isJoinedAfter) return true;
      // Lima froze; but Lima froze the talks
      // Lima itself is old.
      if (next === 'itself' && /^(?:is|was|remains|looks)$/.test(words.key(after + 1)) && !isSeat) return null;
      const verb = adverbs.test(next) && words.joins(after + 1) ? words.key(after + 1) : next;
      if (verbs.has(verb)) {
        const object = words.key(after + 1);
        return words.joins(after + 1) && (objects.test(object) || (verb === 'wakes' && object === 'up'));
      }
      // Lima in August is dark.
      if (next === 'in' && seasons.has(words.key(after + 1)) && copulas.test(words.key(after + 2))) return false;
      // Lima fell dark
      if (becomings.test(verb)) {
        const how = words.key(after + (verb === next ? 1 : 2));
        const what = /^(?:so|very|quite|all|utterly|eerily)$/.test(how)
          ? words.key(after + (verb === next ? 2 : 3))
          : how;
        if (states.has(what) && what !== 'home') return false;
      }
      return !isStateOfCity(words, after, { states, harms, sights, isSeat });
    };
  },
});

interface CityWords {
  readonly states: ReadonlySet<string>;
  readonly harms: ReadonlySet<string>;
  readonly sights: ReadonlySet<string>;
  readonly isSeat: boolean;
}

const mostWordsOfState = 4;
const mostWordsOfSight = 6;
const units = /^(?:hours?|minutes|miles?|kilometres|kilometers|km|metres|meters|days?)$/;
const keepings = /^(?:kept|keeps|lost|loses|lacks|lacked|boasts|gained)$/;
const copulas = /^(?:is|was|remains|looks|stayed|remained|has|had)$/;
const beforeStates =
  /^(?:been|being|an?|the|only|last|very|so|too|now|again|still|once|also|all|half|most|one|two|three|four|five|some|\d+|\p{L}+(?:ly|est|ed))$/u;

/** True where what is said from the word `verb` on is how a city is, or what is done to it: "is dark", "has been shelled". */
function isStateOfCity(words: Words, verb: number, { states, harms, sights, isSeat }: CityWords): boolean {
  const next = words.key(verb);
  // Lima lost half of its trees.
  if (keepings.test(next) && !isSeat) return hasSight(words, verb, sights);
  if (!copulas.test(next)) return false;
  const has = /^ha[sd]$/.test(next);
  // Lima has been cut; but Lima has cut it
  const isActive = has && words.key(verb + 1) !== 'been';
  if (has && !isSeat && hasSight(words, verb, sights)) return true;
  for (let at = verb + 1; at <= verb + mostWordsOfState && words.joins(at); at++) {
    const key = words.key(at);
    const before = words.key(at - 1);
    // Lima is the quiet winner; but "Lima is a small town"
    if (/^(?:an?|the)$/.test(before) && states.has(key) && isNounNext(words, at + 1))
      return !isSeat && states.has(words.key(at + 1));
    if (units.test(key) && words.key(at + 1) === 'away') return !isSeat;
    if (key === 'so' && words.key(at + 1) === 'far') return false;
    // The Kremlin is a museum, too; but where it is quiet, those in it are.
    const isOfPlace = !isSeat || /^an?$/.test(before);
    // Lima is old; but Lima has old friends
    const isStated = isStateOrMore(key, states) && !has;
    if (isOfPlace && (isStated || (harms.has(key) && !isActive))) return true;
    if (!beforeStates.test(key)) return false;
  }
  return false;
}

// Lima has some of the worst traffic; but "Lima has asked for restaurants".
function hasSight(words: Words, verb: number, sights: ReadonlySet<string>): boolean {
  for (let at = verb + 1; at <= verb + mostWordsOfSight && words.joins(at); at++) {
    if (sights.has(words.key(at))) return true;
    if (/^(?:for|to|in|on|by|with|from|that|been|\p{L}+ed)$/u.test(words.key(at))) return false;
  }
  return false;
}

const timesOf =
  /^(?:years?|months?|weeks?|day|night|morning|time|summer|winter|spring|autumn|only|even|perhaps|\p{L}+ly)$/u;

// Those who know Lima say so: its verb is another's.
function isOfRelative(words: Words, verb: number): boolean {
  const key = words.key(verb);
  if (!/^(?:who|that|which)$/.test(words.key(verb - 1)) || !words.joins(verb) || timesOf.test(key)) return false;
  return isPluralVerb(key) || (/[^s]s$/.test(words.key(verb - 2)) && !key.endsWith('s'));
}

function isNounNext(words: Words, word: number): boolean {
  return (
    words.joins(word) &&
    words.shape(word) === shapes.lower &&
    !/^(?:of|for|in|on|at|to|by|with|and|or|but|as|where|that)$/.test(words.key(word))
  );
}

const weekdays = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const adverbs = /^(?:now|then|still|often|again|already|also|always|never|soon|\p{L}+ly)$/u;
const becomings = /^(?:goes|went|fell|falls|grew|grows|turned|turns|stayed|stays|lay)$/;
// Lima froze the talks; Lima stands accused
const objects =
  /^(?:the|an?|its|all|any|accused|ready|firm|alone|behind|apart|aloof|isolated|united|condemned|\p{L}+ing)$/u;
const compass = /^(?:east|west|north|south|old|greater)$/;
const prepositions =
  /^(?:in|at|to|from|of|for|on|toward|towards|over|between|near|outside|around|across|through|throughout|into|inside|within|via|beyond|beneath|beside|behind|past|under|above|below|off|along|opposite|with|against|by|without|unlike|like|despite)$/;
