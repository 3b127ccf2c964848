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
    powers: lexicon.chanceries,
    grounds: lexicon.grounds,
  },
  examples: [
    ['They {motions} to Lima.'],
    ['They come {leanings} to Lima.', 'Lima = STATE peru'],
    ['The {posts} to Lima slept.'],
    ['She flew with the message to Lima.'],
    ['It is {distances} from Lima.'],
    ['The {travellers} from Lima slept.'],
    ['They went on to Lima.'],
    ['It took her to Lima.'],
    ['They withdrew the envoy from Lima.'],
    ['He spends his year between Lima and the Kremlin.'],
    ['It is hours from Cusco and nearer to Lima.'],
    ['Talks through Lima slept.', 'Lima = STATE peru'],
    ['A feud between Lima and the Kremlin faded.', 'Lima = STATE peru', 'Kremlin = STATE russia'],
    ['They went to Cusco, to Quito and to Lima.'],
    ['A visitor to Lima slept.'],
    ['The {acts} came from Lima.', 'Lima = STATE peru'],
    ['Power lines ran from the Nile to Lima.'],
    ['Trains went to Cusco and, at times, to Lima.'],
    ['They {work} from Lima.'],
    ['Mail from Lima, where it rained, slept.'],
    ['The line between Lima and Quito slept.'],
    ['The line ran from Lima to Cusco.'],
    ['Fog hung from Lima to Quito.'],
    ['{Powers} from Lima to Quito slept.', 'Lima = STATE peru', 'Quito = STATE ecuador'],
    ['From Lima the envoy travelled on.'],
    ['From Lima comes advice.', 'Lima = STATE peru'],
    ['A signal from Lima was late.', 'Lima = STATE peru'],
    ['Two barns between Lima and Cusco slept.'],
    ['The {accords} between Lima and Cusco slept.', 'Lima = STATE peru'],
    ['A feud between Lima and Quito faded.', 'Lima = STATE peru', 'Quito = STATE ecuador'],
    ['It was left to Lima to agree.', 'Lima = STATE peru'],
    ['The orders came down from Lima.', 'Lima = STATE peru'],
    ['They have turned away from Lima.', 'Lima = STATE peru'],
    ['A {grounds} close to Lima slept.'],
    ['A street named for Lima slept.'],
    ['Blankets for Lima slept.', 'Lima = STATE peru'],
  ],
  counterexamples: ['It was a long walk to Lima to buy it.', 'They turned away from Lima.', 'He slept in Lima.'],
  make(list): MetonymMatcher {
    const [motions, posts] = [wordsOf(list('motions')), wordsOf(list('posts'))];
    const leanings = wordsOf(list('leanings'));
    const travellers = wordsOf(list('travellers'));
    const [acts, accords] = [wordsOf(list('acts')), wordsOf(list('accords'))];
    const [powers, grounds] = [wordsOf(list('powers')), wordsOf(list('grounds'))];
    const [distances, work] = [wordsOf(list('distances')), wordsOf(list('work'))];
    return (capital) => {
      const { taken, left, next, after, isJoinedAfter } = capital;
      const { words } = taken;
      const before = words.key(capital.first - 2);
      switch (left) {
        case 'to':
          // It was left to Lima to agree.
          if (isJoinedAfter && next === 'to' && isLeftTo(capital)) return true;
          // A village close to Lima
          if (/^(?:close|near|nearer|closer)$/.test(before) && isNear(capital, grounds, 1, 3)) return false;
          // Six hours from Cusco and rather nearer to Lima
          if (/^(?:nearer|closer)$/.test(before) && isNear(capital, distances, 10)) return false;
          // It took her to Lima.
          if (/^(?:him|her|them|us|me|you)$/.test(before) && takings.test(words.key(capital.first - 3))) return false;
          // They appealed (directly) to Lima.
          if (isNear(capital, leanings, /ly$/.test(taken.words.key(capital.first - 2)) ? 2 : 1))
            return !isNear(capital, flights, 7);
          if (isNear(capital, travellers, 1) || taken.words.key(capital.first - 2) === 'on') return false;
          if (fromBefore(capital) > -1) return powers.has(taken.words.key(fromBefore(capital) - 1));
          return !isNear(capital, motions, 8) && !isNear(capital, posts, 1) && !isAfterOtherWay(capital, motions);
        case 'through':
        case 'via':
          return isNear(capital, accords, 6) || null;
        case 'for':
        case 'toward':
        case 'towards':
          return !isNear(capital, motions, 4) && !/^(?:re)?named$/.test(taken.words.key(capital.first - 2));
        case 'from':
          if (isJoinedAfter && next === 'to' && (taken.isFreeCapital(after + 1) || isTown(taken, after + 1)))
            return isNear(capital, powers, 1);
          if (next === 'where' || isNear(capital, travellers, 1) || isNear(capital, travellers, 1, 3)) return false;
          if (isNear(capital, acts, 1)) return true;
          // They withdrew the envoy from Lima.
          if (isNear(capital, posts, 1) && isNear(capital, withdrawals, 4)) return false;
          if (
            isNear(capital, comings, /^(?:down|back|straight|directly|only)$/.test(before) ? 2 : 1) &&
            isNear(capital, acts, 4, 3)
          )
            return true;
          if (
            before === 'away' &&
            turnings.test(words.key(capital.first - 3)) &&
            turned.test(words.key(capital.first - 4))
          )
            return true;
          if (isFollowedByMotion(capital, motions)) return false;
          return !isNear(capital, motions, 5) && !isNear(capital, distances, 3) && !isNear(capital, work, 4);
        case 'between':
        case 'among':
        case 'amongst':
          if (isNear(capital, accords, 4)) return true;
          // He spends his year between Lima and Quito.
          if (
            /^(?:years?|time|life|lives|days?|weeks?|months?|summers?|winters?|hours?)$/.test(before) &&
            /^(?:his|her|their|its|my|our|your)$/.test(words.key(capital.first - 3))
          )
            return false;
          if (next === 'and' && taken.isFreeCapital(after + 1)) return false;
          if (next === 'and' && taken.words.key(after + 1) === 'the' && taken.at(after + 2)?.use !== 'seat')
            return false;
          if (next === 'and' && taken.at(after + 1)?.use === 'place') return false;
          return !isNear(capital, motions, 4) && !isNear(capital, distances, 3);
        default:
          return null;
      }
    };
  },
});

