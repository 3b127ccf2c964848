import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../seed/formats/html/read-html.ts';
import { outlineOf } from '../support/outline.ts';

function outline(html: string) {
  return outlineOf(readHtml(html, Buffer.from(html)));
}

function page(body: string, head = '') {
  return `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
}

const prose = '<p>The council met on Monday, and again on Tuesday, to settle the toll (Reuters, May 3).</p>';

// What Readability, linkedom and html-to-text were seen to lose or change.
describe('of a page is kept', () => {
  it.each(['footer-note', 'related-quote', 'comment-quote', 'related-article', 'footer-content', 'author-note'])(
    'a paragraph of the class %s',
    (name) => {
      const { blocks, leftOut, metadata } = outline(
        page(`<article><h1>Tolls</h1>${prose}<p class="${name}">Nadia Orlova wrote this at sea.</p></article>`),
      );
      expect(blocks).toContain('PARAGRAPH: Nadia Orlova wrote this at sea.');
      expect({ leftOut, metadata }).toEqual({ leftOut: [], metadata: {} });
    },
  );

  it('an aside and the footer of a quotation', () => {
    const { blocks } = outline(
      page(
        `<article>${prose}<aside>The toll is 40 cents.</aside><blockquote>No toll!<footer>The mayor</footer></blockquote></article>`,
      ),
    );
    expect(blocks.slice(1)).toEqual(['PARAGRAPH: The toll is 40 cents.', 'QUOTE: No toll!', 'QUOTE: The mayor']);
  });

  it('a page without html and body, and one that is a fragment', () => {
    expect(outline('<h1>Tolls</h1><p>They rise.').blocks).toEqual(['HEADING 1: Tolls', 'PARAGRAPH: They rise.']);
    expect(outline('They <i>rise</i>.').blocks).toEqual(['PARAGRAPH: They rise.']);
  });

  it('case, entities, long lines and cells as they are', () => {
    const line = 'word '.repeat(40).trim();
    expect(
      outline(
        page(
          `<h1>Quiet Title</h1><p>${line} &amp; &#160;&mdash; ca&shy;nal, twenty&#8209;one</p><table><tr><th>Year</th><th>Deals</th></tr><tr><td>2016</td><td>3</td></tr></table>`,
        ),
      ).blocks,
    ).toEqual([
      'HEADING 1: Quiet Title',
      `PARAGRAPH: ${line} & \u00A0— canal, twenty-one`,
      'TABLE: Year\tDeals\n2016\t3',
    ]);
  });

  it('the number of an item, by its list and by its value', () => {
    expect(outline('<ol start="3"><li>a<li value="7">b<li>c</ol>').blocks).toEqual([
      'LIST_ITEM 3: a',
      'LIST_ITEM 7: b',
      'LIST_ITEM 8: c',
    ]);
  });

  it('words apart where a line breaks, and together where only markup parts them', () => {
    expect(
      outline('<p>one<br>two <b>Od</b>esa, 10<sup>6</sup>, 2<sup>nd</sup><br><br>three<div>four</div>five').blocks,
    ).toEqual(['PARAGRAPH: one two Odesa, 10^6, 2nd', 'PARAGRAPH: three', 'PARAGRAPH: four', 'PARAGRAPH: five']);
  });

  it('the reading of a ruby, the quotation marks of q', () => {
    expect(
      outline('<p><ruby>東京<rt>Tokyo</rt></ruby> <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> <q>yes</q></p>')
        .blocks,
    ).toEqual(['PARAGRAPH: 東京 (Tokyo) 漢(kan) “yes”']);
  });

  it('columns of a layout table as text', () => {
    expect(outline('<table><tr><td><h2>One</h2><p>First.</td><td><p>Second.</td></tr></table>').blocks).toEqual([
      'HEADING 2: One',
      'PARAGRAPH: First.',
      'PARAGRAPH: Second.',
    ]);
  });
});

describe('metadata of a page', () => {
  const ofLinked = (json: unknown) =>
    outline(page(prose, `<script type="application/ld+json">${JSON.stringify(json)}</script>`)).metadata;

  it('are read from JSON-LD whose type is a list and whose author is a text', () => {
    expect(
      ofLinked({ '@type': ['Thing', 'NewsArticle'], headline: 'Tolls &amp; bridges', author: 'Nadia Orlova' }),
    ).toMatchObject({
      title: 'Tolls & bridges',
      authors: ['Nadia Orlova'],
    });
    expect(ofLinked([{ '@type': 'Article', author: [{ name: 'A. Bee' }, 'C. Dee'] }])).toMatchObject({
      authors: ['A. Bee', 'C. Dee'],
    });
  });

  it('keep a title whole: only the site’s own name is cut, never at a dash or a colon', () => {
    const title = (text: string, more = '') =>
      outline(page(`<h1>Something else</h1>${prose}`, `<title>${text}</title>${more}`)).metadata.title;
    expect(title('Tolls - the long way to the sea: a report from the valley')).toBe(
      'Tolls - the long way to the sea: a report from the valley',
    );
    expect(title('Tolls: A – B | Harbour Letter', '<meta property="og:site_name" content="Harbour Letter">')).toBe(
      'Tolls: A – B',
    );
    expect(outline(page(`<h1>Tolls: A</h1>${prose}`, '<title>Tolls: A — Some Site</title>')).metadata.title).toBe(
      'Tolls: A',
    );
  });

  it('prefer the name of an author to an address', () => {
    const head =
      '<meta property="article:author" content="https://facebook.example/n"><meta name="author" content="Nadia Orlova">';
    expect(outline(page(prose, head)).metadata.authors).toEqual(['Nadia Orlova']);
  });

  it('take the date of a time element that stands in the head or is marked', () => {
    const body = `<article><header><h1>T</h1><time datetime="2019-05-06">May 6</time></header>${prose}<p><time datetime="2001-01-01">then</time></p></article>`;
    expect(outline(page(body)).metadata.published).toBe('2019-05-06');
    expect(outline(page(`<article>${prose}<p><time datetime="2001-01-01">then</time></p></article>`)).metadata).toEqual(
      {},
    );
  });
});

