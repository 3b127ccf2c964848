import { type Item, keyOf, numberAt, optionalStringAt, stringSetAt } from '../../schema/table/item.ts';
import { recordKey, totalsKey } from '../../schema/table/keys.ts';
import { listingOf, storedListing } from '../../schema/table/name-entry.ts';
import { maximumSurfaceForms } from '../../schema/table/record.ts';
import { changedRecord, type RecordChange } from './contributions.ts';
import { type KnownRecords, pendingAttempt, readKnown } from './pending-attempts.ts';
import { absentRecord, type RankMove, RankMoves, rankMoveOf } from './ranks.ts';
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
 * @param ofArticle the change of the corpus's number of articles, and of those of each year
 * @param known records as `announce` found them: a hint that spares requests, right or not; null where they are to be read
 */
export async function applyChanges(
  table: PublisherTable,
  { slug, attempt, plans }: FlippedAttempt,
  changes: readonly RecordChange[],
  ofArticle: Readonly<Record<string, number>>,
  known: KnownRecords | null = null,
): Promise<void> {
  const records = known ?? (await readKnown(table, changes));
  const moves = new RankMoves(table, slug, attempt, plans);
  const foreseen = new Map(changes.map((change) => [change, foresee(attempt, change, records, known === null)]));
  await moves.prepare([...foreseen.values()].flatMap(({ move }) => move ?? []));
  const totals: Record<string, number> = { ...ofArticle };
  const relisted: RelistedChange[] = [];
  await inTurn(changes, async (change) => {
    const relisting = await applyChange({ table, attempt, moves }, change, foreseen.get(change));
    if (relisting === null) return;
    relisted.push({ change, relisting });
    addTotals(totals, change.type, relisting);
  });
  await moves.finish();
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

/** A change as it will probably be made. */
interface Foreseen {
  /** True where the record was not there. */
  readonly isAbsent: boolean;
  /** Null where the attempt was applied. */
  readonly move: RankMove | null;
}

/** @param isAnnounced whether the records were read after the attempt was announced to them */
function foresee(attempt: string, change: RecordChange, records: KnownRecords, isAnnounced: boolean): Foreseen {
  const known = records.get(changedRecord(change));
  const item = known ?? absentRecord(change);
  if (isAnnounced && !stringSetAt(item, 'pending').includes(attempt)) return { isAbsent: false, move: null };
  const move = rankMoveOf(attempt, item, change, relistingOf(item, change));
  return { isAbsent: known === undefined, move };
}

interface Applying {
  readonly table: PublisherTable;
  readonly attempt: string;
  readonly moves: RankMoves;
}

/** Gives how the record was relisted by this attempt, also where an earlier call applied it; null where it was not. */
async function applyChange(
  { table, attempt, moves }: Applying,
  change: RecordChange,
  foreseen: Foreseen | undefined,
): Promise<Relisting | null> {
  const key = recordKey(change.type, change.slug);
  const move = foreseen?.move ?? null;
  let { surfaceForms: forms } = change;
  if (foreseen?.isAbsent === true && move !== null && forms.length <= maximumSurfaceForms) {
    const item = absentRecord(change);
    const relisting = relistingOf(item, change);
    if (await applyRelisting(table, attempt, change, { item, relisting, move, forms })) {
      moves.applied(move);
      return relisting;
    }
  } else if (move !== null && (await applyInPlace(table, attempt, change, { move, forms }))) {
    // Usually there is room for the forms, or they are known, and one update does it all.
    moves.applied(move);
    return null;
  }
  for (;;) {
    const item = await table.get(key);
    if (item === undefined || !stringSetAt(item, 'pending').includes(attempt)) {
      return item === undefined ? null : relistingAt(item, attempt, change);
    }
    const relisting = relistingOf(item, change);
    const inPlace = isListedAlike(item, change);
    if (forms.length > 0 && !(inPlace && hasRoom(item, forms))) {
      await addSurfaceForms(table, change);
      forms = [];
    }
    const now = rankMoveOf(attempt, item, change, relisting);
    await moves.prepare([now]);
    const isApplied = inPlace
      ? await applyInPlace(table, attempt, change, { move: now, forms })
      : await applyRelisting(table, attempt, change, { item, relisting, move: now, forms: [] });
    if (!isApplied) continue;
    moves.applied(now);
    return inPlace ? null : relisting;
  }
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

/**
 * The common case: the record stays in the lists, under the same names. Delivered a second time, or late: the attempt is no longer pending there,
 * and that is also how the caller tells that it was applied.
 */
async function applyInPlace(
  table: PublisherTable,
  attempt: string,
  change: RecordChange,
  { move, forms }: { readonly move: RankMove; readonly forms: readonly string[] },
): Promise<boolean> {
  const room = maximumSurfaceForms - forms.length;
  if (room < 0) return false;
  const sums = additions(change.counters);
  const withForms = forms.length > 0;
  const added = withForms ? ', surfaceForms :forms' : '';
  const fits = withForms ? ' AND (attribute_not_exists(surfaceForms) OR size(surfaceForms) <= :room)' : '';
  const holds = `contains(pending, :one) AND #articles >= :least${fits}${move.condition === '' ? '' : ` AND ${move.condition}`}`;
  const counted = {
    names: { ...sums.names, ...move.names, '#articles': 'articles' },
    values: {
      ...sums.values,
      ...move.values,
      ':attempt': pendingAttempt(attempt),
      ':one': { S: attempt },
      ...(withForms ? { ':forms': { SS: [...forms] }, ':room': { N: String(room) } } : {}),
    },
  };
  if (isLeft(change)) {
    return table.update(recordKey(change.type, change.slug), {
      UpdateExpression: `${move.set === '' ? '' : `SET ${move.set} `}${sums.expression}${added} DELETE pending :attempt`,
      ConditionExpression: holds,
      ExpressionAttributeNames: counted.names,
      ExpressionAttributeValues: { ...counted.values, ':least': { N: '2' } },
    });
  }
  const [listed, names] = listingsOf(change);
  return table.update(recordKey(change.type, change.slug), {
    UpdateExpression: `SET #data = :data${move.set === '' ? '' : `, ${move.set}`} ${sums.expression}${added} DELETE pending :attempt`,
    ConditionExpression: `${holds} AND (listed = :listed OR listed = :names)`,
    ExpressionAttributeNames: { ...counted.names, '#data': 'data' },
    ExpressionAttributeValues: {
      ...counted.values,
      ':data': { S: change.data },
      ':listed': { S: listed },
      ':names': { S: names },
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
  {
    item,
    relisting: { from, to },
    move,
    forms,
  }: {
    readonly item: Item;
    readonly relisting: Relisting;
    readonly move: RankMove;
    readonly forms: readonly string[];
  },
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
      move.set === '' ? '' : `, ${move.set}`,
      to === null ? ` REMOVE listed, namesAttempt${move.remove === '' ? '' : `, ${move.remove}`}` : '',
      ` ${sums.expression}${withForms ? ', surfaceForms :forms' : ''} DELETE pending :attempt`,
    ].join(''),
    ConditionExpression: [
      'contains(pending, :one)',
      known === undefined ? 'attribute_not_exists(#articles)' : '#articles = :known',
      from === null ? 'attribute_not_exists(namesAttempt)' : 'namesAttempt = :from',
      ...(withForms ? ['attribute_not_exists(surfaceForms)'] : []),
      ...(move.condition === '' ? [] : [move.condition]),
    ].join(' AND '),
    ExpressionAttributeNames: {
      ...sums.names,
      ...move.names,
      ...(said === null ? {} : { '#data': 'data' }),
      '#relisting': relistingAttribute(attempt),
      '#articles': 'articles',
    },
    ExpressionAttributeValues: {
      ...sums.values,
      ...move.values,
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
