import type { TakenWords } from '../spans.ts';
import { isPluralVerb } from '../verbs.ts';
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

const modal = /^(?:will|would|should|could|can|may|might|must|did|does|do)$/;
const perfect = /^(?:had|has|have)$/;
const adverb = /^(?:not|at|now|ever|still|also|even|again|then|itself|\p{L}+ly)$/u;

/** "Will Lima stay?", "had Lima not agreed": an auxiliary before a capital whose own verb, or "not", stands behind it. */
export function isInverted({ words }: TakenWords, first: number, after: number): boolean {
  const auxiliary = words.key(first - 1);
  const isModal = modal.test(auxiliary);
  if (!(isModal || perfect.test(auxiliary)) || !words.joins(first) || !words.joins(after)) return false;
  const next = words.key(after);
  if (next === 'not') return true;
  if (!words.opens(first - 1) || words.shape(after) !== shapes.lower) return false;
  if (adverb.test(next)) return true;
  // "Will Lima fashion change?", "Did Lima bombers fly?", "Had Lima fashion changed?"
  const further = words.key(after + 1);
  const isNoun = next.endsWith('s') || (isPluralVerb(further) && !/ed$/.test(further));
  return isModal ? !isNoun : /ed$/.test(next);
}

const mostInList = 10;

/** The word behind a capital and the capitals that follow it in a list, if it begins one. */
export function afterList(taken: TakenWords, last: number): number {
  const { words } = taken;
  let word = last + 1;
  for (let capitals = 1; capitals < mostInList; capitals += 1) {
    const isLast = /^(?:and|or|nor)$/.test(words.key(word)) && words.gap(word) <= gaps.comma;
    if (!isLast && words.gap(word) !== gaps.comma) return word;
    const other = taken.at(isLast ? word + 1 : word);
    if (other?.use !== 'capital') return word;
    word = other.last + 1;
    if (isLast) return word;
  }
  return word;
}

/** "Since May Lima, Quito and Bogotá agreed": capitals in a list before a verb are its subject. */
export function isListBeforeVerb(taken: TakenWords, last: number): boolean {
  const { words } = taken;
  const word = afterList(taken, last);
  if (word === last + 1 || !words.joins(word)) return false;
  return isPluralVerb(words.key(word)) || isBeforeObject(words, word);
}
