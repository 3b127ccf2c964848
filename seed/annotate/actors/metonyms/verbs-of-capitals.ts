import type { TakenWords } from '../spans.ts';
import { isFiniteVerb } from '../verbs.ts';
import { gaps, shapes } from '../word-marks.ts';
import type { Words } from '../words.ts';

const determiners = /^(?:the|an?|its|their|his|her|these|any|both|no|whatever)$/;
const notVerbs =
  /^(?:this|thus|less|with|from|into|over|under|upon|onto|than|that|when|while|where|after|before|since|until|about|against|amid|among|between|through|throughout|during|despite|because|toward|towards|across|along|around|beyond|behind|within|without|near|like|unlike|even|also|only|just|both|then|such|what|nor|until|above|below|beneath|beside|besides|inside|outside|past|once|unless|whether|though|although|yesterday|today|tonight|tomorrow|\p{L}+ly|\p{L}+ing)$/u;

/** "Lima mutes its critics": a word before another's article is a verb, known or not. */
export function isBeforeObject(words: Words, after: number): boolean {
  const key = words.key(after);
  if (words.shape(after) !== shapes.lower || key.length < 4 || notVerbs.test(key)) return false;
  if (!words.joins(after + 1)) return false;
  const object = words.key(after + 1);
  return determiners.test(object) || (/[^s]s$/.test(key) && /^(?:it|them|him|us)$/.test(object));
}

const mostInList = 10;

/** "Since May Lima, Quito and Bogotá agreed": capitals in a list before a verb are its subject. */
export function isListBeforeVerb(taken: TakenWords, last: number): boolean {
  const { words } = taken;
  let word = last + 1;
  for (let capitals = 1; capitals < mostInList; capitals += 1) {
    const isLast = /^(?:and|or|nor)$/.test(words.key(word)) && words.gap(word) <= gaps.comma;
    if (!isLast && words.gap(word) !== gaps.comma) return false;
    const other = taken.at(isLast ? word + 1 : word);
    if (other?.use !== 'capital') return false;
    word = other.last + 1;
    if (isLast) return words.joins(word) && (isFiniteVerb(words.key(word)) || isBeforeObject(words, word));
  }
  return false;
}
