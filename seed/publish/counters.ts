import { isUnsettled } from '../../schema/table/applied-mark.ts';
import { type Item, keyItem, keyOf, numberAt, optionalStringAt, stringSetAt } from '../../schema/table/item.ts';
import { headKey, recordKey, totalsKey } from '../../schema/table/keys.ts';
import { layoutAttribute } from '../../schema/table/layout.ts';
import { listingOf, storedListing } from '../../schema/table/name-entry.ts';
import { maximumSurfaceForms } from '../../schema/table/record.ts';
import { changedRecord, type RecordChange } from './contributions.ts';
import { type CountedAttempt, countedOnce, isCounted, lookAgain, type SeenItem } from './counted-once.ts';
import { type KnownRecords, readKnown } from './known-records.ts';
import type { Manifest } from './manifest.ts';
import { absentRecord, type RankMove, RankMoves, rankMoveOf } from './ranks.ts';
import {
  addTotals,
  forgetRelistings,
  isLeft,
  type RelistedChange,
  type Relisting,
  relistingAt,
  relistingOf,
  writeNames,
} from './relisting.ts';
import { removableMarks } from './removable-marks.ts';
import { addSurfaceForms } from './surface-forms.ts';
import { inTurn, type PublisherTable } from './table.ts';

/** An attempt that was flipped. */
interface FlippedAttempt {
  readonly slug: string;
  readonly attempt: string;
  /** What earlier publishers of it noted of moves in the lists by count (`ranks.ts`). */
  readonly plans: readonly Item[];
}

/**
 * Applies what a published attempt changes, each change once however often this is called.
 *
 * @param known records as they were before the head was last seen to be unsettled
 */
export async function applyChanges(
  table: PublisherTable,
  { slug, attempt, plans }: FlippedAttempt,
  { counting, changes, totals: ofArticle }: Pick<Manifest, 'counting' | 'changes' | 'totals'>,
  known: KnownRecords,
): Promise<void> {
  const moves = new RankMoves(table, slug, attempt, plans);
  const settled = await removableMarks(table, known.values());
  const counted: CountedAttempt = { table, slug, attempt, counting, settled };
  const totals: Record<string, number> = { ...ofArticle };
  const relisted: RelistedChange[] = [];
  const note = (change: RecordChange, relisting: Relisting | null): void => {
    if (relisting === null) return;
    relisted.push({ change, relisting });
    addTotals(totals, change.type, relisting);
  };
  let left = changes;
  for (let records = known; ; records = await readKnown(table, left, true)) {
    // After the records: what is unsettled now left its mark there, if it was counted.
    const isOver = records !== known && counting === 'MARKED' && !isUnsettled(await table.get(headKey(slug)), attempt);
    const foreseen: Foreseen[] = [];
    for (const change of left) {
      const item = records.get(changedRecord(change));
      if (!isOver && !isCounted(counted, item)) foreseen.push(foresee(attempt, change, item));
      else note(change, item === undefined ? null : relistingAt(item, attempt, change));
    }
    await moves.prepare(foreseen.map(({ move }) => move));
    // What others changed since it was read is read again, all at once.
    const changed: RecordChange[] = [];
    await inTurn(foreseen, async (one) => {
      if (!(await applyChange(counted, one))) return changed.push(one.change);
      moves.applied(one.move);
      return note(one.change, one.isInPlace ? null : one.relisting);
    });
    if (changed.length === 0) break;
    left = changed;
  }
  await moves.finish();
  await writeNames(table, attempt, relisted);
  // Only now is what each record says of its relisting complete; the totals follow from all of it, at once.
  await applyTotals(counted, totals, known.get(totalsKey.pk));
  if (counting === 'ANNOUNCED') await forgetRelistings(table, attempt, relisted);
}

async function applyTotals(
  attempt: CountedAttempt,
  totals: Readonly<Record<string, number>>,
  known: Item | undefined,
): Promise<void> {
  const sums = additions(totals);
  let now: SeenItem = { item: known, isCounted: isCounted(attempt, known) };
  while (!now.isCounted) {
    const once = countedOnce(attempt, now.item ?? keyItem(totalsKey), null);
    const isDone = await attempt.table.update(totalsKey, {
      UpdateExpression: `SET layout = :layout, ${once.set}${clause('REMOVE', once.remove)} ${sums.expression}${once.delete}`,
      ConditionExpression: once.condition,
      ExpressionAttributeNames: { ...sums.names, ...once.names },
      ExpressionAttributeValues: { ...sums.values, ...once.values, ':layout': layoutAttribute },
    });
    if (isDone) return;
    now = await lookAgain(attempt, totalsKey);
  }
}

/** A change as it is made of a record that is as it was read. */
interface Foreseen {
  readonly change: RecordChange;
  readonly item: Item;
  /** Whether the record stays in the lists, under the same names. */
  readonly isInPlace: boolean;
  readonly relisting: Relisting;
  readonly move: RankMove;
}

/** @param known undefined where it was not there */
function foresee(attempt: string, change: RecordChange, known: Item | undefined): Foreseen {
  const item = known ?? absentRecord(change);
  const relisting = relistingOf(item, change);
  const move = rankMoveOf(attempt, item, change, relisting);
  return { change, item, isInPlace: isListedAlike(item, change), relisting, move };
}

const clause = (word: string, paths: readonly string[]): string =>
  paths.length === 0 ? '' : ` ${word} ${paths.join(', ')}`;

