import { isFamilyNameFirst, isVietnameseFamilyName } from '../../../schema/family-names.ts';
import type { NameRun } from './name-run.ts';
import { isHyphenatedSyllable } from './name-words.ts';
import type { TakenWords } from './spans.ts';
import { gaps } from './word-marks.ts';

/** True where a name puts the surname first: Xi Jinping, Park Geun-hye, Pham Minh Chinh. */
export function isSurnameFirst(taken: TakenWords, { first, last, capitals }: NameRun): boolean {
  const { words } = taken;
  if (capitals < 2 || capitals > 4) return false;
  if (isHyphenatedSyllable(taken, last) && last === first + 2 && words.gap(first + 1) === gaps.space) return true;
  const given: string[] = [];
  for (let word = first + 1; word <= last; word++) {
    if (words.gap(word) !== gaps.hyphen && words.gap(word + 1) !== gaps.hyphen) given.push(words.key(word));
  }
  return isFamilyNameFirst(words.key(first), given);
}

/** True where the last word, too, stands for the person alone: Chinh for Pham Minh Chinh. */
export function isCalledByLastWord(surname: string): boolean {
  return isVietnameseFamilyName(surname);
}
