import type { CitedSource, SourceView } from '../../views/view.ts';
import { builder } from '../builder.ts';
import { exactCount } from '../paging/exact-count.ts';
import { Source } from '../refs.ts';

interface Edge extends Omit<CitedSource, 'source'> {
  readonly cursor: string;
  readonly node: SourceView;
}

const ArticleSourceEdge = builder.objectRef<Edge>('ArticleSourceEdge').implement({
  description: 'A source, and how the article cites it.',
  fields: (t) => ({
    node: t.field({ type: Source, description: 'The item at this place of the list.', resolve: ({ node }) => node }),
    cursor: t.exposeString('cursor', { description: 'Pass it as after or before to continue from here.' }),
    citationCount: t.exposeInt('citationCount', { description: 'How often the article cites it.' }),
  }),
});

export const ArticleSourceConnection = builder.connectionObject(
  {
    type: Source,
    name: 'ArticleSourceConnection',
    description: 'A page of the sources that an article cites, the most cited first.',
    fields: (t) => ({
      totalCount: t.int({ description: 'How many there are on all pages, exactly.', resolve: exactCount }),
    }),
  },
  ArticleSourceEdge,
);
