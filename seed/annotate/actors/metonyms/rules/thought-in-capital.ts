import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { isFiniteVerb } from '../../verbs.ts';
import { gaps, shapes } from '../../word-marks.ts';
import { isNear, type MetonymMatcher, type NamedCapital, wordsOf } from '../metonym-rule.ts';

/** What is thought or willed in a capital is thought by those in power there; what happens in it happens in the city. */
export const thoughtInCapital = defineRule({
  name: 'thought-in-capital',
  pass: 'entities',
  words: { opinions: lexicon.opinions, events: lexicon.events, powers: lexicon.powers, someone: lexicon.someone },
  examples: [
    ['Much {opinions} in Lima faded.', 'Lima = STATE peru'],
    ['The mood at {events} in Lima faded.'],
    ['They {events} in the Kremlin.'],
    ['They agree everywhere but in Lima, whose {powers} slept.', 'Lima = STATE peru'],
    ['{Someone} in Lima would say.', 'Lima = STATE peru'],
    ['The envoy is expected in Lima.'],
    ['His friend is in Lima.'],
    ['Shoppers in Lima fear it.'],
    ['It is in Lima considered old.', 'Lima = STATE peru'],
    ['They debated it in Lima.'],
    ['It is seen in Lima as old.', 'Lima = STATE peru'],
    ['It was read in Lima as old.', 'Lima = STATE peru'],
    ['No one in Lima would say.', 'Lima = STATE peru'],
    ['At the Kremlin, aides wept.', 'Kremlin = STATE russia'],
    ['In the Kremlin they wept.', 'Kremlin = STATE russia'],
    ['In the Oval Office they wept.'],
  ],
  counterexamples: ['He slept near Lima.'],
  make(list): MetonymMatcher {
    const [opinions, events] = [wordsOf(list('opinions')), wordsOf(list('events'))];
    const [someone, powers] = [wordsOf(list('someone')), wordsOf(list('powers'))];
    return (capital) => {
      if (capital.left !== 'in' && !(capital.isSeat && capital.left === 'at')) return null;
      if (opinions.has(capital.next) && capital.isJoinedAfter && !isOfNounBefore(capital)) return true;
      // Seen in Lima as a threat; but "seldom seen in Lima"
      if (capital.isJoinedAfter && /^(?:as|like)$/.test(capital.next) && isNear(capital, seen, 3)) return true;
      // A room is where something is said: "He said so in the Oval Office."
      if (capital.isSeat && capital.taken.words.key(capital.span.last) === 'office')
        return isNear(capital, opinions, 4);
      if (capital.isSeat) return isNear(capital, opinions, 4) || !isNear(capital, events, 5);
      // "The envoy is expected in Lima next week."
      if (isExpectedThere(capital)) return false;
      if (isExcepted(capital, powers)) return true;
      // His friend is in Lima.
      if (/^(?:is|was|are|were|be|been)$/.test(capital.taken.words.key(capital.first - 2))) return false;
      // The council debated it in Lima.
      if (capital.taken.words.shape(capital.first - 2) === shapes.lower && isActive(capital, opinions)) return false;
      const isNoOne =
        capital.taken.words.key(capital.first - 2) === 'one' && capital.taken.words.key(capital.first - 3) === 'no';
      if ((isNoOne || isNear(capital, someone, 1)) && isFiniteVerb(capital.next)) return true;
      return isNear(capital, opinions, 4) && !isNear(capital, events, 3);
    };
  },
});

const seen = new Set(['seen', 'read', 'taken']);

function isExpectedThere({ taken: { words }, first }: NamedCapital): boolean {
  return words.key(first - 2) === 'expected' && /^(?:is|are|was|were|be)$/.test(words.key(first - 3));
}

/** "Shoppers in Lima fear it": what follows is the verb of the noun before. */
function isOfNounBefore({ taken: { words }, first }: NamedCapital): boolean {
  if (words.opens(first - 1) || !words.joins(first - 1)) return false;
  return (words.shape(first - 2) === shapes.lower || words.opens(first - 2)) && !noNouns.test(words.key(first - 2));
}

const noNouns =
  /^(?:that|and|or|but|while|as|if|when|where|because|though|although|whether|is|are|was|were|be|been|being|only|even|both|not|\p{L}+(?:ly|ed))$/u;

/** "Debated the lesson in Lima": a verb of opinion with an object of its own tells where, not by whom. */
function isActive({ taken: { words }, first }: NamedCapital, opinions: ReadonlySet<string>): boolean {
  for (let at = first - 3; at > first - 7 && words.joins(at + 1); at--)
    if (opinions.has(words.key(at)) && /ed$/.test(words.key(at)))
      return /^(?:the|an?|its|their|his|her|this|that|it|them|him)$/.test(words.key(at + 1));
  return false;
}

/** "Everywhere but in Lima, whose cabinet slept" */
function isExcepted({ taken: { words }, first, after, next }: NamedCapital, powers: ReadonlySet<string>): boolean {
  if (!/^(?:but|except|save)$/.test(words.key(first - 2)) || words.gap(after) !== gaps.comma) return false;
  return /^(?:whose|where)$/.test(next) && (powers.has(words.key(after + 1)) || powers.has(words.key(after + 2)));
}