describe('notes of a page', () => {
  it('are found before the text, in a footer and without brackets or links back', () => {
    const text = '<p>It closed.<sup><a href="#n1" id="c1">1</a></sup></p>';
    const note = '<li id="n1">TASS, May 3. <a href="#c1">back</a></li>';
    expect(outline(page(`<article><h1>T</h1>${text}</article><footer><ol>${note}</ol></footer>`))).toMatchObject({
      notes: ['1: TASS, May 3. back'],
    });
    expect(
      outline(page(`<section role="doc-endnotes"><ol>${note.replace('back', '↩')}</ol></section>${text}`)).notes,
    ).toEqual(['1: TASS, May 3.']);
    expect(outline(page(`${text}<ol><li id="n1">TASS, May 3.</ol>`)).notes).toEqual(['1: TASS, May 3.']);
  });

  it('are not what a table of contents, a link to the top or a numbered section leads to', () => {
    const { notes, blocks } = outline(
      page(
        '<h1 id="top">T</h1><ul><li><a href="#s1">1</a></li></ul><h2 id="s1">One</h2><p>Text. <a href="#top">top</a></p>',
      ),
    );
    expect(notes).toEqual([]);
    expect(blocks).toContain('LIST_ITEM: 1');
  });

  it('without links are notes only where raised numbers and notes fit each other', () => {
    const typed = (calls: string, title = 'Notes') =>
      outline(page(`<p>One${calls}.</p><h3>${title}</h3><p>1. TASS, May 3.</p><p>2. AFP, May 4.</p>`)).notes;
    expect(typed('<sup>1</sup> two<sup>2</sup>')).toEqual(['1: TASS, May 3.', '2: AFP, May 4.']);
    expect(typed('<sup>1</sup>')).toEqual([]);
    expect(typed('<sup>1</sup> two<sup>2</sup>', 'Steps')).toEqual([]);
  });

  it('that share a label get one of their own', () => {
    const note = (id: string) =>
      `<p>x<sup><a href="#${id}" id="c${id}">1</a></sup></p><div class="footnote"><p id="${id}"><a href="#c${id}">1</a> Note ${id}.</p></div>`;
    expect(outline(page(note('a') + note('b'))).notes).toEqual(['1: Note a.', '1-2: Note b.']);
  });
});

it('tells the place of words and of what is left out', () => {
  const html = '<body>\n<nav>Home <b>a</b>bc</nav>\n<main><p>\n  One\n two</p></main>';
  const { blocks, leftOut } = readHtml(html, Buffer.from(html));
  expect(blocks[0]?.content.anchors).toEqual([
    { offset: 0, line: 4, column: 3 },
    { offset: 4, line: 5, column: 2 },
  ]);
  expect(leftOut).toEqual([
    {
      reason: 'The page’s navigation is no part of the article.',
      words: 2,
      line: 2,
      column: 1,
      end: { line: 2, column: 27 },
    },
  ]);
});

it('neither runs scripts nor follows links that are none', () => {
  const { blocks } = outline(
    '<p><a href="javascript:alert(1)">one</a> <a href="data:text/html,x">two</a> <script>document.write("three")</script><a href="/rel">four</a></p>',
  );
  expect(blocks).toEqual(['PARAGRAPH: one two four']);
});

describe('a relative link leads on from', () => {
  const text =
    '<p><a href="/2023/vote">One</a> <a href="../notes.html">two</a> <a href="//other.example/x">three</a> <a href="#end">four</a></p>';

  it.each([
    [
      'the canonical address of the page',
      '<link rel="canonical" href="https://tide.example/2023/05/tolls">',
      'https://tide.example/2023/vote',
      'https://tide.example/2023/notes.html',
    ],
    [
      'its base before that',
      '<base href="https://mirror.example/a/b/"><link rel="canonical" href="https://tide.example/2023/05/tolls">',
      'https://mirror.example/2023/vote',
      'https://mirror.example/a/notes.html',
    ],
    [
      'a base that is relative itself',
      '<base href="/a/b/"><link rel="canonical" href="https://tide.example/2023/05/tolls">',
      'https://tide.example/2023/vote',
      'https://tide.example/a/notes.html',
    ],
  ])('%s', (_, head, one, two) => {
    expect(outline(page(text, head)).blocks).toEqual([
      `PARAGRAPH: <One ${one}> <two ${two}> <three https://other.example/x> four`,
    ]);
  });
});
