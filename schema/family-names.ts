/* Names that put the family name first, as Chinese, Korean and Vietnamese names do. */

/** Family names that stand first, folded. */
export const firstFamilyNames: ReadonlySet<string> = new Set(
  `wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong
  xiao cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren
  fan shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng wan duan qian lei yin qiao
  lai pang tsai kim lee park choi choe cho chung jung jang lim shin yoon moon nguyen tran pham vo phan dang bui ngo duong le`.split(
    /\s+/,
  ),
);
export const vietnameseFamilyNames: ReadonlySet<string> = new Set(
  'nguyen tran pham vo phan dang bui ngo duong le'.split(' '),
);

/** What a given name's words look like in such names, folded. */
export const syllables = /^(?:[bpmfdtnlgkhjqxrzcsyw]?h?(?:[aeiou]{1,3})(?:ng?|r)?){1,3}$/;
export const vietnameseSyllable = /^[bcdghklmnpqrstvx]{0,3}[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/;
