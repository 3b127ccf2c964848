import { defineRule } from '../../rules/rule.ts';
import type { AuthorityMatcher } from '../authority-rule.ts';

// "50 U.S.C. § 1701", "88 Fed. Reg. 10,812", "3 C.F.R. 786", "124 Stat. 119", "2014 O.J. (L 78) 6".
const series =
  /(?:^|[ ,(])\d{1,4} (?:U\.S\.C\.(?:A\.|S\.)?|C\.F\.R\.|Fed\. Reg\.|Stat\.|O\.J\.|Weekly Comp\.|Op\. (?:Att'y Gen|O\.L\.C)\.)/u;
const code =
  /(?:U\.S\.C|C\.F\.R|\bCode|\bLaws?|\bStats?|\bAnn|\bAct|\bConst|\bRegs?|\bCONST|\bLAW|\bCODE|\bSTAT|\bANN|\bU\.C\.C|\bRestatement[^§]{0,40}|\bRESTATEMENT[^§]{0,60})[.)]*(?: tit\. \d+,)? (?:\([^()]{1,30}\) )?(?:§|art\.|amend\.|cl\.)/u;
const numbered =
  /(?:^|[ (])(?:Exec(?:utive|\.) Order|Proclamation|Pub(?:lic|\.) L(?:aw|\.)|Pub\. Act|Ordinance|Decree(?:-Law)?|Federal Law|Law|Legislative Decree|Presidential Decree|Act) No\. ?\d/u;
const ofUnion = /\b(?:Regulation|Directive|Decision)s? (?:\((?:EC|EU|EEC|CFSP)\) )?(?:No\.? )?\d{2,4}\/\d/u;
const act =
  /\b(?:Act|Code|Ordinance|Law|Regulations|Rules|Order)(?: of)?(?: \d{4})?, (?:S\.C\.|R\.S\.C\.|c\. ?\d|ch\. ?\d|cap\. ?\d|No\. \d|art\.|arts\.|§|SI \d{4}|\d{4}, c)/u;
// "Mining Rehabilitation Fund Act 2012 (WA) s 4", "Development Act 28 of 2002", "Amendment Bill 2016 (Qld)"
const ofCommonwealth =
  /\b(?:Act|Code|Ordinance|Regulations?|Rules|Order|Bill)(?: No\. ?\d+)? (?:\d{4} (?:\((?:Cth|Qld|WA|NSW|Vic|SA|Tas|NT|ACT|UK|NZ|[A-Z]{2,4}|\p{Lu}[\p{L}.]{1,8}\.)\)|ss? ?\d)|\d{1,3} of \d{4})|\b(?:Act|Ordinance|Regulations|Rules), \d{4}(?:,|$)/u;
const rules = /^(?:Fed\.|Sup\. Ct\.|[A-Z][\w.]{1,6}) R\. (?:Civ|Crim|Evid|App|Bankr|Prof)/u;
// "Grundgesetz [GG] [Basic Law]", "Keihō [Pen. C.] art. 230-2": how a law elsewhere is shortened, and what it means.
const elsewhere =
  /\[\p{Lu}[\p{L}.]{0,11}(?: \p{Lu}[\p{L}.]*)?\] (?:\[[^\]]+\]|art\.|arts\.|§)|^(?:Loi|Décret|Ordonnance|Arrêté|Ley|Decreto|Real Decreto|Legge|Gesetz|Lei|Wet) (?:Legislativ[oe] |Supremo |Complementar |Federal )?(?:\p{Lu}+ |n[°oº]\.? ?|No\. ?)?\d/u;
// "Law of the Republic of Armenia on Piers, HO-217, May 26, 1998, art. 22", "Constitution of Mali, art. 12"
const ofState =
  /^(?:the )?(?:\p{Lu}[\p{L}-]* ){0,2}(?:Law|Act|Decree(?:-Law)?|Ordinance|Regulations?|Constitution|Code|Charter|Statute|Edict|Order) (?:of|on|for|concerning|no\.) [^“”";]{2,160}, (?:(?:arts?|secs?|paras?|chaps?|ch|pt)\. ?[\dIVX]|\p{Lu}{1,4}-\d{1,5}(?:,|$))/u;
const section = /^§|^(?:art|arts|sec|amend)\. ?\d/u;

/** A constitution, a law or a regulation: its code and section, its register, or its number. */
export const law = defineRule({
  name: 'law',
  pass: 'citations',
  words: {},
  examples: [
    [
      'The pier is closed.[1] So it is.[2]\n\nNotes\n\n1. TASS, May 3, 2012; 50 U.S.C. § 1701(a).\n2. Id. § 1702.',
      'TASS, May 3, 2012 → TASS 2012-05-03',
    ],
  ],
  counterexamples: ['The pier is closed.[1]\n\nNotes\n\n1. Mark Lund, The Law of Piers, TASS (May 3, 2012).'],
  make: (): AuthorityMatcher => ({
    cites: (words) =>
      [series, code, numbered, ofUnion, act, ofCommonwealth, rules, elsewhere, ofState, section].some((pattern) =>
        pattern.test(words),
      ),
  }),
});
