import type { StoredArticle } from '../../../schema/records/stored-article.ts';
import { type BlockTerm, decodeBlock } from '../../../schema/search/block.ts';
import { BlockReader } from '../../../schema/search/block-reader.ts';
import { type Columns, columnsOf, decodeColumns, encodeColumns } from '../../../schema/search/columns.ts';
import { type MergedInput, mergeSegments, type SegmentName } from '../../../schema/search/merge-segments.ts';
import { type OpenSegment, openSegment } from '../../../schema/search/open-segment.ts';
import { segmentOf } from '../../../schema/search/segment.ts';

/** A segment as it is stored, in memory. */
export interface HeldSegment {
  readonly columns: Columns;
  readonly publications: readonly string[];
  readonly names: readonly SegmentName[];
  readonly blocks: readonly Buffer[];
}

const attemptOf = ({ revision }: StoredArticle): string => `${String(revision).padStart(8, '0')}.test`;

/** An article's own segment. */
export function heldArticle(article: StoredArticle): HeldSegment {
  const { article: own, terms } = segmentOf(article, attemptOf(article));
  const publications = own.publication === null ? [] : [own.publication];
  const held = { columns: columnsOf([own], publications), publications, names: [own] };
  return merged([{ ...held, dead: new Set(), terms }]);
}

export function merged(inputs: readonly MergedInput[]): HeldSegment {
  const blocks: Buffer[] = [];
  const { columns, publications, names } = mergeSegments(inputs, (block) => void blocks.push(block));
  return { columns: decodeColumns(encodeColumns(columns)), publications, names, blocks };
}

export function inputOf({ blocks, ...held }: HeldSegment, dead: ReadonlySet<number> = new Set()): MergedInput {
  return { ...held, dead, terms: blocks.flatMap((block): BlockTerm[] => decodeBlock(block)) };
}

export function opened({ blocks, ...held }: HeldSegment, dead: ReadonlySet<number> = new Set()): OpenSegment {
  return openSegment(
    { ...held, dead },
    blocks.map((block) => new BlockReader(block)),
  );
}

/** All articles in one segment. */
export function indexOf(articles: readonly StoredArticle[]): HeldSegment {
  return merged(articles.map((article) => inputOf(heldArticle(article))));
}
