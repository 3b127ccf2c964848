import { articleLinks, frontPage, type PersistedOperation, textHitsPage } from 'gloss/operations';

async function answer<Data, Variables>(api: string, asked: PersistedOperation<Data, Variables>, variables: Variables) {
  const query = new URLSearchParams({ documentId: asked.documentId, variables: JSON.stringify(variables) });
  const response = await fetch(`${api}?${query}`, { headers: { accept: 'application/graphql-response+json' } });
  const { data, errors }: { data?: Data; errors?: readonly { message: string }[] } = await response.json();
  if (data === undefined || errors !== undefined) throw new Error(errors?.map(({ message }) => message).join(' '));
  return data;
}

/** What a search finds: the words that match in each of the ten best titles, headings and paragraphs. */
export async function matches(api: string, words: string): Promise<string[][]> {
  const { search } = await answer(api, textHitsPage, { words });
  return search.nodes.map(({ text, highlights }) => highlights.map(({ start, end }) => text.slice(start, end)));
}

/** The articles of the corpus that an article certainly cites, each as often as it does. */
export async function cited(api: string, slug: string): Promise<string[]> {
  const { article } = await answer(api, articleLinks, { slug });
  const citations = article?.paragraphs.flatMap((paragraph) => paragraph.citations) ?? [];
  const links = citations.flatMap(({ citedArticles }) => citedArticles.filter(({ certain }) => certain));
  return links.map((link) => link.article.slug);
}

/** What came into the corpus last. */
export async function latest(api: string, first: number): Promise<string[]> {
  const { articles } = await answer(api, frontPage, { orderBy: 'INGESTED_DESC', first });
  return articles.nodes.map(({ slug }) => slug);
}
