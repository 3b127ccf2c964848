const letters: Readonly<Record<string, string>> = { ı: 'i', ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ə: 'a' };

const plain = /^[A-Za-z\d -]*$/;

/** The form names are compared in: lower case, without diacritics, apostrophes and full stops (U.S. → us, Sana’a → sanaa). */
export function fold(word: string): string {
  if (plain.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/[\p{M}’‘'ʼʻ`.]+/gu, '')
    .toLowerCase()
    .replace(/[ıøłđßæœə]/g, (letter) => letters[letter] ?? letter);
}
