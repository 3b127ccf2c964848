import { hash } from 'node:crypto';
import { encodeBinaries } from '../../schema/dynamodb/binaries.ts';
import { type Item, type Key, keyOf } from '../../schema/table/item.ts';
import { attemptOfKey, type KeptShares, placeOfKey, shareOf, withShare } from '../../schema/table/kept-entries.ts';

/** A digest of what the entries of each share say, by its number; shares without entries are missing. */
export type ShareDigests = ReadonlyMap<number, string>;

/** In base64, of 48 bits: that two of a corpus's ten million articles are taken for the same by chance is one in millions. */
const digestLength = 8;
/** What is kept of more attempts is written anew, so that a head that is written three times a publish stays within a unit. */
const mostAttempts = 4;

/** Digests of everything that entries say but for the attempt: places and contents. */
export function digestsOf(entries: readonly Item[]): ShareDigests {
  const texts = new Map<number, string[]>();
  for (const item of entries) {
    const { pk, sk } = keyOf(item);
    const share = shareOf({ pk, sk });
    if (share === null) continue;
    const { pk: _, sk: __, ...says } = item;
    const text = JSON.stringify([pk, placeOfKey({ pk, sk }), encodeBinaries(says)]);
    const known = texts.get(share);
    if (known === undefined) texts.set(share, [text]);
    else known.push(text);
  }
  // In the order of their keys: actors stand in that of their first mention.
  return new Map(
    [...texts]
      .sort(([one], [other]) => one - other)
      .map(([share, some]) => [share, hash('sha256', some.sort().join('\n'), 'base64').slice(0, digestLength)]),
  );
}

/** The numbers of the shares that entries with these keys are in, in order. */
export function sharesOf(keys: readonly Key[]): number[] {
  const shares = new Set(keys.map(shareOf).filter((share) => share !== null));
  return [...shares].sort((one, other) => one - other);
}

/** Digests as a manifest holds them: of the shares that its keys are in. */
export function digestsInOrder(shares: readonly number[], digests: readonly string[]): ShareDigests {
  return new Map(shares.map((share, index) => [share, digests[index] ?? '']));
}

/**
 * What the next attempt can leave as it is: the shares whose entries would say what those say that are served, of the attempts that
 * wrote those. Of at most four attempts, those with the most entries.
 */
export function keptShares(
  served: { readonly keys: readonly Key[]; readonly digests: ShareDigests },
  digests: ShareDigests,
): KeptShares[] {
  const found = new Map<string, { shares: number; entries: number }>();
  for (const key of served.keys) {
    const share = shareOf(key);
    const digest = share === null ? undefined : digests.get(share);
    if (share === null || digest === undefined || served.digests.get(share) !== digest) continue;
    const attempt = attemptOfKey(key);
    const { shares, entries } = found.get(attempt) ?? { shares: 0, entries: 0 };
    found.set(attempt, { shares: withShare(shares, share), entries: entries + 1 });
  }
  return [...found]
    .sort(([one, { entries: some }], [other, { entries: others }]) => others - some || (one < other ? 1 : -1))
    .slice(0, mostAttempts)
    .map(([attempt, { shares }]) => ({ attempt, shares }))
    .sort(({ attempt: one }, { attempt: other }) => (one < other ? -1 : 1));
}
