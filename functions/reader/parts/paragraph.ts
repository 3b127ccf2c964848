import { html } from 'hono/html';
import type { AnnotatedParagraphFragment, CitationNoteFragment } from '../../../schema/client/operations.ts';
import { cutAtMarkers } from '../../../schema/views/note-markers.ts';
import {
  actorAddress,
  citationPlace,
  claimPlace,
  type Digest,
  lastingCitationPlace,
  lastingMentionPlace,
  lastingParagraphPlace,
  notePlace,
  paragraphPlace,
  printedNotePlace,
} from '../addresses.ts';
import type { Article, ArticleView, CheckedParagraph, EditorView, Markers, TextRange } from '../article.ts';
import { correctedBy, type Made } from '../corrected-by.ts';
import { mentionClass } from '../kinds.ts';
import type { Markup } from '../markup.ts';
import { digestOnce } from './digest-once.ts';
import { labelsOf } from './markers.ts';
import { notes } from './notes.ts';
import { type Passage, passagesOf, type Run } from './passages.ts';
import { stretchesOf } from './stretches.ts';

interface Context {
  readonly paragraph: AnnotatedParagraphFragment;
  /** By number; and all that stand at one place. */
  readonly citations: ReadonlyMap<number, CitationNoteFragment>;
  readonly together: ReadonlyMap<string, readonly CitationNoteFragment[]>;
  readonly own: ReadonlyMap<number, TextRange>;
  /** The text of the sentence at a place, as the API would give it. */
  readonly sentenceAt: (place: number) => string;
  readonly digest: Digest;
  /** The slug of the actor that is highlighted. */
  readonly chosen: string | null;
  readonly markers: Markers;
  /** The document's own notes, and how each is marked. */
  readonly notes: Article['notes'];
  readonly labels: readonly string[];
  /** For editors alone. */
  readonly editor: EditorView | null;
  readonly mentionsMade: ReadonlyMap<number, Made>;
  readonly checked: ReadonlyMap<number, CheckedParagraph['citations'][number]>;
}

/**
 * A paragraph with its mentions, claims and citations marked, then its notes: beside it where there is room. An item of a
 * list is one in the markup too; a table and code have nothing marked.
 */
export function paragraphMarkup(
  paragraph: AnnotatedParagraphFragment,
  { article, chosen, markers, links, editor }: ArticleView,
): Markup {
  const { number, kind, itemNumber, segments, citations } = paragraph;
  const text = segments.map((segment) => segment.text).join('');
  const lasting = lastingParagraphPlace(number, text);
  const place = paragraphPlace(number);
  const passages = passagesOf(paragraph);
  const checked = editor?.paragraph(number);
  const context: Context = {
    paragraph,
    citations: new Map(citations.map((citation) => [citation.number, citation])),
    together: Map.groupBy(citations, placeOf),
    own: wordsOfCitations(passages),
    sentenceAt: sentencesOf(text, paragraph),
    digest: digestOnce(),
    chosen: chosen?.node.slug ?? null,
    markers,
    notes: article.notes,
    labels: labelsOf(article.notes),
    editor,
    mentionsMade: new Map(checked?.mentions.map(({ range, provenance }) => [range.start, provenance])),
    checked: new Map(checked?.citations.map((one) => [one.number, one])),
  };
  const inside = html`<a class="pn" href="#${lasting}" aria-label="Paragraph ${number}">${number}</a>
${
  kind === 'TABLE'
    ? tableMarkup(place, text)
    : kind === 'CODE'
      ? html`<pre id="${place}" tabindex="0"><code>${text}</code></pre>`
      : html`<p id="${place}">${passages.map((passage) => passageMarkup(passage, context))}</p>`
}
${citations.length === 0 ? null : notes(paragraph, claimsShown(passages), { article, chosen, markers, links, editor })}${editor === null ? null : editor.below(number, text)}`;
  return kind === 'LIST_ITEM'
    ? html`<li class="row"${itemNumber === null ? null : html` value="${itemNumber}"`} id="${lasting}">
${inside}
</li>
`
    : html`<div class="row" id="${lasting}">
${inside}
</div>
`;
}