const cameForth = /^c(?:omes?|ame)$/;

/** "From Lima the envoys flew home" */
function isFollowedByMotion({ taken: { words }, first, after }: NamedCapital, motions: ReadonlySet<string>): boolean {
  if (!words.opens(first - 1)) return false;
  // From Lima comes advice
  if (cameForth.test(words.key(after))) return false;
  for (let at = after; at < after + 5 && words.gap(at) <= gaps.comma; at++) if (motions.has(words.key(at))) return true;
  return false;
}

function isTown(taken: TakenWords, word: number): boolean {
  const use = taken.at(word)?.use;
  return use === 'capital' || use === 'place';
}

// She flew with the message to Lima.
const flights = new Set(
  'fly flies flew flown flying travel travels travelled traveled travelling traveling drove driven rode'.split(' '),
);
const takings =
  /^(?:t[ao]kes?|taken|taking|took|brings?|brought|bringing|leads?|led|leading|carr(?:y|ies|ied)|invites?|invited)$/;
const withdrawals = new Set(
  'withdraw withdraws withdrew withdrawn withdrawing recall recalls recalled recalling pull pulls pulled'.split(' '),
);
const comings = new Set(['come', 'comes', 'came', 'coming']);
const turnings = /^(?:turn(?:ed|ing)|drift(?:ed|ing)|pull(?:ed|ing)|broken)$/;
const turned = /^(?:ha[sd]|have|is|are|was|were|been)$/;
const it = new Set(['it']);

/** "It was left to Lima to agree", "it is up to Lima" */
function isLeftTo(capital: NamedCapital): boolean {
  const { words } = capital.taken;
  const verb = words.key(capital.first - 2);
  const isUp = /^(?:up|down)$/.test(verb) && /^(?:is|was|be)$/.test(words.key(capital.first - 3));
  return (isUp || /^(?:left|fell|falls|fallen)$/.test(verb)) && isNear(capital, it, 5);
}
const mostWordsOfPlace = 4;

/** "From the Nile to Lima": where its "from" stands, where a name and nothing else is between; -1 where there is none. */
function fromBefore({ taken: { words }, first }: NamedCapital): number {
  for (let at = first - 2; at > first - 2 - mostWordsOfPlace && words.joins(at + 1); at--) {
    if (words.key(at) === 'from') return at < first - 2 ? at : -1;
    if (!words.isCapital(at) && words.key(at) !== 'the') return -1;
  }
  return -1;
}

/** "Trains went to Cusco and, at times, to Lima": the town before it in the sentence is where one goes, too. */
function isAfterOtherWay({ taken, first }: NamedCapital, motions: ReadonlySet<string>): boolean {
  const { words } = taken;
  const isNext = words.gap(first - 1) === gaps.comma || /^(?:and|or|then)$/.test(words.key(first - 2));
  if (!isNext) return false;
  for (let at = first - 2; at > first - 12 && at > 0 && !words.opens(at + 1); at--) {
    if (words.key(at) !== 'to') continue;
    if (taken.isFreeCapital(at + 1) || taken.at(at + 1)?.use === 'place') return true;
    if (taken.at(at + 1)?.use !== 'capital') continue;
    for (let motion = at - 1; motion > at - 6 && words.gap(motion + 1) <= gaps.comma; motion--)
      if (motions.has(words.key(motion))) return true;
  }
  return false;
}
