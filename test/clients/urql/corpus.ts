import type { Client } from '@urql/core';
import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { Date: string; DateTime: string; URL: string };
}>();

const hitsQuery = graphql(`
  query Hits($words: String!) {
    search(query: $words, first: 10) {
      nodes { text highlights { start end } }
    }
  }
`);
const citedQuery = graphql(`
  query Cited($slug: String!) {
    article(by: { slug: $slug }) {
      citations(first: 100) {
        nodes { citedArticles { certain article { slug } } }
      }
    }
  }
`);
const latestQuery = graphql(`
  query Latest($first: Int!) {
    articles(orderBy: INGESTED_DESC, first: $first) {
      nodes { slug }
    }
  }
`);

/** What a search finds: the words that match in each of the ten best titles, headings and paragraphs. */
export async function matches(client: Client, words: string): Promise<string[][]> {
  const { data } = await client.query(hitsQuery, { words });
  const hits = data?.search.nodes ?? [];
  return hits.map(({ text, highlights }) => highlights.map(({ start, end }) => text.slice(start, end)));
}

/** The articles of the corpus that an article certainly cites, each as often as it does. */
export async function cited(client: Client, slug: string): Promise<string[]> {
  const { data } = await client.query(citedQuery, { slug });
  const citations = data?.article?.citations.nodes ?? [];
  const links = citations.flatMap(({ citedArticles }) => citedArticles.filter(({ certain }) => certain));
  return links.map(({ article }) => article.slug);
}

/** What came into the corpus last. */
export async function latest(client: Client, first: number): Promise<string[]> {
  const { data } = await client.query(latestQuery, { first });
  return data?.articles.nodes.map(({ slug }) => slug) ?? [];
}