/** A line of the text is a row, a tab separates its cells; the first row names the columns. */
function tableMarkup(place: string, text: string): Markup {
  const [head = [], ...rows] = text.split('\n').map((line) => line.split('\t'));
  return html`<div class="table" id="${place}" tabindex="0" role="group" aria-label="Table"><table>
<thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>\n`)}</tbody>
</table></div>`;
}

/** The numbers by which the claims are to be found: one that overlaps another is not marked. */
function claimsShown(passages: readonly Passage[]): ReadonlySet<number> {
  return new Set(passages.flatMap(({ claim, runs }) => (runs.some(({ claimed }) => claimed) ? (claim ?? []) : [])));
}

/** A place before the first sentence is the first's, one between two the former's; without any all is one. */
function sentencesOf(text: string, { sentences }: AnnotatedParagraphFragment): Context['sentenceAt'] {
  let at = -1;
  let found = text;
  // Places are mostly asked for in order, and many of one sentence.
  return (place) => {
    let next = (sentences[at]?.range.start ?? 0) <= place ? Math.max(at, 0) : 0;
    while ((sentences[next + 1]?.range.start ?? Number.POSITIVE_INFINITY) <= place) next += 1;
    const range = sentences[next]?.range;
    if (next !== at && range !== undefined) found = text.slice(range.start, range.end);
    at = next;
    return found;
  };
}

const placeOf = ({ range }: CitationNoteFragment): string => `${range.start}-${range.end}`;

function passageMarkup({ kind, claim, runs }: Passage, context: Context): Markup | Markup[] {
  const parts = stretchesOf(runs, ({ claimed }) => claimed).map((stretch) => {
    const marked = stretchesOf(stretch, ({ citation }) => citation).map((same) => citedMarkup(same, context));
    if (claim === null || stretch[0]?.claimed !== true) return html`${marked}`;
    return html`<span class="claim" id="${claimPlace(claim)}">${marked}</span>`;
  });
  if (kind === 'CITED') return html`<span class="cited">${parts}</span>`;
  return kind === 'UNSUPPORTED' ? html`<span class="unsupported">${parts}</span>` : parts;
}

/** A citation is cut by the mentions in it, which have links of their own: its first words are its place, its number stands behind its last. */
function citedMarkup(runs: readonly Run[], context: Context): Markup | Markup[] {
  const citation = context.citations.get(runs[0]?.citation ?? 0);
  return stretchesOf(runs, ({ mention }) => mention).flatMap((piece) =>
    citation === undefined || piece[0]?.mention
      ? piece.flatMap((run) => runMarkup(run, context))
      : citationMarkup(citation, piece, context),
  );
}

/** From the first words to the last that each citation has beside the mentions in it, by its number. */
function wordsOfCitations(passages: readonly Passage[]): ReadonlyMap<number, TextRange> {
  const words = new Map<number, TextRange>();
  for (const { runs } of passages)
    for (const { citation, mention, start, end } of runs)
      if (citation !== null && mention === null)
        words.set(citation, { start: words.get(citation)?.start ?? start, end });
  return words;
}

function citationMarkup(citation: CitationNoteFragment, runs: readonly Run[], context: Context): Markup {
  const { number, inNote } = citation;
  const text = runs.map((run) => run.text).join('');
  const words = context.own.get(number);
  const checked = context.checked.get(number);
  const { marked, title } = marksOf(
    context.editor,
    checked?.provenance,
    checked?.source !== null && context.editor?.guessedSources.has(checked?.source?.slug ?? '') === true,
  );
  // Citations of one note share its marker: the first has the link, the others a place in it.
  const all = context.together.get(placeOf(citation)) ?? [];
  const label = context.markers.get(number) ?? '';
  const shown = inNote ? label : all.map((one) => context.markers.get(one.number)).join(', ');
  const numbered = runs.at(-1)?.end === words?.end ? html` data-number="${shown}"` : null;
  if (runs[0]?.start !== words?.start)
    return html`<a class="citation${marked}" href="#${notePlace(number)}"${numbered}>${text}</a>`;
  return html`<a class="citation${marked}"${title} role="doc-noteref" id="${citationPlace(number)}" href="#${notePlace(number)}"${inNote ? noteName(text, shown) : numbered}>${all.map((other) => (other === citation ? null : html`<span id="${citationPlace(other.number)}"></span><span id="${lastingPlaceOf(other, context)}"></span>`))}<span id="${lastingPlaceOf(citation, context)}">${inNote ? markerMarkup(text, label) : text}</span></a>`;
}

function lastingPlaceOf(citation: CitationNoteFragment, { paragraph, sentenceAt, digest }: Context): string {
  return lastingCitationPlace(paragraph.number, citation, sentenceAt(citation.range.start), digest);
}

function runMarkup(
  { text, start, mention }: Run,
  { paragraph, sentenceAt, digest, chosen, notes: printed, labels, editor, mentionsMade }: Context,
): Markup | Markup[] {
  if (mention === null) {
    return cutAtMarkers(text, printed, paragraph.number).map((part) => {
      if (part.note === null) return html`${part.text}`;
      const label = labels[part.note] ?? '';
      return html`<a class="citation" href="#${printedNotePlace(part.note + 1)}"${noteName(part.text, label)}>${markerMarkup(part.text, label)}</a>`;
    });
  }
  const { slug } = mention.actor;
  const provenance = mentionsMade.get(mention.range.start);
  const { marked, title } = marksOf(editor, provenance, editor?.guessedActors.has(slug) === true);
  const kind = `${mentionClass(mention.kind)}${slug === chosen ? ' on' : ''}${marked}`;
  const address = actorAddress(slug);
  if (start > mention.range.start) return html`<a class="${kind}" href="${address}">${text}</a>`;
  const place = lastingMentionPlace(paragraph.number, start, sentenceAt(start), digest);
  return html`<a class="${kind}"${title} id="${place}" href="${address}">${text}</a>`;
}

/** How a mention or a citation is told apart for editors. */
function marksOf(editor: EditorView | null, provenance: Made | undefined, isGuessed: boolean) {
  const corrected = editor === null ? null : correctedBy(provenance);
  return {
    marked: `${corrected === null ? '' : ' corrected'}${isGuessed ? ' guessed' : ''}`,
    title: corrected === null ? null : html` title="${corrected}"`,
  };
}

/** The marker of a note as it is printed; of Markdown's `[^4]` the label, raised: the rest of it is not for readers. */
function markerMarkup(text: string, label: string): Markup {
  return isOfMarkdown(text)
    ? html`<span class="raised" data-number="${label}"><span class="source-syntax">${text}</span></span>`
    : html`${text}`;
}

/** The name of a link of which only the stylesheet shows the label. */
function noteName(text: string, label: string): Markup | null {
  return isOfMarkdown(text) ? html` aria-label="Note ${label}"` : null;
}

const isOfMarkdown = (marker: string): boolean => marker.startsWith('[^');
