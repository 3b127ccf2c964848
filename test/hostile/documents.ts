import { footnote, footnoteCall, paragraph, run, wordFile } from '../formats/support/word-file.ts';

/** A document that is a trial for what reads it: much of one thing, as much as it is asked for. */
export interface HostileDocument {
  /** Its form and its shape: `html: attributes`. */
  readonly name: string;
  /** Its ending tells its form. */
  readonly file: string;
  /** Of about so many bytes of text, or of markup. */
  bytes(size: number): Promise<Uint8Array> | Uint8Array;
}

/** What a text repeats; a function gives the next one by its number. */
type Unit = string | ((index: number) => string);

const letters = (index: number): string => {
  let text = '';
  for (let rest = index + 30; rest > 0; rest = Math.floor(rest / 26)) text += String.fromCharCode(97 + (rest % 26));
  return text;
};

/** Of what the annotator looks for, of what looks like it and is not, and of signs that mean nothing. */
const units: Readonly<Record<string, Unit>> = {
  'open parentheses': '(',
  'closed parentheses': ')',
  'empty parentheses': '() ',
  'parentheses in parentheses': '(a (b ',
  'unclosed citations': '(Tass, May 3 ',
  citations: 'Russia told Iran (Tass, November 3). ',
  'groups of citations': '(see Tass, May 3, 4, 5; Rbc, June 7; cf. Kommersant, July 8) ',
  'citations without an end': 'Russia told Iran (Tass, November 3) and ',
  'one group': 'Tass, May 3; ',
  'dates alone': '(May 3) ',
  'dates in one group': 'May 3, 4, 5, ',
  'dates of any form': '(2017-05-03, 3/5/2017, 3 May 2017, May 2017, spring 2017) ',
  'impossible dates': '(Tass, February 30; Rbc, May 99) ',
  'the same place again': '(Ibid., May 3) (op. cit.) (ibid.) ',
  'sources by way of sources': '(Reuters via Meduza via Tass via Rbc, May 3) ',
  'new sources': (index) => `(${letters(index)} Gazette, May 3) `,
  addresses: 'https://a.example/b?c=(d)&e=f#g ',
  'links with attributions': '[TASS](https://tass.example/a) reported on May 3. ',
  'links without addresses': '[a](',
  'addresses in parentheses': '(https://a.example/b, May 3) ',
  'who told': 'according to Tass, Rbc and Kommersant, ',
  'according to one source': 'according to Kommersant, ',
  'told to one source': 'told TASS that ',
  'reported on a day of the week': 'reported by TASS on Monday ',
  'reported the next day': '(TASS, May 3) the next day TASS said ',
  'reported on a day of the month': 'TASS reported on the 5th that ',
  'emphasis of one source': '*TASS* told ',
  'telling without an end': 'said that he said that ',
  'Russia alone': 'Russia ',
  demonyms: 'Russian, Iranian and Chinese ',
  capitals: 'the Kremlin, Moscow, Washington and Beijing ',
  'new people': (index) => `A${letters(index)}ov met B${letters(index)}sky. `,
  'new people in one sentence': (index) => `A${letters(index)} B${letters(index)}ov, `,
  'new organisations': (index) => `${letters(index).toUpperCase()} Bank of A${letters(index)} met no one.\n\n`,
  titles: 'Prime Minister President General Foreign Minister ',
  'titles of people': (index) => `Foreign Minister A${letters(index)}ov of Russia `,
  'capitalised words': 'Alpha Beta Gamma Delta ',
  initials: 'A. B. C. D. ',
  abbreviations: 'U.S. U.K. e.g. i.e. Mr. Dr. St. ',
  acronyms: (index) => `${letters(index).toUpperCase()} `,
  'acronyms that are explained': (index) => `Bank of A${letters(index)} (BA${letters(index).toUpperCase()}) `,
  possessives: 'Russia’s Iran’s Putin’s Kremlin’s ',
  hyphens: 'Russian-Iranian-Chinese-American-',
  quotations: '“Russia ‘told’ Iran” "and" ',
  'quotations that open': '“‘"',
  sentences: 'It is. ',
  'short paragraphs': 'a\n\n',
  'headings and paragraphs': 'A Heading\n\nRussia told Iran.\n\n',
  lines: 'a\n',
  'head lines': 'Publication: Eurasia Daily Monitor Volume: 14 Issue: 142\n',
  'lines of keys': (index) => `${letters(index)}: ${letters(index)}\n`,
  'mail headers': 'From: a@b.example\nSubject: c\n',
  'items of lists': '- Russia told Iran (Tass, May 3).\n',
  'numbered items': (index) => `${index + 1}. Russia told Iran.\n`,
  'note markers': (index) => `Russia told Iran.[${index + 1}] `,
  'one note marked often': 'Russia told Iran.[1] ',
  'notes without markers': (index) => `${index + 1}. Tass, May 3, 2017.\n\n`,
  'superscript signs': 'Russia¹ told² Iran³ ',
  tables: 'a\tb\tc\td\n',
  digits: '1234567890',
  numbers: '1 2 3 4 5 6 7 8 9 ',
  'one word': 'a',
  'one capital word': 'Aa',
  'white space': ' ',
  'line feeds': '\n',
  'carriage returns': '\r',
  'tabs and spaces': ' \t',
  'signs of dashes': '— – - ',
  'separators of lines': '\u2028\u2029',
  'soft hyphens': 'Rus\u00adsia ',
  'marks upon letters': 'e\u0301\u0302\u0303\u0304',
  'zero width': 'Ru\u200bssia\u200d ',
  'both directions': '\u202eRussia\u202c ',
  'right to left': 'רוסיה סיפרה לאיראן. ',
  Cyrillic: 'Россия сообщила Ирану (ТАСС, 3 мая). ',
  Chinese: '俄罗斯告诉伊朗。',
  'signs of two units': '\u{1f600}\u{10330} ',
  'entities in text': '&amp;&lt;&#40;',
  'every sign': (index) => String.fromCharCode(33 + (index % 94)),
};

