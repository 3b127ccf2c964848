import { type ArticlePageQuery, articlePage } from 'gloss/operations';

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** An article's first paragraph as HTML: one GET, which caches keep, and no library. */
export async function firstParagraph(api: string, slug: string): Promise<string> {
  const asked = new URLSearchParams({ documentId: articlePage.documentId, variables: JSON.stringify({ slug }) });
  const response = await fetch(`${api}?${asked}`, { headers: { accept: 'application/graphql-response+json' } });
  const { data, errors }: { data?: ArticlePageQuery; errors?: readonly { message: string }[] } = await response.json();
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join(' '));

  const segments = data?.article?.paragraphs[0]?.segments ?? [];
  const marked = segments.map(({ text, mention, citation }) => {
    if (citation !== null) return `<cite>${escaped(text)}</cite>`;
    return mention === null ? escaped(text) : `<mark>${escaped(text)}</mark>`;
  });
  return `<p>${marked.join('')}</p>`;
}