/** False where the record is not as it was read; or where it was, and this very change was made. */
async function applyChange(counted: CountedAttempt, foreseen: Foreseen): Promise<boolean> {
  const { change, item, isInPlace } = foreseen;
  let { surfaceForms: forms } = change;
  const isFirst = item.surfaceForms === undefined && !isInPlace;
  if (forms.length > 0 && !((isInPlace || isFirst) && hasRoom(item, forms))) {
    await addSurfaceForms(counted.table, change);
    forms = [];
  }
  return isInPlace ? applyInPlace(counted, foreseen, forms) : applyRelisting(counted, foreseen, forms);
}

/** True where the change leaves the record in the lists, under the same names. */
function isListedAlike(item: Item, change: RecordChange): boolean {
  const articles = numberAt(item, 'articles');
  if (isLeft(change)) return articles >= 2;
  const listed = optionalStringAt(item, 'listed');
  return articles >= 1 && listed !== null && listingsOf(change).includes(listed);
}

/**
 * How a record says that it is listed as the change has it. Earlier builds stored names and no keys of entries: such a record is
 * relisted when its entries change.
 */
function listingsOf({ type, slug, names }: RecordChange): readonly [string, string] {
  const listing = JSON.stringify(listingOf(type, slug, names));
  const isAlike = JSON.stringify(storedListing(type, slug, names)) === listing;
  return [listing, isAlike ? JSON.stringify(names) : listing];
}

function hasRoom(item: Item, forms: readonly string[]): boolean {
  return stringSetAt(item, 'surfaceForms').length <= maximumSurfaceForms - forms.length;
}

/** The common case: the record stays in the lists, under the same names. */
function applyInPlace(
  counted: CountedAttempt,
  { change, item, move }: Foreseen,
  forms: readonly string[],
): Promise<boolean> {
  const room = maximumSurfaceForms - forms.length;
  const sums = additions(change.counters);
  const once = countedOnce(counted, item, null);
  const withForms = forms.length > 0;
  const isSaid = !isLeft(change);
  const [listed, names] = listingsOf(change);
  return counted.table.update(recordKey(change.type, change.slug), {
    UpdateExpression: [
      `SET ${once.set}${isSaid ? ', #data = :data' : ''}${move.set === '' ? '' : `, ${move.set}`}`,
      clause('REMOVE', once.remove),
      ` ${sums.expression}${withForms ? ', surfaceForms :forms' : ''}${once.delete}`,
    ].join(''),
    ConditionExpression: [
      once.condition,
      '#articles >= :least',
      ...(withForms ? ['(attribute_not_exists(surfaceForms) OR size(surfaceForms) <= :room)'] : []),
      ...(move.condition === '' ? [] : [move.condition]),
      ...(isSaid ? ['(listed = :listed OR listed = :names)'] : []),
    ].join(' AND '),
    ExpressionAttributeNames: {
      ...sums.names,
      ...move.names,
      ...once.names,
      '#articles': 'articles',
      ...(isSaid ? { '#data': 'data' } : {}),
    },
    ExpressionAttributeValues: {
      ...sums.values,
      ...move.values,
      ...once.values,
      ':least': { N: isSaid ? '1' : '2' },
      ...(withForms ? { ':forms': { SS: [...forms] }, ':room': { N: String(room) } } : {}),
      ...(isSaid ? { ':data': { S: change.data }, ':listed': { S: listed }, ':names': { S: names } } : {}),
    },
  });
}

/**
 * The record comes into the lists, leaves them, or is listed under other names.
 *
 * @param forms surface forms to add with it, of a record that has none yet
 */
function applyRelisting(
  counted: CountedAttempt,
  { change, item, relisting, move }: Foreseen,
  forms: readonly string[],
): Promise<boolean> {
  const { from, to } = relisting;
  const sums = additions(change.counters);
  const once = countedOnce(counted, item, relisting);
  const withForms = forms.length > 0;
  const known = item.articles?.N;
  const said = isLeft(change) ? null : change.data;
  return counted.table.update(keyOf(item), {
    UpdateExpression: [
      `SET layout = :layout, ${once.set}`,
      said === null ? '' : ', #data = :data',
      to === null ? '' : ', listed = :listed, namesAttempt = :names',
      move.set === '' ? '' : `, ${move.set}`,
      clause('REMOVE', [
        ...once.remove,
        ...(to === null ? ['listed', 'namesAttempt'] : []),
        ...(move.remove === '' ? [] : [move.remove]),
      ]),
      ` ${sums.expression}${withForms ? ', surfaceForms :forms' : ''}${once.delete}`,
    ].join(''),
    ConditionExpression: [
      once.condition,
      known === undefined ? 'attribute_not_exists(#articles)' : '#articles = :known',
      from === null ? 'attribute_not_exists(namesAttempt)' : 'namesAttempt = :from',
      ...(withForms ? ['attribute_not_exists(surfaceForms)'] : []),
      ...(move.condition === '' ? [] : [move.condition]),
    ].join(' AND '),
    ExpressionAttributeNames: {
      ...sums.names,
      ...move.names,
      ...once.names,
      '#articles': 'articles',
      ...(said === null ? {} : { '#data': 'data' }),
    },
    ExpressionAttributeValues: {
      ...sums.values,
      ...move.values,
      ...once.values,
      ':layout': layoutAttribute,
      ...(said === null ? {} : { ':data': { S: said } }),
      ...(to === null ? {} : { ':listed': { S: JSON.stringify(to) }, ':names': { S: counted.attempt } }),
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
