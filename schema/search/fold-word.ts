import { basicLetters } from '../normalize-name.ts';

/** Marks that are added to letters of any script (accents, the dots of ё, Arabic and Hebrew vowels), but not those of kana. */
const addedMarks = /(?![\u3099\u309A])[[\p{Script=Inherited}\p{Script=Hebrew}]&&\p{M}]/gv;
const betweenLetters = /[’‘'ʼʻʿʾ`\u00AD\u200B-\u200D\u0640]/gu;
const plain = /^[A-Za-z0-9]*$/;

/**
 * The form in which words are compared: without case, diacritics, and apostrophes inside (O’Brien → obrien, Łukasz → lukasz,
 * ещё → еще). Signs that are letters of their script stay: the vowels of Devanagari, the voicing of kana.
 */
export function foldWord(word: string): string {
  if (plain.test(word)) return word.toLowerCase();
  return basicLetters(
    word.normalize('NFKD').replace(addedMarks, '').replace(betweenLetters, '').toLowerCase(),
  ).normalize('NFC');
}
