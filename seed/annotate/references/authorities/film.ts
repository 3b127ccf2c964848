import { defineRule } from '../../rules/rule.ts';
import type { AuthorityMatcher } from '../authority-rule.ts';

const year = '(?:1[89]|20)\\d{2}';
// "(Harbor Pictures 1994)", "(Columbia Records 1982)", "(Netflix 2019)": who produced it, in that year.
const producer = new RegExp(
  `\\((?:[^()]*[ /])?(?:Pictures?|\\p{Lu}\\p{Ll}+film|Films?|Filmes|Filmproduktion|Prod(?:uction|uccione|uçõe)?s?\\.?|Studios?|Entertainment|Ent\\.|Records?|Recordings|Music|Releasing|Cin[eé]mas?|Cine|Classics|Video|Verleih|Netflix|Amazon|Miramax|Pathé|Gaumont|Lorber)(?: [^()]{1,30})?,? ${year}\\)`,
  'u',
);
// "(motion picture)", "(documentary)", "(DVD)", "(software)" behind the year.
const medium = new RegExp(
  `\\([^()]*${year}\\)(?: \\[[^\\]]*\\])? \\((?:[^()]{0,30} )?(?:motion picture|film|documentary|DVD|Blu-ray|VHS|videotape|video ?recording|sound recording|LP|CD|software|video ?game)\\)`,
  'iu',
);
// "at 01:12:30 (Harbor 2008)"
const hour = new RegExp(
  `^[^;(]*(?:,| at) (?:at )?\\d{1,2}:\\d{2}(?::\\d{2})?(?:[–-][\\d:]+)? \\([^()]*[^\\d ,()] ${year}\\)`,
  'u',
);
const recording = /^(?:Audio|Video|Sound|Tape)(?: [Rr]ecording|tape)\b/u;

/** A film, a record or a program for a machine, by who produced it and the year. */
export const film = defineRule({
  name: 'film',
  pass: 'citations',
  words: {},
  examples: [
    [
      'The pier is closed.[1] So it is.[2]\n\nNotes\n\n1. TASS, May 3, 2012; The Price of Ice (Harbor Productions 2007) (motion picture).\n2. Id. at 00:44:10.',
      'TASS, May 3, 2012 → TASS 2012-05-03',
    ],
  ],
  counterexamples: ['The pier is closed.[1]\n\nNotes\n\n1. Mark Lund, Films of the Year 2007, TASS (May 3, 2012).'],
  make: (): AuthorityMatcher => ({
    cites: (words) => [producer, medium, hour, recording].some((pattern) => pattern.test(words)),
  }),
});
