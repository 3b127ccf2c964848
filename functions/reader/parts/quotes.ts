import { html } from 'hono/html';
import type { ArticleReference, CitationEntry, MentionEntry } from '../../../schema/corpus/corpus.ts';
import type { CitationRecord } from '../../../schema/records/citation.ts';
import type { TextRange } from '../../../schema/records/text-range.ts';
import { articleAddress, citationPlace, mentionPlace } from '../addresses.ts';
import { mentionClass } from '../kinds.ts';
import type { Markup } from '../markup.ts';
import { citedDateInWords, publishedInWords } from '../words.ts';
import { issueLine } from './article-list.ts';

/** A stretch of a sentence that a quote marks. Ranges are of the paragraph. */
interface Marked extends TextRange {
  readonly className: string;
}

/** A sentence of an article, with the place it stands in. */
interface Quote {
  readonly article: ArticleReference;
  readonly paragraph: number;
  /** Id of the place in the article's page. */
  readonly place: string;
  readonly sentence: TextRange & { readonly text: string };
  readonly marks: readonly Marked[];
  /** What is said of it beside its place. */
  readonly about: string | null;
}

/** The sentences that mention an actor, each once, below their articles. */
export function mentionQuotes(entries: readonly MentionEntry[]): Markup {
  const quotes: Quote[] = [];
  for (const { article, paragraph, mention, sentence } of entries) {
    const mark: Marked = { start: mention.start, end: mention.end, className: mentionClass(mention.kind) };
    const last = quotes.at(-1);
    const same =
      last?.article.slug === article.slug && last.paragraph === paragraph && last.sentence.start === sentence.start;
    if (last !== undefined && same) quotes[quotes.length - 1] = { ...last, marks: [...last.marks, mark] };
    else
      quotes.push({
        article,
        paragraph,
        place: mentionPlace(paragraph, mention.start),
        sentence,
        marks: [mark],
        about: null,
      });
  }
  return quotesByArticle(quotes);
}

/** The sentences that citations stand in, below their articles. */
export function citationQuotes(entries: readonly CitationEntry[]): Markup {
  return quotesByArticle(
    entries.map(({ article, paragraph, citation, sentence }) => {
      const { start, end, number, claim } = citation;
      const cited: Marked = { start, end, className: 'citation' };
      const apart = claim !== null && (claim.end <= start || claim.start >= end);
      const marks = apart ? [{ ...claim, className: 'claim' }, cited] : [cited];
      return { article, paragraph, place: citationPlace(number), sentence, marks, about: datesOf(citation) };
    }),
  );
}

function datesOf({ dates }: CitationRecord): string | null {
  return (
    dates
      .map((date) => citedDateInWords(date))
      .filter((words) => words !== null)
      .join(', ') || null
  );
}

function quotesByArticle(quotes: readonly Quote[]): Markup {
  const articles: { readonly article: ArticleReference; readonly quotes: Quote[] }[] = [];
  for (const quote of quotes) {
    const last = articles.at(-1);
    if (last?.article.slug === quote.article.slug) last.quotes.push(quote);
    else articles.push({ article: quote.article, quotes: [quote] });
  }
  return html`${articles.map(
    ({ article, quotes: own }) => html`<section class="quotes">
<p class="kicker">${issueLine(article.known)}</p>
<h2><a href="${articleAddress(article.slug)}">${article.known.title ?? article.slug}</a></h2>
${article.known.published === undefined ? null : html`<p class="facts"><span>${publishedInWords(article.known.published)}</span></p>`}
<ul>
${own.map(quoteItem)}</ul>
</section>
`,
  )}`;
}

function quoteItem(quote: Quote): Markup {
  const address = `${articleAddress(quote.article.slug)}#${quote.place}`;
  return html`<li><blockquote>${markedSentence(quote)}</blockquote>
<p class="place">${quote.about === null ? null : `${quote.about} · `}<a href="${address}">Paragraph ${quote.paragraph}, in the text</a></p></li>
`;
}

/** The marks in order; one that overlaps another before it, or lies outside of the sentence, is left out. */
function markedSentence({ sentence, marks }: Quote): Markup[] {
  const parts: Markup[] = [];
  let at = sentence.start;
  const textOf = (start: number, end: number): string =>
    sentence.text.slice(start - sentence.start, end - sentence.start);
  for (const { start, end, className } of [...marks].sort((left, right) => left.start - right.start)) {
    if (start < at || end > sentence.end) continue;
    parts.push(html`${textOf(at, start)}<span class="${className}">${textOf(start, end)}</span>`);
    at = end;
  }
  parts.push(html`${textOf(at, sentence.end)}`);
  return parts;
}
