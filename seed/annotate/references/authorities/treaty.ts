import { defineRule } from '../../rules/rule.ts';
import type { AuthorityMatcher } from '../authority-rule.ts';
import { isMediaLike } from '../name-kinds.ts';

const instrument =
  '(?:Accords?|Agreement|Charter|Convention|Covenant|Declaration|Memorandum|Pact|Protocol|Statute|Treaty|Exchange of Notes|Compact)';
const month = '(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)';
const day = `${month}[a-z]*\\.? \\d{1,2}, (?:1[6-9]|20)\\d{2}`;
const collected =
  '\\d{1,4} (?:U\\.N\\.T\\.S\\.|U\\.S\\.T\\.|T\\.I\\.A\\.S\\.|L\\.N\\.T\\.S\\.|I\\.L\\.M\\.|E\\.T\\.S\\.|C\\.E\\.T\\.S\\.|Consol\\. T\\.S\\.|Stat\\.|Bevans|O\\.A\\.S\\.)';
const inSeries = new RegExp(
  `(?:^|[ ,])(?:${collected}|[TECO]\\.[IEAT]\\.?[AT]?\\.?S\\. No\\. \\d)|, (?:opened for signature|done|signed|adopted|entered into force) `,
  'u',
);
// "Egypt-Eth.-Sudan, Mar. 23, 2015", "India-Pak., Sept. 19, 1960".
const parties = new RegExp(
  `\\b${instrument}\\b[^;]*, \\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*)?(?:[–-]\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]*)?){1,3}, ${day}`,
  'u',
);
const article = new RegExp(`\\b${instrument}\\b[^;,()]* (?:art|arts|annex|pmbl|ch|paras?)\\. ?[\\dIVXA-Z]`, 'u');
// "Agreement on Mackerel, European Union–Faroe Islands–Norway, London, March 12, 2014, art. 2", "Treaty of Omsk, signed July 24, 1923, art. 3"
const ofArticle = new RegExp(
  `^(?:[^,;()]{0,80} )?${instrument}\\b[^;“”"]{0,200}, (?:arts?|annex|pmbl|ch|paras?)\\. ?[\\dIVXA-Z]`,
  'u',
);
const dated = new RegExp(`^(?:[^,;()]{0,80} )?${instrument}\\b[^,;()]*, ${day}(?:,|$| \\[)`, 'u');

// "Memorandum of Understanding Between the Pier Council and the Omsk Police, No. 2/17 (Feb. 9, 2017)"
const between =
  /^(?:[\p{Lu}][\p{L}.-]* ){0,3}(?:Memorandum of Understanding|Agreement|Treaty|Convention|Protocol|Accord|Compact|Exchange of Notes) (?:[Bb]etween|[Aa]mong) [^;]{3,120} and /u;

/** A treaty: its parties, its articles, or the series that has it. */
export const treaty = defineRule({
  name: 'treaty',
  pass: 'citations',
  words: {},
  examples: [
    [
      'The pier is closed.[1] So it is.[2]\n\nNotes\n\n1. TASS, May 3, 2012; Agreement on Piers, Egypt-Eth.-Sudan, Mar. 23, 2011.\n2. Id. art. 4.',
      'TASS, May 3, 2012 → TASS 2012-05-03',
    ],
  ],
  counterexamples: ['The pier is closed.[1]\n\nNotes\n\n1. Mark Lund, A Treaty on Piers, TASS (May 3, 2012).'],
  make: (): AuthorityMatcher => ({
    cites: (words) =>
      [between, inSeries, parties, article, dated].some((pattern) => pattern.test(words)) ||
      (ofArticle.test(words) && !words.split(', ').some((part) => /[\s\u00A0]/u.test(part) && isMediaLike(part))),
  }),
});
