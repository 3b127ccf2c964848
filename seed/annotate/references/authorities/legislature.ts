import { defineRule } from '../../rules/rule.ts';
import type { AuthorityMatcher } from '../authority-rule.ts';

const session = /(?:^|[ ,])\d{1,3}(?:st|nd|rd|th|d) (?:Cong|Leg|Gen\. Assemb|Parl)(?:\.|ress|islature|iament|[ ,])/u;
const bill =
  /(?:^|[ ,])(?:H\.R\.|S\.|H\. ?(?:Con\. |J\. )?Res\.|S\. ?(?:Con\. |J\. )?Res\.|H\.R\.J\. Res\.|Assemb\. B\.|[AHS]\.B\.|[HS]\.F\.|L\.D\.|HC Bill|Bill(?: C-| No\. )?) ?\d{1,5}(?=[, ]|$)/u;
const report =
  /(?:^|[ ,])(?:H\.R\.|H\.|S\.) (?:Conf\. )?(?:Rep|Doc|Exec\. Doc|Misc\. Doc|Comm\. Print|Prt)\.?(?: No\.)? \d/u;
const record = /(?:^|[ ,])\d{1,3} Cong\. Rec\. |\bParl(?:\.|iamentary) Deb|\bHansard\b|\bHC Deb\b|\bHL Deb\b/u;
const hearing =
  /\b(?:Hearings?|Testimony|Briefing|Markup)(?: on [^,;]{3,120}?)? [Bb]efore (?:the |a )?(?:(?:Sub)?[Cc]omm|H\.|S\.|House|Senate|U\.S\.|Joint|J\.|[A-Z][\w.']* ?(?:Sub)?[Cc]omm)|: Hearing Before the \p{Lu}/u;

/** A bill, a hearing, or what else a legislature printed of itself. */
export const legislature = defineRule({
  name: 'legislature',
  pass: 'citations',
  words: {},
  examples: [
    [
      'The pier is closed.[1] So it is.[2]\n\nNotes\n\n1. TASS, May 3, 2012; Piers at Risk: Hearing Before the S. Comm. on Nat. Res., 117th Cong. 22 (2012) (statement of Ida Vail).\n2. Id. at 24.',
      'TASS, May 3, 2012 → TASS 2012-05-03',
    ],
  ],
  counterexamples: ['The pier is closed.[1]\n\nNotes\n\n1. Mark Lund, Congress Hears Pilots, TASS (May 3, 2012).'],
  make: (): AuthorityMatcher => ({
    cites: (words) => [session, bill, report, record, hearing].some((pattern) => pattern.test(words)),
  }),
});
