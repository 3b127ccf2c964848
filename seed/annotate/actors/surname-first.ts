import type { NameRun } from './name-run.ts';
import { isHyphenatedSyllable } from './name-words.ts';
import type { TakenWords } from './spans.ts';
import { gaps } from './word-marks.ts';

// Surnames that stand first in Chinese, Korean and Vietnamese names.
const surnames = new Set(
  `wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong
  xiao cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren
  fan shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng wan duan qian lei yin qiao
  lai pang tsai kim lee park choi choe cho chung jung jang lim shin yoon moon nguyen tran pham vo phan dang bui ngo duong le`.split(
    /\s+/,
  ),
);
const vietnamese = new Set('nguyen tran pham vo phan dang bui ngo duong le'.split(' '));
const syllables = /^(?:[bpmfdtnlgkhjqxrzcsyw]?h?(?:[aeiou]{1,3})(?:ng?|r)?){1,3}$/;
const vietnameseSyllable = /^[bcdghklmnpqrstvx]{0,3}[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/;

/** True where a name puts the surname first: Xi Jinping, Park Geun-hye, Pham Minh Chinh. */
export function isSurnameFirst(taken: TakenWords, { first, last, capitals }: NameRun): boolean {
  const { words } = taken;
  if (capitals < 2 || capitals > 4) return false;
  if (isHyphenatedSyllable(taken, last) && last === first + 2 && words.gap(first + 1) === gaps.space) return true;
  const surname = words.key(first);
  if (!surnames.has(surname)) return false;
  const given = vietnamese.has(surname) && capitals > 2 ? vietnameseSyllable : syllables;
  for (let word = first + 1; word <= last; word++) {
    if (!given.test(words.key(word)) && words.gap(word) !== gaps.hyphen && words.gap(word + 1) !== gaps.hyphen)
      return false;
  }
  return true;
}

/** True where the last word, too, stands for the person alone: Chinh for Pham Minh Chinh. */
export function isCalledByLastWord(surname: string): boolean {
  return vietnamese.has(surname);
}
