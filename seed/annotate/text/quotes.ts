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
const asciiApostrophe = 39;

/** The end (exclusive, the closing mark taken in) of the quotation that opens at `at`; -1 where none opens or closes. */
export function endOfQuotation(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  if (code === asciiApostrophe) return endOfApostrophes(text, at, end);
  if (code < 128 && code !== asciiQuote) return -1;
  const closing = closingByOpening[text[at] ?? ''];
  if (closing === undefined) return -1;
  for (let index = at + 1; index < end; index += 1) {
    const character = text[index] ?? '';
    if (closing.includes(character) && (character !== '’' || !/\p{L}/u.test(text[index + 1] ?? ''))) return index + 1;
  }
  return -1;
}

// Longer ones are no title; what opens with an apostrophe may be a name ('Aziz).
const longestInApostrophes = 200;

/** The same for 'The Long Pier': apostrophes open after no letter, before a capital, and close before no letter. */
function endOfApostrophes(text: string, at: number, end: number): number {
  if (/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') || !/[\p{Lu}\p{N}]/u.test(text[at + 1] ?? '')) return -1;
  const last = Math.min(end, at + longestInApostrophes);
  for (let index = at + 2; index < last; index += 1) {
    if (text.charCodeAt(index) !== asciiApostrophe) continue;
    const next = text[index + 1] ?? '';
    // "The Pilots' Union" goes on with a word.
    if (index + 1 === end || /[,;:.)\]]/.test(next) || /[,.!?]/.test(text[index - 1] ?? '')) return index + 1;
  }
  return -1;
}