function repeated(unit: Unit, size: number): string {
  if (typeof unit === 'string') return unit.repeat(Math.max(1, Math.floor(size / Buffer.byteLength(unit))));
  let text = '';
  for (let index = 0; text.length < size; index += 1) text += unit(index);
  return text;
}

const head = 'Title\n\nPublication: Eurasia Daily Monitor Volume: 14 Issue: 142\n\n';
const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[^\t\n\r\u0020-\u{10ffff}]/gu, ' ');

/** Each unit in a document of each form, its paragraphs as they come. */
const texts: readonly HostileDocument[] = Object.entries(units).flatMap(([name, unit]): HostileDocument[] => [
  { name: `text: ${name}`, file: 'a.txt', bytes: (size) => Buffer.from(head + repeated(unit, size)) },
  {
    name: `text, each in a paragraph: ${name}`,
    file: 'a.txt',
    bytes: (size) => {
      const one = repeated(unit, 40);
      return Buffer.from(head + `${one}\n\n`.repeat(Math.max(1, Math.floor(size / (Buffer.byteLength(one) + 2)))));
    },
  },
  { name: `Markdown: ${name}`, file: 'a.md', bytes: (size) => Buffer.from(`# Title\n\n${repeated(unit, size)}`) },
  {
    name: `page: ${name}`,
    file: 'a.html',
    bytes: (size) =>
      Buffer.from(
        `<!doctype html><title>Title</title><article><h1>Title</h1><p>${escaped(repeated(unit, size)).replace(/\n\n/g, '<p>')}</article>`,
      ),
  },
  {
    name: `Word: ${name}`,
    file: 'a.docx',
    bytes: (size) => {
      const blocks = escaped(repeated(unit, size)).split('\n\n');
      return wordFile({ body: paragraph('Title', 'Title') + blocks.map((text) => paragraph(run(text))).join('') });
    },
  },
]);

const nested = (open: string, close: string, size: number, inside = 'Russia'): string => {
  const levels = Math.floor(size / (open.length + close.length));
  return open.repeat(levels) + inside + close.repeat(levels);
};

