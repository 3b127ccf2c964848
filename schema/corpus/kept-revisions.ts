import { tableDefinition } from '../table/definition.ts';
import type { Item } from '../table/item.ts';
import {
  isExpiredPart,
  isKeptPart,
  placeOfPart,
  type RevisionRecord,
  revisionAttributes,
  revisionOfItem,
} from '../table/kept-revision.ts';
import { afterAll, articlePartition, documentPrefix } from '../table/keys.ts';
import type { RevisionRead } from './corpus.ts';
import { documentFrom } from './read-document.ts';
import type { CurrentRevision } from './served-articles.ts';
import type { TableReads } from './table-reads.ts';

/*
 * Revisions are the documents of an article that were replaced and are kept. They are read backwards from the one that is
 * served, which is not read again. One is there once the publish that replaced it is finished.
 */

/** How many items the first Query looks at, the second, and so on: where no publish failed, the first one is the revision. */
const itemsLookedAt = [1, 8, 25, 100];
const itemsOfList = 100;

const isReadable = (item: Item): boolean => isKeptPart(item) && !isExpiredPart(item, Date.now());

/** The newest first. */
export async function keptRevisions(
  { query }: TableReads,
  slug: string,
  { attempt }: CurrentRevision,
): Promise<readonly RevisionRecord[]> {
  const attributes = ['pk', 'sk', tableDefinition.expiryAttribute, ...revisionAttributes];
  const revisions: RevisionRecord[] = [];
  let startKey: Item | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await query({
      ...documentsUpTo(slug, `${documentPrefix}${attempt}`),
      ProjectionExpression: attributes.map((_, index) => `#${index}`).join(', '),
      ExpressionAttributeNames: Object.fromEntries(attributes.map((name, index) => [`#${index}`, name])),
      Limit: itemsOfList,
      ...(startKey === undefined ? {} : { ExclusiveStartKey: startKey }),
    });
    for (const item of Items.filter(isReadable)) {
      const revision = revisionOfItem(item);
      if (revision !== null) revisions.push(revision);
    }
    startKey = LastEvaluatedKey;
  } while (startKey !== undefined);
  return revisions;
}

/** @param revision less than the current one */
export async function keptRevision(
  reads: TableReads,
  slug: string,
  current: CurrentRevision,
  revision: number,
): Promise<RevisionRead> {
  if (revision < 1 || revision > current.revision) return { absent: 'UNKNOWN', current: current.revision };
  // Each revision takes an attempt at least, so that it was made so many before.
  const sequence = Number.parseInt(current.attempt, 10) - (current.revision - revision);
  const range = documentsUpTo(slug, `${documentPrefix}${String(Math.max(sequence, 0)).padStart(8, '0')}.${afterAll}`);
  let startKey: Item | undefined;
  for (let request = 0; ; request += 1) {
    const { Items = [], LastEvaluatedKey } = await reads.query({
      ...range,
      Limit: itemsLookedAt[request] ?? itemsLookedAt.at(-1),
      ...(startKey === undefined ? {} : { ExclusiveStartKey: startKey }),
    });
    for (const item of Items.filter(isReadable)) {
      const said = revisionOfItem(item)?.revision ?? Number.POSITIVE_INFINITY;
      if (said === revision) {
        const place = { slug, attempt: placeOfPart(item).attempt };
        const article = await documentFrom(item, place, reads.items, reads.spending);
        if (article !== null) return { article };
      }
      if (said <= revision) return { absent: 'EXPIRED', current: current.revision };
    }
    if (LastEvaluatedKey === undefined) return { absent: 'EXPIRED', current: current.revision };
    startKey = LastEvaluatedKey;
  }
}

/** Documents of an article, the newest first. */
function documentsUpTo(slug: string, last: string) {
  return {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
    ExpressionAttributeValues: {
      ':pk': { S: articlePartition(slug) },
      ':first': { S: documentPrefix },
      ':last': { S: last },
    },
    ScanIndexForward: false,
  } as const;
}
