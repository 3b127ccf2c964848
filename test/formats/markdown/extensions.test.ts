import { describe, expect, it } from 'vitest';
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
