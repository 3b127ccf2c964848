import { type BlockTerm, decodeBlock } from '../search/block.ts';
import { type Columns, decodeColumns, encodeColumns } from '../search/columns.ts';
import type { SegmentName } from '../search/merge-segments.ts';
import type { ArticleSegment } from '../search/segment.ts';
import { UnreadableError } from './formats/unreadable-error.ts';
import { type Item, keyItem, keyOf, numberAt, stringAt } from './item.ts';
import { ownSegmentKey, ownSegmentList, parseEntrySortKey, segmentKey, tombstoneKey } from './keys.ts';
import { decodeOwnBlock, decodeOwnSegment, encodeOwnSegment, type OwnSegment } from './own-segment.ts';
import { bytesOfParts, partItems } from './parts.ts';
import { listIn, textIn } from './stored-tuple.ts';

/*
 * What search stores besides its manifest. The form of segments stands on each of their items: it is never changed, and
 * another meaning of the bytes, or other rules for words, take the next number. One change of rules has none, since what the
 * shorter terms stand for cannot be told from them: that a stem has at least three letters (use, and not us). `verify` finds
 * articles that were indexed before, and writes them anew from their documents.
 */

const mergedForm = 1;
const formAttribute = { N: String(mergedForm) } as const;
/** Of articles' own segments; those of form 1 are read too, until they are merged. */
const ownForm = 2;

/** @throws UnreadableError where a newer version of gloss wrote the item */
function checkForm(item: Item, currentForm = mergedForm): void {
  const form = numberAt(item, 'form');
  if (form <= currentForm) return;
  throw new UnreadableError(
    'STORED_FORMAT_UNKNOWN',
    `What is stored of the item ${item.pk?.S} / ${item.sk?.S} is in form ${form} of search segments; this version of gloss reads form ${currentForm}. Run the version that wrote it, or a later one.`,
  );
}

/** An article's own segment, deflated: usually one item. */
export function ownSegmentItems(segment: ArticleSegment): Item[] {
  const { slug, attempt } = segment.article;
  return partItems(encodeOwnSegment(segment), (part) => ownSegmentKey(slug, attempt, part)).map((item) => ({
    ...item,
    slug: { S: slug },
    form: { N: String(ownForm) },
  }));
}

/** Which article and attempt an item of an own segment is of, and a text that is the same for all parts of one. */
export function ownSegmentName(item: Item): SegmentName {
  return { slug: stringAt(item, 'slug'), attempt: parseEntrySortKey(ownSegmentList, stringAt(item, 'sk')).attempt };
}

/** The articles' own segments among items of the search partition: the parts of each, in their order. */
export function ownSegmentsIn(items: readonly Item[]): Item[][] {
  const own = items.filter((item) => keyOf(item).sk.startsWith(ownSegmentList));
  const byName = Map.groupBy(own, (item) => {
    const { slug, attempt } = ownSegmentName(item);
    return `${slug}#${attempt}`;
  });
  return [...byName.values()];
}

/**
 * The segment in the given parts, which are all of one attempt and in order; null where some are missing.
 *
 * @throws UnreadableError where a newer version of gloss wrote it
 */
export function ownSegmentFromItems(items: readonly Item[]): OwnSegment | null {
  for (const item of items) checkForm(item, ownForm);
  const bytes = bytesOfParts(items);
  if (bytes === null) return null;
  return items.some((item) => numberAt(item, 'form') < ownForm) ? decodeOwnBlock(bytes) : decodeOwnSegment(bytes);
}

/** Says that an attempt is served no more. */
export function tombstoneItem({ slug, attempt }: SegmentName): Item {
  return { ...keyItem(tombstoneKey(slug, attempt)), slug: { S: slug }, attempt: { S: attempt } };
}

export function tombstoneName(item: Item): SegmentName {
  return { slug: stringAt(item, 'slug'), attempt: stringAt(item, 'attempt') };
}

/** Below DynamoDB's 400 KB an item. */
const columnPartBytes = 350_000;
/** Some 3 KB deflated: a page of hits reads one for each of its articles, in the worst case. */
export const namesInPart = 128;

export const blockItem = (id: string, number: number, block: Uint8Array): Item => ({
  ...keyItem(segmentKey(id, 'BLOCK', number)),
  form: formAttribute,
  body: { B: block },
});

/** @throws UnreadableError where a newer version of gloss wrote it */
export function blockFromItem(item: Item): BlockTerm[] {
  return decodeBlock(bytesOfBlock(item));
}

/** The block as it is stored. Throws as `blockFromItem`. */
export function bytesOfBlock(item: Item): Uint8Array {
  checkForm(item);
  return item.body?.B ?? new Uint8Array();
}

export function columnItems(id: string, columns: Columns): Item[] {
  const bytes = encodeColumns(columns);
  return Array.from({ length: Math.ceil(bytes.length / columnPartBytes) }, (_, part) => ({
    ...keyItem(segmentKey(id, 'COLUMNS', part)),
    form: formAttribute,
    body: { B: bytes.subarray(part * columnPartBytes, (part + 1) * columnPartBytes) },
  }));
}

/**
 * @param items all of a segment's, in order
 * @throws UnreadableError where a newer version of gloss wrote them; Error where they are damaged
 */
export function columnsFromItems(items: readonly Item[]): Columns {
  for (const item of items) checkForm(item);
  const bodies = items.map((item) => item.body?.B ?? new Uint8Array());
  const [only, ...others] = bodies;
  return decodeColumns(only === undefined || others.length > 0 ? Buffer.concat(bodies) : only);
}

/** The articles of a segment by their numbers, 128 an item. */
export function nameItems(id: string, names: readonly SegmentName[]): Item[] {
  return Array.from({ length: Math.ceil(names.length / namesInPart) }, (_, part) => {
    const some = names.slice(part * namesInPart, (part + 1) * namesInPart);
    const [item] = partItems(JSON.stringify(some.map(({ slug, attempt }) => [slug, attempt])), () =>
      segmentKey(id, 'NAMES', part),
    );
    return { ...item, form: formAttribute };
  });
}

/** @throws UnreadableError where a newer version of gloss wrote it; Error where it is damaged */
export function namesFromItem(item: Item): SegmentName[] {
  checkForm(item);
  const bytes = bytesOfParts([item]);
  if (bytes === null) throw new Error(`The item ${item.pk?.S} / ${item.sk?.S} is damaged.`);
  return listIn(JSON.parse(bytes.toString('utf8'))).map((stored) => {
    const [slug, attempt] = listIn(stored);
    return { slug: textIn(slug), attempt: textIn(attempt) };
  });
}
