/* Names that put the family name first, as Chinese, Korean and Vietnamese names do. */

/** Family names that stand first, folded. */
const firstFamilyNames: ReadonlySet<string> = new Set(
  `wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong
  xiao cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren
  fan shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng wan duan qian lei yin qiao xi
  lai pang tsai chan wong cheung leung lau tsang yip chow kwok tung goh teo koh heng chua khaw kim lee park choi choe cho chung
  jung jang lim shin yoon moon hwang kwon baek paik noh nguyen tran pham vo phan dang bui ngo duong truong hoang huynh le`.split(
    /\s+/,
  ),
);
const vietnameseFamilyNames: ReadonlySet<string> = new Set(
  'nguyen tran pham vo phan dang bui ngo duong truong hoang huynh le'.split(' '),
);

/** What a given name's words look like in such names, folded. */
const syllables = /^(?:[bpmfdtnlgkhjqxrzcsyw]?h?(?:[aeiou]{1,3})(?:ng?|r)?){1,3}$/;
const vietnameseSyllable = /^[bcdghklmnpqrstvx]{0,3}[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/;

/**
 * Whether a name has this form: Xi Jinping, Kim Jong Un, Pham Minh Chinh.
 *
 * @param family its first word, folded
 * @param given the others, folded, without hyphens
 */
export function isFamilyNameFirst(family: string, given: readonly string[]): boolean {
  if (!firstFamilyNames.has(family)) return false;
  const syllable = isVietnameseFamilyName(family) && given.length > 1 ? vietnameseSyllable : syllables;
  return given.every((word) => syllable.test(word));
}

export function isVietnameseFamilyName(family: string): boolean {
  return vietnameseFamilyNames.has(family);
}
