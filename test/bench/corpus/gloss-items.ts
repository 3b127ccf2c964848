import { namesOfWork } from '../../../schema/links/work-names.ts';
import { headerOf, type StoredArticle } from '../../../schema/records/stored-article.ts';
import { segmentOf } from '../../../schema/search/segment.ts';
import { appliedMarkName, appliedMarkText } from '../../../schema/table/applied-mark.ts';
import { headerToText } from '../../../schema/table/article-header.ts';
import { stepOf } from '../../../schema/table/count-step.ts';
import { bodyBytes, documentItems } from '../../../schema/table/document.ts';
import { noPrevious } from '../../../schema/table/head.ts';
import { type Item, keyItem } from '../../../schema/table/item.ts';
import { headKey, layoutKey, recordKey, searchPendingKey, totalsKey, workKey } from '../../../schema/table/keys.ts';
import { layoutAttribute } from '../../../schema/table/layout.ts';
import { listingItems, listingOf, nameOfListing } from '../../../schema/table/name-entry.ts';
import { rankAttribute, rankedCounter, rankItem, rankKey, rankText } from '../../../schema/table/rank-entry.ts';
import { kindCounter, maximumSurfaceForms } from '../../../schema/table/record.ts';
import { ownSegmentItems } from '../../../schema/table/search-items.ts';
import { mostOfName } from '../../../schema/table/work-item.ts';
import { type Contribution, contributionsOf } from '../../../seed/publish/contributions.ts';
import { entriesOf } from '../../../seed/publish/entries.ts';
import { fingerprintOf } from '../../../seed/publish/fingerprint.ts';
import { identityOf } from '../../../seed/publish/identity.ts';
import { manifestItems, manifestOf } from '../../../seed/publish/manifest.ts';
import { type Relisting, relistingText } from '../../../seed/publish/relisting.ts';
import { countOfOwnSegment } from '../../../seed/publish/search/merge-when-due.ts';

interface Record {
  change: Contribution;
  attempt: string;
  /** Of the attempt that was counted last: the one before it is settled by then. */
  mark: Item;
  readonly counters: Map<string, number>;
  readonly surfaceForms: Set<string>;
}

/**
 * What a new table holds once all the articles were published into it, one after the other: publishing itself, which
 * guards each step, would take some hundred times as many requests. For search each article stands by itself: `mergeWhenDue`
 * then merges what publishing would have merged on the way.
 *
 * @param articles of different slugs
 */
export function* glossItems(articles: readonly StoredArticle[]): Generator<Item> {
  const records = new Map<string, Record>();
  const works = new Map<string, string[]>();
  const totals = new Map([['applied', articles.length]]);
  let written = 0;
  let lastMark: Item = {};
  for (const [index, article] of articles.entries()) {
    const attempt = `00000001.${index.toString(16).padStart(16, '0')}`;
    yield headItem(article, attempt);
    yield* documentItems(article.slug, attempt, article);
    const searched = ownSegmentItems(segmentOf(article, attempt));
    const entries = [...entriesOf(article, attempt), ...searched];
    const manifest = manifestOf(entries, null, article);
    yield* manifestItems(article.slug, attempt, manifest);
    yield* entries;
    written += countOfOwnSegment(searched.reduce((bytes, item) => bytes + bodyBytes(item), 0));
    for (const name of namesOfWork(article)) nameWork(works, name, article.slug);
    for (const contribution of contributionsOf(article)) count(records, contribution, attempt, article.slug);
    lastMark = markOf(attempt, article.slug, null);
    for (const [name, value] of Object.entries(manifest.totals)) totals.set(name, (totals.get(name) ?? 0) + value);
  }
  for (const record of records.values()) yield* recordItems(record);
  yield { ...keyItem(layoutKey), layout: layoutAttribute };
  for (const [name, slugs] of works) yield { ...keyItem(workKey(name)), slugs: { SS: slugs } };
  yield { ...keyItem(searchPendingKey), written: { N: String(written) } };
  yield { ...totalsItem(totals, [...records.values()]), ...lastMark };
}

