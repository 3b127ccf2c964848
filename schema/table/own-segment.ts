import { ArticleWords, writtenWords } from '../search/article-words.ts';
import { type BlockTerm, decodeBlock } from '../search/block.ts';
import { BlockReader } from '../search/block-reader.ts';
import { ByteReader } from '../search/bytes.ts';
import { type Columns, columnsOf } from '../search/columns.ts';
import type { SegmentName } from '../search/merge-segments.ts';
import type { TermReader } from '../search/open-segment.ts';
import type { ArticleSegment } from '../search/segment.ts';
import { listIn, numberIn, textIn, textOrNullIn } from './stored-tuple.ts';

/** An article's own segment, read. */
export interface OwnSegment {
  readonly columns: Columns;
  readonly publications: readonly string[];
  readonly names: readonly SegmentName[];
  readonly reader: TermReader & { readonly bytesHeld: number };
  /** All of its terms, in order. */
  readonly terms: () => BlockTerm[];
}

/** As text in three parts: what is known of the article, as JSON without names; its words; what they stand for. */
export function encodeOwnSegment({ article, terms }: ArticleSegment): string {
  const { slug, attempt, date, publication, lengths } = article;
  const { words, surfaces } = writtenWords(terms, lengths.length);
  return [JSON.stringify([slug, attempt, date, publication, lengths]), words, surfaces].join('\0');
}

/** @throws Error where they are damaged */
export function decodeOwnSegment(bytes: Buffer): OwnSegment {
  const [known = '', words, surfaces] = bytes.toString('utf8').split('\0');
  const reader = new ArticleWords({ words: textIn(words), surfaces: textIn(surfaces) });
  return { ...knownOf(listIn(JSON.parse(known))), reader, terms: () => reader.terms() };
}

/**
 * The same of form 1, which nothing writes any more: what is known of the article, and its terms as one block.
 *
 * @throws Error where they are damaged
 */
export function decodeOwnBlock(bytes: Buffer): OwnSegment {
  const from = new ByteReader(bytes);
  const head = from.bytes(from.number());
  const block = new Uint8Array(bytes.subarray(from.at));
  return {
    ...knownOf(listIn(JSON.parse(head.toString('utf8')))),
    reader: new BlockReader(block),
    terms: () => decodeBlock(block),
  };
}

function knownOf([slug, attempt, date, stored, lengths]: readonly unknown[]) {
  const publication = textOrNullIn(stored);
  const name = { slug: textIn(slug), attempt: textIn(attempt) };
  const article = { ...name, date: textIn(date), publication, lengths: listIn(lengths).map(numberIn) };
  const publications = publication === null ? [] : [publication];
  return { columns: columnsOf([article], publications), publications, names: [name] };
}
