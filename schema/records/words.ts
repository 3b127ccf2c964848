const letterOrDigit = /^[\p{L}\p{N}]$/u;
const [unknown, inWord, joining, between] = [0, 1, 2, 3];

/** What each UTF-16 code unit is to words, found out as it is met: a tenth of what a regular expression costs. */
const kinds = new Uint8Array(0x10000);

/** How many words a text has: letters and digits, joined by single apostrophes, full stops and hyphens inside. */
export function wordsIn(text: string): number {
  let count = 0;
  let before = between;
  let last = between;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    let kind = kinds[unit];
    if (unit >= 0xd800 && unit <= 0xdfff) {
      const point = text.codePointAt(index) ?? unit;
      kind = kindOf(String.fromCodePoint(point));
      if (point > 0xffff) index += 1;
    } else if (kind === unknown || kind === undefined) {
      kind = kindOf(String.fromCharCode(unit));
      kinds[unit] = kind;
    }
    if (kind === inWord && last !== inWord && !(last === joining && before === inWord)) count += 1;
    before = last;
    last = kind;
  }
  return count;
}

function kindOf(character: string): number {
  if (letterOrDigit.test(character)) return inWord;
  return "'’.-".includes(character) ? joining : between;
}
