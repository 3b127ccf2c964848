import { hash } from 'node:crypto';
import { type LeftOut, noMetadata, type SourceDocument } from '../../source-document/source-document.ts';
import type { FrontMatter } from '../front-matter.ts';
import { countWords } from '../words.ts';
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
  return { ...readText(source, front), hash: hash('sha256', source) };
}

/** Reads a mail that was saved as text, without its signature. */
export function readMail(source: string, header: FrontMatter, signature: number): SourceDocument {
  const lines = source.split(/\r\n|[\n\r\u2028\u2029]/);
  const own = lines.slice(signature);
  const region: LeftOut = {
    reason: 'The signature of a mail is no part of the text.',
    words: countWords(own.join(' ')),
    line: signature + 1,
    column: 1,
    end: { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 },
  };
  const text = readText(lines.slice(0, signature).join('\n'), header);
  return { ...text, hash: hash('sha256', source), leftOut: region.words === 0 ? [] : [region] };
}

function readText(source: string, front: FrontMatter | null): Omit<SourceDocument, 'hash'> {
  const runs = splitBlocks(source, front?.lines ?? 0);
  const noteSigns = calledSigns(runs);
  const blocks = runs.flatMap((run, index) =>
    blocksOf(run, { before: runs[index - 1], after: runs[index + 1], noteSigns }),
  );
  return {
    format: 'PLAIN_TEXT',
    metadata: front?.metadata ?? noMetadata,
    blocks,
    notes: [],
    leftOut: [],
    warnings: front?.warnings ?? [],
  };
}
