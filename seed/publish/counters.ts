import { type Item, keyItem, keyOf, stringSetAt } from '../../schema/table/item.ts';
import { recordKey, totalsKey } from '../../schema/table/keys.ts';
import { listingOf } from '../../schema/table/name-entry.ts';
import { maximumSurfaceForms } from '../../schema/table/record.ts';
import { changedRecord, type RecordChange } from './contributions.ts';
import { pendingAttempt } from './pending-attempts.ts';
import {
  addTotals,
  forgetRelistings,
  isLeft,
  type RelistedChange,
  type Relisting,
  relistingAt,
  relistingAttribute,
  relistingOf,
  writeNames,
} from './relisting.ts';
import { addSurfaceForms } from './surface-forms.ts';
import { inTurn, type PublisherTable } from './table.ts';

/*
 * Counts stay exact without transactions. Before an article's head is flipped, every record it will change names the
 * attempt as pending (`announce`); after, each record is changed by one update that holds only while it does, and that
 * removes the attempt. A repeat, by whoever finishes an interrupted publish, finds it gone and does nothing. An announcement
 * that is delivered late, after the attempt was applied, would have it applied twice: so each record counts what was applied
 * to it or withdrawn from it (`applied`), and takes an attempt only while that count is as it was read.
 */

/**
 * Applies what a published attempt changes, each change once however often this is called.
 *
 * @param ofArticle the change of the corpus's number of articles, and of those of each year
 * @param absent records that were not there when the change was announced (`changedRecord`): a hint that spares requests, right or not
 */
export async function applyChanges(
  table: PublisherTable,
  attempt: string,
  changes: readonly RecordChange[],
  ofArticle: Readonly<Record<string, number>>,
  absent: ReadonlySet<string> = new Set(),
): Promise<void> {
  const totals: Record<string, number> = { ...ofArticle };
  const relisted: RelistedChange[] = [];
  await inTurn(changes, async (change) => {
    const relisting = await applyChange(table, attempt, change, absent.has(changedRecord(change)));
    if (relisting === null) return;
    relisted.push({ change, relisting });
    addTotals(totals, change.type, relisting);
  });
  await writeNames(table, attempt, relisted);
  // Only now is what each record says of its relisting complete; the totals follow from all of it, at once.
  await applyTotals(table, attempt, totals);
  await forgetRelistings(table, attempt, relisted);
}

async function applyTotals(
  table: PublisherTable,
  attempt: string,
  totals: Readonly<Record<string, number>>,
): Promise<void> {
  const sums = additions(totals);
  // Delivered a second time, or late: the attempt is no longer pending there.
  await table.update(totalsKey, {
    UpdateExpression: `${sums.expression} DELETE pending :attempt`,
    ConditionExpression: 'contains(pending, :one)',
    ExpressionAttributeNames: sums.names,
    ExpressionAttributeValues: { ...sums.values, ':attempt': pendingAttempt(attempt), ':one': { S: attempt } },
  });
}

/** Gives how the record was relisted by this attempt, also where an earlier call applied it; null where it was not. */
async function applyChange(
  table: PublisherTable,
  attempt: string,
  change: RecordChange,
  isAbsent: boolean,
): Promise<Relisting | null> {
  const key = recordKey(change.type, change.slug);
  const { surfaceForms } = change;
  if (isAbsent && surfaceForms.length <= maximumSurfaceForms) {
    const item = keyItem(key);
    const relisting = relistingOf(item, change);
    if (await applyRelisting(table, attempt, change, item, relisting, surfaceForms)) return relisting;
  }
  // Usually there is room for the forms, or they are known, and one update does it all.
  if (surfaceForms.length > 0) {
    if (await applyInPlace(table, attempt, change, surfaceForms)) return null;
    await addSurfaceForms(table, change);
  }
  if (await applyInPlace(table, attempt, change, [])) return null;
  for (;;) {
    const item = await table.get(key);
    if (item === undefined || !stringSetAt(item, 'pending').includes(attempt)) {
      return item === undefined ? null : relistingAt(item, attempt, change);
    }
    const relisting = relistingOf(item, change);
    if (await applyRelisting(table, attempt, change, item, relisting)) return relisting;
  }
}

/**
 * The common case: the record stays in the lists, under the same names. Delivered a second time, or late: the attempt is no longer pending there,
 * and that is also how the caller tells that it was applied.
 */
