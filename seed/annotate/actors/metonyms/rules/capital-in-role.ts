import lexicon from '../../../lexicon/metonyms.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { isNear, type MetonymMatcher, wordsOf } from '../metonym-rule.ts';
import { afterList } from '../verbs-of-capitals.ts';

const makings =
  /^(?:makes?|made|making|render(?:s|ed|ing)?|considered|considers|called|calls|declared|proclaimed|became)$/;
const seeings =
  /^(?:see[ns]?|saw|regard(?:s|ed|ing)?|view(?:s|ed|ing)?|nam(?:es?|ed|ing)|cast|treat(?:s|ed|ing)?|describe[sd]?|portray(?:s|ed)?|accept(?:s|ed)|recogni[sz]e[sd]?|identif(?:y|ies|ied)|paint(?:s|ed)?|brand(?:s|ed)?)$/;
const copulas = /^(?:is|was|be|remains|remained)$/;
const ends = /^(?:of|in|for|with|from|by|on|at|than|who|which|that|and|or|but)$/;
const longestPhrase = 6;

/** It made Lima a reluctant partner, they regard Lima as the instigator, the culprit is Lima: what only somebody can be. */
export const capitalInRole = defineRule({
  name: 'capital-in-role',
  pass: 'entities',
  words: { roles: lexicon.roles, tempers: lexicon.tempers },
  examples: [
    ['It made Lima its {roles}.', 'Lima = STATE peru'],
    ['It made Lima and Quito odd partners.', 'Lima = STATE peru', 'Quito = STATE ecuador'],
    ['It made Lima more {tempers} still.', 'Lima = STATE peru'],
    ['They saw Lima as an odd partner.', 'Lima = STATE peru'],
    ['The odd partner is still Lima.', 'Lima = STATE peru'],
  ],
  counterexamples: ['It made Lima a port of its partner.', 'They saw Lima as old.', 'The old port is Lima.'],
  make(list): MetonymMatcher {
    const [roles, tempers] = [wordsOf(list('roles')), wordsOf(list('tempers'))];
    return (capital) => {
      const { taken, span, left, isJoinedAfter } = capital;
      const { words } = taken;
      if (words.isPossessive(span.last)) return null;
      const isAdverb = /^(?:always|still|now|once|again|often|clearly|probably|perhaps)$/.test(left);
      const verb = isAdverb ? words.key(capital.first - 2) : left;
      if (copulas.test(verb) && !isJoinedAfter) return isNear(capital, roles, 5) || null;
      const isMade = makings.test(left);
      if (!isMade && !seeings.test(left)) return null;
      let at = afterList(taken, span.last);
      if (!isMade) {
        if (words.key(at) !== 'as' || !words.joins(at)) return null;
        at++;
      }
      for (const last = at + longestPhrase; at < last && words.joins(at) && !ends.test(words.key(at)); at++)
        if (roles.has(words.key(at)) || tempers.has(words.key(at))) return true;
      return null;
    };
  },
});