function nameWork(works: Map<string, string[]>, name: string, slug: string): void {
  const slugs = works.get(name) ?? [];
  if (slugs.length < mostOfName) works.set(name, [...slugs, slug]);
}

function headItem(article: StoredArticle, attempt: string): Item {
  const { slug, revision, ingestedAt, ...annotated } = article;
  return {
    ...keyItem(headKey(slug)),
    slug: { S: slug },
    identity: { S: identityOf(article) },
    attempt: { S: attempt },
    claims: { N: '1' },
    replaced: { S: noPrevious },
    revision: { N: String(revision) },
    live: { BOOL: true },
    writer: { S: 'COMMAND' },
    fingerprint: { S: fingerprintOf(annotated) },
    header: { S: headerToText(headerOf(article)) },
    layout: layoutAttribute,
  };
}

function markOf(attempt: string, slug: string, relisting: Relisting | null): Item {
  const text = appliedMarkText({ slug, relisting: relisting && relistingText(relisting) });
  return { [appliedMarkName(attempt)]: { S: text } };
}

function count(records: Map<string, Record>, change: Contribution, attempt: string, article: string): void {
  const key = `${change.type}#${change.slug}`;
  const known = records.get(key);
  const listing = listingOf(change.type, change.slug, change.names);
  const from = known && { listing: listingOf(change.type, change.slug, known.change.names), attempt: known.attempt };
  const isListedAlike = from !== undefined && JSON.stringify(from.listing) === JSON.stringify(listing);
  const mark = markOf(attempt, article, isListedAlike ? null : { from: from ?? null, to: listing });
  const record = known ?? { change, attempt, mark, counters: new Map(), surfaceForms: new Set() };
  record.mark = mark;
  record.counters.set('applied', (record.counters.get('applied') ?? 0) + 1);
  // Names carry the attempt that wrote them: the first, or the one that changed them.
  if (JSON.stringify(record.change.names) !== JSON.stringify(change.names)) record.attempt = attempt;
  record.change = change;
  for (const [name, value] of Object.entries(change.counters))
    record.counters.set(name, (record.counters.get(name) ?? 0) + value);
  for (const form of change.surfaceForms)
    if (record.surfaceForms.size < maximumSurfaceForms) record.surfaceForms.add(form);
  records.set(key, record);
}

function recordItems({ change, attempt, mark, counters, surfaceForms }: Record): Item[] {
  const { type, slug, data, names } = change;
  const listing = listingOf(type, slug, names);
  // Which attempt brought its count to the step makes no difference, as long as the record and its entry name the same.
  const rank = type === 'PUBLICATION' ? null : { step: stepOf(counters.get(rankedCounter[type]) ?? 0).number, attempt };
  const record = {
    ...keyItem(recordKey(type, slug)),
    data: { S: data },
    listed: { S: JSON.stringify(listing) },
    namesAttempt: { S: attempt },
    ...mark,
    ...(rank === null ? {} : { [rankAttribute]: { S: rankText(rank) } }),
    layout: layoutAttribute,
    ...Object.fromEntries([...counters].map(([name, value]) => [name, { N: String(value) }])),
    ...(type === 'SOURCE' && surfaceForms.size > 0 ? { surfaceForms: { SS: [...surfaceForms] } } : {}),
  };
  const named = [record, ...listingItems(slug, listing, attempt)];
  if (type === 'PUBLICATION' || rank === null) return named;
  const entry = { type, slug, name: nameOfListing(type, slug, listing), kind: listing.kind };
  return [...named, rankItem(rankKey(entry, rank), slug)];
}

/** @param ofArticles what the articles count by themselves */
function totalsItem(ofArticles: ReadonlyMap<string, number>, records: readonly Record[]): Item {
  const totals = new Map(ofArticles);
  for (const { change } of records) {
    const { kind } = change.names;
    const name = kind === null ? (change.type === 'SOURCE' ? 'sources' : 'publications') : kindCounter('actors', kind);
    totals.set(name, (totals.get(name) ?? 0) + 1);
  }
  const counts = [...totals].map(([name, value]) => [name, { N: String(value) }] as const);
  return { ...keyItem(totalsKey), layout: layoutAttribute, ...Object.fromEntries(counts) };
}
