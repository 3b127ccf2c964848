import { html } from 'hono/html';
import { viewOf } from '../../../schema/graphql/views/loaded-article.ts';
import type { WholeArticle } from '../../../schema/graphql/views/view.ts';
import type { FigureRecord } from '../../../schema/records/article.ts';
import { webAddress } from '../addresses.ts';
import type { Markup } from '../markup.ts';
import type { MakePage } from '../page.ts';
import { issueLine } from '../parts/article-list.ts';
import { cast } from '../parts/cast.ts';
import { legend } from '../parts/legend.ts';
import { notes } from '../parts/notes.ts';
import { paragraphMarkup } from '../parts/paragraph.ts';
import { ReaderError } from '../reader-error.ts';
import { countOf, dayInWords, publishedBasis, publishedInWords } from '../words.ts';

/** An article with its annotations: one request to the table. */
export const articlePage: MakePage = async ({ corpus, slug }) => {
  const record = await corpus.article(slug);
  if (record === null) {
    throw new ReaderError(
      404,
      'No such article',
      'No article has this address. It may have been taken back, or the address may have a slip in it.',
    );
  }
  const article = viewOf(record);
  return {
    title: record.title,
    description: `${record.publication?.name ?? 'An article'}, ${publishedInWords(record.published)}: ${countOf(article.citations.length, 'citation')} of ${countOf(article.citedSources.length, 'source')}, ${countOf(article.mentionedActors.length, 'actor')}.`,
    section: 'articles',
    graphql: `{ article(by: { slug: ${JSON.stringify(slug)} }) { title paragraphs { segments { text mention { kind actor { name } } citation { number source { name } } } } } }`,
    main: html`<article class="article">
${head(article)}
${legend(article)}
<div class="text">
${article.paragraphs.map(paragraphMarkup)}
</div>
${article.citations.length === 0 ? null : notes(article.citations)}
${colophon(article)}
</article>
${cast(article)}`,
  };
};

function head(article: WholeArticle): Markup {
  const { title, authors, published, note, figures, url } = article.record;
  const basis = publishedBasis(published);
  const address = webAddress(url);
  const facts = [
    countOf(article.wordCount, 'word'),
    countOf(article.citations.length, 'citation'),
    countOf(article.citedSources.length, 'source'),
    `${Math.round(article.citationCoverage * 100)}% of sentences cited`,
  ];
  return html`<header class="article-head">
<p class="kicker">${issueLine(article.record)}</p>
<h1>${title}</h1>
${authors.length === 0 ? null : html`<p class="by-line">By ${authors.join(', ')}</p>`}
<p class="facts"><span><time datetime="${published.earliest}">${publishedInWords(published)}</time>${basis === null ? null : ` (${basis})`}</span> ${facts.map((fact) => html`<span>${fact}</span> `)}${
    address === null ? null : html`<span><a href="${address}" rel="noopener">Where it was published</a></span>`
  }</p>
${note === null ? null : html`<p class="note">${note}</p>`}
${figures.map(figureMarkup)}
</header>`;
}

function figureMarkup({ caption, credit }: FigureRecord): Markup {
  return html`<figure><figcaption>${caption}${credit === null ? null : html` <span class="credit">${credit}</span>`}</figcaption></figure>
`;
}

function colophon({ record }: WholeArticle): Markup {
  const { revision, ingestedAt, pipelineVersion, documentHash } = record;
  return html`<p class="colophon">Revision ${revision}, annotated by pipeline ${pipelineVersion} on <time datetime="${ingestedAt}">${dayInWords(ingestedAt.slice(0, 10))}</time>, from the document <code>${documentHash.slice(0, 12)}</code>.</p>`;
}
