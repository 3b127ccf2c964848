import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { ArticlePageDocument } from 'gloss';
import possibleTypes from 'gloss/possible-types.json' with { type: 'json' };

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Slugs tell articles, actors, sources and publications apart. */
const bySlug = { keyFields: ['slug'] };
const typePolicies = { Article: bySlug, Actor: bySlug, Source: bySlug, Publication: bySlug };

/** An article's first paragraph as HTML, through Apollo Client's cache. */
export async function firstParagraph(api: string, slug: string): Promise<string> {
  const client = new ApolloClient({
    link: new HttpLink({ uri: api }),
    cache: new InMemoryCache({ possibleTypes, typePolicies }),
  });
  const { data } = await client.query({ query: ArticlePageDocument, variables: { slug } });

  const segments = data?.article?.paragraphs[0]?.segments ?? [];
  const marked = segments.map(({ text, mention, citation }) => {
    if (citation !== null) return `<cite>${escaped(text)}</cite>`;
    return mention === null ? escaped(text) : `<mark>${escaped(text)}</mark>`;
  });
  return `<p>${marked.join('')}</p>`;
}
