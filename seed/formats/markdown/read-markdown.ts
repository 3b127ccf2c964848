import { hash } from 'node:crypto';
import { noMetadata, type SourceBlock, type SourceDocument } from '../../source-document/source-document.ts';
import { placeAt } from '../../source-document/source-text.ts';
import { readFrontMatter } from '../front-matter.ts';
import { withBoxesQuoted } from './boxes.ts';
import { checkComplexity } from './check-complexity.ts';
import { readDirectives } from './directives.ts';
import { MarkdownBlocks } from './markdown-blocks.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { readTitleBlock } from './title-block.ts';

const byteOrderMark = '\uFEFF';
const htmlStart = /<[a-z!?/]/i;
const lineEnd = /\r\n|\n|\r/g;

/**
 * Reads a document in Markdown: CommonMark with GFM's tables and footnotes, front matter in YAML or TOML, pandoc's title
 * block, and what site generators write beside it.
 */
export async function readMarkdown(source: string): Promise<SourceDocument> {
  // Offsets of the tree would be off by the mark.
  const text = source.startsWith(byteOrderMark) ? source.slice(1) : source;
  const lines = text.split(lineEnd);
  const front = readFrontMatter(lines);
  const head = front ?? readTitleBlock(lines);
  const skipped = head?.lines ?? 0;
  const body = withBoxesQuoted(text.slice(offsetOfLine(text, skipped)));
  checkComplexity(body, skipped + 1);
  const directives = readDirectives(body, skipped + 1);
  const { blocks, notes, leftOut } = new MarkdownBlocks(
    parseMarkdown(directives.text, skipped + 1),
    // The parser of pages weighs; most Markdown has no HTML in it.
    htmlStart.test(directives.text)
      ? (await import('./html-blocks.ts')).readHtml
      : () => ({ blocks: [], notes: [], leftOut: [] }),
  ).read();
  return {
    format: 'MARKDOWN',
    hash: hash('sha256', source),
    metadata: head?.metadata ?? noMetadata,
    blocks: inOrder(blocks, directives.figures),
    notes,
    leftOut: [...directives.leftOut, ...leftOut],
    warnings: front?.warnings ?? [],
  };
}

/** Blocks with the figures of directives among them, each where it stands. */
function inOrder(blocks: readonly SourceBlock[], figures: readonly SourceBlock[]): readonly SourceBlock[] {
  if (figures.length === 0) return blocks;
  const lineOf = ({ content }: SourceBlock) => placeAt(content, 0).line;
  return [...blocks, ...figures].sort((a, b) => lineOf(a) - lineOf(b));
}

/** Where the line after so many begins. */
function offsetOfLine(text: string, lines: number): number {
  lineEnd.lastIndex = 0;
  for (let line = 0; line < lines; line += 1) if (lineEnd.exec(text) === null) return text.length;
  const offset = lines === 0 ? 0 : lineEnd.lastIndex;
  lineEnd.lastIndex = 0;
  return offset;
}
