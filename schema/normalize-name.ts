// Letters that Unicode does not take apart into a letter and a mark.
const letters: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ə: 'a',
};

const plain = /^[\w .,-]*$/;

/**
 * The form in which names are compared, whatever they name: lower case, without diacritics, apostrophes and their like (’,
 * ayn, hamza), letters of one alphabet in the basic ones of Latin (Søren → soren, Łukasz → lukasz, Sana’a → sanaa). Spaces and
 * other marks stay.
 */
export function normalizeName(name: string): string {
  if (plain.test(name)) return name.toLowerCase();
  return basicLetters(
    name
      .normalize('NFKD')
      .replace(/[\p{M}’‘'ʼʻʿʾ`]+/gu, '')
      .toLowerCase(),
  );
}

/** Lower-case letters that Unicode does not take apart, in the basic ones of Latin: ø → o, ß → ss. */
export function basicLetters(text: string): string {
  return text.replace(/[ıøłđðþħŧßæœə]/g, (letter) => letters[letter] ?? letter);
}
