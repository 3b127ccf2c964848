import { html } from 'hono/html';
import type { CitationView, WholeParagraph } from '../../../schema/graphql/views/view.ts';
import { actorAddress, citationPlace, mentionPlace, notePlace, paragraphPlace } from '../addresses.ts';
import { mentionClass } from '../kinds.ts';
import type { Markup } from '../markup.ts';
import { citedDateInShort } from '../words.ts';
import { type Passage, passagesOf, type Run } from './passages.ts';

/** A paragraph with its mentions, claims and citations marked, and, for wide windows, the citations in the margin. */
export function paragraphMarkup(paragraph: WholeParagraph): Markup {
  const { number } = paragraph.record;
  return html`<div class="row">
${paragraph.citations.length === 0 ? null : glosses(paragraph.citations)}
<p id="${paragraphPlace(number)}">${passagesOf(paragraph).map((passage) => passageMarkup(passage, paragraph))}</p>
</div>
`;
}

/** Says less than the list of citations, which is there for everyone: hidden from those that would meet both. */
function glosses(citations: readonly CitationView[]): Markup {
  return html`<ol class="glosses" aria-hidden="true">${citations.map(
    ({ record, source }) =>
      html`<li><span class="number">${record.number}</span> ${source?.name ?? 'No source printed'} <span class="date">${record.dates
        .map((date) => citedDateInShort(date))
        .filter((date) => date !== null)
        .join(', ')}</span></li>`,
  )}</ol>`;
}

function passageMarkup({ cited, runs }: Passage, paragraph: WholeParagraph): Markup | Markup[] {
  const parts = stretchesOf(runs, ({ claimed }) => claimed).map((stretch) => {
    const marked = stretchesOf(stretch, ({ citation }) => citation).map((same) => citedMarkup(same, paragraph));
    return stretch[0]?.claimed === true ? html`<span class="claim">${marked}</span>` : html`${marked}`;
  });
  return cited ? html`<span class="cited">${parts}</span>` : parts;
}

function citedMarkup(runs: readonly Run[], paragraph: WholeParagraph): Markup | Markup[] {
  const [first] = runs;
  const citation = first?.citation ?? null;
  if (first === undefined || citation === null) return runs.map((run) => runMarkup(run, paragraph.record.number));
  const text = runs.map((run) => run.text).join('');
  const { number, start, end } = citation.record;
  if (first.start > start) return html`<a class="citation" href="#${notePlace(number)}">${text}</a>`;
  // Citations of one note share its marker: the first has the link, the others a place in it.
  const others = paragraph.citations.filter(
    ({ record }) => record.number !== number && record.start === start && record.end === end,
  );
  return html`<a class="citation" role="doc-noteref" id="${citationPlace(number)}" href="#${notePlace(number)}" data-number="${[number, ...others.map(({ record }) => record.number)].join(', ')}">${others.map(({ record }) => html`<span id="${citationPlace(record.number)}"></span>`)}${text}</a>`;
}

function runMarkup({ text, start, mention }: Run, paragraph: number): Markup {
  if (mention === null) return html`${text}`;
  const address = actorAddress(mention.actor.record.slug);
  const kind = mentionClass(mention.record.kind);
  return start === mention.record.start
    ? html`<a class="${kind}" id="${mentionPlace(paragraph, start)}" href="${address}">${text}</a>`
    : html`<a class="${kind}" href="${address}">${text}</a>`;
}

/** The items in order, cut wherever what `of` gives changes. */
function stretchesOf<Item>(items: readonly Item[], of: (item: Item) => unknown): Item[][] {
  const stretches: Item[][] = [];
  let known: unknown;
  for (const item of items) {
    const stretch = stretches.at(-1);
    const value = of(item);
    if (stretch === undefined || value !== known) stretches.push([item]);
    else stretch.push(item);
    known = value;
  }
  return stretches;
}
