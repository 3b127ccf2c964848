import { renderToString } from 'react-dom/server';
import { RelayEnvironmentProvider, useFragment, useLazyLoadQuery, usePaginationFragment } from 'react-relay';
import { Environment, fetchQuery, graphql, Network, RecordSource, Store } from 'relay-runtime';
import type { articleView_actors$key } from './__generated__/articleView_actors.graphql.ts';
import type { articleView_paragraph$key } from './__generated__/articleView_paragraph.graphql.ts';
import actorsQuery, { type articleViewActorsQuery } from './__generated__/articleViewActorsQuery.graphql.ts';
import type { articleViewQuery } from './__generated__/articleViewQuery.graphql.ts';

const articleQuery = graphql`
  query articleViewQuery($slug: String!) {
    article(by: { slug: $slug }) {
      id
      paragraph(number: 1) {
        ...articleView_paragraph
      }
      ...articleView_actors
    }
  }
`;

/** An article's first paragraph, and its actors, three at a time. */
function ArticleView({ slug }: { readonly slug: string }) {
  const { article } = useLazyLoadQuery<articleViewQuery>(articleQuery, { slug }, { fetchPolicy: 'store-only' });
  if (article?.paragraph == null) return null;
  return (
    <article>
      <Paragraph paragraph={article.paragraph} />
      <Actors article={article} />
    </article>
  );
}

function Paragraph({ paragraph }: { readonly paragraph: articleView_paragraph$key }) {
  const { segments } = useFragment(
    graphql`
      fragment articleView_paragraph on Paragraph {
        segments {
          text
          range {
            start
          }
          mention {
            id
          }
          citation {
            id
          }
        }
      }
    `,
    paragraph,
  );
  return (
    <p>
      {segments.map(({ text, range, mention, citation }) => {
        if (citation) return <cite key={range.start}>{text}</cite>;
        return mention ? <mark key={range.start}>{text}</mark> : text;
      })}
    </p>
  );
}

function Actors({ article }: { readonly article: articleView_actors$key }) {
  const { data, hasNext } = usePaginationFragment<articleViewActorsQuery, articleView_actors$key>(
    graphql`
      fragment articleView_actors on Article
      @refetchable(queryName: "articleViewActorsQuery")
      @argumentDefinitions(count: { type: "Int", defaultValue: 3 }, cursor: { type: "String" }) {
        actors(first: $count, after: $cursor) @connection(key: "articleView_actors") {
          pageInfo {
            endCursor
          }
          edges {
            mentionCount
            node {
              slug
              name
            }
          }
        }
      }
    `,
    article,
  );
  return (
    <ul data-next={hasNext ? data.actors.pageInfo.endCursor : null}>
      {data.actors.edges.map(({ node, mentionCount }) => (
        <li key={node.slug}>{`${node.name}: ${mentionCount}`}</li>
      ))}
    </ul>
  );
}

export interface OpenedArticle {
  /** As HTML, from what the store holds. */
  render(): string;
  /** Fetches three more actors into the store, as the fragment's `loadNext` does. */
  loadActorsAfter(cursor: string): Promise<void>;
}

/** Fetches an article's first paragraph and first actors into a store of its own. */
export async function openArticle(api: string, slug: string): Promise<OpenedArticle> {
  const network = Network.create(async ({ text, name }, variables) => {
    const response = await fetch(api, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query: text, operationName: name, variables }),
    });
    return response.json();
  });
  const environment = new Environment({ network, store: new Store(new RecordSource()) });
  const answer = await fetchQuery<articleViewQuery>(environment, articleQuery, { slug }).toPromise();
  const id = answer?.article?.id ?? '';
  return {
    render: () =>
      renderToString(
        <RelayEnvironmentProvider environment={environment}>
          <ArticleView slug={slug} />
        </RelayEnvironmentProvider>,
      ),
    async loadActorsAfter(cursor) {
      await fetchQuery<articleViewActorsQuery>(environment, actorsQuery, { id, count: 3, cursor }).toPromise();
    },
  };
}
