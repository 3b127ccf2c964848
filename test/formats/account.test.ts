import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountReport } from '../../seed/account/report.ts';
import { sourceWords, textWords } from '../../seed/account/source-words.ts';
import { annotate } from '../../seed/annotate/annotate.ts';
import { readFrontMatter } from '../../seed/formats/front-matter.ts';
import { readMarkdown } from '../../seed/formats/markdown/read-markdown.ts';
import { readPlainText } from '../../seed/formats/plain-text/read-plain-text.ts';
import { readSourceDocument } from '../../seed/formats/read-source-document.ts';
import { endnote, endnoteCall, footnote, footnoteCall, paragraph, run, style, wordFile } from './support/word-file.ts';

const numRuns = Number(process.env.PROPERTY_RUNS ?? 300);
const seed = Number(process.env.PROPERTY_SEED ?? 1);

async function difference(text: string, form: 'markdown' | 'plain-text') {
  const source =
    form === 'markdown' ? await readMarkdown(text) : readPlainText(text, readFrontMatter(text.split(/\r\n|\n|\r/)));
  const { lost, madeUp } = accountReport('', textWords(text, source.format), source, annotate(source));
  return { lost, madeUp };
}

const none = { lost: [], madeUp: [] };

const shared = [
  'A Title of Gates',
  'By Ida Vail',
  'Oleg Brodov, Reporter at Large',
  'Published: March 9, 2018',
  'Publication: Eurasia Daily Monitor Volume: 14 Issue: 142',
  'The port was hit (AP, March 2).',
  'Cables [1] are a risk (see *Polis*, May 3).[2]',
  '1. First, Kyiv must pay.',
  '2. Freight',
  '14. March was cold.',
  '* One gate\n* Another (RBC, May 4)',
  'Two firms gave in:\n- the ferry\n- the tram',
  'Notes',
  '[1] Reuters, May 4, 2018.\n[2] Polis, May 5.',
  'Gate\n----',
  '> "Nobody pays," he said.',
  'The gate (Photo: AFP)',
  'Note: A retelling.',
  'Hard wrapped text that\n- or so they say - goes\n1. on and on',
  'He wrote:\n> It waits (RBC, May 4)\n> for them.\nNobody does.',
  'It fell.1\n\n1\n\nTASS, May 3.',
];
const inMarkdown = [
  '# Gates **and** Piers',
  'He wrote.[^a] And [a link](https://polis.example/1 "Seen").',
  '[^a]: TASS, May 3.\n\n    More of it.',
  '| A | B |\n|---|---|\n| one | two |',
  '```js\nconst gate = 1;\n```',
  '![A gate](gate.png "The gate at dusk")',
  '<div>\n\nInside &amp; out<br>again\n\n</div>',
  '<p>Shut <b>down</b></p>',
  'See [Polis][p].\n\n[p]: https://polis.example/2',
  '\tA paragraph that begins with a tab.',
  'A rule over nothing. It stays.\n---',
  'It paid.^[See [TASS](https://tass.example/a), May 3; *RBC*, May [sic] 4.] And ^[] and x^[2 more, once\\^[no].',
  '> Quoted^[Polis, May 5.] twice\n> over^[AP,\n> May 6].',
  'Weir\n:   It keeps the *river* out (RBC, May 4).\n\n    And more of it.\n:   It is a wall.',
  'Lock\n\n: A gate for boats.',
  'It is said of the town\nthat it is\n: a wall.',
  'He saw [[Pier Two]] and [[Pier#Tolls|the tolls]] at `[[a|b]]` and [[1]].\n![[gate.png|300]] ![[Notes on piers]]',
  '> [!note]- Before you pay\n> It costs six (TASS, May 3).',
  '> [!WARNING]\n> It is high.',
  '```sh\n[[ -f gate | -d pier ]]\nTerm\n:   code\n```',
  '  Port      Load\n  ----- --------\n  *Omsk*      12\n  Riga   [^c]',
  '-----  ---------\nOmsk   Half of it\n       was paid.\n\nRiga   Nothing\n-----  ---------',
  '+------+-------+\n| Port | Load  |\n+======+=======+\n| Omsk | - ore |\n|      | - tin |\n+------+-------+',
  "import Tabs from '@theme/Tabs';\n\nIt fell.",
  'It fell.[1](#footnote-1)\n\n[1](#footnote-anchor-1)\n\nTASS, May 3.',
  '| a | b |\n|---|---|\n| [[Riga\\|the port]] | 12 |',
  '![The port](a.png)\n*The port in May*',
];

function assembled(pieces: readonly string[]) {
  const body = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 });
  return fc.tuple(body, fc.constantFrom('\n\n', '\n\n', '\r\n\r\n')).map(([parts, gap]) => parts.join(gap));
}

it('the label of a note that nothing calls is no word, whatever stands before it', async () => {
  const text = '```js\nconst gate = 1;\n```\n\nNotes\n\n[^a]: TASS, May 3.\n\nMore of it.\n';
  expect(await difference(text, 'markdown')).toEqual(none);
});

it('the label of a note that nothing calls is no word behind another note', async () => {
  expect(await difference('It fell.[^a]\n\n[^a]: TASS, May 3.\n[^old]: RBC, May 4.\n', 'markdown')).toEqual(none);
});

it('an item’s number is its text’s where a tag stands alone before it', async () => {
  const text = 'It fell.\n\n1.  <div id="fn1">\n\n    TASS, May 3.\n\n    </div>\n\n2.  RBC, May 4.\n';
  expect(await difference(text, 'markdown')).toEqual(none);
  expect((await readMarkdown(text)).blocks).toMatchObject([{}, { number: 1 }, { number: 2 }]);
});

