import { randomBytes } from 'node:crypto';
import { type ActorKind, actorKinds } from '../../schema/records/actor.ts';
import { stepOf } from '../../schema/table/count-step.ts';
import { type Item, type Key, keyOf, numberAt } from '../../schema/table/item.ts';
import { manifestPartition, recordKey, recordPartition } from '../../schema/table/keys.ts';
import { nameOfListing } from '../../schema/table/name-entry.ts';
import { partItems, textOfParts } from '../../schema/table/parts.ts';
import {
  type Rank,
  type RankedRecord,
  rankAttribute,
  rankedCounter,
  rankItem,
  rankKey,
  rankOf,
  rankText,
} from '../../schema/table/rank-entry.ts';
import type { RecordChange } from './contributions.ts';
import type { Relisting } from './relisting.ts';
import type { PublisherTable } from './table.ts';

/*
 * The place of actors and sources in the lists by count. A record says which of its entries is served (`countEntry`), and the very
 * update that brings its count to another step says so: the two never differ, since it holds only for the record as it was
 * read. The new entry is written before that update and the old one deleted after it, so that the record is listed all the
 * time. What will be written and deleted is noted before (`planItems`), so that whoever finishes an interrupted publish leaves
 * no entry behind. Attempts are never named twice, so no entry's key is either.
 */

/** An entry in a list by count. */
export type RankEntry = RankedRecord & Rank;

/** What an update of a record does to its place. */
export interface RankMove {
  /** The entry that was served until then, and the one from then on; the same where it stays. Null where there is none. */
  readonly from: RankEntry | null;
  readonly to: RankEntry | null;
}

export function isMoved({ from, to }: RankMove): boolean {
  return from !== to;
}

/**
 * How a change moves a record that is stored like this.
 *
 * @param relisting how it changes the names that the record is listed under (`relistingOf`)
 */
export function rankMoveOf(attempt: string, item: Item, change: RecordChange, relisting: Relisting): RankMove {
  const { type, slug, counters } = change;
  if (type === 'PUBLICATION') return { from: null, to: null };
  const counter = rankedCounter[type];
  const step = stepOf(numberAt(item, counter) + (counters[counter] ?? 0));
  const rank = rankOf(item);
  const entry = (listing: NonNullable<Relisting['to']>, place: Rank): RankEntry => ({
    type,
    slug,
    name: nameOfListing(type, slug, listing),
    kind: listing.kind,
    ...place,
  });
  const from = rank === null || relisting.from === null ? null : entry(relisting.from.listing, rank);
  const to = relisting.to === null ? null : entry(relisting.to, { step: step.number, attempt });
  return { from, to: from !== null && to !== null && isSamePlace(from, to) ? from : to };
}

function isSamePlace(one: RankEntry, other: RankEntry): boolean {
  return one.step === other.step && one.name === other.name && one.kind === other.kind;
}

const moves = '#MOVES.';

/** True of an item that notes moves, among those of the manifests. */
export const isPlanItem = (item: Item): boolean => keyOf(item).sk.includes(moves);

/** One publisher's moves: notes them, writes the new entries, and deletes those that are no longer served. */
export class RankMoves {
  readonly #table: PublisherTable;
  readonly #slug: string;
  readonly #attempt: string;
  readonly #plans: Item[];
  readonly #entries = new Map<string, RankEntry>();
  /** Entries that this publisher has written: one that was noted before may not have been. */
  readonly #written = new Set<string>();
  /** What records are known to say, since an update of this publisher's set it. */
  readonly #said = new Map<string, string | null>();

  /** @param plans what earlier publishers of the attempt noted */
  constructor(table: PublisherTable, slug: string, attempt: string, plans: readonly Item[]) {
    this.#table = table;
    this.#slug = slug;
    this.#attempt = attempt;
    this.#plans = [...plans];
    for (const entry of plannedEntries(plans, attempt)) this.#entries.set(textOf(entry), entry);
  }

