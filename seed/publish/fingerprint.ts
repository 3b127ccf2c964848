import { createHash } from 'node:crypto';
import type { AnnotatedArticle } from '../../schema/records/article.ts';
import { foldedName, slugOf } from '../../schema/slug.ts';

/** A digest of all that would be published, time and slug aside: equal records have the same. */
export function fingerprintOf(article: AnnotatedArticle): string {
  return createHash('sha256').update(JSON.stringify(article)).digest('hex');
}

/** What makes an article the same one: publication, volume, issue and title, each without regard to case and marks. */
export function identityOf({ publication, volume, issue, title }: AnnotatedArticle): string {
  // A title of signs alone has no slug: it is the same only as itself.
  return [publication?.slug ?? '', volume ?? '', issue ?? '', slugOf(title) || title].join('|');
}

/** The slug of the title in an identity: its first 100 characters; empty where the title holds no letter or digit. */
export function titleSlugOf(identity: string): string {
  return foldedName(identity.slice(identity.lastIndexOf('|') + 1));
}
