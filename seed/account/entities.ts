const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '\u00AD',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  copy: '©',
  euro: '€',
  pound: '£',
  sect: '§',
  times: '×',
  deg: '°',
  dagger: '†',
  Dagger: '‡',
  larr: '←',
  rarr: '→',
  sup1: '¹',
  sup2: '²',
  sup3: '³',
  szlig: 'ß',
  aelig: 'æ',
  AElig: 'Æ',
  oelig: 'œ',
  OElig: 'Œ',
  eth: 'ð',
  thorn: 'þ',
  oslash: 'ø',
  Oslash: 'Ø',
  lstrok: 'ł',
  Lstrok: 'Ł',
};
const marks: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030A',
  caron: '\u030C',
};

/** A text with its character references replaced, the named ones as far as articles have them. */
export function withoutEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]+));/gi,
    (whole, decimal?: string, hexadecimal?: string, name?: string) => {
      if (name === undefined)
        return String.fromCodePoint(decimal === undefined ? Number.parseInt(hexadecimal ?? '20', 16) : Number(decimal));
      const [, letter = '', mark = ''] = /^([a-z])(acute|grave|circ|uml|tilde|cedil|ring|caron)$/i.exec(name) ?? [];
      return named[name] ?? (letter === '' ? whole : `${letter}${marks[mark] ?? ''}`.normalize('NFC'));
    },
  );
}
