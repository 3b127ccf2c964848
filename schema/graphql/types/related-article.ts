import type { RelatedArticle as RelatedEntry } from '../../corpus/corpus.ts';
import { whenThere } from '../../maybe-promise.ts';
import { wholeArticle } from '../../views/article.ts';
import { corpusActorView } from '../../views/corpus-records.ts';
import { builder } from '../builder.ts';
import { costs } from '../cost.ts';
import { cursorsOf } from '../paging/cursors.ts';
import { pageRequestOf } from '../paging/page-arguments.ts';
import { Actor, Article } from '../refs.ts';

const RelatedArticle = builder.objectRef<RelatedEntry>('RelatedArticle').implement({
  description: 'An article that mentions actors which another mentions too.',
  fields: (t) => ({
    article: t.field({ type: Article, description: 'The related article.', resolve: ({ article }) => article }),
    sharedActors: t.field({
      type: [Actor],
      description: 'Actors that both mention, of the five that were looked at: the rarest first.',
      extensions: costs({ size: 2 }),
      resolve: ({ sharedActors }) => sharedActors.map(corpusActorView),
    }),
    score: t.exposeFloat('score', {
      description:
        'How much they share: for each shared actor the natural logarithm of the number of articles in the corpus, and one, over those that mention it.',
    }),
  }),
});

/** Of an article that mentions more actors, those that it mentions most are looked at: one batch of records. */
const mostActors = 99;
const defaultRelated = 5;

builder.objectField(Article, 'related', (t) =>
  t.field({
    type: [RelatedArticle],
    description:
      'Articles that share its rarest actors, those that share most first, then newest. Looks at the newest 20 articles of each of its five rarest actors that others mention.',
    args: { first: t.arg.int({ defaultValue: defaultRelated, description: 'How many: 0 to 100.' }) },
    extensions: costs({
      loads: true,
      gathers: () => ({ name: 'related', requests: 7, entries: 115, records: 200, work: 0 }),
    }),
    resolve: (article, { first }, { corpus }) =>
      whenThere(wholeArticle(article, corpus), async ({ record: { slug }, mentionedActors }) => {
        const { limit } = pageRequestOf({ first: first ?? defaultRelated }, cursorsOf(['Article.related', slug]));
        if (limit === 0) return [];
        const mentioned = mentionedActors.slice(0, mostActors).map(({ actor }) => actor.record.slug);
        return (await corpus.relatedArticles(slug, mentioned)).slice(0, limit);
      }),
  }),
);
