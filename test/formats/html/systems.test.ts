import { describe, expect, it } from 'vitest';
import { accountReport } from '../../../seed/account/report.ts';
import { sourceWords } from '../../../seed/account/source-words.ts';
import { annotate } from '../../../seed/annotate/annotate.ts';
import { readSourceDocument } from '../../../seed/formats/read-source-document.ts';
import { outlineOf } from '../support/outline.ts';

/** The outline of a page, and what of its head and notes comes out; every word of it has to be accounted for. */
async function read(body: string, head = '') {
  const bytes = Buffer.from(
    `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`,
  );
  const source = await readSourceDocument(bytes, { name: 'a.html' });
  const annotated = annotate(source);
  const { lost, madeUp } = accountReport('', await sourceWords(bytes, source), source, annotated);
  expect({ lost, madeUp }).toEqual({ lost: [], madeUp: [] });
  const { article, parts } = annotated;
  return { ...outlineOf(source), article, sections: parts.sections.map(({ content }) => content.text) };
}

const prose = '<p>The quay was sold on Monday, and nobody knows who has bought it (TASS, May 3).</p>';
const reasons = (regions: readonly string[]) => regions.map((region) => region.replace(/^\d+: /, ''));

describe('pages as more systems write them', () => {
  it('Blogger’s post in a widget, with notes in its lines', async () => {
    const { article, blocks } = await read(
      `<div class="main section"><div class="widget Blog"><div class="date-outer"><h2 class="date-header">Tuesday, April 17, 2012</h2><h3 class="post-title entry-title">Old Cranes</h3><div class="post-body entry-content"><table class="tr-caption-container"><tr><td><img src="y"></td></tr><tr><td class="tr-caption">The crane in 1970</td></tr></table>They are older than the port.<sup>1</sup> Two fell in 1958.<br><br><b>Notes</b><br>1. Interfax, April 9.<br></div></div></div></div><div class="sidebar"><p>I like cranes.</p></div>`,
      '<meta property="og:title" content="Old Cranes">',
    );
    expect(blocks).toContain('FIGURE: The crane in 1970');
    expect(article.paragraphs.map(({ text }) => text)).toEqual(['They are older than the port.1 Two fell in 1958.']);
    expect(article.notes.map(({ text }) => text)).toEqual(['Interfax, April 9.']);
    expect(article.published?.earliest).toBe('2012-04-17');
  });

  it('a page that names what holds its text as it names what holds none elsewhere', async () => {
    const { blocks } = await read(`<div class="sidebar"><h1>The Quay</h1>${prose}</div>`);
    expect(blocks[1]).toMatch(/^PARAGRAPH: The quay was sold/);
  });

  it('notes in the margin, as Tufte’s style sheet, R and Hugo’s themes set them', async () => {
    const box = (id: string) => `<input type="checkbox" id="${id}" class="margin-toggle">`;
    const { blocks, notes } = await read(
      `<p>Half was paid.<label for="a" class="margin-toggle sidenote-number"></label>${box('a')}<span class="sidenote">TASS, May 1.</span> The rest was not<label for="b" class="margin-toggle">&#8853;</label>${box('b')}<span class="marginnote">So said the board (RBC, May 2).</span> due.</p><p>It rose<label for="c" class="margin-toggle sidenote-number">2</label>${box('c')}<span class="sidenote"><span class="sidenote-number">2</span> Reuters, May 3.</span> again, as <span class="sidenote"><label class="sidenote-label" for="d">planned</label><input id="d"><span class="sidenote-content">In 2011.</span></span> before.</p><figure><label for="e" class="margin-toggle">&#8853;</label>${box('e')}<span class="marginnote">The pier</span><img src="p.png"></figure>`,
    );
    expect(blocks).toEqual([
      'PARAGRAPH: Half was paid.{[1]=1} The rest was not{[3]=3} due.',
      'PARAGRAPH: It rose{[2]=2} again, as planned{[4]=4} before.',
      'FIGURE: The pier',
    ]);
    expect(notes).toEqual([
      '1: TASS, May 1.',
      '3: So said the board (RBC, May 2).',
      '2: Reuters, May 3.',
      '4: In 2011.',
    ]);
  });

  it('authors, dates and minutes that a theme sets apart, Quarto’s words over them, names of tabs', async () => {
    const hugo = await read(
      `<article><h1>Grain</h1><div class="post-meta"><time class="post-date">2019-11-05</time><span class="post-author">Owen Hale</span><span class="post-reading-time">3 min read</span></div>${prose}</article>`,
    );
    expect(hugo.article).toMatchObject({ authors: ['Owen Hale'], published: { earliest: '2019-11-05' } });
    expect(hugo.article.paragraphs).toHaveLength(1);
    const quarto = await read(
      `<h1>Grain</h1><div>Author</div><p>Hanna Lindt</p><div>Published</div><p>June 12, 2023</p>${prose}<div><label for="a">North</label><label for="b">South</label></div>`,
    );
    expect(quarto.article).toMatchObject({ authors: ['Hanna Lindt'], published: { earliest: '2023-06-12' } });
    expect(quarto.article.paragraphs.map(({ text }) => text).slice(1)).toEqual(['North South']);
  });

  it('what Notion knows of a page', async () => {
    const { article } = await read(
      `<article><header><h1 class="page-title">Bridges</h1><table class="properties"><tbody><tr><th>Author</th><td>Ida Vail</td></tr><tr><th>Date</th><td><time>@May 9, 2021</time></td></tr><tr><th>Tags</th><td><span>bridges</span></td></tr></tbody></table></header>${prose}</article>`,
    );
    expect(article).toMatchObject({ authors: ['Ida Vail'], published: { earliest: '2021-05-09' } });
    expect(article.paragraphs).toHaveLength(1);
  });

  it('comments of reviewers in Google Docs and in Word', async () => {
    const google = await read(
      `<p>It was promised<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> twice<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>.</p><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a>&nbsp;TASS, May 2.</p></div><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a>Is it so?</p></div>`,
    );
    expect(google).toMatchObject({ blocks: ['PARAGRAPH: It was promised{[1]=1} twice.'], notes: ['1: TASS, May 2.'] });
    expect(reasons(google.leftOut)).toEqual([
      '1: A reviewer’s comment is no part of the article.',
      '4: A reviewer’s comment is no part of the article.',
    ]);
    const word = await read(
      `<p class=MsoNormal>It was <del cite="mailto:x" datetime="2016-09-01T10:00">new</del><ins>old</ins>.<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1" name="_msoanchor_1">[J1]</a></span></p><div id="_com_1" class=msocomtxt><a name="_msocom_1"></a><p><a href="#_msoanchor_1">[J1]</a>Is it so?</p></div>`,
    );
    expect(word).toMatchObject({ blocks: ['PARAGRAPH: It was old.'], notes: [] });
    expect(word.leftOut).toHaveLength(3);
  });

  it('Word’s lists, quotations, tables of contents and empty paragraphs', async () => {
    const gap = '<span style=\'font:7.0pt "Times New Roman"\'>&nbsp;&nbsp;&nbsp; </span>';
    const { blocks, leftOut } = await read(
      `<p class=MsoToc1>The tolls 1</p><p class=MsoNormal>Two things:</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoListParagraphCxSpFirst><span style='font-family:Symbol'>·${gap}</span>coal;</p><p class=MsoListParagraphCxSpMiddle><span style='font-family:"Courier New"'>o${gap}</span>ore;</p><p class=MsoListParagraphCxSpLast>1.${gap}grain.</p><p class=MsoQuote>Nothing moves.</p>`,
    );
    expect(blocks.map((block) => block.replaceAll('\u00A0', ' '))).toEqual([
      'PARAGRAPH: Two things:',
      'LIST_ITEM: coal;',
      'LIST_ITEM: ore;',
      'LIST_ITEM 1: grain.',
      'QUOTE: Nothing moves.',
    ]);
    expect(leftOut).toHaveLength(1);
  });

  it('LibreOffice’s notes, footer and author, who is that of the file', async () => {
    const body = (line: string) =>
      `<p class="title">Salt</p><p>${line}</p>${prose}<p>It closed twice<a class="sdendnoteanc" name="sdendnote1anc" href="#sdendnote1sym"><sup>i</sup></a>.</p><div id="sdendnote1"><p><a class="sdendnotesym" name="sdendnote1sym" href="#sdendnote1anc">i</a> Vedomosti, January 5.</p></div><div title="footer"><p>Page 1</p></div>`;
    const head = (author: string) =>
      `<meta name="generator" content="LibreOffice 7.5 (Linux)"><meta name="author" content="${author}">`;
    const { metadata, article, notes, leftOut } = await read(body('By Ada Brenner'), head('Karl Ohm'));
    expect({ metadata, authors: article.authors }).toEqual({ metadata: {}, authors: ['Ada Brenner'] });
    expect(notes).toEqual(['i: Vedomosti, January 5.']);
    expect(reasons(leftOut)).toEqual(['2: What is printed on every page is no part of the article.']);
    expect((await read(body('An account'), head('Karl Ohm'))).metadata).toEqual({ authors: ['Karl Ohm'] });
    expect((await read(body('An account'), head('Office User'))).metadata).toEqual({});
  });

  it('Sphinx’s label of a note, the sign beside its heading and the name of its site', async () => {
    const { metadata, blocks, notes } = await read(
      `<div role="main"><h1>Dues<a class="headerlink" href="#dues">¶</a></h1><p>They rose <a class="footnote-reference brackets" href="#id2" id="id1" role="doc-noteref"><span class="fn-bracket">[</span>1<span class="fn-bracket">]</span></a> again.</p><aside class="footnote-list brackets"><aside class="footnote brackets" id="id2" role="doc-footnote"><span class="label"><span class="fn-bracket">[</span><a role="doc-backlink" href="#id1">1</a><span class="fn-bracket">]</span></span><p>Interfax, March 30.</p></aside></aside></div>`,
      '<title>Dues — Papers 1.0 documentation</title>',
    );
    expect({ metadata, blocks, notes }).toEqual({
      metadata: { title: 'Dues' },
      blocks: ['HEADING 1: Dues', 'PARAGRAPH: They rose {[1]=1} again.'],
      notes: ['1: Interfax, March 30.'],
    });
  });

  it('Ghost’s further authors, and what it prints over and between the text', async () => {
    const { article, leftOut } = await read(
      `<article class="gh-article"><header><a class="gh-article-tag" href="/t">Borders</a><h1>A Border</h1><h4 class="gh-article-author-name"><a>Ines Aldo</a>, <a>Bram Ooster</a></h4><time datetime="2023-11-06">06 Nov 2023</time><span>— 4 min read</span></header><section class="gh-content">${prose}<p>💡</p><figure class="kg-card kg-bookmark-card"><a href="https://a.example">Who left</a></figure><div class="kg-card kg-signup-card"><h2>Sign up</h2></div>${prose}</section></article>`,
      '<meta name="generator" content="Ghost 5.75"><script type="application/ld+json">{"@type":"Article","headline":"A Border","author":{"@type":"Person","name":"Ines Aldo"},"contributor":[{"@type":"Person","name":"Bram Ooster"}],"datePublished":"2023-11-06T06:00:00Z"}</script>',
    );
    expect(article).toMatchObject({ title: 'A Border', authors: ['Ines Aldo', 'Bram Ooster'] });
    expect(article.paragraphs).toHaveLength(2);
    expect(reasons(leftOut)).toEqual([
      '1: Names of sections and topics are no part of the article.',
      '2: Links to other articles are no part of this one.',
      '2: A call to subscribe is no part of the article.',
    ]);
  });

  it('Wikipedia’s notices and headings over its notes', async () => {
    const { article, sections, leftOut } = await read(
      `<main><h1>Strait</h1><div class="mw-parser-output"><div class="hatnote">For the town, see <a href="/x">Strait (town)</a>.</div><p>It is narrow.<sup id="r1" class="reference"><a href="#n1">[1]</a></sup><sup class="noprint Inline-Template">[<i>citation needed</i>]</sup></p><h2>Course</h2><p>It bends.</p><h2>References</h2><ol class="references"><li id="n1"><b><a href="#r1">^</a></b> <span>TASS, May 6, 2014.</span></li></ol></div></main>`,
    );
    expect(article.paragraphs.map(({ text }) => text)).toEqual(['It is narrow.[1]', 'It bends.']);
    expect(sections).toEqual(['Course']);
    expect(leftOut).toHaveLength(2);
  });

  it('captions of several blocks and of tables, pointers to other articles, comments and buttons of WordPress', async () => {
    const { blocks, leftOut } = await read(
      `<article>${prose}<figure><img src="x"><figcaption><h4>The pass</h4><p>at noon</p></figcaption></figure><table><caption>Pilots</caption><tr><th>Year</th><th>Pilots</th></tr><tr><td>1990</td><td>30</td></tr></table><p><em>Read more: <a href="/b">The port in figures</a></em></p><div class="wp-block-buttons"><a href="/d">Donate</a></div><div class="wp-block-comments"><p>I was there (TASS, June 1).</p></div></article>`,
    );
    expect(blocks.slice(1)).toEqual(['FIGURE: The pass at noon', 'FIGURE: Pilots', 'TABLE: Year\tPilots\n1990\t30']);
    expect(reasons(leftOut)).toEqual([
      '6: Links to other articles are no part of this one.',
      '1: Buttons and fields are no part of the article.',
      '6: Readers’ comments are no part of the article.',
    ]);
  });

  it('Org mode’s date under the page, and an address that is none of the web', async () => {
    const { metadata } = await read(
      `<div id="content"><h1 class="title">Canal</h1>${prose}</div><div id="postamble"><p class="date">Date: 2014-03-09</p><p class="date">Created: 2014-03-10 Mon 10:00</p></div>`,
      '<link rel="canonical" href="/canal.html"><script type="application/ld+json">{"@type":"Article","headline":"Canal","url":"/canal.html"}</script>',
    );
    expect(metadata).toEqual({ title: 'Canal', published: '2014-03-09' });
  });

  it('the line under a title of WordPress, whose themes hide when it was changed', async () => {
    const { article, leftOut } = await read(
      `<article><h1 class="entry-title">The Strait</h1><div class="entry-meta">Posted on <a href="/x"><time class="entry-date published" datetime="2016-05-03">May 3, 2016</time><time class="updated" datetime="2016-05-05">May 5, 2016</time></a> by <a href="/author/ida">Ida Vail</a></div><div class="entry-content">${prose}</div><div class="tags">Topics: quays</div></article>`,
    );
    expect(article).toMatchObject({ authors: ['Ida Vail'], published: { earliest: '2016-05-03' } });
    expect(article.paragraphs.map(({ number, citations }) => [number, citations.length])).toEqual([[1, 1]]);
    expect(reasons(leftOut)).toEqual([
      '3: What the page hides is no part of the article.',
      '2: Names of sections and topics are no part of the article.',
    ]);
    const changedAlone = await read(`<h1>A Quay</h1><p><time class="updated">May 5, 2016</time></p>${prose}`);
    expect(changedAlone.article.published?.earliest).toBe('2016-05-05');
  });

  it('a button between words parts them', async () => {
    const { blocks } = await read(`${prose}<div>Ida Vail<button>Follow</button>the writer</div>`);
    expect(blocks[1]).toBe('PARAGRAPH: Ida Vail the writer');
  });

  it('a column is a table where a cell heads it, and else only sets the page', async () => {
    const { blocks } = await read(
      `${prose}<table><thead><tr><th>Port</th></tr></thead><tr><td>Braila</td></tr></table><table><tr><td>Nobody</td></tr><tr><td>knows.</td></tr></table>`,
    );
    expect(blocks.slice(1)).toEqual(['TABLE: Port\nBraila', 'PARAGRAPH: Nobody', 'PARAGRAPH: knows.']);
  });

  it('digits that are lowered, and powers of units, are of their word', async () => {
    const { blocks } = await read(`${prose}<p>H<sub>2</sub>O covers 3 km<sup>2</sup>.</p>`);
    expect(blocks[1]).toBe('PARAGRAPH: H2O covers 3 km2.');
  });

  it('all authors that a by-line prints beside those of the metadata', async () => {
    const { article } = await read(
      `<h1>The Quay</h1><p>By Ida Vail and Olga Brand</p>${prose}`,
      '<meta name="author" content="Ida Vail">',
    );
    expect(article.authors).toEqual(['Ida Vail', 'Olga Brand']);
    const other = await read(
      `<h1>The Quay</h1><p>By Vexa Orlim and Olga Brand</p>${prose}`,
      '<meta name="author" content="Ida Vail">',
    );
    expect(other.article.authors).toEqual(['Ida Vail']);
  });

  it('the heading where the title element names something else', async () => {
    const title = async (element: string, body: string) =>
      (await read(`${body}${prose}`, `<title>${element}</title>`)).article.title;
    expect(await title('Untitled Document', '<h1>Cranes of Gent</h1>')).toBe('Cranes of Gent');
    expect(await title('Gent’s cranes fall', '<h1>Cranes of Gent</h1>')).toBe('Gent’s cranes fall');
    expect(await title('Old Piers', '<h1>Sea Post</h1><h2>Old Piers</h2>')).toBe('Old Piers');
  });

  it('what WordPress’ first themes print under a title and under a text', async () => {
    const { article, leftOut } = await read(
      `<h1>Old Piers</h1><p class="postmetadata">July 4th, 2009 | Author: admin</p>${prose}<p class="postmetadata">Posted in <a href="/c">Piers</a> | <a href="/d">3 Comments »</a></p>`,
    );
    expect(article).toMatchObject({ authors: [], published: { earliest: '2009-07-04' } });
    expect(article.paragraphs).toHaveLength(1);
    expect(reasons(leftOut)).toEqual(['5: Names of sections and topics are no part of the article.']);
  });

  it('Substack’s notes as they are pasted, without their ids', async () => {
    const page = 'https://mill.example/p/bakers';
    const { article } = await read(
      `<h1>Bread</h1><p>May 7, 2018</p><p>It closed.<a href="${page}#footnote-1-40">1</a> Half was <a href="${page}#part-2">paid</a>.<a href="#footnote-2-40">2</a></p><p><a href="${page}#footnote-anchor-1-40">1</a></p><p>TASS, May 3.</p><p><a href="#footnote-anchor-2-40">2</a></p><p>RBC, May 4.</p><p>It says so.</p>`,
    );
    expect(article.notes.map(({ text }) => text)).toEqual(['TASS, May 3.', 'RBC, May 4.\nIt says so.']);
    expect(article.paragraphs.map(({ text, citations }) => [text, citations.length])).toEqual([
      ['It closed.[1] Half was paid.[2]', 3],
    ]);
  });

  it('Asciidoctor’s revision, boxes and notes', async () => {
    const box = (sign: string, content: string) =>
      `<div class="admonitionblock note"><table><tr><td class="icon">${sign}</td><td class="content">${content}</td></tr></table></div>`;
    const { article, notes } = await read(
      `<div id="header"><h1>Grain</h1><div class="details"><span id="author" class="author">Ida Vail</span><br><span id="email" class="email"><a href="mailto:i@a.example">i@a.example</a></span><br><span id="revnumber">version 1.2,</span> <span id="revdate">2021-03-09</span></div></div><div id="content"><div class="paragraph">${prose}</div>${box('<div class="title">Note</div>', 'Loads are in tonnes (Reuters, March 2).')}${box('<i class="fa icon-warning" title="Warning"></i>', '<div class="title">Take care</div><div class="paragraph"><p>They change.</p></div><div class="paragraph"><p>The figures of May are not final (RBC, March 3).</p></div>')}<p>It waits.<sup class="footnote">[<a id="_footnoteref_1" class="footnote" href="#_footnotedef_1">1</a>]</sup></p></div><div id="footnotes"><hr><div class="footnote" id="_footnotedef_1"><a href="#_footnoteref_1">1</a>. RBC, March 6.</div></div>`,
      '<meta name="author" content="Ida Vail">',
    );
    expect(article).toMatchObject({ authors: ['Ida Vail'], published: { earliest: '2021-03-09' } });
    expect(article.paragraphs.slice(1).map(({ kind, text, citations }) => [kind, text, citations.length])).toEqual([
      ['TEXT', 'Note', 0],
      ['TEXT', 'Loads are in tonnes (Reuters, March 2).', 1],
      ['TEXT', 'Take care', 0],
      ['TEXT', 'They change.', 0],
      ['TEXT', 'The figures of May are not final (RBC, March 3).', 1],
      ['TEXT', 'It waits.[1]', 1],
    ]);
    expect(notes).toEqual(['1: RBC, March 6.']);
  });

  it('a row of data is a table', async () => {
    const { blocks } = await read(`${prose}<table><tr><td>Braila</td><td>12</td></tr></table>`);
    expect(blocks[1]).toBe('TABLE: Braila\t12');
  });

  it('Medium’s author under the text of an export, and the title that it prints twice', async () => {
    const { article } = await read(
      `<article class="h-entry"><header><h1 class="p-name">The Idle Mill</h1></header><section data-field="subtitle" class="p-summary">Why nobody grinds</section><section data-field="body" class="e-content"><h3 class="graf graf--h3 graf--title">The Idle Mill</h3><h4 class="graf graf--h4 graf--subtitle">Why nobody grinds</h4>${prose}</section><footer><p>By <a href="https://medium.example/@aino" class="p-author h-card">Aino Salo</a> on <time class="dt-published" datetime="2021-09-14T10:11:12.131Z">September 14, 2021</time>.</p></footer></article><div class="h-cite"><a class="p-author">Vexa Orlim</a></div>`,
    );
    expect(article).toMatchObject({
      title: 'The Idle Mill',
      authors: ['Aino Salo'],
      published: { earliest: '2021-09-14' },
      sections: [],
    });
    expect(article.paragraphs.map(({ text }) => text).slice(0, 2)).toEqual(['Why nobody grinds', 'Why nobody grinds']);
  });

  it('Confluence’s line of who made and changed a page, its boxes and its attachments', async () => {
    const { article, leftOut } = await read(
      `<div id="main"><h1 id="title-heading" class="pagetitle"><span id="title-text">Grain</span></h1><div id="content" class="view"><div class="page-metadata">Created by <span class='author'> Ida Vail</span>, last modified by <span class='editor'> Oleg Brod</span> on Mar 09, 2021</div><div id="main-content" class="wiki-content">${prose}${prose}${prose}${prose}<div class="confluence-information-macro"><p class="title">Note</p><div><p>It waits.</p></div></div></div><div class="pageSection group"><h2 class="pageSectionTitle">Attachments:</h2><a href="p.png">port.png</a> (image/png)</div></div></div>`,
    );
    expect(article).toMatchObject({ title: 'Grain', authors: ['Ida Vail'], published: { earliest: '2021-03-09' } });
    expect(article.sections).toEqual([]);
    expect(article.paragraphs.slice(4).map(({ text }) => text)).toEqual(['Note', 'It waits.']);
    expect(reasons(leftOut)).toEqual(['5: What stands beside the article is no part of it.']);
  });

  it('notes of WordPress’ Modern Footnotes, which stand behind their numbers', async () => {
    const { blocks, notes } = await read(
      `${prose}<p>Half was paid<sup class="modern-footnotes-footnote " data-mfn="1"><a href="javascript:void(0)" role="button">1</a></sup><span id="mfn-content-1" role="tooltip" class="modern-footnotes-footnote__note" data-mfn="1">Diena, May 1.</span> and more.</p>`,
    );
    expect([blocks[1], notes]).toEqual(['PARAGRAPH: Half was paid{[1]=1} and more.', ['1: Diena, May 1.']]);
  });

  it('a caption in a line of its own, whatever element it is', async () => {
    const { blocks } = await read(
      `${prose}<div><img src="a.jpg"><span class="image-caption">The quay <span class="image-credit">AFP</span></span></div>`,
    );
    expect(blocks[1]).toBe('FIGURE: The quay | AFP');
  });

  it('the title that Word prints, whatever its file is called', async () => {
    const { article } = await read(
      `<p class=MsoTitle>Grain at the Port</p><p>May 5, 2019</p><h1>Loads</h1>${prose}`,
      '<title>Grain</title><meta name=Generator content="Microsoft Word 15">',
    );
    expect([article.title, article.sections.map(({ title }) => title)]).toEqual(['Grain at the Port', ['Loads']]);
  });

  it('Drupal’s footer over an article, which says when it was written; not one under it', async () => {
    const footer = (text: string) => `<footer class="node__meta">${text}</footer>`;
    const { article, leftOut } = await read(
      `<h1>Grain</h1><article>${footer('Submitted by ida on Sun, 05/05/2019 - 10:00')}<div>${prose}${prose}${prose}</div>${footer('Filed by Riga')}</article>`,
    );
    expect([article.published?.earliest, article.paragraphs.length]).toEqual(['2019-05-05', 3]);
    expect(reasons(leftOut)).toEqual(['3: A footer of the page is no part of the article.']);
  });

  it('a raised number that begins a paragraph, as typed notes do, is no power', async () => {
    const { article } = await read(
      `<h1>Grain</h1><p>May 5, 2019</p><p>Paid.<sup>1</sup> More was.<sup>2</sup></p><p><sup>1</sup> Diena, May 1.</p><p><sup>2</sup> TASS, May 2.</p>`,
    );
    expect(article.notes.map(({ text }) => text)).toEqual(['Diena, May 1.', 'TASS, May 2.']);
  });

  it('the word over typed notes, set as a paragraph', async () => {
    const { article } = await read(
      `<h1>Grain</h1><p>May 5, 2019</p>${prose}<p>Paid.<sup>1</sup></p><p><strong>References:</strong></p><p>1. Diena, May 1.</p>`,
    );
    expect([article.notes.length, article.paragraphs.length]).toEqual([1, 2]);
  });
});