/** Shapes that are of Markdown alone. */
const markdownUnits: Readonly<Record<string, (size: number) => string>> = {
  quotes: (size) => repeated('> Russia told Iran\n', size),
  'quotes in quotes': (size) => repeated((index) => `${'> '.repeat(index % 24)}a\n`, size),
  'deep quotes': (size) => '>'.repeat(size),
  'lists in lists': (size) => repeated((index) => `${'  '.repeat(index % 12)}- a\n`, size),
  emphasis: (size) => repeated('*Russia* **told** _Iran_ ', size),
  'emphasis that opens': (size) => repeated('*a ', size),
  'emphasis that opens and closes': (size) => repeated('*a **b_ c* ', size),
  'stars alone': (size) => '*'.repeat(size),
  underlines: (size) => '_'.repeat(size),
  strikes: (size) => repeated('~~a~ ', size),
  'code that opens': (size) => repeated((index) => `${'`'.repeat(1 + (index % 40))}a `, size),
  'blocks of code': (size) => repeated('```\nRussia\n```\n', size),
  'indented code': (size) => repeated('    Russia\n', size),
  links: (size) => repeated('[Russia](https://a.example) ', size),
  'links that open': (size) => repeated('[a](', size),
  'brackets that open': (size) => '['.repeat(size),
  'brackets in brackets': (size) => nested('[', ']', size),
  images: (size) => repeated('![a](b.png "c")\n\n', size),
  references: (size) => repeated((index) => `[${letters(index)}]: https://a.example\n`, size),
  'references that are used': (size) => `[a]: /b\n\n${repeated('[a] [a][] [b][a] ', size)}`,
  footnotes: (size) => repeated((index) => `Russia.[^${index}]\n\n[^${index}]: Tass, May 3, 2017.\n\n`, size),
  'one footnote': (size) => `${repeated('Russia.[^1] ', size)}\n\n[^1]: Tass, May 3, 2017.\n`,
  headings: (size) => repeated('# Russia\n', size),
  'headings over rules': (size) => repeated('Russia\n===\n', size),
  rules: (size) => repeated('* * *\n\n', size),
  tables: (size) => `|a|b|\n|-|-|\n${repeated('|Russia|Iran|\n', size)}`,
  'wide tables': (size) => `${'|a'.repeat(size / 8)}|\n${'|-'.repeat(size / 8)}|\n${'|b'.repeat(size / 8)}|\n`,
  markup: (size) => repeated('<div>\n\nRussia\n\n</div>\n\n', size),
  'markup that opens': (size) => repeated('<a b="', size),
  comments: (size) => repeated('<!-- ', size),
  autolinks: (size) => repeated('<https://a.example> www.a.example a@b.example ', size),
  escapes: (size) => repeated('\\*\\_\\[', size),
  entities: (size) => repeated('&amp;&copy;&#x41;', size),
  'front matter': (size) => `---\n${repeated((index) => `${letters(index)}: a\n`, size)}---\n\nRussia.\n`,
  'front matter in itself': (size) => `---\na: ${nested('[', ']', Math.min(size, 60_000), '1')}\n---\n\nRussia.\n`,
  'front matter that refers to itself': () =>
    `---\na: &a [x, x]\n${Array.from({ length: 25 }, (_, index) => `b${index}: &b${index} [*${index === 0 ? 'a' : `b${index - 1}`}, *${index === 0 ? 'a' : `b${index - 1}`}]`).join('\n')}\n---\n\nRussia.\n`,
  'front matter without an end': (size) => `---\n${repeated('a: b\n', size)}`,
};

/** Shapes that are of web pages alone. */
const pageUnits: Readonly<Record<string, (size: number) => string>> = {
  'elements in elements': (size) => '<div>'.repeat(size / 5),
  'inline elements in each other': (size) => '<b><i><u>'.repeat(size / 9),
  'formatting that is adopted': (size) => repeated('<a><b><p></a>', size),
  'tables in tables': (size) => '<table><tr><td>'.repeat(size / 15),
  'text in tables': (size) => repeated('<table>a<tr>b<td>c</table>', size),
  rows: (size) => `<table>${repeated('<tr><td>a<td>b', size)}</table>`,
  attributes: (size) => `<p ${repeated((index) => `${letters(index)}="a" `, size)}>Russia</p>`,
  'attributes that come again': (size) => `<p ${repeated('a="b" ', size)}>Russia</p>`,
  'one long attribute': (size) => `<p title="${'a'.repeat(size)}">Russia</p>`,
  comments: (size) => repeated('<!-- a -->', size),
  'comments that open': (size) => repeated('<!--', size),
  scripts: (size) => repeated('<script>let a = "(Tass, May 3)";</script>', size),
  'structured data': (size) =>
    `<script type="application/ld+json">[${repeated('{"@type":"NewsArticle","headline":"a"},', size)}{}]</script><p>Russia</p>`,
  'structured data in itself': (size) =>
    `<script type="application/ld+json">${nested('{"@graph":[', ']}', Math.min(size, 100_000), '{}')}</script><p>Russia</p>`,
  'entities without an end': (size) => repeated('&am', size),
  entities: (size) => repeated('&amp;&NotEqualTilde;&#x28;', size),
  'lists in lists': (size) => '<ul><li>'.repeat(size / 8),
  paragraphs: (size) => repeated('<p>a', size),
  breaks: (size) => repeated('Russia<br>', size),
  'breaks in twos': (size) => repeated('Russia<br><br>', size),
  articles: (size) => repeated('<article><h1>Title</h1><p>Russia told Iran.</p></article>', size),
  headings: (size) => repeated('<h2>Russia</h2>', size),
  links: (size) => repeated('<a href="https://a.example/b">Russia</a> ', size),
  'notes that are linked': (size) =>
    repeated(
      (index) => `<p>Russia<a href="#n${index}"><sup>${index}</sup></a></p><p id="n${index}">${index} Tass, May 3</p>`,
      size,
    ),
  'one note linked often': (size) =>
    `${repeated('Russia<sup><a href="#n1">1</a></sup> ', size)}<p id="n1">1 Tass, May 3</p>`,
  superscripts: (size) => repeated('Russia<sup>1</sup> ', size),
  'hidden elements': (size) => repeated('<p hidden>Russia</p><p style="display:none">Iran</p>', size),
  figures: (size) => repeated('<figure><img src=a><figcaption>Russia</figcaption></figure>', size),
  templates: (size) => '<template><p>'.repeat(size / 13),
  selects: (size) => `<select>${repeated('<option>a', size)}`,
  frames: (size) => repeated('<svg><desc><math><mi>', size),
  metadata: (size) => `<head>${repeated('<meta name="author" content="A">', size)}</head><p>Russia`,
  'tags that never end': (size) => '<a'.repeat(size / 2),
  'closing tags': (size) => repeated('</p></div></a>', size),
  'signs of markup': (size) => '<'.repeat(size),
  'NUL and controls': (size) => repeated('\u0000\u0001Russia ', size),
};

/** Shapes that are of Word files alone. */
const wordUnits: Readonly<Record<string, (size: number) => Promise<Uint8Array>>> = {
  runs: (size) => wordFile({ body: `<w:p>${run('a').repeat(size / 60)}</w:p>` }),
  paragraphs: (size) => wordFile({ body: paragraph('a').repeat(size / 60) }),
  'empty paragraphs': (size) => wordFile({ body: '<w:p/>'.repeat(size / 6) }),
  'tables in tables': (size) =>
    wordFile({ body: nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', size, '<w:p/>') }),
  rows: (size) =>
    wordFile({ body: `<w:tbl>${`<w:tr><w:tc>${paragraph('a')}</w:tc></w:tr>`.repeat(size / 100)}</w:tbl>` }),
  footnotes: (size) => {
    const count = Math.floor(size / 200);
    const calls = Array.from({ length: count }, (_, index) => `<w:p>${run('Russia')}${footnoteCall(index + 2)}</w:p>`);
    const notes = Array.from({ length: count }, (_, index) => footnote(index + 2, 'Tass, May 3, 2017.'));
    return wordFile({ body: calls.join(''), footnotes: notes.join('') });
  },
  'one footnote': (size) =>
    wordFile({
      body: `<w:p>${(run('Russia') + footnoteCall(2)).repeat(size / 160)}</w:p>`,
      footnotes: footnote(2, 'Tass, May 3, 2017.'),
    }),
  'properties of runs': (size) =>
    wordFile({ body: `<w:p>${run('a', '<w:b/><w:i/><w:sz w:val="24"/>').repeat(size / 110)}</w:p>` }),
  styles: (size) =>
    wordFile({
      body: paragraph('Russia', 's9'),
      styles: Array.from(
        { length: size / 90 },
        (_, index) =>
          `<w:style w:type="paragraph" w:styleId="s${index}"><w:name w:val="n"/><w:basedOn w:val="s${index + 1}"/></w:style>`,
      ).join(''),
    }),
  'text boxes in each other': (size) =>
    wordFile({
      body: `<w:p><w:r>${nested('<w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r>', '</w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>', size, '<w:t>a</w:t>')}</w:r></w:p>`,
    }),
  'white space that packs well': (size) => wordFile({ body: paragraph(run(' '.repeat(size))) }),
  'an unread part that packs well': (size) =>
    wordFile({ body: paragraph('Russia'), files: { 'word/media/a.xml': ' '.repeat(size) } }),
  'comments of reviewers': (size) =>
    wordFile({
      body: paragraph('Russia'),
      comments: '<w:comment w:id="1"><w:p><w:r><w:t>a</w:t></w:r></w:p></w:comment>'.repeat(size / 70),
    }),
  'insertions and deletions': (size) =>
    wordFile({
      body: `<w:p>${`<w:ins w:id="1">${run('Russia')}</w:ins><w:del w:id="2"><w:r><w:delText>Iran</w:delText></w:r></w:del>`.repeat(size / 150)}</w:p>`,
    }),
  'fields in each other': (size) =>
    wordFile({
      body: `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(size / 45)}${run('Russia')}</w:p>`,
    }),
  'entities of XML': (size) => wordFile({ body: paragraph(run('&amp;&lt;&#65;'.repeat(size / 14))) }),
  'an XML that does not end': (size) => wordFile({ body: '<w:p>'.repeat(size / 5) }),
  'a page instead of XML': () => wordFile({ body: '', files: { 'word/document.xml': '<html><p>Russia' } }),
};

/** Bytes that are not what their name says. */
const bytesUnits: Readonly<Record<string, (size: number) => Uint8Array>> = {
  zeros: (size) => new Uint8Array(size),
  'bytes that are no UTF-8': (size) => Uint8Array.from({ length: size }, (_, index) => 128 + (index % 128)),
  'broken UTF-16': (size) =>
    Uint8Array.from({ length: size }, (_, index) => (index < 2 ? 0xff - index : index % 2 ? 0xd8 : 0)),
  'a cut archive': () => Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]),
};

const only = <Units extends Readonly<Record<string, unknown>>>(
  form: string,
  file: string,
  of: Units,
  bytesOf: (unit: Units[string], size: number) => Promise<Uint8Array> | Uint8Array,
): HostileDocument[] =>
  Object.keys(of).map((name) => ({
    name: `${form}: ${name}`,
    file,
    bytes: (size) => bytesOf(of[name] as Units[string], size),
  }));

/** Some 500 of them. All are refused with a reason, or annotated in time that their size bounds. */
export const hostileDocuments: readonly HostileDocument[] = [
  ...texts,
  ...only('Markdown', 'a.md', markdownUnits, (unit, size) => Buffer.from(`# Title\n\n${unit(size)}`)),
  ...only('page', 'a.html', pageUnits, (unit, size) => Buffer.from(`<!doctype html><title>Title</title>${unit(size)}`)),
  ...only('Word', 'a.docx', wordUnits, (unit, size) => unit(size)),
  ...['a.txt', 'a.md', 'a.html', 'a.docx'].flatMap((file) =>
    only(`bytes as ${file.slice(2)}`, file, bytesUnits, (unit, size) => unit(size)),
  ),
];
