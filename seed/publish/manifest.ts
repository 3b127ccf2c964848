import * as z from 'zod';
import { actorKinds } from '../../schema/records/actor.ts';
import type { StoredArticle } from '../../schema/records/stored-article.ts';
import { type Item, type Key, keyOf } from '../../schema/table/item.ts';
import {
  attemptOfKey,
  type KeptShares,
  keptFromItem,
  keptToText,
  keyOfServed,
  placeOfKey,
  type ServedEntries,
} from '../../schema/table/kept-entries.ts';
import { manifestKey, recordPartition, recordTypes } from '../../schema/table/keys.ts';
import { partItems, textOfParts } from '../../schema/table/parts.ts';
import { yearCounter } from '../../schema/table/period-counter.ts';
import { type Contribution, changesBetween, contributionsOf, difference, type RecordChange } from './contributions.ts';
import { digestsInOrder, digestsOf, type ShareDigests, sharesOf } from './shares.ts';

/**
 * What one attempt to publish or unpublish an article writes outside of the article's partition. It is stored before any of
 * it is written, so that whoever finishes, replaces or discards the attempt removes what was written and counts what was
 * counted, whatever the code of today would write. Nothing here knows which lists there are.
 */
export interface Manifest {
  /**
   * How its changes are counted once: records keep a mark of what they counted (`applied-mark.ts`), or, of earlier builds,
   * note the attempt until they have (`announced-attempts.ts`).
   */
  readonly counting: 'MARKED' | 'ANNOUNCED';
  /** Of the list entries that count with it: those that it writes, and those of earlier attempts that it keeps. */
  readonly keys: readonly Key[];
  /** Which of them those are. */
  readonly kept: readonly KeptShares[];
  /** What all of them say, so that the next attempt can tell what it may keep; empty of earlier builds. */
  readonly digests: ShareDigests;
  /** What the article adds to its records; empty where it is unpublished. */
  readonly contributions: readonly Contribution[];
  /** The change of each record, against the article that was served before. */
  readonly changes: readonly RecordChange[];
  /** The year that the article counts in; null where it is unpublished, and where an earlier build counted no years. */
  readonly year: string | null;
  /** The change of the corpus's number of articles, and of those of each year: +1, 0 or -1. Without zeros. */
  readonly totals: Readonly<Record<string, number>>;
}

/**
 * @param entries the items that the attempt writes to lists, or would if it kept nothing
 * @param before null where no article is served
 * @param after null to unpublish
 */
export function manifestOf(
  entries: readonly Item[],
  before: Manifest | null,
  after: StoredArticle | null,
  {
    kept = [],
    digests = digestsOf(entries),
  }: { readonly kept?: readonly KeptShares[]; readonly digests?: ShareDigests } = {},
): Manifest {
  const contributions = after === null ? [] : contributionsOf(after);
  const year = after === null ? null : yearCounter(after.published.earliest);
  return {
    counting: 'MARKED',
    keys: entries.map((item) => keyOfServed({ attempt: attemptOfKey(keyOf(item)), kept }, keyOf(item))),
    kept,
    digests,
    contributions,
    changes: changesBetween(before?.contributions ?? [], contributions),
    year,
    totals: difference(
      before === null ? {} : { articles: 1, ...inYear(before.year) },
      after === null ? {} : { articles: 1, ...inYear(year) },
    ),
  };
}

const inYear = (year: string | null): Record<string, number> => (year === null ? {} : { [year]: 1 });

const counters = z.record(z.string(), z.number());
const storedRecord = z.object({
  type: z.enum(recordTypes),
  slug: z.string(),
  data: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  kind: z.nullable(z.enum(actorKinds)),
  surname: z.optional(z.string()),
  forms: z.array(z.string()),
  /** What the article adds; null where it no longer speaks of it. */
  adds: z.nullable(counters),
  /** Null where the record stays as it is; absent where the change is what the article adds. */
  change: z.optional(z.nullable(counters)),
});
const storedManifest = z.object({
  /** 1: the attempt was announced. 3: it keeps entries, which earlier builds would take for its own. */
  version: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  articles: z.number(),
  /** Absent where an earlier build counted no years. */
  year: z.optional(z.nullable(z.string())),
  totals: z.optional(counters),
  /** Sort keys, without the attempt they end in, by partition. */
  keys: z.record(z.string(), z.array(z.string())),
  /** Of what the entries of each share say, in the order of the shares. */
  digests: z.optional(z.array(z.string())),
  records: z.array(storedRecord),
});