async function applyInPlace(
  table: PublisherTable,
  attempt: string,
  change: RecordChange,
  forms: readonly string[],
): Promise<boolean> {
  const room = maximumSurfaceForms - forms.length;
  if (room < 0) return false;
  const sums = additions(change.counters);
  const withForms = forms.length > 0;
  const added = withForms ? ', surfaceForms :forms' : '';
  const fits = withForms ? ' AND (attribute_not_exists(surfaceForms) OR size(surfaceForms) <= :room)' : '';
  const counted = {
    names: { ...sums.names, '#articles': 'articles' },
    values: {
      ...sums.values,
      ':attempt': pendingAttempt(attempt),
      ':one': { S: attempt },
      ...(withForms ? { ':forms': { SS: [...forms] }, ':room': { N: String(room) } } : {}),
    },
  };
  if (isLeft(change)) {
    return table.update(recordKey(change.type, change.slug), {
      UpdateExpression: `${sums.expression}${added} DELETE pending :attempt`,
      ConditionExpression: `contains(pending, :one) AND #articles >= :least${fits}`,
      ExpressionAttributeNames: counted.names,
      ExpressionAttributeValues: { ...counted.values, ':least': { N: '2' } },
    });
  }
  return table.update(recordKey(change.type, change.slug), {
    UpdateExpression: `SET #data = :data ${sums.expression}${added} DELETE pending :attempt`,
    // Earlier builds stored names and no keys of entries: such a record is relisted when its names change.
    ConditionExpression: `contains(pending, :one) AND (listed = :listed OR listed = :names) AND #articles >= :least${fits}`,
    ExpressionAttributeNames: { ...counted.names, '#data': 'data' },
    ExpressionAttributeValues: {
      ...counted.values,
      ':data': { S: change.data },
      ':listed': { S: JSON.stringify(listingOf(change.type, change.slug, change.names)) },
      ':names': { S: JSON.stringify(change.names) },
      ':least': { N: '1' },
    },
  });
}

/**
 * Delivered a second time, or late: the attempt is no longer pending there. The caller reads `relisting` again and goes on
 * from what it says.
 *
 * @param forms surface forms to add with it, of a record that has none yet
 */
async function applyRelisting(
  table: PublisherTable,
  attempt: string,
  change: RecordChange,
  item: Item,
  { from, to }: Relisting,
  forms: readonly string[] = [],
): Promise<boolean> {
  const sums = additions(change.counters);
  const withForms = forms.length > 0;
  const known = item.articles?.N;
  const said = isLeft(change) ? null : change.data;
  return table.update(keyOf(item), {
    UpdateExpression: [
      'SET #relisting = :relisting',
      said === null ? '' : ', #data = :data',
      to === null ? '' : ', listed = :listed, namesAttempt = :one',
      to === null ? ' REMOVE listed, namesAttempt' : '',
      ` ${sums.expression}${withForms ? ', surfaceForms :forms' : ''} DELETE pending :attempt`,
    ].join(''),
    ConditionExpression: [
      'contains(pending, :one)',
      known === undefined ? 'attribute_not_exists(#articles)' : '#articles = :known',
      from === null ? 'attribute_not_exists(namesAttempt)' : 'namesAttempt = :from',
      ...(withForms ? ['attribute_not_exists(surfaceForms)'] : []),
    ].join(' AND '),
    ExpressionAttributeNames: {
      ...sums.names,
      ...(said === null ? {} : { '#data': 'data' }),
      '#relisting': relistingAttribute(attempt),
      '#articles': 'articles',
    },
    ExpressionAttributeValues: {
      ...sums.values,
      ...(said === null ? {} : { ':data': { S: said } }),
      ':relisting': { S: JSON.stringify({ from, to }) },
      ':attempt': pendingAttempt(attempt),
      ':one': { S: attempt },
      ...(to === null ? {} : { ':listed': { S: JSON.stringify(to) } }),
      ...(known === undefined ? {} : { ':known': { N: known } }),
      ...(from === null ? {} : { ':from': { S: from.attempt } }),
      ...(withForms ? { ':forms': { SS: [...forms] } } : {}),
    },
  });
}

/** An ADD clause for counters, and for the count of what was applied. */
function additions(counters: Readonly<Record<string, number>>): {
  readonly expression: string;
  readonly names: Record<string, string>;
  readonly values: Item;
} {
  const changed = Object.entries({ ...counters, applied: 1 }).filter(([, value]) => value !== 0);
  return {
    expression: `ADD ${changed.map((_, index) => `#c${index} :c${index}`).join(', ')}`,
    names: Object.fromEntries(changed.map(([name], index) => [`#c${index}`, name])),
    values: Object.fromEntries(changed.map(([, value], index) => [`:c${index}`, { N: String(value) }])),
  };
}
