import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../seed/formats/html/read-html.ts';
import { readWord } from '../../seed/formats/word/read-word.ts';
import type { SourceDocument } from '../../seed/source-document/source-document.ts';
import { endnote, endnoteCall, footnote, footnoteCall, paragraph, run, style, wordFile } from './support/word-file.ts';

const runs = Number(process.env.PROPERTY_RUNS ?? 400);
const seed = Number(process.env.PROPERTY_SEED ?? 1);

/** Every word of a generated document is its own: one that is lost or comes twice is seen. */
const word = /k\d+z/g;

/** Words of the document, and how many its regions say that they hold. */
function accountOf({ blocks, notes, leftOut }: SourceDocument) {
  const texts = [
    ...blocks.map((block) => `${block.content.text} ${block.kind === 'FIGURE' ? (block.credit ?? '') : ''}`),
    ...notes.map(({ content }) => content.text),
  ];
  return {
    words: texts.flatMap((text) => text.match(word) ?? []),
    leftOut: leftOut.reduce((sum, region) => sum + region.words, 0),
  };
}

/** Words of the source, counted by their marks alone. */
function expectWhole(document: SourceDocument, source: readonly string[]): void {
  const { words, leftOut } = accountOf(document);
  expect(words.filter((one, index) => words.indexOf(one) !== index)).toEqual([]);
  const lost = source.filter((one) => !words.includes(one));
  // Nothing but words that are counted where they are left out.
  expect({ lost: lost.length, made: words.filter((one) => !source.includes(one)) }).toEqual({
    lost: leftOut,
    made: [],
  });
}

/** Numbers the words of a piece: `@` becomes the next. */
function numbered(piece: string): { text: string; words: string[] } {
  const words: string[] = [];
  const text = piece.replaceAll('@', () => {
    words.push(`k${words.length}z`);
    return words.at(-1) ?? '';
  });
  return { text, words };
}

describe('every word of a page is in one place, or is counted where it is left out', () => {
  const inline = fc.constantFrom(
    ' @ ',
    ' @ <b>@</b> ',
    ' <a href="https://a.example/x">@ @</a>, ',
    ' @<br>@ ',
    ' @<br><br>@ ',
    ' <q>@</q> ',
    ' <span><i>@</i> @</span> ',
    ' <ruby>@<rt>@</rt></ruby> ',
    ' <script>var x = 1;</script> @ ',
    ' <span hidden>@</span> ',
    ' <a href="#top">@</a> ',
    ' @ <button>@</button> ',
    ' &amp; @ ',
    ' <img alt="a picture"> ',
    ' <code>@ @</code> ',
  );
  const { block } = fc.letrec<{ block: string; inlines: string }>((tie) => ({
    inlines: fc.array(inline, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('')),
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      tie('inlines').map((text) => `<p>${text}</p>`),
      tie('inlines').map((text) => `<h2>${text}</h2>`),
      tie('inlines').map((text) => `<pre>${text}</pre>`),
      tie('inlines').map(
        (text) => `<figure><img><figcaption>${text}<span class="credit">@</span></figcaption></figure>`,
      ),
      tie('inlines').map(
        (text) =>
          `<table><caption>${text}</caption><tr><th>@</th><td>${text}</td></tr><tr><td>@<td><p>${text}<p>@</table>`,
      ),
      tie('inlines'),
      ...['div', 'section', 'blockquote', 'aside', 'nav', 'footer', 'header', 'form', 'details', 'center'].map((name) =>
        fc.array(tie('block'), { maxLength: 3 }).map((blocks) => `<${name}>${blocks.join('')}</${name}>`),
      ),
      fc
        .tuple(
          fc.constantFrom(
            'footer-note',
            'comments',
            'related-posts',
            'share',
            'author-note',
            'sidebar',
            'caption',
            'entry-content',
          ),
          fc.array(tie('block'), { maxLength: 3 }),
        )
        .map(([name, blocks]) => `<div class="${name}">${blocks.join('')}</div>`),
      fc
        .array(tie('block'), { maxLength: 3 })
        .map((blocks) => `<ul>${blocks.map((one) => `<li>${one}`).join('')}</ul>`),
      fc
        .array(tie('block'), { maxLength: 2 })
        .map((blocks) => `<table role="presentation"><tr>${blocks.map((one) => `<td>${one}`).join('')}</table>`),
    ),
  }));
  const wrapper = fc.constantFrom(
    ['<body>', '</body>'],
    ['<body><nav>@</nav><main>', '</main><footer>@ @</footer></body>'],
    ['<body><div>@</div><article><h1>@</h1>', '</article><aside>@</aside></body>'],
    ['<h1>@</h1><div class="meta">@</div><div class="post-content">', '</div><div class="widget">@</div>'],
    ['', ''],
  );

  it('put together by chance', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(
        wrapper,
        fc.array(block, { minLength: 1, maxLength: 8 }),
        fc.nat(3),
        ([before = '', after = ''], blocks, notes) => {
          const calls = Array.from(
            { length: notes },
            (_, at) => `<p>@<sup id="c${at}"><a href="#n${at}">${at + 1}</a></sup> @</p>`,
          ).join('');
          const ends = `<ol>${Array.from({ length: notes }, (_, at) => `<li id="n${at}"><p>@ @</p><p>@ <a href="#c${at}">↩</a></p></li>`).join('')}</ol>`;
          const { text, words } = numbered(`${before}${blocks.join('')}${calls}${notes > 0 ? ends : ''}${after}`);
          const document = readHtml(text, Buffer.from(text));
          expect(document.notes.map(({ label }) => label)).toEqual(
            Array.from({ length: notes }, (_, at) => String(at + 1)),
          );
          expectWhole(document, words);
        },
      ),
      { numRuns: runs, seed },
    );
  });

  it('cut off anywhere, with tags left open and closed twice', () => {
    const page = numbered(
      '<article><h1>@</h1><p>@ <b>@ <i>@</b> @</i><table><tr><td>@<div>@</table>@<ul><li>@<ul><li>@</ul></li>@</ul><blockquote>@<p>@</blockquote></div><p>@<select><option>@</select>@</p></p></article><footer>@</footer>',
    ).text;
    for (let end = 0; end <= page.length; end += 1) {
      const text = page
        .slice(0, end)
        .replace(/<[^>]*$/, '')
        .replace(/k\d*$/, '');
      expectWhole(readHtml(text, Buffer.from(text)), text.match(word) ?? []);
    }
  });
});

