import { createHash } from 'node:crypto';
import type { ActorKind } from '../records/actor.ts';
import type { ArticleSummary, StoredArticle } from '../records/stored-article.ts';
import type { Key } from './item.ts';

/*
 * Every key of the table. A list entry's sort key is `<list>#<position>#<attempt>`: the position orders the list and is
 * what a cursor holds; the attempt, always last, names the publish that wrote the entry. An entry counts only where the
 * article's head (or the record, for names) names the same attempt, or says that it keeps that entry (`kept-entries.ts`).
 */

/** The last of all characters: no position or attempt holds it. */
export const afterAll = '\u{10FFFF}';
/** DynamoDB's limit. */
export const maximumSortKeyBytes = 1_024;

export const articlePartition = (slug: string): string => `ARTICLE#${slug}`;
export const headKey = (slug: string): Key => ({ pk: articlePartition(slug), sk: 'HEAD' });
export const documentPrefix = 'DOCUMENT#';
export const documentKey = (slug: string, attempt: string, part: number): Key => ({
  pk: articlePartition(slug),
  sk: `${documentPrefix}${partSortKey(attempt, part)}`,
});
const partSortKey = (attempt: string, part: number): string => `${attempt}#${String(part).padStart(4, '0')}`;

/** The partition of what an article's attempts wrote: apart from the article, so that reading it costs no more. */
export const manifestPartition = (slug: string): string => `MANIFEST#${slug}`;
export const manifestKey = (slug: string, attempt: string, part: number): Key => ({
  pk: manifestPartition(slug),
  sk: partSortKey(attempt, part),
});

export const recordTypes = ['ACTOR', 'SOURCE', 'PUBLICATION'] as const;
/** What has a record of its own in the table, with counts over the corpus. */
export type RecordType = (typeof recordTypes)[number];

export const recordPartition = (type: RecordType, slug: string): string => `${type}#${slug}`;
export const recordKey = (type: RecordType, slug: string): Key => ({ pk: recordPartition(type, slug), sk: 'RECORD' });
/** Says the table's layout; absent in layout 1. */
export const layoutKey: Key = { pk: 'CORPUS', sk: 'LAYOUT' };
export const totalsKey: Key = { pk: 'CORPUS', sk: 'TOTALS' };

/** The partition of the list of all articles. */
export const allArticlesPartition = 'ARTICLES';
/** The partition of the list of all articles in the order in which they were published here. */
export const ingestedPartition = 'INGESTED';
export const articleList = 'ARTICLE#';
export const issueList = 'ISSUE#';
/** An actor's citations. Its mentions, and a source's citations, are in the entries of their articles. */
export const citationList = 'CITATION#';
export const nameList = 'NAME#';
/** Records by count, the greatest first. */
export const countList = 'COUNT#';
/** What follows the first of several entries that an article has in one list: read by its key alone. */
export const partList = 'PART#';

/** The partition of all names of a type, or of the actors of one kind. */
export const namesPartition = (type: RecordType, kind?: ActorKind): string =>
  kind === undefined ? `NAMES#${type}` : `NAMES#${type}#${kind}`;
/** The partition of sources, or of the actors of one kind, by their counts. */
export const countedPartition = (type: 'ACTOR' | 'SOURCE', kind: ActorKind | null): string =>
  kind === null ? `COUNTED#${type}` : `COUNTED#${type}#${kind}`;
/** The partition of names and aliases that begin with `initial`, the first character of their slug. */
export const formsPartition = (type: RecordType, initial: string): string => `FORMS#${type}#${initial}`;

/** What is known of an object of the documents bucket, by its key in the bucket. */
export const objectKey = (key: string): Key => ({ pk: `OBJECT#${key}`, sk: 'OBJECT' });
/** The partition of the objects that give the article of an identity; an identity can be longer than a key may be. */
export const givenPartition = (identity: string): string => `GIVEN#${digestOf(identity)}`;
/** An object's key in the bucket can be as long as a sort key, so nothing stands before it. */
export const givenKey = (identity: string, key: string): Key => ({ pk: givenPartition(identity), sk: key });

/** Names the version of the corpus's registry that is in use. */
export const registryVersionKey: Key = { pk: 'REGISTRY', sk: 'VERSION' };
/** The partition of what a version of the corpus's registry says. */
export const registryBodyPartition = (version: string): string => `REGISTRY#${version}`;
export const registryBodyKey = (version: string, part: number): Key => ({
  pk: registryBodyPartition(version),
  sk: padded(part, 4),
});

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Names the slug of an identity's article where the identity does not tell it: its day was corrected, for instance. */
export const identityKey = (identity: string): Key => ({ pk: `IDENTITY#${digestOf(identity)}`, sk: 'IDENTITY' });
/** What is known of a file that gave an article, by its path. */
export const fileKey = (path: string): Key => ({ pk: `FILE#${digestOf(path)}`, sk: 'FILE' });

/** The partition of what cites the works of a name (`schema/links/work-names.ts`). */
export const citedPartition = (name: string): string => `CITED#${name}`;
/** The articles that have a name. */
export const workKey = (name: string): Key => ({ pk: `WORK#${name}`, sk: 'WORK' });

