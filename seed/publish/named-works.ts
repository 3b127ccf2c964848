import { namesOfWork } from '../../schema/links/work-names.ts';
import type { StoredArticle } from '../../schema/records/stored-article.ts';
import { keyOf } from '../../schema/table/item.ts';
import { workKey } from '../../schema/table/keys.ts';
import { mostOfName, slugsOfWork } from '../../schema/table/work-item.ts';
import { inTurn, type PublisherTable } from './table.ts';

/**
 * Adds an article to those of each of its names, so that citations find it. Before it is served: from then on it is to be
 * found. An article that loses a name, or is unpublished, stays among them and is passed over by readers.
 */
export async function nameWork(table: PublisherTable, article: StoredArticle): Promise<void> {
  const keys = namesOfWork(article).map(workKey);
  const found = new Map((await table.getAll(keys, null, true)).map((item) => [keyOf(item).pk, slugsOfWork(item)]));
  await inTurn(
    keys.filter(({ pk }) => found.get(pk)?.includes(article.slug) !== true),
    (key) =>
      // Delivered a second time, or late: a set takes each once, and a slug too many in it is of no effect. Where the set is
      // full it stays as it is, and readers know.
      table.update(key, {
        UpdateExpression: 'ADD slugs :slugs',
        ConditionExpression: 'attribute_not_exists(slugs) OR size(slugs) <= :room',
        ExpressionAttributeValues: { ':slugs': { SS: [article.slug] }, ':room': { N: String(mostOfName - 1) } },
      }),
  );
}
