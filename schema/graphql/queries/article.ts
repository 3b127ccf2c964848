import type { Corpus } from '../../corpus/corpus.ts';
import { CallerError } from '../../errors.ts';
import { slugOfArticle } from '../../views/article.ts';
import { viewOf } from '../../views/loaded-article.ts';
import type { ArticleView } from '../../views/view.ts';
import { builder } from '../builder.ts';
import { costs } from '../cost.ts';
import { ArticleBy } from '../inputs/article-by.ts';
import { checkedNumber, checkedText } from '../inputs/checked-input.ts';
import { articleAtRevision, costOfRevision } from '../lists/revisions.ts';
import { Article } from '../refs.ts';

builder.queryField('article', (t) =>
  t.field({
    type: Article,
    nullable: true,
    description: 'One article; null if the corpus does not have it.',
    args: {
      by: t.arg({ type: ArticleBy, required: true, description: 'How to identify it.' }),
      revision: t.arg.int({
        description:
          'As it was at this revision, if still kept; otherwise the error is REVISION_EXPIRED, or REVISION_NOT_FOUND for one that never existed. Lists that reach beyond the article (citedBy, cites, related) are as of today.',
      }),
    },
    extensions: costs({
      reads: true,
      gathers: ({ by, revision }) => (revision == null ? null : costOfRevision(JSON.stringify([by, revision]))),
    }),
    resolve: (_, { by, revision }, { corpus }) =>
      revision == null ? articleBy(by, corpus) : articleAt(by, revision, corpus),
  }),
);

type By = typeof ArticleBy.$inferInput;

function articleBy(by: By, corpus: Corpus): Promise<ArticleView | null> {
  if (by.issue != null) return onlyArticleOf(by.issue, corpus);
  if (by.url != null) return onlyArticleAt(by.url, corpus);
  return articleOfSlug(checkedText('slug', by.slug) ?? '', corpus);
}

async function articleAt(by: By, revision: number, corpus: Corpus): Promise<ArticleView | null> {
  // A slug tells which article it is: of what is served, which revision that is is enough.
  if (by.slug != null)
    return by.slug === '' ? null : articleAtRevision(checkedText('slug', by.slug) ?? '', revision, corpus);
  const article = await articleBy(by, corpus);
  return article && articleAtRevision(slugOfArticle(article), revision, corpus);
}

async function articleOfSlug(slug: string, corpus: Corpus): Promise<ArticleView | null> {
  if (slug === '') return null;
  const record = await corpus.article(slug);
  return record && viewOf(record);
}

async function onlyArticleOf(
  { publicationSlug, volume, issue }: { publicationSlug: string; volume: number; issue: number },
  corpus: Corpus,
): Promise<ArticleView | null> {
  const publication = checkedText('publicationSlug', publicationSlug) ?? '';
  const { articles, more } = await corpus.articlesInIssue(
    publication,
    checkedNumber('volume', volume) ?? 0,
    checkedNumber('issue', issue) ?? 0,
  );
  if (articles.length <= 1 && !more) return articles[0] ?? null;
  throw new CallerError(
    'SEVERAL_IN_ISSUE',
    `Issue ${issue} of volume ${volume} holds ${more ? 'more than ' : ''}${articles.length} articles. Ask for one by its slug.`,
    { slugs: articles.map(({ slug }) => slug) },
  );
}

async function onlyArticleAt(url: string, corpus: Corpus): Promise<ArticleView | null> {
  const articles = await corpus.articlesAt(url);
  if (articles.length <= 1) return articles[0] ?? null;
  throw new CallerError('SEVERAL_AT_URL', `${articles.length} articles have this address. Ask for one by its slug.`, {
    slugs: articles.map(({ slug }) => slug),
  });
}
