import { html } from 'hono/html';
import type { CitationView } from '../../../schema/graphql/views/view.ts';
import type { CitedDate } from '../../../schema/records/date.ts';
import { citationPlace, notePlace, sourceAddress, webAddress } from '../addresses.ts';
import { signalNames } from '../kinds.ts';
import type { Markup } from '../markup.ts';
import { citedDateInWords } from '../words.ts';

/** The list of an article's citations: where their links in the text lead, and what the cards show. */
export function notes(citations: readonly CitationView[]): Markup {
  return html`<section class="notes" role="doc-endnotes" aria-labelledby="citations">
<h2 id="citations">Citations</h2>
<ol>
${citations.map(note)}</ol>
</section>`;
}

function note(citation: CitationView): Markup {
  const { record, claim, source } = citation;
  const { number, text, inNote } = record;
  const url = webAddress(record.url);
  const printed = inNote || source === null || !text.startsWith(source.name);
  return html`<li id="${notePlace(number)}">
<a class="number" role="doc-backlink" href="#${citationPlace(number)}" aria-label="Back to citation ${number} in the text">${number}</a>
<div class="reference">
<p class="lead">${sourceMarkup(citation)}</p>
${record.dates.length === 0 ? null : html`<p class="dates">${datesMarkup(record.dates)}</p>`}
${printed ? html`<p class="printed">Printed${inNote ? ' in a note' : null}: “${text}”</p>` : null}
${url === null ? null : html`<p class="printed"><a href="${url}" rel="nofollow noopener">${new URL(url).host}</a></p>`}
</div>
${claim === null ? html`<p class="no-claim">Stands behind no words of its own.</p>` : html`<blockquote class="quoted">${claim.text}</blockquote>`}
</li>
`;
}

function sourceMarkup({ record, source, via }: CitationView): Markup {
  const signal = signalNames[record.signal];
  const name =
    source === null
      ? html`<em>No source printed</em>`
      : html`<a class="source" href="${sourceAddress(source.slug)}">${source.name}</a>`;
  return html`${signal === null ? null : html`<span class="signal">${signal}</span> `}${name}${
    via === null ? null : html` via <a class="source" href="${sourceAddress(via.slug)}">${via.name}</a>`
  }`;
}

function datesMarkup(dates: readonly CitedDate[]): Markup {
  const inferred = dates.some(({ yearInferred }) => yearInferred);
  return html`${dates.map((cited, index) => {
    const words = citedDateInWords(cited);
    const shown =
      words === null || cited.date === null
        ? html`“${cited.text}”, which is no date`
        : html`<time datetime="${cited.date}">${words}</time>`;
    return html`${index === 0 ? '' : ', '}${shown}`;
  })}${inferred ? html` <span class="inferred">(year inferred)</span>` : null}`;
}