/** A manifest as items, deflated, in a partition of their own. */
export function manifestItems(slug: string, attempt: string, manifest: Manifest): Item[] {
  const items = partItems(JSON.stringify(toStored(manifest)), (part) => manifestKey(slug, attempt, part));
  // Beside what is deflated, so that this does not differ from one publish of the same to another.
  const kept = manifest.kept.length === 0 ? {} : { kept: { S: keptToText(manifest.kept) } };
  return items.map((item) => ({ ...item, ...kept }));
}

/**
 * The manifest in all its parts; null where some are missing: it is written before, and removed after, all that it names.
 *
 * @throws Error on a manifest of a later build
 */
export function manifestFromItems(items: readonly Item[], attempt: string): Manifest | null {
  const text = textOfParts(items);
  if (text === null) return null;
  const parsed = storedManifest.safeParse(JSON.parse(text));
  if (!parsed.success)
    throw new Error(`The manifest ${items[0]?.pk?.S} is of a build that this one does not know: use the later one.`);
  return fromStored(parsed.data, { attempt, kept: items.slice(0, 1).flatMap(keptFromItem) });
}

function toStored({
  counting,
  keys,
  kept,
  digests,
  contributions,
  changes,
  year,
  totals,
}: Manifest): z.infer<typeof storedManifest> {
  const byPartition = new Map<string, string[]>();
  for (const key of keys) {
    const listed = byPartition.get(key.pk) ?? [];
    listed.push(placeOfKey(key));
    byPartition.set(key.pk, listed);
  }
  const changeOf = new Map(changes.map((change) => [recordPartition(change.type, change.slug), change]));
  const added = new Set(contributions.map(({ type, slug }) => recordPartition(type, slug)));
  const left = changes.filter(({ type, slug }) => !added.has(recordPartition(type, slug)));
  const record = (one: Contribution, adds: Contribution['counters'] | null) => {
    const { type, slug, data, names, surfaceForms } = one;
    const change = changeOf.get(recordPartition(type, slug))?.counters ?? null;
    const isAll = adds !== null && change !== null && isSame(adds, change);
    return {
      type,
      slug,
      data,
      ...names,
      aliases: [...names.aliases],
      forms: [...surfaceForms],
      adds,
      ...(isAll ? {} : { change }),
    };
  };
  return {
    version: counting === 'ANNOUNCED' ? 1 : kept.length === 0 ? 2 : 3,
    articles: totals.articles ?? 0,
    year,
    totals,
    keys: Object.fromEntries(byPartition),
    ...(digests.size === 0 ? {} : { digests: [...digests.values()] }),
    records: [...contributions.map((one) => record(one, one.counters)), ...left.map((one) => record(one, null))],
  };
}

function fromStored(stored: z.infer<typeof storedManifest>, served: ServedEntries): Manifest {
  const { version, articles, year = null, totals = { articles }, digests = [], records } = stored;
  const contributions: Contribution[] = [];
  const changes: RecordChange[] = [];
  for (const { type, slug, data, name, aliases, kind, surname, forms, adds, change = adds } of records) {
    const names = { name, aliases, kind, ...(surname !== undefined && { surname }) };
    const says = { type, slug, data, names, surfaceForms: forms };
    if (adds !== null) contributions.push({ ...says, counters: adds });
    if (change !== null) changes.push({ ...says, counters: change });
  }
  const keys = Object.entries(stored.keys).flatMap(([pk, places]) =>
    places.map((place) => keyOfServed(served, { pk, sk: place })),
  );
  return {
    counting: version === 1 ? 'ANNOUNCED' : 'MARKED',
    keys,
    kept: served.kept,
    digests: digests.length === 0 ? new Map() : digestsInOrder(sharesOf(keys), digests),
    contributions,
    changes,
    year,
    totals,
  };
}

function isSame(one: Contribution['counters'], other: Contribution['counters']): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}