/** The partition of what a search reads first: articles of their own, tombstones, and the list of merged segments. */
export const searchPartition = 'SEARCH';
/** The segment of one article, as an attempt to publish it wrote it. Sorts before the manifest, and so is read before it. */
export const ownSegmentList = 'ARTICLE#';
export const ownSegmentKey = (slug: string, attempt: string, part: number): Key => ({
  pk: searchPartition,
  sk: `${ownSegmentList}${slug}#${padded(part, 4)}#${attempt}`,
});
/** That an attempt is served no more, while a merged segment may hold its text. */
export const tombstoneList = 'GONE#';
export const tombstoneKey = (slug: string, attempt: string): Key => ({
  pk: searchPartition,
  sk: `${tombstoneList}${slug}#${attempt}`,
});
/** Which merged segments there are, and who merges. */
export const searchManifestKey: Key = { pk: searchPartition, sk: 'MANIFEST' };
/** How much was written since the last merge. */
export const searchPendingKey: Key = { pk: searchPartition, sk: 'PENDING' };

/** The partition of a merged segment, which never changes. */
export const segmentPartition = (id: string): string => `SEGMENT#${id}`;
export const segmentParts = ['BLOCK', 'COLUMNS', 'NAMES'] as const;
export type SegmentPart = (typeof segmentParts)[number];
export const segmentKey = (id: string, what: SegmentPart, part: number): Key => ({
  pk: segmentPartition(id),
  sk: `${what}#${padded(part, 6)}`,
});

const padded = (value: number | null, digits: number): string => String(value ?? 0).padStart(digits, '0');

/** Where an article stands in every list of articles: by date, then volume, issue and slug. */
export function articlePosition(
  article: Pick<ArticleSummary, 'volume' | 'issue' | 'slug'> & {
    readonly published: Pick<ArticleSummary['published'], 'earliest'>;
  },
): string {
  return [article.published.earliest, padded(article.volume, 5), padded(article.issue, 6), article.slug].join('#');
}

/** Where an article stands in the list by time of ingestion: instants in UTC sort as they follow one another. */
export function ingestedPosition({ ingestedAt, slug }: Pick<StoredArticle, 'ingestedAt' | 'slug'>): string {
  const time = Date.parse(ingestedAt);
  return `${Number.isNaN(time) ? ingestedAt : new Date(time).toISOString()}#${slug}`;
}

/** Volume and issue in a position that `articlePosition` made; 0 where the print names none. */
export function numbersOfPosition(position: string): { readonly volume: number; readonly issue: number } {
  const [, volume, issue] = position.split('#', 3);
  return { volume: Number(volume), issue: Number(issue) };
}

export function issuePosition(volume: number, issue: number, slug: string): string {
  return `${issuePrefix(volume, issue)}${slug}`;
}

/** What the positions of one issue's articles begin with, or those of a volume, or all. */
export function issuePrefix(volume: number | undefined, issue: number | undefined): string {
  if (volume === undefined) return '';
  return issue === undefined ? `${padded(volume, 5)}#` : `${padded(volume, 5)}#${padded(issue, 6)}#`;
}

/** Where a record stands in a list by count: the greatest step first, then by folded name and slug. */
export function countPosition(step: number, name: string, slug: string): string {
  return `${padded(mostSteps - step, 3)}#${name}#${slug}`;
}

/** The number of the step in a position that `countPosition` made. */
export function stepOfPosition(position: string): number {
  return mostSteps - Number(position.split('#', 1)[0]);
}

/** More steps than counts up to 2^53 have. */
const mostSteps = 999;

/** The number of the issue in a position that `issuePosition` made. */
export function issueOfPosition(position: string): number {
  return Number(position.split('#', 2)[1]);
}

export function entryKey(pk: string, list: string, position: string, attempt: string): Key {
  return { pk, sk: `${list}${position}#${attempt}` };
}

/**
 * The key of what follows an entry.
 *
 * @param first the key of the first
 * @param part 1 of what follows it
 */
export function partKey({ pk, sk }: Key, list: string, part: number): Key {
  const { position, attempt } = parseEntrySortKey(list, sk);
  return { pk, sk: `${partList}${list}${position}#${padded(part, 4)}#${attempt}` };
}

/** What a sort key of `partList` tells; null of one that is none. */
export function parsePartSortKey(sk: string): { list: string; position: string; part: number; attempt: string } | null {
  const list = [articleList, citationList].find((one) => sk.startsWith(`${partList}${one}`));
  if (list === undefined) return null;
  const { position: numbered, attempt } = parseEntrySortKey(`${partList}${list}`, sk);
  const cut = numbered.lastIndexOf('#');
  return { list, position: numbered.slice(0, cut), part: Number(numbered.slice(cut + 1)), attempt };
}

/** The position and the attempt that a sort key of `list` holds. */
export function parseEntrySortKey(list: string, sk: string): { position: string; attempt: string } {
  const cut = sk.lastIndexOf('#');
  return { position: sk.slice(list.length, cut), attempt: sk.slice(cut + 1) };
}
