import { html } from 'hono/html';
import type { ArticleEntryFragment, ArticleHeaderFragment } from '../../../schema/client/operations.ts';
import { actorAddress, articleAddress, issueAddress, publicationAddress, volumeAddress } from '../addresses.ts';
import type { Markup } from '../markup.ts';
import { countOf, publishedInWords } from '../words.ts';
import { languageOf } from './language.ts';
import { withoutNoteCalls } from './note-calls.ts';

/** A list of articles as they come. */
export function articleList(articles: readonly ArticleEntryFragment[]): Markup {
  return html`<ol class="articles">
${articles.map(articleItem)}</ol>`;
}

function articleItem(article: ArticleEntryFragment): Markup {
  const { slug, title, authors, published, citations, sources, actors, beginning, mainActors, language } = article;
  const { lang, hreflang } = languageOf(language);
  return html`<li>
<p class="kicker">${issueLine(article)}</p>
<h2${lang}><a href="${articleAddress(slug)}"${hreflang}>${title}</a></h2>
<p class="facts"><span><time datetime="${published.earliest}">${publishedInWords(published)}</time></span> ${[
    ...(authors.length === 0 ? [] : [`by ${authors.join(', ')}`]),
    countOf(citations.totalCount, 'citation'),
    countOf(sources.totalCount, 'source'),
    countOf(actors.totalCount, 'actor'),
  ].map((fact) => html`<span>${fact}</span> `)}</p>
${beginning === null ? null : html`<p class="excerpt"${lang}>${excerptOf(withoutNoteCalls(beginning.text))}</p>`}
${mainActors.nodes.length === 0 ? null : html`<p class="main-actors">${mainActors.nodes.map((actor) => html`<a href="${actorAddress(actor.slug)}">${actor.name}</a> `)}</p>`}
</li>
`;
}

/** In UTF-16 code units. */
const excerptLength = 220;

/** So much of it at least is shown where it ends with a sentence. */
const shortestExcerpt = 120;

/** How a text begins, as far as a sentence or else a word ends. */
function excerptOf(text: string): string {
  if (text.length <= excerptLength) return text;
  // A full stop behind a short word may be one of an abbreviation.
  const ends = [...text.slice(0, excerptLength).matchAll(/(?<=\p{Ll}{4}|\))[.!?][”"’]?(?=\s+\p{Lu})/gu)];
  const end = Math.max(0, ...ends.map(({ index, 0: mark }) => index + mark.length));
  if (end >= shortestExcerpt) return text.slice(0, end);
  const cut = text.slice(0, excerptLength + 1).replace(/\s+\S*$/u, '');
  // A script without spaces is cut where a character ends.
  return `${cut.length > excerptLength ? cut.slice(0, excerptLength).replace(/[\uD800-\uDBFF]$/, '') : cut}…`;
}

/** `Eurasia Daily Monitor, volume 14, issue 142`, each a link; null where the document names no publication. */
export function issueLine({ publication, volume, issue }: ArticleHeaderFragment): Markup | null {
  if (publication === null) return null;
  const { slug, name } = publication;
  return html`<a href="${publicationAddress(slug)}">${name}</a>${
    volume === null ? null : html`, <a href="${volumeAddress(slug, volume)}">volume ${volume}</a>`
  }${
    issue === null
      ? null
      : volume === null
        ? `, issue ${issue}`
        : html`, <a href="${issueAddress(slug, volume, issue)}">issue ${issue}</a>`
  }`;
}
