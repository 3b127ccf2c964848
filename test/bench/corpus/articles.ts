import type { StoredArticle } from '../../../schema/records/stored-article.ts';
import { annotateText } from '../../../seed/annotate-text.ts';
import { identityOf, slugsOf } from '../../../seed/publish/identity.ts';
import { datePublished } from '../../../seed/publish/publish.ts';
import { documents } from '../../generator/documents.ts';

const seed = 1;
const ingestedAt = '2026-01-01T00:00:00.000Z';

/** A generated corpus, annotated, each article under the slug that publishing gives it. */
export function generateArticles(count: number): StoredArticle[] {
  const taken = new Set<string>();
  return Array.from(documents({ count, seed }), (document) => {
    const { article } = annotateText(document);
    const slug = slugsOf(identityOf(article)).find((one) => !taken.has(one)) ?? '';
    taken.add(slug);
    return { ...article, published: datePublished(article), slug, revision: 1, ingestedAt };
  });
}
