import { html } from 'hono/html';
import type { ArticleHeaderFragment, QuotedSentenceFragment } from '../../../schema/client/operations.ts';
import { articleAddress, withParameter } from '../addresses.ts';
import type { TextRange } from '../article.ts';
import type { Markup } from '../markup.ts';
import { publishedInWords } from '../words.ts';
import { issueLine } from './article-list.ts';
import { languageOf } from './language.ts';
import { withoutNoteCalls } from './note-calls.ts';

/** A stretch of a sentence that a quote marks. Ranges are of the paragraph. */
export interface Marked extends TextRange {
  readonly className: string;
}

/** A sentence of an article, with the place it stands in. */
export interface Quote {
  readonly article: ArticleHeaderFragment;
  readonly paragraph: number;
  /** Id of the place in the article's page. */
  readonly place: string;
  readonly sentence: QuotedSentenceFragment;
  readonly marks: readonly Marked[];
  /** What is said of it beside its place. */
  readonly about: Markup | null;
}

/**
 * Quotes in order, those of one article below its title.
 *
 * @param highlighted what the article's page is to highlight
 */
export function quotesByArticle(quotes: readonly Quote[], highlighted: { readonly actor?: string } = {}): Markup {
  const articles: { readonly article: ArticleHeaderFragment; readonly quotes: Quote[] }[] = [];
  for (const quote of quotes) {
    const last = articles.at(-1);
    if (last?.article.slug === quote.article.slug) last.quotes.push(quote);
    else articles.push({ article: quote.article, quotes: [quote] });
  }
  return html`${articles.map(({ article, quotes: own }) => {
    const address = articleAddress(article.slug);
    const shown = highlighted.actor === undefined ? address : withParameter(address, 'actor', highlighted.actor);
    const { lang, hreflang } = languageOf(article.language);
    return html`<section class="quotes">
<p class="kicker">${issueLine(article)}</p>
<h2${lang}><a href="${shown}"${hreflang}>${article.title}</a></h2>
<p class="facts"><span><time datetime="${article.published.earliest}">${publishedInWords(article.published)}</time></span></p>
<ul>
${own.map((quote) => quoteItem(quote, shown))}</ul>
</section>
`;
  })}`;
}

function quoteItem(quote: Quote, article: string): Markup {
  const { lang, hreflang } = languageOf(quote.article.language);
  return html`<li><blockquote${lang}>${markedSentence(quote)}</blockquote>
<p class="place">${quote.about === null ? null : html`${quote.about} · `}<a href="${article}#${quote.place}"${hreflang}>Paragraph ${quote.paragraph}</a></p></li>
`;
}

/** The marks in order; one that overlaps another before it, or lies outside of the sentence, is left out. */
function markedSentence({ sentence: { text, range }, marks }: Quote): Markup[] {
  const parts: Markup[] = [];
  let at = range.start;
  const textOf = (start: number, end: number) => withoutNoteCalls(text.slice(start - range.start, end - range.start));
  for (const { start, end, className } of [...marks].sort((left, right) => left.start - right.start)) {
    if (start < at || end > range.end) continue;
    parts.push(html`${textOf(at, start)}<span class="${className}">${textOf(start, end)}</span>`);
    at = end;
  }
  parts.push(html`${textOf(at, range.end)}`);
  return parts;
}
