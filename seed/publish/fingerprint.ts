import { createHash } from 'node:crypto';
import type { AnnotatedArticle } from '../../schema/records/article.ts';

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
