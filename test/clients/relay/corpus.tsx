import { type Environment, fetchQuery, graphql } from 'relay-runtime';
import type { corpusCitedQuery } from './__generated__/corpusCitedQuery.graphql.ts';
import type { corpusLatestQuery } from './__generated__/corpusLatestQuery.graphql.ts';
import type { corpusMatchesQuery } from './__generated__/corpusMatchesQuery.graphql.ts';

const matchesQuery = graphql`
  query corpusMatchesQuery($words: String!) {
    search(query: $words, first: 10) {
      nodes {
        text
        highlights {
          start
          end
        }
      }
    }
  }
`;
const citedQuery = graphql`
  query corpusCitedQuery($slug: String!) {
    article(by: { slug: $slug }) {
      citations(first: 100) {
        nodes {
          citedArticles {
            certain
            article {
              slug
            }
          }
        }
      }
    }
  }
`;
const latestQuery = graphql`
  query corpusLatestQuery($first: Int!) {
    articles(orderBy: INGESTED_DESC, first: $first) {
      nodes {
        slug
      }
    }
  }
`;

/** What a search finds: the words that match in each of the ten best titles, headings and paragraphs. */
export async function matches(environment: Environment, words: string): Promise<string[][]> {
  const answer = await fetchQuery<corpusMatchesQuery>(environment, matchesQuery, { words }).toPromise();
  const hits = answer?.search.nodes ?? [];
  return hits.map(({ text, highlights }) => highlights.map(({ start, end }) => text.slice(start, end)));
}

/** The articles of the corpus that an article certainly cites, each as often as it does. */
export async function cited(environment: Environment, slug: string): Promise<string[]> {
  const answer = await fetchQuery<corpusCitedQuery>(environment, citedQuery, { slug }).toPromise();
  const citations = answer?.article?.citations.nodes ?? [];
  const links = citations.flatMap(({ citedArticles }) => citedArticles.filter(({ certain }) => certain));
  return links.map(({ article }) => article.slug);
}

/** What came into the corpus last. */
export async function latest(environment: Environment, first: number): Promise<string[]> {
  const answer = await fetchQuery<corpusLatestQuery>(environment, latestQuery, { first }).toPromise();
  return answer?.articles.nodes.map(({ slug }) => slug) ?? [];
}
