import { countsOfEntry } from '../../schema/table/annotated-entry.ts';
import { type PartCounts, totalOf } from '../../schema/table/annotation-counts.ts';
import { citationsInBody } from '../../schema/table/citation-body.ts';
import { referencesOfEntry } from '../../schema/table/cited-entry.ts';
import { inflateBody } from '../../schema/table/entry-body.ts';
import { type Item, type Key, keyOf, numberAt, optionalStringAt } from '../../schema/table/item.ts';
import { articleList, citedPartition, ingestedPartition, issueList, recordPartition } from '../../schema/table/keys.ts';
import { mentionsInBody } from '../../schema/table/mention-body.ts';
import { citedFact, inDocument } from './expected-citations.ts';
import { readable } from './readable.ts';

/*
 * What an entry says, as lines of text that are compared: one for the entry, and one for each annotation in it. What follows
 * an entry says its lines under the entry's key, since how many annotations fit into one is for publishing to decide.
 */

/** What an entry of a list of articles must say; `date` where the list is one of issues. */
export function listingFact(slug: string, date: string | null): string {
  return JSON.stringify([slug, date]);
}

/** What an entry of the list by time of ingestion must say. */
export function ingestedFact(slug: string, publication: { readonly slug: string } | null): string {
  return JSON.stringify([slug, publication?.slug ?? null]);
}

/** What an entry with annotations must say of them. */
export function holdingFact(slug: string, publication: string | null, counts: PartCounts): string {
  return JSON.stringify([slug, publication, counts.slice(0, counts.findLastIndex((count) => count > 0) + 1)]);
}

interface AnnotationFact {
  /** Which of the entry's annotations it is, from 0 on. */
  readonly index: number;
  readonly paragraph: number;
  /** Of a mention where it starts, of a citation its number. */
  readonly place: number;
}

export function annotationFact({ index, paragraph, place }: AnnotationFact): string {
  return `${index} ${paragraph} ${place}`;
}

const unreadable: readonly string[] = ['unreadable'];

/**
 * What a stored entry says.
 *
 * @param first the key of the entry that it follows, or its own
 */
export function factsOfEntry(list: string, first: Key, item: Item): readonly string[] {
  return readable(() => readFacts(list, first, item)) ?? unreadable;
}

/** What is too long for the entry is in the document, which says it itself. */
function citedFacts(name: string, item: Item): readonly string[] {
  const references = referencesOfEntry(name, item);
  return references === null ? [inDocument] : [...new Set(references.map(citedFact))].sort();
}

const cited = citedPartition('');
const actors = recordPartition('ACTOR', '');
const sources = recordPartition('SOURCE', '');

function readFacts(list: string, first: Key, item: Item): readonly string[] {
  const slug = optionalStringAt(item, 'slug') ?? '';
  const { pk } = first;
  if (list === issueList) return [listingFact(slug, optionalStringAt(item, 'date'))];
  if (pk === ingestedPartition) {
    const publication = optionalStringAt(item, 'publication');
    return [ingestedFact(slug, publication === null ? null : { slug: publication })];
  }
  if (pk.startsWith(cited)) return [listingFact(slug, null), ...citedFacts(pk.slice(cited.length), item)];
  if (!pk.startsWith(actors) && !pk.startsWith(sources)) return [listingFact(slug, null)];
  const body = inflateBody(item);
  const places =
    list === articleList && pk.startsWith(actors)
      ? mentionsInBody(body, pk.slice(actors.length)).map((held) => ({
          paragraph: held.paragraph,
          place: 'mention' in held ? held.mention.start : held.start,
        }))
      : citationsInBody(body).map((held) => ({
          paragraph: held.paragraph,
          place: 'citation' in held ? held.citation.number : held.number,
        }));
  const isFirst = keyOf(item).sk === first.sk;
  const from = isFirst ? 0 : numberAt(item, 'from');
  const facts = places.map((place, index) => annotationFact({ index: from + index, ...place }));
  if (!isFirst) return facts;
  const [own = [], ...others] = countsOfEntry(item);
  // It says of its own annotations another number than it holds: pages are cut wrongly.
  if (totalOf(own) !== places.length) return unreadable;
  const counts = others.reduce(added, own);
  return [holdingFact(slug, optionalStringAt(item, 'publication'), counts), ...facts];
}

function added(left: PartCounts, right: PartCounts): PartCounts {
  const [longer, shorter] = left.length >= right.length ? [left, right] : [right, left];
  return longer.map((count, kind) => count + (shorter[kind] ?? 0));
}
