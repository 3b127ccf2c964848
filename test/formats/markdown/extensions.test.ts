import { describe, expect, it } from 'vitest';
import { accountReport } from '../../../seed/account/report.ts';
import { textWords } from '../../../seed/account/source-words.ts';
import { annotate } from '../../../seed/annotate/annotate.ts';
import { readMarkdown } from '../../../seed/formats/markdown/read-markdown.ts';
import { outlineOf } from '../support/outline.ts';

const outline = async (text: string) => outlineOf(await readMarkdown(text));

describe('pandoc’s inline notes', () => {
  it('are notes at their markers, with their links, their citations and their places', async () => {
    const text =
      'It paid.^[See [TASS](https://tass.example/a), *May 3*; RBC, May [sic] 4.] It waits^[Polis, May 5.].[^1]\n\n[^1]: AP, May 6.\n';
    const source = await readMarkdown(text);
    expect(source.notes.map(({ label, content }) => [label, content.text])).toEqual([
      ['1', 'AP, May 6.'],
      ['2', 'See TASS, May 3; RBC, May [sic] 4.'],
      ['3', 'Polis, May 5.'],
    ]);
    expect(source.notes[2]?.content.anchors[0]).toMatchObject({ line: 1, column: text.indexOf('Polis') + 1 });
    const { article } = annotate(await readMarkdown(`# Tolls\n\nPublished: May 7, 2018\n\n${text}`));
    expect(article.paragraphs[0]?.text).toBe('It paid.[^2] It waits[^3].[^1]');
    const cited = article.paragraphs[0]?.citations.map(({ text: printed }) => printed);
    expect(cited).toEqual(expect.arrayContaining([expect.stringContaining('RBC'), expect.stringContaining('Polis')]));
  });

  it('end where their bracket closes, over lines and behind escaped signs; what is escaped, empty or open is text', async () => {
    const { blocks, notes } = await outline('One\\! two^[AP,\nMay 6] three^[] \\^[four] five^[six\n\nseven]');
    expect(notes).toEqual(['1: AP, May 6']);
    expect(blocks).toEqual(['PARAGRAPH: One! two{[^1]=1} three^[] ^[four] five^[six', 'PARAGRAPH: seven]']);
    expect((await outline('He wrote `^[a]` of x^2^ and [^a] of it.')).notes).toEqual([]);
  });
});

describe('definitions of terms', () => {
  it('are paragraphs, the term and each definition', async () => {
    const text =
      'Weir\n:   It keeps the *river* out.\n\n    And more.\n:   It is a wall.\n\nLock\n\n: A gate.\n\nIt ends.';
    const { blocks } = await outline(text);
    expect(blocks).toEqual(
      ['Weir', 'It keeps the river out.', 'And more.', 'It is a wall.', 'Lock', 'A gate.', 'It ends.'].map(
        (words) => `PARAGRAPH: ${words}`,
      ),
    );
  });

  it.each(['It is said of the town\nthat it is\n: a wall.', 'He said.\n: so', '- Pier\n: so', 'It is\n:so'])(
    'a line that begins with a colon elsewhere stays in its text: %s',
    async (text) => {
      const { blocks } = await outline(text);
      expect(blocks).toHaveLength(1);
      expect(blocks[0]).toContain(':');
    },
  );
});

describe('Obsidian’s', () => {
  it('links are their labels, embedded pictures nothing, and code and numbers stay', async () => {
    const { blocks } = await outline(
      'He saw [[Pier Two]] and [[Pier#Tolls|the tolls]], `[[a|b]]`, [[1]].\n\n![[gate.png|300]] ![[Notes on piers]] ![[a.png|The gate]]',
    );
    expect(blocks).toEqual([
      'PARAGRAPH: He saw Pier Two and the tolls, [[a|b]], [[1]].',
      'PARAGRAPH: Notes on piers The gate',
    ]);
  });

  it('callouts are quotes that begin with their title', async () => {
    const { blocks } = await outline(
      '> [!note]- Before you pay\n> It costs six.\n\n> [!WARNING]\n> It is high.\n\n[!note] It is not.',
    );
    expect(blocks).toEqual([
      'QUOTE: Before you pay It costs six.',
      'QUOTE: It is high.',
      'PARAGRAPH: [!note] It is not.',
    ]);
  });
});

