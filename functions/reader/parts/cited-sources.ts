import { html } from 'hono/html';
import type { CitationNoteFragment } from '../../../schema/client/operations.ts';
import { notePlace, sourceAddress } from '../addresses.ts';
import type { ArticleView } from '../article.ts';
import type { Markup } from '../markup.ts';
import { dateOf, type Extent, extentOf, extentOfAll } from '../time-scale.ts';
import { citedDateInShort, countOf, dayInWords } from '../words.ts';
import { isAbout, placesOf } from './notes.ts';
import { timeAxis, timeLane } from './timeline.ts';

interface Outlet {
  readonly source: CitationNoteFragment['source'];
  readonly citations: CitationNoteFragment[];
}

/** Whom an article cites and when: a lane of time for each source, and every date beside it in words. */
export function citedSources({ article, chosen }: ArticleView): Markup | null {
  const citations = article.paragraphs.flatMap((paragraph) => paragraph.citations);
  if (citations.length === 0) return null;
  const lit = new Set(
    article.paragraphs.flatMap((paragraph) => {
      const places = chosen === null ? [] : placesOf(chosen.node.slug, paragraph);
      return paragraph.citations.filter((citation) => isAbout(citation, places)).map(({ number }) => number);
    }),
  );
  const extents = citations.flatMap(({ dates }) => dates.flatMap((date) => extentOf(date) ?? []));
  const scale = extentOfAll(extents);
  const inferred = citations.some(({ dates }) => dates.some(({ yearInferred }) => yearInferred));
  return html`<section class="sources" aria-labelledby="sources">
<h2 id="sources">What was cited, and when</h2>
<p class="hint">${countOf(citations.length, 'citation')}${scale === null ? null : spanInWords(scale)}.${inferred ? ' A year in brackets is not printed: it was worked out.' : null}</p>
${scale === null ? null : timeAxis(scale)}
<ol>
${outletsOf(citations).map((outlet) => outletItem(outlet, scale, lit))}</ol>
</section>`;
}

function spanInWords({ first, last }: Extent): string {
  return first === last
    ? `, all of ${dayInWords(dateOf(first))}`
    : `, from ${dayInWords(dateOf(first))} to ${dayInWords(dateOf(last))}`;
}

/** The one year that all is of, which the heading says; null of several. */
function yearOf({ first, last }: Extent): string | null {
  const year = dateOf(first).slice(0, 4);
  return dateOf(last).startsWith(year) ? year : null;
}

/** The most cited first, then by first citation; what has no source last. */
function outletsOf(citations: readonly CitationNoteFragment[]): readonly Outlet[] {
  const outlets = new Map<string | null, Outlet>();
  for (const citation of citations) {
    const key = citation.source?.slug ?? null;
    const outlet = outlets.get(key);
    if (outlet === undefined) outlets.set(key, { source: citation.source, citations: [citation] });
    else outlet.citations.push(citation);
  }
  const weight = ({ source, citations: own }: Outlet): number => (source === null ? -1 : own.length);
  return [...outlets.values()].sort((left, right) => weight(right) - weight(left));
}

function outletItem({ source, citations }: Outlet, scale: Extent | null, lit: ReadonlySet<number>): Markup {
  const year = scale === null ? null : yearOf(scale);
  return html`<li${citations.some(({ number }) => lit.has(number)) ? html` class="on"` : null}>
<p class="outlet">${source === null ? html`<em>No source printed</em>` : html`<a class="source" href="${sourceAddress(source.slug)}">${source.name}</a>`} <span class="count">${citations.length}</span></p>
${scale === null ? null : timeLane(citations, scale, lit)}
<ul class="when">${citations.map(({ number, dates }) => {
    const words = dates.flatMap((date) => citedDateInShort(date, year) ?? []).join(', ');
    return html`<li><a href="#${notePlace(number)}"${lit.has(number) ? html` class="on"` : null} aria-label="Note ${number}">${number}</a> ${words === '' ? 'undated' : words}</li>`;
  })}</ul>
</li>
`;
}
