import { defineRule } from '../../../rules/rule.ts';
import { isFiniteVerb } from '../../verbs.ts';
import { gaps } from '../../word-marks.ts';
import type { MetonymMatcher } from '../metonym-rule.ts';

const copulas =
  /^(?:is|was|are|were|has|had|holds|seems|remains|stood|slept|shook|woke|froze|flooded|burned|lies|lay|sits|sat|lasted|began|ended|took|followed|starts?|started|runs|ran|opened|opens|closed|houses|boasts|straddles|sprawls)$/;

const lying = /^(?:lies|lay|sprawls|straddles|nestles|clings|floods)$/;
const ofWay = /^(?:to|in|at|from|near)$/;
const stances =
  /^(?:denie[sd]|refuse[sd]|reject(?:s|ed)|insist(?:s|ed)|replie[sd]|respond(?:s|ed)|ha[sd]|want(?:s|ed)|fear(?:s|ed)|sees?|saw|regards|considers|says|said|calls|called|accuse[sd]|backs|backed|claims|claimed)$/;
const objects = /^(?:the|its|an?|no|all|any|every|them|him|her|it|that)$/;

// What a city has done or suffered, too: "Lima, which has lost its walls".
function isDone(key: string): boolean {
  return isFiniteVerb(key) && !/^(?:lost|kept|had|did|was|got|shed|outgrown|hosted|celebrated|grew)$/.test(key);
}

/** "It went to Lima, which denied it": what acts in a relative clause is a government; what is or lies there is a city. */
export const capitalThatActs = defineRule({
  name: 'capital-that-acts',
  pass: 'entities',
  words: {},
  examples: [
    ['The note went to Lima, which denied it.', 'Lima = STATE peru'],
    ['The note went to Lima, which has denied the rumour.', 'Lima = STATE peru'],
    ['Lima, which lies on the coast, agreed.'],
  ],
  counterexamples: [
    'The note went to Lima, which was dark.',
    'The note went to Lima, which slept.',
    'The note went to Lima, which has lost its walls.',
    'The note went to Lima, which has been dark.',
    'The note went to Lima, which he denied.',
  ],
  make:
    (): MetonymMatcher =>
    ({ taken: { words }, after, next, left, isSeat }) => {
      if (next !== 'which' || words.gap(after) !== gaps.comma || words.gap(after + 1) !== gaps.space) return null;
      const verb = words.key(after + 1);
      if (!isSeat && lying.test(verb)) return false;
      // "His visit to Lima, which annoyed them"
      if (ofWay.test(left) && !stances.test(verb)) return null;
      if (/^ha[sd]$/.test(verb) && isDone(words.key(after + 2)) && objects.test(words.key(after + 3))) return true;
      return isFiniteVerb(verb) && !copulas.test(verb) ? true : null;
    },
});
