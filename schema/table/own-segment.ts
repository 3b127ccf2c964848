import { encodeBlock } from '../search/block.ts';
import { ByteReader, ByteWriter } from '../search/bytes.ts';
import { type Columns, columnsOf } from '../search/columns.ts';
import type { SegmentName } from '../search/merge-segments.ts';
import type { ArticleSegment } from '../search/segment.ts';
import { listIn, numberIn, textIn, textOrNullIn } from './stored-tuple.ts';

/** An article's own segment, read. */
export interface OwnSegment {
  readonly columns: Columns;
  readonly publications: readonly string[];
  readonly names: readonly SegmentName[];
  /** Of all its terms, as `encodeBlock` writes them. */
  readonly block: Buffer;
}

/** As bytes: what is known of the article as JSON without names, then its terms as one block. */
export function encodeOwnSegment({ article, terms }: ArticleSegment): Buffer {
  const { slug, attempt, date, publication, lengths } = article;
  const head = Buffer.from(JSON.stringify([slug, attempt, date, publication, lengths]));
  const size = new ByteWriter();
  size.number(head.length);
  return Buffer.concat([size.result(), head, encodeBlock(terms)]);
}

/** @throws Error where they are damaged */
export function decodeOwnSegment(bytes: Buffer): OwnSegment {
  const reader = new ByteReader(bytes);
  const head = reader.bytes(reader.number());
  const [slug, attempt, date, stored, lengths] = listIn(JSON.parse(head.toString('utf8')));
  const publication = textOrNullIn(stored);
  const name = { slug: textIn(slug), attempt: textIn(attempt) };
  const article = { ...name, date: textIn(date), publication, lengths: listIn(lengths).map(numberIn) };
  const publications = publication === null ? [] : [publication];
  return {
    columns: columnsOf([article], publications),
    publications,
    names: [name],
    block: bytes.subarray(reader.at),
  };
}
