import { html } from 'hono/html';
import type { ArticleReference } from '../../../schema/corpus/corpus.ts';
import type { PublicationRecord } from '../../../schema/records/publication.ts';
import { articleAddress, publicationAddress } from '../addresses.ts';
import type { Markup } from '../markup.ts';
import { countOf, publishedInWords } from '../words.ts';

/** A list of articles as they come. */
export function articleList(articles: readonly ArticleReference[]): Markup {
  return html`<ol class="articles">
${articles.map(articleItem)}</ol>`;
}

function articleItem({ slug, known }: ArticleReference): Markup {
  const { title = slug, authors = [], citationCount, sourceCount, actorCount, published } = known;
  const counts = [
    citationCount === undefined ? null : countOf(citationCount, 'citation'),
    sourceCount === undefined ? null : countOf(sourceCount, 'source'),
    actorCount === undefined ? null : countOf(actorCount, 'actor'),
  ].filter((count) => count !== null);
  return html`<li>
<p class="kicker">${issueLine(known)}</p>
<h2><a href="${articleAddress(slug)}">${title}</a></h2>
<p class="facts">${[
    published === undefined ? null : publishedInWords(published),
    authors.length === 0 ? null : `by ${authors.join(', ')}`,
    ...counts,
  ]
    .filter((fact) => fact !== null)
    .map((fact) => html`<span>${fact}</span> `)}</p>
</li>
`;
}

interface IssueFields {
  readonly publication?: PublicationRecord | null;
  readonly volume?: number | null;
  readonly issue?: number | null;
}

/** `Eurasia Daily Monitor, volume 14, issue 142`; null where the document names no publication. */
export function issueLine({ publication = null, volume = null, issue = null }: IssueFields): Markup | null {
  if (publication === null) return null;
  return html`<a href="${publicationAddress(publication.slug)}">${publication.name}</a>${volume === null ? null : `, volume ${volume}`}${issue === null ? null : `, issue ${issue}`}`;
}
