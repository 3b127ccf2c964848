import { defineRule } from '../../rules/rule.ts';
import type { AuthorityMatcher } from '../authority-rule.ts';
import { hasPageBehindDay } from './page-behind-day.ts';

const report =
  /^(?:\p{Lu}{3,6} )?(?:(?:Final|Interim|Initial|Arbitral|Arbitration) )?(?:(?:Panel|Appellate Body) Reports?|(?:Report|Decision|Award|Determination)s? (?:of|by) (?:the |an? )?(?:[\p{Lu}–-][\p{L}.–-]*,? |of |on ){0,5}(?:Panels?|Appellate Body|Arbitrators?|Umpire|(?:Arbitral|Arbitration) Tribunal)(?: of Experts)?|Award of the)(?![\p{L}])/u;
// A party, a proceeding or a paragraph: no report on a subject.
const proceeding = /¶|\bIn re |\bProceedings?\b|\bArbitration\b|\p{L}—\p{L}|\bDoc\.|\b[A-Z]{2,4}-[A-Z]{2,4}-\d/u;
const docketOfPanel = /^[^,;()]*\bPanel, [^;]*\b[A-Z]{2,3}(?:-[A-Z]{2,3})?-\d{2,4}-\d/u;
const communication =
  /\b(?:Communications?|Complaints?|Petitions?|Views|Claims?)(?:,|:)? (?:Nos?\. ?)?\d{1,5}(?:[./]\d{2,4})?(?:,|\b).*¶|\b(?:Communications?|Complaints?|Petitions?) (?:Nos?\. ?)?\d{1,5}\/\d{2,4}\b|\bCase (?:No\. )?\d[\d.]*, (?:[\p{L}' .-]+, )?Report No\. \d|\bReport No\. \d{1,3}\/\d{2,4}, (?:Case|Petition) \d|\bConcluding Observations\b|\bGeneral (?:Comment|Recommendation) No\. \d/u;
const reporter =
  /(?:^|[ ,])\d{1,3} (?:Lab\. Arb\.(?: Rep\.)?|Iran-U\.S\. (?:Cl\. Trib|C\.T\.R)\.(?: Rep\.)?|ICSID Rep(?:orts|\.)|Ct\. Arb\. Sport|Y\.B\. Com\. Arb\.)(?: \([^()]{1,12}\))? \d/u;
const arbiter =
  /\((?:\p{Lu}[^()]{1,40}, Arbs?\.|[^()]{2,50} (?:Claims|Cl\.) (?:Comm['’]n|Commission|Trib\.|Tribunal),? \d{4})\)/u;
// "Nat'l Contact Point, Final Statement: Lund v. Harbor Bank"
const statement =
  /, (?:Final Statement|Initial Assessment|Decision|Opinion|Views|Award)(?: on [^,;:]+)?[:,] [^;]* vs?\. \p{Lu}/u;

// "UNCITRAL, Lund v. Peru, Second Partial Award on Track II", "Case No. 17, Advisory Opinion", "ITLOS Rep. 2011"
const award =
  / vs?\. \p{Lu}[^;]*, (?:\p{Lu}\p{L}+ ){0,3}Award(?![\p{L}])|\bCase No\. \d+, (?:Advisory Opinion|Judge?ment|Award)|\b(?:ITLOS|I\.?C\.?J\.?|P\.?C\.?I\.?J\.?) Rep(?:orts|\.) \d{4}/u;

/** What a panel, a commission or an arbiter decided between parties. */
export const panel = defineRule({
  name: 'panel',
  pass: 'citations',
  words: {},
  examples: [
    [
      'The pier is closed.[1] So it is.[2]\n\nNotes\n\n1. TASS, May 3, 2012; Final Report of the Panel, In re Peru—Rust, ¶ 594 (June 14, 2012).\n2. Id. ¶ 4.',
      'TASS, May 3, 2012 → TASS 2012-05-03',
    ],
  ],
  counterexamples: ['The pier is closed.[1]\n\nNotes\n\n1. Panel Reports on Rust, TASS (May 3, 2012).'],
  make: (): AuthorityMatcher => ({
    cites: (words) =>
      !hasPageBehindDay(words) &&
      ((report.test(words) && proceeding.test(words)) ||
        [docketOfPanel, communication, reporter, arbiter, statement, award].some((pattern) => pattern.test(words))),
  }),
});
