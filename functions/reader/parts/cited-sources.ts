import { html } from 'hono/html';
import type { CitationNoteFragment } from '../../../schema/client/operations.ts';
import { notePlace, sourceAddress } from '../addresses.ts';
import type { ArticleView, EditorView, Markers } from '../article.ts';
import type { Markup } from '../markup.ts';
import { dateOf, type Extent, extentOf, extentOfAll, type Scale, scaleOf, yearOf } from '../time-scale.ts';
import { citedDateInShort, countOf, dayInShort, dayInWords } from '../words.ts';
import { isAbout, placesOf } from './notes.ts';
import { timeAxis, timeLane } from './timeline.ts';

interface Outlet {
  readonly source: CitationNoteFragment['source'];
  readonly citations: CitationNoteFragment[];
}

/** Whom an article cites and when: a line for each source, with its citations on a scale of time and their dates beside it. */
export function citedSources({ article, chosen, markers, editor }: ArticleView): Markup | null {
  const citations = article.paragraphs.flatMap((paragraph) => paragraph.citations);
  if (citations.length === 0) return null;
  const lit = new Set(
    article.paragraphs.flatMap((paragraph) => {
      const places = chosen === null ? [] : placesOf(chosen.node.slug, paragraph);
      return paragraph.citations.filter((citation) => isAbout(citation, places)).map(({ number }) => number);
    }),
  );
  const extents = citations.flatMap(({ dates }) => dates.flatMap((date) => extentOf(date) ?? []));
  const scale = scaleOf(extents);
  const extent = extentOfAll(extents);
  const inferred = citations.some(({ dates }) => dates.some(({ yearInferred }) => yearInferred));
  return html`<section class="sources" aria-labelledby="sources">
<h2 id="sources">What was cited, and when</h2>
<p class="hint">${countOf(citations.length, 'citation')}${extent === null ? null : spanInWords(extent)}.${inferred ? ' A year in brackets was inferred.' : null}${(scale?.length ?? 0) > 1 ? html`<span class="axis"> // marks time left out.</span>` : null}</p>
<table>
<thead><tr><th scope="col">Source</th><th scope="col" class="count"><span class="unseen">Citations</span></th>${
    scale === null ? null : html`<th scope="col" class="axis"><span class="unseen">When</span>${timeAxis(scale)}</th>`
  }<th scope="col">Dates</th></tr></thead>
<tbody>
${outletsOf(citations).map((outlet) => outletRow(outlet, { scale, year: extent === null ? null : yearOf(extent), lit, markers, editor }))}</tbody>
</table>
</section>`;
}

function spanInWords({ first, last }: Extent): string {
  return first === last
    ? `, all of ${dayInWords(dateOf(first))}`
    : `, from ${dayInWords(dateOf(first))} to ${dayInWords(dateOf(last))}`;
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

interface Shown {
  readonly scale: Scale | null;
  /** The one year that all is of, which the heading says; null of several. */
  readonly year: string | null;
  /** The numbers of the citations whose claims speak of the actor that is highlighted. */
  readonly lit: ReadonlySet<number>;
  readonly markers: Markers;
  readonly editor: EditorView | null;
}

function outletRow({ source, citations }: Outlet, { scale, year, lit, markers, editor }: Shown): Markup {
  const name =
    source === null
      ? html`<em>No source printed</em>`
      : html`<a class="source" href="${sourceAddress(source.slug)}">${source.name}</a>${editor?.guessedSources.has(source.slug) === true ? html` <em class="guessed">guessed</em>` : null}`;
  const dates = html`<ul class="when">${citations.map(({ number, dates }) => {
    const words = dates.flatMap((date) => citedDateInShort(date, year) ?? []).join(', ');
    return html`<li><a href="#${notePlace(number)}"${lit.has(number) ? html` class="on"` : null}>${words === '' ? 'undated' : words}<sup>${markers.get(number)}</sup></a></li>`;
  })}</ul>`;
  // As many as stand in a line; of more, the first and the last until one asks.
  const inLine = year === null ? 1 : 3;
  const extent = extentOfAll(citations.flatMap(({ dates }) => dates.flatMap((date) => extentOf(date) ?? [])));
  return html`<tr><th scope="row">${name}</th><td class="count">${citations.length}</td>${
    scale === null ? null : html`<td>${timeLane(citations, scale, lit)}</td>`
  }<td>${
    citations.length <= inLine || extent === null
      ? dates
      : html`<details><summary>${spanInShort(extent, year)}</summary>${dates}</details>`
  }</td></tr>
`;
}

/** `26 Jul – 8 Aug`; with the years where they are not all `year`. */
function spanInShort({ first, last }: Extent, year: string | null): string {
  const words = (day: number): string => {
    const date = dateOf(day);
    return year === null ? `${dayInShort(date)} ${date.slice(0, 4)}` : dayInShort(date);
  };
  return first === last ? words(first) : `${words(first)} – ${words(last)}`;
}
