import { mentionKinds } from '../records/mention.ts';
import { countsFromText, countsToText, type PartCounts } from './annotation-counts.ts';
import type { ListedCitation, ListedMention } from './annotations-of.ts';
import { citationsToBody } from './citation-body.ts';
import { deflateBody } from './entry-body.ts';
import { type Item, type Key, keyItem, keyOf, stringAt } from './item.ts';
import { entryKey, partKey } from './keys.ts';
import { mentionsToBody } from './mention-body.ts';

/*
 * What an article gives to one actor or source: one entry, which also lists the article there, or as many as it takes for
 * none to be longer than one write unit. The first says in clear how many annotations of which kind each of them holds, so
 * that a page is cut, and what it shows is found, before anything is inflated. Those that follow it stand in a list of
 * their own, whose keys are told from the first's.
 */

/** One write unit of DynamoDB. */
const longestEntry = 1_024;

/** Of which list it is an entry, of which article, by which attempt. */
export interface EntryPlace {
  readonly partition: string;
  readonly list: string;
  readonly position: string;
  readonly attempt: string;
  readonly slug: string;
  /** The slug of the article's publication. */
  readonly publication: string | null;
}

interface Form<Annotation> {
  readonly toBody: (annotations: readonly Annotation[], withTexts: boolean) => unknown;
  readonly counts: (annotations: readonly Annotation[]) => PartCounts;
}

const mentionForm: Form<ListedMention> = {
  toBody: mentionsToBody,
  counts: (mentions) => {
    const counts = mentionKinds.map(() => 0);
    for (const { mention } of mentions) {
      const kind = mentionKinds.indexOf(mention.kind);
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    return counts;
  },
};
const citationForm: Form<ListedCitation> = { toBody: citationsToBody, counts: ({ length }) => [length] };

export function mentionEntryItems(place: EntryPlace, mentions: readonly ListedMention[]): Item[] {
  return entryItems(place, mentions, mentionForm);
}

export function citationEntryItems(place: EntryPlace, citations: readonly ListedCitation[]): Item[] {
  return entryItems(place, citations, citationForm);
}

function entryItems<Annotation extends Quoting>(
  place: EntryPlace,
  annotations: readonly Annotation[],
  form: Form<Annotation>,
): Item[] {
  const { partition, list, position, attempt, slug, publication } = place;
  const first: Item = {
    ...keyItem(entryKey(partition, list, position, attempt)),
    slug: { S: slug },
    ...(publication === null ? {} : { publication: { S: publication } }),
  };
  const following = { ...keyItem(partKey(keyOf(first), list, 1)), slug: { S: slug } };
  const room = longestEntry - Math.max(bytesOf(first), bytesOf(following)) - bytesBesideBody;
  const pieces = piecesOf(annotations, form, Math.max(room, leastRoom));
  const counts = countsToText(pieces.map((piece) => form.counts(piece.annotations)));
  let from = 0;
  return pieces.map(({ annotations: some, body }, part): Item => {
    const index = from;
    from += some.length;
    if (part === 0) return { ...first, counts: { S: counts }, body: { B: body } };
    return {
      ...keyItem(partKey(keyOf(first), list, part)),
      slug: { S: slug },
      from: { N: String(index) },
      body: { B: body },
    };
  });
}

/** Names of `body`, `counts` and `from`, and counts of usual length. */
const bytesBesideBody = 30;
/** Keys can be so long that little is left of a unit: then an entry takes two. */
const leastRoom = 400;

function bytesOf(item: Item): number {
  return Object.entries(item).reduce((sum, [name, { S = '' }]) => sum + name.length + Buffer.byteLength(S), 0);
}

interface Piece<Annotation> {
  readonly annotations: readonly Annotation[];
  readonly body: Buffer;
}

/** Cuts annotations so that each piece has at most so many bytes; those of a sentence too long for one are held without their texts. */
function piecesOf<Annotation extends Quoting>(
  annotations: readonly Annotation[],
  form: Form<Annotation>,
  room: number,
): Piece<Annotation>[] {
  const [first] = annotations;
  if (first === undefined) return [];
  const isOfOneSentence = annotations.every(({ sentence }) => sentence === first.sentence);
  // What is much too long is cut before it is deflated: a sentence without end, deflated for each of its actors, would take
  // minutes.
  const parts = Math.ceil(Math.max(annotations.length / mostOfPiece, textLengthOf(annotations) / mostText));
  if (parts > 1) {
    if (isOfOneSentence && first.sentence.text.length > mostText) return piecesWithoutTexts(annotations, form, room);
    return cut(annotations, Math.min(parts, annotations.length)).flatMap((some) => piecesOf(some, form, room));
  }
  const body = deflateBody(form.toBody(annotations, true));
  if (body.length <= room) return [{ annotations, body }];
  const isTooLong = isOfOneSentence && deflateBody(form.toBody([first], true)).length > room;
  if (isTooLong || annotations.length === 1) return piecesWithoutTexts(annotations, form, room);
  return cut(annotations, Math.min(Math.ceil(body.length / room), annotations.length)).flatMap((some) =>
    piecesOf(some, form, room),
  );
}

/** Annotations that share entries, found in their article by where they stand. */
function piecesWithoutTexts<Annotation>(
  annotations: readonly Annotation[],
  form: Form<Annotation>,
  room: number,
): Piece<Annotation>[] {
  if (annotations.length > mostOfPiece)
    return cut(annotations, Math.ceil(annotations.length / mostOfPiece)).flatMap((some) =>
      piecesWithoutTexts(some, form, room),
    );
  const body = deflateBody(form.toBody(annotations, false));
  if (body.length <= room || annotations.length === 1) return [{ annotations, body }];
  return cut(annotations, Math.ceil(body.length / room)).flatMap((some) => piecesWithoutTexts(some, form, room));
}

/** Annotations, at the least bytes each, of an entry that is full. */
const mostOfPiece = 250;
/** In UTF-16 code units: prose of this length does not deflate to what an entry has room for. */
const mostText = 6_000;

interface Quoting {
  readonly sentence: { readonly text: string };
}

/** Of the sentences that they quote; those of one sentence stand beside each other. */
function textLengthOf(annotations: readonly Quoting[]): number {
  let length = 0;
  let last = '';
  for (const { sentence } of annotations) {
    if (sentence.text !== last) length += sentence.text.length;
    last = sentence.text;
  }
  return length;
}

function cut<Value>(values: readonly Value[], parts: number): Value[][] {
  const size = Math.ceil(values.length / parts);
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
    values.slice(index * size, (index + 1) * size),
  );
}

/** How many annotations of each kind each part of an entry holds; given its first. */
export function countsOfEntry(item: Item): readonly PartCounts[] {
  return countsFromText(stringAt(item, 'counts'));
}

/** The keys of an entry's parts, the first among them. */
export function keyOfPart(first: Item, list: string, part: number): Key {
  return part === 0 ? keyOf(first) : partKey(keyOf(first), list, part);
}
