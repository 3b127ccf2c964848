import { hash } from 'node:crypto';
import { noMetadata, type SourceDocument } from '../../source-document/source-document.ts';
import type { FrontMatter } from '../front-matter.ts';
import { blocksOf } from './blocks-of.ts';
import { splitBlocks } from './lines.ts';
import { calledSigns } from './note-signs.ts';

/**
 * Reads a plain text. Its paragraphs stay as they are printed, but for white space, marks of emphasis and of list items:
 * links and calls of notes are in the text.
 *
 * @param front front matter that it begins with
 */
export function readPlainText(source: string, front: FrontMatter | null = null): SourceDocument {
  const runs = splitBlocks(source, front?.lines ?? 0);
  const noteSigns = calledSigns(runs);
  const blocks = runs.flatMap((run, index) =>
    blocksOf(run, { before: runs[index - 1], after: runs[index + 1], noteSigns }),
  );
  return {
    format: 'PLAIN_TEXT',
    hash: hash('sha256', source),
    metadata: front?.metadata ?? noMetadata,
    blocks,
    notes: [],
    leftOut: [],
    warnings: front?.warnings ?? [],
  };
}
