import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import type { TakenWords } from '../../spans.ts';
import { gaps } from '../../word-marks.ts';
import { isNear, type MetonymMatcher, type NamedCapital, wordsOf } from '../metonym-rule.ts';

/** Where something moves to, for, from or between, or how far it is, the place is meant; else a government. */
export const movedToCapital = defineRule({
  name: 'moved-to-capital',
  pass: 'entities',
  words: {
    motions: lexicon.motions,
    posts: lexicon.posts,
    distances: lexicon.distances,
    work: lexicon.work,
    leanings: lexicon.leanings,
    travellers: lexicon.travellers,
    acts: lexicon.actsOfState,
    accords: lexicon.accords,
  },
  examples: [
    ['They {motions} to Lima.'],
    ['They come {leanings} to Lima.', 'Lima = STATE peru'],
    ['The {posts} to Lima slept.'],
    ['It is {distances} from Lima.'],
    ['The {travellers} from Lima slept.'],
    ['A visitor to Lima slept.'],
    ['The {acts} came from Lima.', 'Lima = STATE peru'],
    ['Power lines ran from the Nile to Lima.'],
    ['Trains went to Cusco and, at times, to Lima.'],
    ['They {work} from Lima.'],
    ['Mail from Lima, where it rained, slept.'],
    ['The line between Lima and Quito slept.'],
    ['The line ran from Lima to Cusco.'],
    ['Fog hung from Lima to Quito.'],
    ['Two barns between Lima and Cusco slept.'],
    ['The {accords} between Lima and Cusco slept.', 'Lima = STATE peru'],
    ['A feud between Lima and Quito faded.', 'Lima = STATE peru', 'Quito = STATE ecuador'],
    ['Blankets for Lima slept.', 'Lima = STATE peru'],
  ],
  counterexamples: ['He slept in Lima.'],
  make(list): MetonymMatcher {
    const [motions, posts] = [wordsOf(list('motions')), wordsOf(list('posts'))];
    const leanings = wordsOf(list('leanings'));
    const travellers = wordsOf(list('travellers'));
    const [acts, accords] = [wordsOf(list('acts')), wordsOf(list('accords'))];
    const [distances, work] = [wordsOf(list('distances')), wordsOf(list('work'))];
    return (capital) => {
      const { taken, left, next, after, isJoinedAfter } = capital;
      switch (left) {
        case 'to':
          if (isNear(capital, leanings, 1)) return true;
          if (isNear(capital, travellers, 1)) return false;
          if (isFromPlace(capital)) return false;
          return !isNear(capital, motions, 8) && !isNear(capital, posts, 1) && !isAfterOtherWay(capital);
        case 'for':
        case 'toward':
        case 'towards':
          return !isNear(capital, motions, 4);
        case 'from':
          if (isJoinedAfter && next === 'to' && (taken.isFreeCapital(after + 1) || isTown(taken, after + 1)))
            return false;
          if (next === 'where' || isNear(capital, travellers, 1)) return false;
          if (cameFrom.test(capital.taken.words.key(capital.first - 2)) && isNear(capital, acts, 3, 3)) return true;
          return !isNear(capital, motions, 5) && !isNear(capital, distances, 3) && !isNear(capital, work, 2);
        case 'between':
          if (isNear(capital, accords, 2)) return true;
          if (next === 'and' && taken.isFreeCapital(after + 1)) return false;
          if (next === 'and' && taken.at(after + 1)?.use === 'place') return false;
          return !isNear(capital, motions, 3) && !isNear(capital, distances, 3);
        default:
          return null;
      }
    };
  },
});

function isTown(taken: TakenWords, word: number): boolean {
  const use = taken.at(word)?.use;
  return use === 'capital' || use === 'place';
}

const cameFrom = /^c[oa]m(?:e|es|ing)$/;
const mostWordsOfPlace = 4;

/** "From the Nile to Lima": a name and nothing else stands between. */
function isFromPlace({ taken: { words }, first }: NamedCapital): boolean {
  for (let at = first - 2; at > first - 2 - mostWordsOfPlace && words.joins(at + 1); at--) {
    if (words.key(at) === 'from') return at < first - 2;
    if (!words.isCapital(at) && words.key(at) !== 'the') return false;
  }
  return false;
}

/** "Trains went to Cusco and, at times, to Lima": the town before it in the sentence is where one goes, too. */
function isAfterOtherWay({ taken, first }: NamedCapital): boolean {
  const { words } = taken;
  if (words.gap(first - 1) !== gaps.comma) return false;
  for (let at = first - 2; at > first - 12 && at > 0 && !words.opens(at + 1); at--)
    if (words.key(at) === 'to' && (taken.isFreeCapital(at + 1) || taken.at(at + 1)?.use === 'place')) return true;
  return false;
}