/** The outline of a text, each of whose words has to be accounted for. */
async function accounted(text: string) {
  const source = await readMarkdown(text);
  const words = textWords(text, 'MARKDOWN');
  const { lost, madeUp } = accountReport('', words, source, annotate(source));
  expect({ lost, madeUp }).toEqual({ lost: [], madeUp: [] });
  return outlineOf(source);
}

describe('links to notes', () => {
  it.each(['', 'https://mill.example/p/bakers'])(
    'call them, copied with the page’s address or without: “%s”',
    async (page) => {
      const text = `It closed.[1](${page}#footnote-1-40) Half was paid.[2](${page}#footnote-2-40)\n\n[1](${page}#footnote-anchor-1-40)\n\nTASS, May 3.\n\n[2](${page}#footnote-anchor-2-40)\n\nRBC, May 4.\n\nIt says so.`;
      const { article } = annotate(await readMarkdown(`# Tolls\n\nPublished: May 7, 2018\n\n${text}`));
      expect(article.notes.map((note) => note.text)).toEqual(['TASS, May 3.', 'RBC, May 4.\nIt says so.']);
      const cited = article.paragraphs.flatMap(({ citations }) => citations.map(({ source }) => source));
      expect([article.paragraphs.length, cited]).toEqual([1, ['tass', 'rbc']]);
    },
  );

  it('lead back from notes, and are no text, as they are copied from Wikipedia', async () => {
    const page = 'https://wiki.example/Strait';
    const { article } = annotate(
      await readMarkdown(
        `# Strait\n\nMay 7, 2018\n\nIt is narrow.[[1]](${page}#cite_note-1)\n\n## References\n\n1. **[^](${page}#cite_ref-1)** TASS, May 3.`,
      ),
    );
    expect(article.notes.map((note) => note.text)).toEqual(['TASS, May 3.']);
    expect(article.paragraphs.flatMap(({ citations }) => citations.map(({ source }) => source))).toEqual(['tass']);
  });

  it('are links where they are on other words, or lead elsewhere', async () => {
    const { blocks } = await outline('See [the note](https://a.example/b#note-1) and [1](https://a.example/b#part-1).');
    expect(blocks[0]).toMatch(/<the note .*<1 /);
  });
});

describe('notes in HTML', () => {
  it('are notes, called by links to their ids, wherever they stand, without what leads back', async () => {
    const { blocks, notes } = await accounted(
      '# Tolls\n\nHalf is paid<sup id="r1"><a href="#fn1">1</a></sup> and<a href="#fn2"><sup>[2]</sup></a> more.[3](#fn3)\n\n<div class="footnotes"><ol>\n<li id="fn1"><p>TASS, May 3. <a href="#r1">↩</a></p><p>Twice.</p></li>\n<li><a name="fn2"></a>RBC, May 4 <a href="#r2">back</a></li>\n</ol></div>\n\n<p><span id="fn3">3. Reuters, May 5.</span></p>\n\n<p id="pier">The <a href="#top">pier</a>.</p>\n',
    );
    expect(blocks).toEqual([
      'HEADING 1: Tolls',
      'PARAGRAPH: Half is paid{[1]=1} and{[2]=2} more.{[3]=3}',
      'PARAGRAPH: The pier.',
    ]);
    expect(notes).toEqual(['1: TASS, May 3.\nTwice.', '2: RBC, May 4', '3: Reuters, May 5.']);
  });

  it('leave notes of Markdown their labels, and a label to the first that has it', async () => {
    const { blocks, notes } = await outline(
      'One.[^1] Two<a href="#n1">1</a>, three<a href="#n2">2</a> and <a href="#m2">2</a>.\n\n[^1]: TASS.\n\n<p id="n1">RBC.</p>\n\n<p id="n2">AP.</p>\n\n<p id="m2">AFP.</p>',
    );
    expect(notes).toEqual(['1: TASS.', '2: AP.']);
    expect(blocks.slice(1)).toEqual(['PARAGRAPH: RBC.', 'PARAGRAPH: AFP.']);
  });
});

