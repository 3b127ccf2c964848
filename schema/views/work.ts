import type { Corpus } from '../corpus/corpus.ts';
import type { Work } from '../links/work-names.ts';
import { type MaybePromise, whenThere } from '../maybe-promise.ts';
import { isWhole, wholeArticle } from './article.ts';
import type { ArticleView } from './view.ts';

/** What tells whether an article is the one that a citation means; loaded where a list did not bring all of it along. */
export function workOf(article: ArticleView, corpus: Corpus): MaybePromise<Work> {
  if (isWhole(article)) return article.record;
  const { slug } = article;
  const { title, publication, published, authors, url } = article.known;
  if (
    title === undefined ||
    publication === undefined ||
    published === undefined ||
    authors === undefined ||
    url === undefined
  ) {
    return whenThere(wholeArticle(article, corpus), ({ record }) => record);
  }
  return { slug, title, publication, published, authors, url };
}
