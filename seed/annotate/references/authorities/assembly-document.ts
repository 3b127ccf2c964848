import { defineRule } from '../../rules/rule.ts';
import type { AuthorityMatcher } from '../authority-rule.ts';

// "U.N. Doc. S/RES/1595", "S.C. Res. 2664", "U.N. SCOR, 76th Sess.", "COM (2022) 177 final", "A/HRC/33/55".
const united =
  /\bU\.?N\.? (?:Doc|SCOR|GAOR|ESCOR|Sales No)\b\.?|\b(?:S\.C\.|G\.A\.|H\.R\.C\.|E\.S\.C\.|Human Rights Council|Gen\. Assemb\.,|Security Council|General Assembly) Res(?:\.|olution)s? \d/u;
const filed =
  /(?:^|[ ,(])(?:[ASE]\/(?:[A-Z]{2,6}[./])?\d|[A-Z]{2,5}\/[A-Z]{2,5}\/\d|COM ?\(\d{4}\) ?\d|WT\/[A-Z\d]+|OEA\/Ser|CCPR\/C|SWD ?\(\d{4}\))/u;

/** What the United Nations, or another assembly, filed under a symbol. */
export const assemblyDocument = defineRule({
  name: 'assembly-document',
  pass: 'citations',
  words: {},
  examples: [
    [
      'The pier is closed.[1] So it is.[2]\n\nNotes\n\n1. TASS, May 3, 2012; U.N. SCOR, 76th Sess., 8906th mtg. (Nov. 16, 2021).\n2. Id. at 2.',
      'TASS, May 3, 2012 → TASS 2012-05-03',
    ],
  ],
  counterexamples: ['The pier is closed.[1]\n\nNotes\n\n1. Mark Lund, The U.N. Waits, TASS (May 3, 2012).'],
  make: (): AuthorityMatcher => ({ cites: (words) => united.test(words) || filed.test(words) }),
});
