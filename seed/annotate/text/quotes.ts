const closingByOpening: Readonly<Record<string, string>> = {
  '“': '”"',
  '"': '"”',
  '«': '»',
  '„': '“”"',
  '‘': '’',
  '‹': '›',
  '《': '》',
  '「': '」',
  '『': '』',
  '″': '″',
};

const asciiQuote = 34;

/** The end (exclusive, the closing mark taken in) of the quotation that opens at `at`; -1 where none opens or closes. */
export function endOfQuotation(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  if (code < 128 && code !== asciiQuote) return -1;
  const closing = closingByOpening[text[at] ?? ''];
  if (closing === undefined) return -1;
  for (let index = at + 1; index < end; index += 1) {
    const character = text[index] ?? '';
    if (closing.includes(character) && (character !== '’' || !/\p{L}/u.test(text[index + 1] ?? ''))) return index + 1;
  }
  return -1;
}
