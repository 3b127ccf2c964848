import { html } from 'hono/html';
import { webAddress } from '../addresses.ts';
import type { Article, ArticleView } from '../article.ts';
import type { Markup } from '../markup.ts';
import { countOf, publishedBasis, publishedInWords } from '../words.ts';
import { issueLine } from './article-list.ts';
import { languageOf } from './language.ts';

/** Title, date as far as it is known and how, counts, and the document's own note and pictures. */
export function articleHead({ article, actors }: ArticleView): Markup {
  const { title, authors, published, note, figures, url, language } = article;
  const basis = publishedBasis(published);
  const address = webAddress(url);
  const { lang } = languageOf(language);
  return html`<header class="article-head">
<p class="kicker">${issueLine(article)}</p>
<h1${lang}>${title}</h1>
${authors.length === 0 ? null : html`<p class="by-line">By ${authors.join(', ')}</p>`}
<p class="facts"><span><time datetime="${published.earliest}">${publishedInWords(published)}</time>${basis === null ? null : ` (${basis})`}</span> ${countsOf(article, actors.length).map(({ count, place }) => html`<span>${place === undefined ? count : html`<a href="#${place}">${count}</a>`}</span> `)}${
    address === null ? null : html`<span><a href="${address}" rel="noopener">Original article</a></span>`
  }</p>
${note === null ? null : html`<p class="note"${lang}>${note}</p>`}
${figures.map((figure) => figureMarkup(figure, lang))}
</header>`;
}

interface Count {
  readonly count: string;
  /** The id of where it is told in full. */
  readonly place?: string;
}

/** `1,034 words`, `21 citations`, `13 sources`, `12 actors`, `40% of sentences cited`. */
export function countsOf({ wordCount, paragraphs, citationCoverage }: Article, actors: number): readonly Count[] {
  const citations = paragraphs.flatMap((paragraph) => paragraph.citations);
  const sources = new Set(citations.flatMap(({ source }) => source?.slug ?? []));
  return [
    { count: countOf(wordCount, 'word') },
    { count: countOf(citations.length, 'citation') },
    { count: countOf(sources.size, 'source'), ...(citations.length === 0 ? {} : { place: 'sources' }) },
    { count: countOf(actors, 'actor'), ...(actors === 0 ? {} : { place: 'actors' }) },
    { count: `${Math.round(citationCoverage * 100)}% of sentences cited` },
  ];
}

function figureMarkup({ caption, credit }: Article['figures'][number], lang: Markup | null): Markup {
  return html`<figure><figcaption${lang}>${caption}${credit === null ? null : html` <span class="credit">${credit}</span>`}</figcaption></figure>
`;
}
