import fc from 'fast-check';

type Text = fc.Arbitrary<string>;

const one = (...texts: readonly string[]): Text => fc.constantFrom(...texts);
const joined = (...parts: readonly Text[]): Text => fc.tuple(...parts).map((texts) => texts.join(''));
const listOf = (item: Text, separator: Text, maxLength: number): Text =>
  fc
    .tuple(item, fc.array(joined(separator, item), { maxLength: maxLength - 1 }))
    .map(([first, rest]) => first + rest.join(''));
const maybe = (text: Text): Text => fc.oneof({ weight: 2, arbitrary: fc.constant('') }, text);

const space = one(' ', ' ', ' ', ' ', '\u00a0', '\u2009', '  ', '\n', '\r\n', '\t', '');
const month = one('March', 'November', 'October', 'Feb.', 'Sept', 'декабря', 'янв.', 'février', 'août', 'May');
const day = one('1', '3rd', '24', '29', '30', '31', '07', '99');
const year = one('2016', '2017', '1999', '1872', '20');

const date = fc.oneof(
  joined(month, space, day),
  joined(month, one(' '), day, one(', ', ' '), year),
  joined(day, space, month),
  joined(month, one(' '), day, one('–', '-', ' to '), one('8', 'November 4', '2')),
  joined(month, one(' '), day, one(', ', ' and ', ' & '), one('5', 'December 2', '31')),
  one('2017-11-03', '2018-02-30', '03.11.2017', '5/6/2017', '2017年11月3日', 'spring 2014', 'Monday, March 6'),
  one('29 December', 'February 29', 'February 30, 2016', '6–8 November', '10, 14 July', '2008–2018', 'Oct.'),
  year,
);

const source = one(
  'Kommersant',
  'RIA Novosti',
  'TASS',
  'RBC',
  'Gazeta.ru',
  'Russiancouncil.ru',
  'Nezavisimaya Gazeta',
  'Коммерсантъ',
  'The New York Times',
  'EDM',
  'Le Monde',
  'Interfax-Ukraine',
  'Vechernie Vesti',
  'Channel [One]',
  'Agency (Baku)',
  'Novosti 24—Sibir',
  't.me/rybar',
  'Interview with the author',
  'Smith et al.',
  'the September 18 issue',
  'Ibid.',
  'https://www.infox.ru/a_(b)/c?d=1#e.',
  '[Reuters](https://example.org/2016/11/a(b))',
  '@rybar',
  'İzvestiya',
  '',
);

const title = joined(
  one('“', '"', '«', '‘'),
  one('On the Road', 'Who’s next? He asked.', 'Путь (1)'),
  one('”', '"', '»', ''),
);
const signal = maybe(one('see ', 'See also ', 'cf. ', 'for background, see ', 'e.g., ', 'см. '));
const more = maybe(joined(one(', ', ': ', '—', ' '), one('“On the Road”', 'via Meduza', 'accessed March 5', 'p. 4')));
const reference = joined(
  signal,
  listOf(source, one(', ', '; ', ' and ', '/'), 3),
  one(', ', ' ', ': '),
  date,
  more,
).chain((text) => maybe(title).map((quoted) => (quoted === '' ? text : `${quoted}, ${text}`)));
const group = joined(
  one('(', '(', '(', '[', '（', '(('),
  listOf(reference, one('; ', ', ', '; see '), 4),
  one(')', ')', ')', ']', '）', '', '))'),
);

