import { headerOf, type StoredArticle } from '../../../schema/records/stored-article.ts';
import { headerToText } from '../../../schema/table/article-header.ts';
import { documentItems } from '../../../schema/table/document.ts';
import { noPrevious } from '../../../schema/table/head.ts';
import { type Item, keyItem } from '../../../schema/table/item.ts';
import { headKey, layoutKey, recordKey, totalsKey } from '../../../schema/table/keys.ts';
import { layoutAttribute } from '../../../schema/table/layout.ts';
import { listingItems, listingOf } from '../../../schema/table/name-entry.ts';
import { kindCounter, maximumSurfaceForms } from '../../../schema/table/record.ts';
import { type Contribution, contributionsOf } from '../../../seed/publish/contributions.ts';
import { entriesOf } from '../../../seed/publish/entries.ts';
import { fingerprintOf } from '../../../seed/publish/fingerprint.ts';
import { identityOf } from '../../../seed/publish/identity.ts';
import { manifestItems, manifestOf } from '../../../seed/publish/manifest.ts';

interface Record {
  change: Contribution;
  attempt: string;
  readonly counters: Map<string, number>;
  readonly surfaceForms: Set<string>;
}

/**
 * What a new table holds once all the articles were published into it, one after the other: publishing itself, which
 * guards each step, would take some hundred times as many requests.
 *
 * @param articles of different slugs
 */
export function* glossItems(articles: readonly StoredArticle[]): Generator<Item> {
  const records = new Map<string, Record>();
  for (const [index, article] of articles.entries()) {
    const attempt = `00000001.${index.toString(16).padStart(16, '0')}`;
    yield headItem(article, attempt);
    yield* documentItems(article.slug, attempt, article);
    const entries = entriesOf(article, attempt);
    yield* manifestItems(article.slug, attempt, manifestOf(entries, null, article));
    yield* entries;
    for (const contribution of contributionsOf(article)) count(records, contribution, attempt);
  }
  for (const record of records.values()) yield* recordItems(record);
  yield { ...keyItem(layoutKey), layout: layoutAttribute };
  yield totalsItem(articles.length, [...records.values()]);
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

function count(records: Map<string, Record>, change: Contribution, attempt: string): void {
  const key = `${change.type}#${change.slug}`;
  const known = records.get(key);
  const record = known ?? { change, attempt, counters: new Map(), surfaceForms: new Set() };
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

function recordItems({ change, attempt, counters, surfaceForms }: Record): Item[] {
  const { type, slug, data, names } = change;
  const listing = listingOf(type, slug, names);
  const record = {
    ...keyItem(recordKey(type, slug)),
    data: { S: data },
    listed: { S: JSON.stringify(listing) },
    namesAttempt: { S: attempt },
    layout: layoutAttribute,
    ...Object.fromEntries([...counters].map(([name, value]) => [name, { N: String(value) }])),
    ...(type === 'SOURCE' && surfaceForms.size > 0 ? { surfaceForms: { SS: [...surfaceForms] } } : {}),
  };
  return [record, ...listingItems(slug, listing, attempt)];
}

function totalsItem(articles: number, records: readonly Record[]): Item {
  const totals = new Map([
    ['articles', articles],
    ['applied', articles],
  ]);
  for (const { change } of records) {
    const { kind } = change.names;
    const name = kind === null ? (change.type === 'SOURCE' ? 'sources' : 'publications') : kindCounter('actors', kind);
    totals.set(name, (totals.get(name) ?? 0) + 1);
  }
  const counts = [...totals].map(([name, value]) => [name, { N: String(value) }] as const);
  return { ...keyItem(totalsKey), layout: layoutAttribute, ...Object.fromEntries(counts) };
}
