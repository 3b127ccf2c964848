import { headerToText, type ListedHeader } from '../../schema/table/article-header.ts';
import { type ArticleWriter, noPrevious } from '../../schema/table/head.ts';
import { type Item, optionalStringAt } from '../../schema/table/item.ts';
import { type KeptShares, keptToText } from '../../schema/table/kept-entries.ts';
import { headKey } from '../../schema/table/keys.ts';
import { type PublisherTable, updateOrConfirm } from './table.ts';

export interface Flip {
  readonly slug: string;
  readonly attempt: string;
  /** What counts with it of the entries of earlier attempts. */
  readonly kept: readonly KeptShares[];
  /** The attempt that the head names until then, and whether it is served; null before the first publish. */
  readonly replaced: { readonly attempt: string; readonly live: boolean } | null;
  readonly revision: number;
  /** Null to unpublish. */
  readonly fingerprint: string | null;
  /** What lists show of it; null to unpublish. */
  readonly header: ListedHeader | null;
  readonly writer: ArticleWriter;
  /** Null where it is not known, and to unpublish. */
  readonly givenBy: string | null;
}

/** Attributes of a head that a flip removes where it does not set them. */
const optionalAttributes = ['kept', 'fingerprint', 'header', 'givenBy'] as const;

/** What a flip sets on the article's head. */
export function flippedAttributes(change: Flip): Item {
  const { attempt, kept, replaced, revision, fingerprint, header, writer, givenBy } = change;
  return {
    attempt: { S: attempt },
    previous: { S: replaced?.live === true ? replaced.attempt : noPrevious },
    replaced: { S: replaced?.attempt ?? noPrevious },
    revision: { N: String(revision) },
    live: { BOOL: fingerprint !== null },
    writer: { S: writer },
    ...(kept.length === 0 ? {} : { kept: { S: keptToText(kept) } }),
    ...(fingerprint === null ? {} : { fingerprint: { S: fingerprint } }),
    ...(header === null ? {} : { header: { S: headerToText(header) } }),
    ...(givenBy === null ? {} : { givenBy: { S: givenBy } }),
  };
}

/** Makes a claimed attempt the served one: false where another claimed the article since, and then it never will be. */
export function flip(table: PublisherTable, change: Flip): Promise<boolean> {
  const { slug, attempt } = change;
  const set = flippedAttributes(change);
  const names = Object.keys(set);
  const removed = ['pending', ...optionalAttributes.filter((name) => set[name] === undefined)];
  // Delivered a second time, or late: the attempt is no longer pending, and never will be again. Then the head tells whether
  // it is, or was until the next one took its place, the served one; nothing of it may be removed in that case.
  return updateOrConfirm(
    table,
    headKey(slug),
    {
      UpdateExpression: `SET ${names.map((name) => `${name} = :${name}`).join(', ')} REMOVE ${removed.join(', ')}`,
      ConditionExpression: 'pending = :attempt',
      ExpressionAttributeValues: Object.fromEntries(Object.entries(set).map(([name, value]) => [`:${name}`, value])),
    },
    (item) => ['attempt', 'replaced'].some((name) => optionalStringAt(item ?? {}, name) === attempt),
  );
}
