import { encodeBinaries } from '../../schema/dynamodb/binaries.ts';
import type { StoredArticle } from '../../schema/records/stored-article.ts';
import { type Item, keyItem } from '../../schema/table/item.ts';
import { recordKey } from '../../schema/table/keys.ts';
import { annotateText } from '../../seed/annotate-text.ts';
import { newAttempt } from '../../seed/publish/attempt.ts';
import { changesBetween, contributionsOf } from '../../seed/publish/contributions.ts';
import { datePublished } from '../../seed/publish/publish.ts';
import { isMoved, planItems } from '../../seed/publish/ranks.ts';
import { foresee, recordAfter } from '../../seed/publish/record-after.ts';
import { documents } from '../generator/documents.ts';
import { writeUnits } from '../support/item-size.ts';

/** Publishes that a figure is the mean of. */
const sample = 100;

/** What a publish writes and deletes for places in lists by count: write units, the means of the last publishes of a corpus. */
export interface PlaceWrites {
  readonly count: number;
  readonly records: number;
  readonly moved: number;
  readonly written: number;
  readonly deleted: number;
}

/** The same functions as a publish calls, on records in memory: generated documents, one after the other. */
export function placeWrites(counts: readonly number[]): PlaceWrites[] {
  const records = new Map<string, Item>();
  const publishes: Omit<PlaceWrites, 'count'>[] = [];
  const found: PlaceWrites[] = [];
  for (const text of documents({ count: Math.max(...counts), seed: 1 })) {
    publishes.push(publishTo(records, text, `article-${publishes.length}`));
    const count = publishes.length;
    if (!counts.includes(count)) continue;
    const last = publishes.slice(-sample);
    const mean = (figure: (one: (typeof last)[number]) => number): number =>
      last.reduce((sum, one) => sum + figure(one), 0) / last.length;
    found.push({
      count,
      records: mean((one) => one.records),
      moved: mean((one) => one.moved),
      written: mean((one) => one.written),
      deleted: mean((one) => one.deleted),
    });
  }
  return found;
}

function publishTo(records: Map<string, Item>, text: string, slug: string): Omit<PlaceWrites, 'count'> {
  const { article } = annotateText(text);
  const published = datePublished(article);
  const next: StoredArticle = { ...article, published, slug, revision: 1, ingestedAt: '2020-01-01T00:00:00Z' };
  const attempt = newAttempt(null);
  const changes = changesBetween([], contributionsOf(next)).filter(({ type }) => type !== 'PUBLICATION');
  const moves = changes.map((change) => {
    const key = recordKey(change.type, change.slug);
    const item = records.get(key.pk) ?? keyItem(key);
    records.set(key.pk, recordAfter(item, change, attempt).item);
    return foresee(item, change, attempt).move;
  });
  const moved = moves.filter(isMoved);
  const [from, to] = [moved.flatMap((move) => move.from ?? []), moved.flatMap((move) => move.to ?? [])];
  const plan = planItems(slug, attempt, [...from, ...to]).reduce(
    (units, item) => units + writeUnits(encodeBinaries(item)),
    0,
  );
  // An entry is some 100 bytes: a unit.
  return { records: changes.length, moved: moved.length, written: to.length + plan, deleted: from.length + plan };
}
