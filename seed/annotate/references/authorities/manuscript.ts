import { defineRule } from '../../rules/rule.ts';
import type { AuthorityMatcher } from '../authority-rule.ts';

const unpublished =
  /\((?:[^()]*[ ])?(?:unpublished|manuscript|dissertation|thesis)\b[^()]*\)|\([^()]*\b(?:Ph\.D\.|PhD|M\.A\.|LL\.M\.|S\.J\.D\.|J\.S\.D\.)[^()]*\)/iu;
// "(World Bank, Pol'y Rsch. Working Paper No. 8991, 2019)", "(Omsk L. Sch. Pub. L. & Legal Theory Rsch. Paper Series, Paper No. 12-3)".
const paper =
  /\([^()]*\b(?:Working|Discussion|Research|Rsch\.|Staff|Occasional|Conference|Legal Stud\.|Pol'y) Papers?\b[^()]*\)|\([^()]*\bPaper (?:No\.|Series)[^()]*\)|, (?:[^,;()]{0,60} )?Working Paper No\. /iu;

/** What was not published: a manuscript, a thesis, and a paper of a series of drafts. */
export const manuscript = defineRule({
  name: 'manuscript',
  pass: 'citations',
  words: {},
  examples: [
    [
      'The pier is closed.[1] So it is.[2]\n\nNotes\n\n1. TASS, May 3, 2012; Ida Vail, Piers in Use 3 (Jan. 9, 2012) (unpublished manuscript) (on file with author).\n2. Id. at 5.',
      'TASS, May 3, 2012 → TASS 2012-05-03',
    ],
  ],
  counterexamples: [
    'The pier is closed.[1]\n\nNotes\n\n1. Press Release, TASS, Piers Rust (May 3, 2012) (on file with author).',
  ],
  make: (): AuthorityMatcher => ({ cites: (words) => unpublished.test(words) || paper.test(words) }),
});