const actor = one(
  'Vladimir Putin',
  'President Putin',
  'Putin’s',
  'Moscow',
  'the Kremlin',
  'Kremlin leader',
  'a visit to Tehran',
  'Russo-Iranian',
  'North Korea',
  'North Korean',
  'U.S.',
  'U.S.’s',
  'the US',
  'Gulf of Oman',
  'Tobias Ellwood',
  'Minister Ellwood',
  'Ellwood',
  'Al-Qa’ida',
  'Minister al-Jaafari',
  'the Assad regime',
  'Asia-Pacific Economic Cooperation (APEC)',
  'APEC',
  'Ata Meken party',
  'Ministry of Culture, Media and Sport of Iraq',
  'the XYZ said',
  'Wang Yi',
  'J. R. Smith',
  'Ursula von der Leyen',
  'Владимир Путин',
  'İSTANBUL',
);
const aside = one(
  '(Armenia-Azerbaijan war, September 27–November 10, 2020)',
  '(born 1952)',
  '(10 percent)',
  '(a)',
  '(',
  ')',
  '[',
  ']',
  '((((',
  '()',
);
const mark = one('[1]', '[^2]', '¹', '²', '.1', '.”2', '*', '†', '[3](', '![', '](');
const link = joined(
  one('[', '![', '[a [', ''),
  one('Reuters', 'According to TASS', 'x', ''),
  one('](https://tass.com/a', '](http://', '](', 'https://t.me/a_b/', 'www.bbc.co.uk/'),
  one(')', ' "title")', ' ', ''),
);
const phrase = one(
  'according to Kommersant',
  'Reuters reported on November 3',
  'wrote in Vedomosti (March 3)',
  'as TASS noted (November 5)',
  'The talks went on.',
  'It did not! Did it?',
  '(It did not.)',
  'in 2016',
  'e.g. the gen. and No. 5 of Jan. 3',
);
const odd = fc.oneof(
  one(
    '👩‍👩‍👧',
    '🇷🇺',
    '😀',
    'e\u0301\u0327',
    '\u0301',
    '\ud800',
    '\udc00',
    'שלום',
    '\u202eabc\u202c',
    '\u200f',
    '\u00ad',
  ),
  one(
    '\u0000',
    '\ufeff',
    '\u2028',
    '\u0085',
    '。',
    '中文“引用”',
    'ﬁ',
    'ß',
    '𝒜𝓑',
    '‘90s',
    '--',
    '…',
    '$5.3bn',
    '//',
    '\\',
  ),
  fc.nat(0xffff).map((code) => String.fromCharCode(code)),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

const gap = one(' ', ' ', ' ', ', ', '. ', ' and ', '; ', '\u00a0', ' – ', '-', '', '\n');
const nested = joined(
  one('(', '((', '(see ', '[', '“'),
  listOf(fc.oneof(group, actor, reference, aside, link, odd), gap, 4),
  one(')', '))', ']', '”', ''),
);

const piece = fc.oneof(
  { weight: 5, arbitrary: group },
  { weight: 6, arbitrary: actor },
  { weight: 3, arbitrary: phrase },
  { weight: 2, arbitrary: aside },
  { weight: 2, arbitrary: mark },
  { weight: 2, arbitrary: link },
  { weight: 1, arbitrary: reference },
  { weight: 1, arbitrary: title },
  { weight: 1, arbitrary: date },
  { weight: 2, arbitrary: nested },
  { weight: 3, arbitrary: odd },
);
const paragraph = listOf(piece, gap, 9);

const note = joined(one('1. ', '[2] ', '[^2]: ', '¹ ', '* '), fc.oneof(reference, paragraph));
const block = fc.oneof(
  { weight: 8, arbitrary: paragraph },
  { weight: 2, arbitrary: note },
  {
    weight: 1,
    arbitrary: one(
      'Notes',
      '## Heading (2016)',
      'Figure 1: Putin in Minsk. Photo: TASS',
      'The Kremlin (Source: AFP)',
      'Note: retold',
    ),
  },
);
const header = joined(
  one('A Title', '# Title', 'Putin Goes to Tehran (TASS, May 5)', '\ufeffTitle', '', '\ud83d'),
  maybe(
    one('\nPublication: Eurasia Daily Monitor Volume: 14 Issue: 142', '\nChina Brief Vol. 3 No. 2', '\nVolume: Issue:'),
  ),
  maybe(one('\nBy: Pavel Felgenhauer', '\nNovember 9, 2017', '\nhttps://example.org/2017/11/06/a', '\nBy:')),
);
const written = fc
  .tuple(header, fc.array(block, { minLength: 1, maxLength: 5 }), one('\n\n', '\n\n', '\r\n\r\n', '\n \n', '\n', '\r'))
  .map(([first, blocks, separator]) => [first, ...blocks].join(separator));

/** Documents of the kind that is annotated, in all its forms and broken ones, and texts of any characters. */
export const documents: Text = fc.oneof(
  { weight: 9, arbitrary: written },
  { weight: 1, arbitrary: fc.array(odd, { maxLength: 30 }).map((texts) => texts.join('')) },
);