describe('boxes', () => {
  it('of MkDocs are quotes that begin with their titles, in each other too; code stays code', async () => {
    const { blocks } = await accounted(
      'Pay.\n\n!!! note "Before you pay"\n    In coins.\n\n    - At noon.\n\n    ??? tip\n        Twice.\n\nGo.\n\n???+ danger inline "Mind"\n\tThe gap.\n\n!!! alone\n\n```\n!!! note\n    x\n```\n',
    );
    expect(blocks).toEqual([
      'PARAGRAPH: Pay.',
      'QUOTE: Before you pay In coins.',
      'LIST_ITEM: At noon.',
      'QUOTE: Twice.',
      'PARAGRAPH: Go.',
      'QUOTE: Mind The gap.',
      'PARAGRAPH: !!! alone',
      'CODE: !!! note\n    x',
    ]);
  });

  it('of GitHub are quotes, and names of tabs are their words', async () => {
    expect((await accounted('> [!NOTE]\n> It waits.\n\n=== "By ferry"\n\n    It takes an hour.')).blocks).toEqual([
      'QUOTE: It waits.',
      'PARAGRAPH: By ferry',
      'PARAGRAPH: It takes an hour.',
    ]);
  });
});

it('the place of a table of contents, a comment and attributes of kramdown are no text', async () => {
  const { blocks, leftOut } = await accounted(
    '* The contents\n{:toc .small}\n\n# Tolls\n{: #tolls .no_toc}\n\nHalf is paid.\n{: .lead}\n\n[TOC]\n\n[[_TOC_]]\n\n{::comment}\nIs it\nso?\n{:/comment}\n\n* TOC of the port\n',
  );
  expect(blocks).toEqual(['HEADING 1: Tolls', 'PARAGRAPH: Half is paid.', 'LIST_ITEM: TOC of the port']);
  expect(leftOut).toEqual([
    '14: 5: A comment is no text.',
    '1: 2: A table of contents is no part of the article.',
    '10: 1: A table of contents is no part of the article.',
    '12: 1: A table of contents is no part of the article.',
  ]);
});

it('imports and exports of MDX are instructions, and pandoc’s mark of a heading without a number is none of its words', async () => {
  const { blocks, leftOut } = await accounted(
    "import Tabs from '@theme/Tabs';\n\nexport const rate = 1;\n\n# Tolls {-}\n\nimport duties from May\nexport more.",
  );
  expect(blocks).toEqual(['HEADING 1: Tolls', 'PARAGRAPH: import duties from May export more.']);
  expect(leftOut.map((region) => region.replace(/ \d+:/, ''))).toEqual([
    '1: An instruction to the site’s generator is no text.',
    '3: An instruction to the site’s generator is no text.',
  ]);
});

it('Obsidian’s link in a cell is its label, and a title of a division with a class is counted', async () => {
  const { blocks } = await accounted(
    '| a | b |\n|---|---|\n| [[Riga\\|the port]] | 12 |\n\n::: {.note title="On loads"}\nIt waits.\n:::',
  );
  expect(blocks).toEqual(['TABLE: a\tb\nthe port\t12', 'PARAGRAPH: On loads It waits.']);
});

it('a caption under a picture that has the words of its text stands for both', async () => {
  const { blocks } = await accounted(
    '![The port](a.png)\n*The port in May. Photo: AFP*\n\n![A pier](b.png)\n*In June*',
  );
  expect(blocks).toEqual(['FIGURE: The port in May. Photo: AFP', 'FIGURE: A pier. In June']);
});

it('attributes behind pictures and links, Obsidian’s marks and comments, and a raised label of a note are no text', async () => {
  const { blocks, notes, leftOut } = await accounted(
    'The [weir](weir.md){ .button } is ==old==<a href="#n">1</a>. %%Ask them.%% Or 5%% and 6%%.\n\n![A well](w.png){width=50%}\n\n<p id="n"><sup>1</sup> TASS, May 3.</p>',
  );
  expect(blocks).toEqual(['PARAGRAPH: The weir is old{[1]=1}. Or 5%% and 6%%.', 'FIGURE: A well']);
  expect(notes).toEqual(['1: TASS, May 3.']);
  expect(leftOut).toEqual(['1: 2: A comment is no text.']);
});
