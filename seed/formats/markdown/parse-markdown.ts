import type { Root } from 'mdast';
import type { SourcePlace } from '../../source-document/source-document.ts';
import { LineTable } from '../line-table.ts';
import { withDefinitionsApart } from './definitions-apart.ts';
import { readInlineNotes } from './inline-notes.ts';
import { partsOf, pieceReader, treeOf } from './markdown-tree.ts';
import { addTextTables, findTextTables, withoutTextTables } from './text-tables.ts';

export interface ParsedMarkdown {
  readonly tree: Root;
  /** What was parsed: offsets in the tree are of it. */
  readonly text: string;
  /** Line and column of the document at an offset of `text`. */
  placeAt(offset: number): SourcePlace;
}

const lineEnd = /\r\n|\n|\r/g;

/**
 * The tree of a text in CommonMark with GFM's tables, footnotes, task lists and double tildes.
 *
 * @param firstLine the document's line that the text begins on
 */
export function parseMarkdown(source: string, firstLine: number): ParsedMarkdown {
  const { text, inserted } = withDefinitionsApart(source);
  const tables = findTextTables(text);
  const rest = withoutTextTables(text, tables);
  const starts = partsOf(rest);
  let tree = treeOf(rest, starts);
  // A paragraph that begins with a tab is a paragraph to whoever wrote it.
  if (holdsIndentedProse(tree, text)) tree = treeOf(rest, starts, ['codeIndented']);
  if (tables.length > 0) addTextTables(tree, { text, tables, read: pieceReader(text) });
  readInlineNotes(tree, text);
  const lines = new LineTable(text, lineEnd);
  return {
    tree,
    text,
    placeAt(offset) {
      const { line, column } = lines.placeAt(offset);
      return { line: line - countBelow(inserted, line) + firstLine - 1, column };
    },
  };
}

function countBelow(sorted: readonly number[], line: number): number {
  let count = 0;
  for (const inserted of sorted) {
    if (inserted >= line) break;
    count += 1;
  }
  return count;
}

function holdsIndentedProse(tree: Root, text: string): boolean {
  return tree.children.some((node) => {
    if (node.type !== 'code') return false;
    const start = node.position?.start.offset ?? 0;
    return !/^(?:`{3}|~{3})/.test(text.slice(start, start + 3)) && isProse(node.value);
  });
}

/** Words of a language, not of a program: several, with few marks among them, the first as a sentence begins. */
function isProse(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}’']+/gu) ?? [];
  const marks = text.match(/[{}<>=;|\\/_$#@`~^&+*]/g) ?? [];
  return words.length >= 4 && marks.length * 6 < words.length && /^\s*[“"«(‘'[]*[\p{Lu}\p{Lo}\d]/u.test(text);
}
