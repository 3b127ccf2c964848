import { readFileSync } from 'node:fs';
import type { AnnotatedArticle } from '../../../schema/records/article.ts';
import type { CitationRecord } from '../../../schema/records/citation.ts';
import type { Published } from '../../../schema/records/date.ts';
import { slugOf } from '../../../schema/slug.ts';
import { viewOf } from '../../../schema/views/loaded-article.ts';
import type { WholeArticle } from '../../../schema/views/view.ts';
import { annotateText } from '../../../seed/annotate-text.ts';
import { briefing } from '../../graphql/support/briefing.ts';

export const origin = 'https://gloss.example';

const shippedDocument = new URL(
  '../../../seed/documents/putin-looks-forward-to-meeting-with-trump-in-vietnam.txt',
  import.meta.url,
);

/** The article that gloss ships, as `annotate` makes it. */
export const shipped: AnnotatedArticle = annotateText(readFileSync(shippedDocument, 'utf8')).article;

/** The article as it is once it has been published and read back. */
export function published(article: AnnotatedArticle): WholeArticle {
  if (article.published === null) throw new Error(`"${article.title}" has no date.`);
  return viewOf({
    ...article,
    published: article.published,
    slug: slugOf(article.title),
    revision: 1,
    ingestedAt: '2020-01-01T00:00:00.000Z',
  });
}

/** The briefing with its first citation changed. */
export function withCitation(change: Partial<CitationRecord>): WholeArticle {
  const [paragraph, ...others] = briefing.paragraphs;
  const [first, ...rest] = paragraph?.citations ?? [];
  if (paragraph === undefined || first === undefined) throw new Error('The briefing has no citation.');
  const changed = { ...paragraph, citations: [{ ...first, ...change }, ...rest] };
  return published({ ...briefing, paragraphs: [changed, ...others] });
}

/** The briefing, published at another time. */
export function publishedAt(time: Partial<Published>): WholeArticle {
  if (briefing.published === null) throw new Error('The briefing has no date.');
  return published({ ...briefing, published: { ...briefing.published, ...time } });
}
