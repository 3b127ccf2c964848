import { html } from 'hono/html';
import type { TextHitsFragment } from '../../../schema/client/operations.ts';
import { articleAddress, lastingSectionPlace, paragraphPlace, searchAddress, withParameters } from '../addresses.ts';
import type { Markup } from '../markup.ts';
import { countOf, publishedInWords } from '../words.ts';
import { countedTotal } from './facet-counts.ts';
import { languageOf } from './language.ts';
import { withoutNoteCalls } from './note-calls.ts';

type TextHit = TextHitsFragment['nodes'][number];

/**
 * The headings and paragraphs, and titles beside those already shown, that have all the words, the best first, those of one
 * article together, with what matches marked, and in how many articles there are any. The next ones are a page of their own.
 */
export function textHits(
  { nodes, pageInfo, facets }: TextHitsFragment,
  words: string,
  shown: ReadonlySet<string>,
): Markup | null {
  const hits = nodes.filter(({ article, section, paragraph }) => {
    return section !== null || paragraph !== null || !shown.has(article.slug);
  });
  if (hits.length === 0) return null;
  const next = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  return html`<section class="found" data-one="In the text"><h2>In the text <span class="count">${countOf(countedTotal(facets) ?? 0, 'article')}</span></h2>
<ol class="text-hits">${hits.map((best) => {
    const all = hits.filter(({ article }) => article.slug === best.article.slug);
    return all[0] === best ? articleHits(best, all) : null;
  })}</ol>
${next === null ? null : html`<p><a rel="next" href="${withParameters(searchAddress, { q: words, after: next })}">More in the text</a></p>`}</section>
`;
}

/** All hits of an article; the title leads to the best, the place below each to that. */
function articleHits(best: TextHit, hits: readonly TextHit[]): Markup {
  const { title, published, language } = best.article;
  const { lang, hreflang } = languageOf(language);
  return html`<li><p><a href="${addressOf(best)}"${lang}${hreflang}>${title}</a> <span class="count">${publishedInWords(published)}</span></p>
${hits.map(
  (hit) => html`<blockquote${lang}>${marked(hit)}</blockquote>
<p class="place"><a href="${addressOf(hit)}"${hreflang}>${hit.paragraph === null ? 'Heading' : `Paragraph ${hit.paragraph.number}`}</a></p>
`,
)}</li>
`;
}

function addressOf({ article, section, paragraph, text }: TextHit): string {
  const address = articleAddress(article.slug);
  if (paragraph !== null) return `${address}#${paragraphPlace(paragraph.number)}`;
  return section === null ? address : `${address}#${lastingSectionPlace(section.number, text)}`;
}

/** So many characters are shown before the first match, and so many in all. */
const [before, most] = [80, 320];

/** The text around the first match, cut between words. */
function marked({ text, highlights }: TextHit): Markup {
  const first = highlights[0]?.start ?? 0;
  const start = first <= before ? 0 : text.indexOf(' ', first - before) + 1;
  const cut = start + most >= text.length ? text.length : text.lastIndexOf(' ', start + most);
  const end = Math.max(cut, highlights[0]?.end ?? 0);
  const parts: Markup[] = [];
  let at = start;
  for (const range of highlights) {
    if (range.end > end) break;
    parts.push(
      html`${withoutNoteCalls(text.slice(at, range.start))}<mark>${text.slice(range.start, range.end)}</mark>`,
    );
    at = range.end;
  }
  return html`${start > 0 ? '…\u00a0' : ''}${parts}${withoutNoteCalls(text.slice(at, end))}${end < text.length ? '\u00a0…' : ''}`;
}
