import { optionalStringAt } from '../../schema/table/item.ts';
import { identityKey } from '../../schema/table/keys.ts';
import { conflict } from './errors.ts';
import { type FoundArticle, isOwnSlug } from './find-article.ts';
import { type PublisherTable, updateOrConfirm } from './table.ts';

/**
 * Notes the slug of an identity's article where the identity does not tell it, before the article's head takes the identity:
 * until then the head contradicts the note, and it does not count.
 *
 * @throws PublishError `PUBLISH_CONFLICT` where another publisher noted another slug meanwhile
 */
export async function pointToSlug(
  table: PublisherTable,
  identity: string,
  { slug, pointer }: Pick<FoundArticle, 'slug' | 'pointer'>,
): Promise<void> {
  if (!needsPointer(identity, { slug, pointer })) return;
  // Delivered a second time, or late: it names that slug already, or another one that was noted since, and stays as it is.
  const noted = await updateOrConfirm(
    table,
    identityKey(identity),
    {
      UpdateExpression: 'SET slug = :slug',
      ConditionExpression: pointer === null ? 'attribute_not_exists(pk)' : 'slug = :pointer',
      ExpressionAttributeValues: { ':slug': { S: slug }, ...(pointer === null ? {} : { ':pointer': { S: pointer } }) },
    },
    (item) => item !== undefined && optionalStringAt(item, 'slug') === slug,
  );
  if (!noted) throw conflict(slug);
}

/** Whether the slug of an identity's article has to be noted, since neither the identity nor what is noted tells it. */
export function needsPointer(identity: string, { slug, pointer }: Pick<FoundArticle, 'slug' | 'pointer'>): boolean {
  return pointer !== slug && !(pointer === null && isOwnSlug(identity, slug));
}