describe('every word of a document is in exactly one place', () => {
  for (const form of ['markdown', 'plain-text'] as const) {
    const folder = new URL(`${form}/documents/`, import.meta.url);
    const names = readdirSync(folder).filter((name) => !name.endsWith('.json'));

    it.each(names)(`${form}: %s`, async (name) => {
      expect(await difference(readFileSync(new URL(name, folder), 'utf8'), form)).toEqual(none);
    });

    it(`${form}: put together by chance`, { timeout: 600_000 }, async () => {
      const pieces = form === 'markdown' ? [...shared, ...inMarkdown] : shared;
      await fc.assert(
        fc.asyncProperty(assembled(pieces), async (text) => {
          expect(await difference(text, form)).toEqual(none);
        }),
        { numRuns, seed },
      );
    });
  }
});

async function differenceOf(bytes: Uint8Array, name: string) {
  const source = await readSourceDocument(bytes, { name });
  const { lost, madeUp } = accountReport('', await sourceWords(bytes, source), source, annotate(source));
  return { lost, madeUp };
}

const lines = shared.filter((piece) => !/[<>&\n]/.test(piece));

const inPage = [
  ...lines.map((line) => `<p>${line}</p>`),
  ...lines.map((line) => `<h2>${line}</h2>`),
  ...lines.map((line) => `<div>${line}</div>`),
  '<p>Cables<sup id="c1"><a href="#n1">1</a></sup> are a risk.</p><ol><li id="n1">TASS, May 3. <a href="#c1">↩</a></li></ol>',
  '<ul><li>One gate<li>Another (RBC, May 4)<ul><li>A gate in it</ul></ul>',
  '<ol start="4"><li><p>First, Kyiv must pay.</p><p>And then again.</p></ol>',
  '<blockquote><p>“Nobody pays,” he said.</p><footer>Oleg Brodov</footer></blockquote>',
  '<table><caption>Tolls</caption><tr><th>A<th>B<tr><td>one<td>two</table>',
  '<figure><img alt="x"><figcaption>The gate <span class="credit">Photo: AFP</span></figcaption></figure>',
  '<pre>const gate = 1;</pre>',
  '<nav><a href="/">Home</a></nav>',
  '<table><tr><td><div class="title">Note</div></td><td>Loads are in tonnes (Reuters, May 2).</td></tr></table>',
  '<p>Half was paid<sup class="modern-footnotes-footnote"><a role="button">1</a></sup><span class="modern-footnotes-footnote__note">Diena, May 1.</span></p>',
  '<p>It fell.<a href="https://a.example/b#footnote-1-2">1</a></p><p><a href="https://a.example/b#footnote-anchor-1-2">1</a></p><p>TASS, May 3.</p>',
  '<aside class="related">Read next</aside><p hidden>Nobody sees this</p>',
  'Loose text<br><br>and more of it',
  '<p>Shut <b>down</b> at <a href="https://polis.example/1">Polis</a>, May 3</p>',
  '<script>var gate = "shut";</script><form>Mail <input><button>Send</button></form>',
];

const item = (text: string, list: number) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}</w:p>`;
const inWord = [
  ...lines.map((line) => paragraph(line)),
  ...lines.map((line) => paragraph(line, 'Heading1')),
  ...lines.map((line) => paragraph(run(line, '<w:b/>'))),
  paragraph('A Title of Piers', 'Title'),
  item('First, Kyiv must pay.', 1) + item('Then nobody.', 1),
  item('One gate', 2),
  paragraph(`${run('He wrote.')}${footnoteCall(2)}${run(' And again.')}${endnoteCall(2)}`),
  `<w:tbl><w:tr><w:tc>${paragraph('A')}</w:tc><w:tc>${paragraph('B')}</w:tc></w:tr></w:tbl>`,
  paragraph(
    `${run('Kept ')}<w:del><w:r><w:delText>struck out</w:delText></w:r></w:del>${run('secret', '<w:vanish/>')}`,
  ),
  paragraph(
    `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('A box (RBC, May 4).')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>${run('Beside it.')}`,
  ),
  paragraph('<w:r><w:t>one</w:t><w:br/><w:t>two</w:t></w:r>'),
];

describe('every word of a page and of a Word file, put together by chance, is in exactly one place', () => {
  const chosen = (pieces: readonly string[]) => fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 });

  it('html', { timeout: 600_000 }, async () => {
    // A note's place has one id in a page.
    const once = (parts: readonly string[]) =>
      parts.filter((part, at) => !part.includes('id="n1"') || parts.indexOf(part) === at);
    await fc.assert(
      fc.asyncProperty(chosen(inPage), fc.constantFrom('article', 'main', 'div'), async (parts, name) => {
        const page = `<!doctype html><title>Gates</title><body><${name}>${once(parts).join('\n')}</${name}>`;
        expect(await differenceOf(Buffer.from(page), 'a.html')).toEqual(none);
      }),
      { numRuns, seed },
    );
  });

  it('docx', { timeout: 600_000 }, async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="7"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>';
    await fc.assert(
      fc.asyncProperty(chosen(inWord), async (parts) => {
        const file = await wordFile({
          body: parts.join(''),
          footnotes: footnote(2, 'TASS, May 3.') + footnote(3, 'Never called.'),
          endnotes: endnote(2, 'Polis, May 5.'),
          comments: `<w:comment w:id="0">${paragraph('Check this please')}</w:comment>`,
          header: paragraph('Draft'),
          styles: style('Title', 'Title') + style('Heading1', 'heading 1'),
          numbering,
        });
        expect(await differenceOf(file, 'a.docx')).toEqual(none);
      }),
      { numRuns: Math.ceil(numRuns / 3), seed },
    );
  });
});
