import type { AnnotatedArticle } from '../../schema/records/article.ts';
import { keyItem, optionalStringAt } from '../../schema/table/item.ts';
import { fileKey } from '../../schema/table/keys.ts';
import { fileGiver } from './giver.ts';
import { identityOf, withoutDay } from './identity.ts';
import { type PublishOptions, type PublishOutcome, publish } from './publish.ts';
import type { PublisherTable } from './table.ts';

/**
 * Publishes the article of a file for a command. Where its day is part of what makes it the same article, and another one is
 * given to the same text, the file's article keeps its slug.
 *
 * @param path absolute, so that files of one name in different folders are not taken for one
 * @throws PublishError as `publish`
 */
export async function publishFile(
  table: PublisherTable,
  article: AnnotatedArticle,
  path: string,
  now: string,
  options: Pick<PublishOptions, 'force' | 'replace' | 'slug'> = {},
): Promise<PublishOutcome> {
  const identity = identityOf(article);
  const isDated = withoutDay(identity) !== identity;
  const known = isDated ? await table.get(fileKey(path)) : undefined;
  const formerIdentity = known === undefined ? null : optionalStringAt(known, 'gives');
  const outcome = await publish(table, article, now, 'COMMAND', {
    ...options,
    givenBy: fileGiver(path),
    formerIdentity,
  });
  // Delivered a second time, it says the same; late, at worst what the file gave before, and its next correction is a new
  // article.
  if (isDated && formerIdentity !== identity)
    await table.putAll([{ ...keyItem(fileKey(path)), gives: { S: identity }, path: { S: path } }]);
  return outcome;
}