describe('every word of a Word file is in one place, or is counted where it is left out', () => {
  const inline = fc.constantFrom(
    run(' @ '),
    run(' @ ', '<w:b/>'),
    '<w:r><w:t>@</w:t><w:cr/><w:t>@</w:t><w:br w:type="page"/><w:t>@</w:t><w:tab/><w:t>@</w:t></w:r>',
    `<w:fldSimple w:instr="DATE">${run(' @ ')}</w:fldSimple>`,
    `<w:ins>${run(' @ ')}</w:ins>`,
    '<w:del><w:r><w:delText> @ @ </w:delText></w:r></w:del>',
    run(' @ ', '<w:vanish/>'),
    `<w:smartTag><w:customXml>${run(' @ ')}</w:customXml></w:smartTag>`,
    `<w:sdt><w:sdtContent>${run(' @ ')}</w:sdtContent></w:sdt>`,
    `<w:r><w:ruby><w:rt>${run('@')}</w:rt><w:rubyBase>${run('@')}</w:rubyBase></w:ruby></w:r>`,
    '<m:oMath><m:f><m:num><m:r><m:t>@</m:t></m:r></m:num><m:den><m:r><m:t>@</m:t></m:r></m:den></m:f></m:oMath>',
    `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(run(' @ '))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
    `<w:moveFrom>${run(' @ ')}</w:moveFrom><w:moveTo>${run(' @ ')}</w:moveTo>`,
    '<w:unknown><w:r><w:t> @ </w:t></w:r></w:unknown>',
  );
  const content = fc.array(inline, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''));
  const block = fc.oneof(
    fc
      .tuple(fc.constantFrom(undefined, 'Title', 'Heading1', 'Quote', 'Caption', 'Code'), content)
      .map(([name, text]) => paragraph(text, name)),
    content.map((text) => `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${text}</w:p>`),
    content.map(
      (text) =>
        `<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>${paragraph(text)}</w:tc><w:tc>${paragraph(text)}${paragraph(run('@'))}</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph(run('@'))}</w:tc></w:tr></w:tbl>`,
    ),
  );
  const styles =
    style('Title', 'Title') +
    style('Heading1', 'heading 1') +
    style('Quote', 'Quote') +
    style('Caption', 'caption') +
    style('Code', 'Source Code');

  it('put together by chance', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 6 }), fc.boolean(), async (blocks, hasNotes) => {
        const calls = hasNotes
          ? paragraph(`${run('@')}${footnoteCall(2)}${endnoteCall(2)}${run('@')}${footnoteCall(2)}`)
          : '';
        // One numbering through all parts.
        const { text, words } = numbered(
          [
            `${blocks.join('')}${calls}`,
            footnote(2, run(' @ @')) + footnote(3, run(' @ ')),
            endnote(2, ' @ '),
            paragraph(run('@ @')),
          ].join('\u0000'),
        );
        const [body = '', footnotes = '', endnotes = '', header = ''] = text.split('\u0000');
        expectWhole(await readWord(await wordFile({ body, footnotes, endnotes, header, styles })), words);
      }),
      { numRuns: Math.ceil(runs / 3), seed },
    );
  });
});
