import type { ArticleHead, ArticleWriter } from '../../schema/table/head.ts';
import { type Item, numberAt, optionalStringAt } from '../../schema/table/item.ts';
import { headKey } from '../../schema/table/keys.ts';
import { layoutAttribute } from '../../schema/table/layout.ts';
import { lastSequenceOf, sequenceOf } from './attempt.ts';
import { conflict } from './errors.ts';
import { type PublisherTable, updateOrConfirm } from './table.ts';

/** What a claim sets on the article's head, and what stays when it ends. */
export function claimedAttributes(
  { slug, identity }: { readonly slug: string; readonly identity: string },
  attempt: string,
): Item {
  return {
    slug: { S: slug },
    identity: { S: identity },
    claims: { N: String(sequenceOf(attempt)) },
    layout: layoutAttribute,
  };
}

/**
 * Makes the attempt the one that may be published next; whichever was so before can then never be.
 *
 * @throws PublishError `PUBLISH_CONFLICT` where the head is not as it was read
 */
export async function claim(
  table: PublisherTable,
  { slug, identity, head }: { readonly slug: string; readonly identity: string; readonly head: ArticleHead | null },
  attempt: string,
): Promise<void> {
  const unchanged = head === null ? null : conditionOf(head);
  const set: Item = { pending: { S: attempt }, ...claimedAttributes({ slug, identity }, attempt) };
  const names = Object.keys(set);
  // Delivered a second time, or late, also after the claim was released: `claims` has grown, and nothing is written.
  const claimed = await updateOrConfirm(
    table,
    headKey(slug),
    {
      // `identity` is a word of DynamoDB's own.
      UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}`,
      ConditionExpression: unchanged === null ? 'attribute_not_exists(pk)' : unchanged.expression,
      ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: {
        ...Object.fromEntries(Object.entries(set).map(([name, value]) => [`:${name}`, value])),
        ...unchanged?.values,
      },
    },
    (item) => item !== undefined && optionalStringAt(item, 'pending') === attempt,
  );
  if (!claimed) throw conflict(slug);
}

/** That a head, which is of no interrupted publish, is as it was read. */
function conditionOf({ attempt, pending, claims }: ArticleHead): {
  readonly expression: string;
  readonly values: Item;
} {
  const known: Item = {
    ...(attempt === null ? {} : { attempt: { S: attempt } }),
    ...(pending === null ? {} : { pending: { S: pending } }),
    ...(claims === 0 ? {} : { claims: { N: String(claims) } }),
  };
  const same = ['attempt', 'pending', 'claims'].map((name) =>
    known[name] === undefined ? `attribute_not_exists(${name})` : `${name} = :known_${name}`,
  );
  return {
    expression: [...same, 'attribute_not_exists(previous)'].join(' AND '),
    values: Object.fromEntries(Object.entries(known).map(([name, value]) => [`:known_${name}`, value])),
  };
}

/**
 * Ends the claim of an attempt, which then can never be published.
 *
 * @throws PublishError `PUBLISH_CONFLICT` where it was published, or another claimed the article
 */
export async function releaseClaim(table: PublisherTable, { slug, attempt, pending }: ArticleHead): Promise<void> {
  if (pending === null) return;
  // Delivered a second time, or late: no attempt is claimed twice.
  const released = await updateOrConfirm(
    table,
    headKey(slug),
    {
      UpdateExpression: 'REMOVE pending',
      ConditionExpression: 'pending = :pending',
      ExpressionAttributeValues: { ':pending': { S: pending } },
    },
    (item) => item?.pending === undefined && optionalStringAt(item ?? {}, 'attempt') === attempt,
  );
  if (!released) throw conflict(slug);
}

/**
 * Equal records from another writer: from now on they are that writer's.
 *
 * @throws PublishError `PUBLISH_CONFLICT` where the head is not as it was read
 */
export async function changeWriter(
  table: PublisherTable,
  head: ArticleHead,
  writer: ArticleWriter,
  givenBy: string | null,
): Promise<void> {
  const claims = lastSequenceOf(head) + 1;
  const unchanged = conditionOf({ ...head, pending: null });
  // Delivered a second time, or late, also after another change of the writer: `claims` has grown, and nothing is written.
  const changed = await updateOrConfirm(
    table,
    headKey(head.slug),
    {
      UpdateExpression: `SET writer = :writer, claims = :claims${givenBy === null ? ' REMOVE givenBy' : ', givenBy = :givenBy'}`,
      ConditionExpression: unchanged.expression,
      ExpressionAttributeValues: {
        ':writer': { S: writer },
        ':claims': { N: String(claims) },
        ...(givenBy === null ? {} : { ':givenBy': { S: givenBy } }),
        ...unchanged.values,
      },
    },
    (item) =>
      item !== undefined &&
      numberAt(item, 'claims') === claims &&
      optionalStringAt(item, 'attempt') === head.attempt &&
      optionalStringAt(item, 'writer') === writer,
  );
  if (!changed) throw conflict(head.slug);
}
