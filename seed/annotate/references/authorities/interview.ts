import { defineRule } from '../../rules/rule.ts';
import type { AuthorityMatcher } from '../authority-rule.ts';

// "Telephone Interview with two pilots (May 9, 2022)", "E-mail from Ida Vail to author (May 3, 2020)", "Letter from Ida Vail, Mayor of Omsk, to Mark Lund (May 3, 2020)".
const spoken =
  /^(?:(?:Telephone|Phone|Video|Zoom|Skype|Virtual|In-Person|Personal|Confidential|Anonymous|Online|Written|WhatsApp|Signal|Author|Oral History) ){0,2}(?:Interviews?|Conversations?|Call|Correspondence|Communication|Discussion|Meeting)(?: (?:with|between|by|of)\b|, in )[^;]*\((?:[^()]*\d{4}[^()]*)\)/iu;
const written =
  /^(?:(?:Open|Unpublished|Internal) )?(?:E-?mails?|Letters?|Mem(?:orandum|o|\.)|Text Message|Fax|Facsimile|Note|Cable) (?:from|to)\b[^;]*\((?:[^()]*\d{4}[^()]*)\)/u;

/** What somebody told or wrote to the author, or one person to another. */
export const interview = defineRule({
  name: 'interview-of-author',
  pass: 'citations',
  words: {},
  examples: [
    [
      'The pier is closed.[1] So it is.[2]\n\nNotes\n\n1. TASS, May 3, 2012; Telephone Interview with two pilots in Omsk (May 9, 2012).\n2. Id.',
      'TASS, May 3, 2012 → TASS 2012-05-03',
    ],
  ],
  counterexamples: ['The pier is closed.[1]\n\nNotes\n\n1. Interview with Ida Vail, TASS (May 3, 2012).'],
  make: (): AuthorityMatcher => ({ cites: (words) => spoken.test(words) || written.test(words) }),
});
