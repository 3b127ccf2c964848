import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { gaps } from '../../word-marks.ts';
import type { Words } from '../../words.ts';
import { isStateOrMore, type MetonymMatcher, type NamedCapital, wordsOf } from '../metonym-rule.ts';
import { afterList } from '../verbs-of-capitals.ts';

const longestPhrase = 5;
const none = /^(?:few|no|nobody|none|not|only|hardly)$/;

/** Who, if not Lima? Beyond Lima, few governments agree. "Larger than Lima", "a venue other than Lima" is the city. */
export const capitalInContrast = defineRule({
  name: 'capital-in-contrast',
  pass: 'entities',
  words: { states: lexicon.cityStates, sites: lexicon.sites, members: lexicon.members },
  examples: [
    ['Who sleeps, if not Lima?', 'Lima = STATE peru'],
    ['Nobody, least of all Lima, slept.', 'Lima = STATE peru'],
    ['No Lima, no law.', 'Lima = STATE peru'],
    ['They blame neither the crowds nor Lima.', 'Lima = STATE peru'],
    ['Beyond Lima, few old {members} slept.', 'Lima = STATE peru'],
    ['Beyond Lima and Quito, no old allies slept.', 'Lima = STATE peru', 'Quito = STATE ecuador'],
    ['Apart from Lima, no town slept.'],
    ['They asked for {sites} other than Lima.'],
    ['No town is more {states} than Lima.'],
    ['No town is colder than Lima.'],
    ['No town is bigger than Lima.'],
    ['No town is noisier than Lima.'],
  ],
  counterexamples: [
    'Beyond Lima, few lamps slept.',
    'They saw neither the coasts nor Lima.',
    'They like neither the food nor Lima.',
    'They slept in neither a bed nor Lima.',
    'No Lima hats, no law.',
    'Nobody other than Lima is keener than Lima.',
  ],
  make(list): MetonymMatcher {
    const [states, sites, members] = [wordsOf(list('states')), wordsOf(list('sites')), wordsOf(list('members'))];
    return (capital) => {
      const { taken, left, first, isSeat, after, next } = capital;
      const { words } = taken;
      const earlier = words.key(first - 2);
      switch (left) {
        case 'not':
          return earlier === 'if' && (!words.isCapital(first - 3) || words.opens(first - 3)) ? true : null;
        case 'all':
          return earlier === 'of' && words.key(first - 3) === 'least' ? true : null;
        case 'no':
          return words.opens(first - 1) && words.gap(after) === gaps.comma && next === 'no' ? true : null;
        case 'nor':
          return isAfterNeither(capital) ? true : null;
        case 'than':
          if (isSeat) return null;
          if (earlier === 'other') return sites.has(words.key(first - 3)) ? false : null;
          return isStateOrMore(earlier, states) ? false : null;
        case 'beyond':
        case 'besides':
        case 'from': {
          const opening = left === 'from' ? first - 2 : first - 1;
          if (!words.opens(opening) || (left === 'from' && !/^(?:apart|aside)$/.test(earlier))) return null;
          const clause = afterList(taken, capital.span.last);
          if (words.gap(clause) !== gaps.comma || !none.test(words.key(clause))) return null;
          if (isAmong(words, clause, members)) return true;
          // Apart from Lima, no city has trams.
          return isAmong(words, clause, sites) ? false : null;
        }
        default:
          return null;
      }
    };
  },
});

function isAmong(words: Words, first: number, members: ReadonlySet<string>): boolean {
  for (let at = first + 1; at < first + longestPhrase && words.joins(at); at++)
    if (members.has(words.key(at))) return true;
  return false;
}

const placed =
  /^(?:in|at|to|from|near|visit|visits|visited|saw|seen|see|reach|reaches|reached|left|leave|entered|enter|cross|crossed|took|take|hold|held|know|knew)$/;

/** "They blame neither the crowd nor Lima"; but "they saw neither the coast nor Lima". */
function isAfterNeither({ taken: { words }, first }: NamedCapital): boolean {
  for (let at = first - 2; at > first - 9 && at >= 0 && words.joins(at + 1); at--) {
    if (words.key(at) !== 'neither') continue;
    const isSomebody = words.isCapital(at + 2) || /[^s]s$/.test(words.key(at + 2));
    return (
      isSomebody && /^(?:the|its|their|his|her|your|my|our)$/.test(words.key(at + 1)) && !placed.test(words.key(at - 1))
    );
  }
  return false;
}
