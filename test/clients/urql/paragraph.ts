import { Client, cacheExchange, fetchExchange } from '@urql/core';
import { initGraphQLTada, readFragment } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { Date: string; DateTime: string; URL: string };
}>();

const segment = graphql(`
  fragment MarkedSegment on Segment {
    text
    mention { actor { slug } }
    citation { number }
  }
`);

const paragraph = graphql(
  `
    query FirstParagraph($slug: String!) {
      article(by: { slug: $slug }) {
        paragraph(number: 1) {
          segments { ...MarkedSegment }
        }
      }
    }
  `,
  [segment],
);

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** An article's first paragraph as HTML: a query of one's own, with types that gql.tada reads from the schema. */
export async function firstParagraph(api: string, slug: string): Promise<string> {
  const client = new Client({ url: api, exchanges: [cacheExchange, fetchExchange], preferGetMethod: false });
  const { data, error } = await client.query(paragraph, { slug });
  if (error !== undefined) throw error;

  const segments = readFragment(segment, data?.article?.paragraph?.segments ?? []);
  const marked = segments.map(({ text, mention, citation }) => {
    if (citation !== null) return `<cite>${escaped(text)}</cite>`;
    return mention === null ? escaped(text) : `<mark>${escaped(text)}</mark>`;
  });
  return `<p>${marked.join('')}</p>`;
}
