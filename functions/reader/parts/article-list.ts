import { html } from 'hono/html';
import type { ArticleEntryFragment, ArticleHeaderFragment } from '../../../schema/client/operations.ts';
import { articleAddress, publicationAddress } from '../addresses.ts';
import type { Markup } from '../markup.ts';
import { countOf, publishedBasis, publishedInWords } from '../words.ts';

/** A list of articles as they come. */
export function articleList(articles: readonly ArticleEntryFragment[]): Markup {
  return html`<ol class="articles">
${articles.map(articleItem)}</ol>`;
}

function articleItem(article: ArticleEntryFragment): Markup {
  const { slug, title, authors, published, citations, sources, actors } = article;
  const basis = publishedBasis(published);
  return html`<li>
<p class="kicker">${issueLine(article)}</p>
<h2><a href="${articleAddress(slug)}">${title}</a></h2>
<p class="facts"><span><time datetime="${published.earliest}">${publishedInWords(published)}</time>${basis === null ? null : html` <span class="basis">(${basis})</span>`}</span> ${[
    ...(authors.length === 0 ? [] : [`by ${authors.join(', ')}`]),
    countOf(citations.totalCount, 'citation'),
    countOf(sources.totalCount, 'source'),
    countOf(actors.totalCount, 'actor'),
  ].map((fact) => html`<span>${fact}</span> `)}</p>
</li>
`;
}

/** `Eurasia Daily Monitor, volume 14, issue 142`; null where the document names no publication. */
export function issueLine({ publication, volume, issue }: ArticleHeaderFragment): Markup | null {
  if (publication === null) return null;
  return html`<a href="${publicationAddress(publication.slug)}">${publication.name}</a>${volume === null ? null : `, volume ${volume}`}${issue === null ? null : `, issue ${issue}`}`;
}