  /** Notes moves, then writes their new entries. Delivered a second time: the same; late: what `finish` describes. */
  async prepare(planned: readonly RankMove[]): Promise<void> {
    const entries = planned.filter(isMoved).flatMap(({ from, to }) => [from ?? [], to ?? []].flat());
    const unnoted = entries.filter((entry) => !this.#entries.has(textOf(entry)));
    if (unnoted.length > 0) {
      const plan = planItems(this.#slug, this.#attempt, unnoted);
      this.#plans.push(...plan);
      await this.#table.putAll(plan);
      for (const entry of unnoted) this.#entries.set(textOf(entry), entry);
    }
    const own = entries.filter((entry) => entry.attempt === this.#attempt && !this.#written.has(textOf(entry)));
    await this.#table.putAll(own.map((entry) => rankItem(rankKey(entry, entry), entry.slug)));
    for (const entry of own) this.#written.add(textOf(entry));
  }

  /** Takes note that an update has applied a move. */
  applied({ from, to }: RankMove): void {
    const entry = to ?? from;
    if (entry !== null) this.#said.set(idOf(entry), to === null ? null : rankText(to));
  }

  /**
   * Deletes the entries that are no longer served, once every record was changed, and then the notes. A put of an entry that is
   * delivered after that leaves one that nobody is served, and `npm run verify -- --repair` removes it.
   */
  async finish(): Promise<void> {
    const entries = [...this.#entries.values()];
    const unknown = new Map(
      entries
        .filter((entry) => !this.#said.has(idOf(entry)))
        .map((entry) => [idOf(entry), recordKey(entry.type, entry.slug)]),
    );
    const records = await this.#table.getAll([...unknown.values()], `pk, sk, ${rankAttribute}`, true);
    const said = new Map(this.#said);
    for (const item of records) {
      const rank = rankOf(item);
      said.set(keyOf(item).pk, rank === null ? null : rankText(rank));
    }
    const gone = entries.filter((entry) => said.get(idOf(entry)) !== rankText(entry));
    await this.#table.deleteAll(gone.map((entry) => rankKey(entry, entry)));
    await this.#table.deleteAll(this.#plans.map(keyOf));
  }
}

const idOf = ({ type, slug }: RankedRecord): string => recordPartition(type, slug);
const textOf = (entry: RankEntry): string => {
  const { pk, sk } = rankKey(entry, entry);
  return `${pk}\n${sk}`;
};

/** Of the attempt's own entries the attempt is left out, and so is a name that the slug tells. */
type StoredEntry = readonly [kind: ActorKind | 0, slug: string, name: string | 0, step: number, attempt: string | 0];

export function planItems(slug: string, attempt: string, entries: readonly RankEntry[]): Item[] {
  const stored = entries.map(
    (entry): StoredEntry => [
      entry.kind ?? 0,
      entry.slug,
      entry.name === entry.slug ? 0 : entry.name,
      entry.step,
      entry.attempt === attempt ? 0 : entry.attempt,
    ],
  );
  // Of each publisher its own, so that two that finish one attempt keep both.
  const plan = randomBytes(4).toString('hex');
  const keyOfPart = (part: number): Key => ({
    pk: manifestPartition(slug),
    sk: `${attempt}${moves}${plan}.${String(part).padStart(4, '0')}`,
  });
  return partItems(JSON.stringify(stored), keyOfPart);
}

function plannedEntries(items: readonly Item[], attempt: string): RankEntry[] {
  const plans = Map.groupBy(items, (item) => keyOf(item).sk.slice(0, -'.0000'.length));
  return [...plans.values()].flatMap((parts) => {
    const text = textOfParts(parts);
    // A plan in part was never acted on.
    if (text === null) return [];
    const stored: readonly StoredEntry[] = JSON.parse(text);
    return stored.map(([kind, slug, name, step, by]): RankEntry => {
      const known = actorKinds.find((one) => one === kind) ?? null;
      return {
        type: known === null ? 'SOURCE' : 'ACTOR',
        slug,
        name: name === 0 ? slug : name,
        kind: known,
        step,
        attempt: by === 0 ? attempt : by,
      };
    });
  });
}
