import { defineRule } from '../../rules/rule.ts';
import type { AuthorityMatcher } from '../authority-rule.ts';
import { isMediaLike } from '../name-kinds.ts';

const date = '(?:\\p{Lu}\\p{L}+ \\d{1,2}, \\d{4}|\\d{1,2} \\p{Lu}\\p{L}+ \\d{4})';
// "box 12, folder 3", "RG 59", "f. 3, op. 72, d. 500": where a paper lies.
const locator =
  /, cable (?:no\. )?\d{2}\p{Lu}+\d+(?=,|$)|(?:^|[ ,(])(?:RG|Record Group|[Bb]ox(?:es)?|[Ff]olders?|[Cc]artons?|[Ff]onds?|[Oo]pis|[Dd]elo|[Dd]ossier|[Bb]usta|[Ll]egajo|[Cc]aja|[Rr]eel) \d|, (?:f|op|d|l)\. \d+, (?:op|d|l)\. \d/u;
// "FCO 9/1234", "CAB 128/50": by a series of its keeper.
const series = /(?:^|, )\p{Lu}{2,5} \d{1,4}\/\d{1,5}(?=,|$)/u;
const keeper =
  /, (?:the )?(?:[\p{Lu}][\p{L}’'.-]* (?:(?:of|for|and|de|der|du) (?:the )?)?){0,6}(?:Archiv(?:es?|um|o|io)?|Arkiv(?:et)?|Papers|Manuscripts|Special Collections|Record Office|Presidential Library|private collection)(?= |,|\.?$)/u;
// "Holm to Lie, May 3, 1972", "Telegram, Omsk to Riga, May 3, 1972", "Diary of Ida Vail, May 3, 1972"
const letter = new RegExp(`^[^,;“”"()]{2,60} to [^,;“”"()]{2,60}, ${date}`, 'u');
const paper = new RegExp(
  `^(?:[Tt]elegram|Cable|Airgram|Dispatch|Despatch|Memorandum|Memo|Minutes?|Diary|Protocol|Record|Aide-mémoire|Letter|Circular)(?: (?:of|from|by|no\\. \\d+)[ ,][^;“”"]{2,100}?|, [^;“”"]{1,60} to [^;“”"]{1,60}), ${date}`,
  'u',
);
const quoted = /[“"][^”"]*[”"]/gu;
// "Holm Papers", "Records of the Harbor Board", "The National Archives", "telegram 1187", "MD": no newspaper.
const kept = /Papers|Records|Archives|Library|[Tt]elegram|^\p{Lu}{2,6}\.?$/u;

/** A paper of an archive, a letter, a telegram or a diary. */
export const archive = defineRule({
  name: 'archive',
  pass: 'citations',
  words: {},
  examples: [
    [
      'The pier is closed.[1] So it is.[2] It is.[3]\n\nNotes\n\n1. TASS, May 3, 2012; Telegram, Omsk to Riga, September 7, 1972, RG 59, Harbor Archives.\n2. Ibid.\n3. Holm to Lie, May 3, 1972, Lie Papers, Omsk.',
      'TASS, May 3, 2012 → TASS 2012-05-03',
    ],
  ],
  counterexamples: ['The pier is closed.[1]\n\nNotes\n\n1. From Box 9 to the Pier, TASS, May 3, 2012.'],
  make: (): AuthorityMatcher => ({
    cites: (words) =>
      [locator, series, keeper, letter, paper].some((pattern) => pattern.test(words)) &&
      !words
        .replace(quoted, '')
        .split(', ')
        .some((part) => isMediaLike(part) && !kept.test(part)),
  }),
});
