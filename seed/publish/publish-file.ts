import type { AnnotatedArticle } from '../../schema/records/article.ts';
import { type Item, keyItem, optionalStringAt } from '../../schema/table/item.ts';
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
  const formerIdentity = await formerIdentityOf(table, article, path);
  const outcome = await publish(table, article, now, 'COMMAND', {
    ...options,
    givenBy: fileGiver(path),
    formerIdentity,
  });
  // Delivered a second time, it says the same; late, at worst what the file gave before, and its next correction is a new
  // article.
  const items = fileItems(article, path, formerIdentity);
  if (items.length > 0) await table.putAll(items);
  return outcome;
}

/** The identity of what the file gave last; null where the day is no part of its article's identity, and of a new file. */
export async function formerIdentityOf(
  table: Pick<PublisherTable, 'get'>,
  article: AnnotatedArticle,
  path: string,
): Promise<string | null> {
  const known = isDated(article) ? await table.get(fileKey(path)) : undefined;
  return known === undefined ? null : optionalStringAt(known, 'gives');
}

/** What is to be stored of a file that gave an article, where something else, or nothing, is stored yet. */
export function fileItems(article: AnnotatedArticle, path: string, formerIdentity: string | null): Item[] {
  const identity = identityOf(article);
  if (!isDated(article) || formerIdentity === identity) return [];
  return [{ ...keyItem(fileKey(path)), gives: { S: identity }, path: { S: path } }];
}

function isDated(article: AnnotatedArticle): boolean {
  const identity = identityOf(article);
  return withoutDay(identity) !== identity;
}
