import type { ApolloClient } from '@apollo/client';
import { ArticleLinksDocument, FrontPageDocument, TextHitsPageDocument } from 'gloss';

/** What a search finds: the words that match in each of the ten best titles, headings and paragraphs. */
export async function matches(client: ApolloClient, words: string): Promise<string[][]> {
  const { data } = await client.query({ query: TextHitsPageDocument, variables: { words } });
  const hits = data?.search.nodes ?? [];
  return hits.map(({ text, highlights }) => highlights.map(({ start, end }) => text.slice(start, end)));
}

/** The articles of the corpus that an article certainly cites, each as often as it does. */
export async function cited(client: ApolloClient, slug: string): Promise<string[]> {
  const { data } = await client.query({ query: ArticleLinksDocument, variables: { slug } });
  const citations = data?.article?.paragraphs.flatMap((paragraph) => paragraph.citations) ?? [];
  const links = citations.flatMap(({ citedArticles }) => citedArticles.filter(({ certain }) => certain));
  return links.map((link) => link.article.slug);
}

/** What came into the corpus last. */
export async function latest(client: ApolloClient, first: number): Promise<string[]> {
  const { data } = await client.query({ query: FrontPageDocument, variables: { orderBy: 'INGESTED_DESC', first } });
  return data?.articles.nodes.map(({ slug }) => slug) ?? [];
}
