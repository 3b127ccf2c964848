import { createHash } from 'node:crypto';
import type { AnnotatedArticle } from '../../schema/records/article.ts';
import { foldedName, slugOf } from '../../schema/slug.ts';

/** A digest of all that would be published, but for slug, time and the version of the rules: equal records have the same. */
export function fingerprintOf({ pipelineVersion, ...records }: AnnotatedArticle): string {
  return digest(records);
}

/** Whether a stored fingerprint is of these records; earlier builds took in the version of the rules that made them. */
export function isFingerprintOf(fingerprint: string | null, article: AnnotatedArticle, storedVersion: string): boolean {
  return (
    fingerprint === fingerprintOf(article) || fingerprint === digest({ ...article, pipelineVersion: storedVersion })
  );
}

function digest(records: Partial<AnnotatedArticle>): string {
  return createHash('sha256').update(JSON.stringify(records)).digest('hex');
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
