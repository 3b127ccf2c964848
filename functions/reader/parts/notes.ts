import { html } from 'hono/html';
import type { AnnotatedParagraphFragment, CitationNoteFragment } from '../../../schema/client/operations.ts';
import {
  citationPlace,
  claimPlace,
  correctionsAddress,
  notePlace,
  openedPlace,
  sourceAddress,
  webAddress,
  withParameter,
} from '../addresses.ts';
import type { ArticleActor, ArticleView, CheckedParagraph, EditorView, TextRange } from '../article.ts';
import type { CitedArticles } from '../article-links.ts';
import { correctedBy } from '../corrected-by.ts';
import { signalNames } from '../kinds.ts';
import type { Markup } from '../markup.ts';
import { citedDates } from './cited-dates.ts';
import { citedHere } from './cited-here.ts';
import { languageOf, ofPagesAmid } from './language.ts';

/** A paragraph's notes, one a citation: where the links in the text lead, and what the cards show. */
export function notes(
  paragraph: AnnotatedParagraphFragment,
  claimsShown: ReadonlySet<number>,
  { article, chosen, markers, links, editor }: Pick<ArticleView, 'article' | 'chosen' | 'markers' | 'links' | 'editor'>,
): Markup {
  const marked = chosen === null ? [] : placesOf(chosen.node.slug, paragraph);
  const checked = new Map(editor?.paragraph(paragraph.number)?.citations.map((one) => [one.number, one]));
  const claims = firstOfClaims(paragraph.citations);
  return html`<ol class="notes"${ofPagesAmid(article.language)} aria-label="Notes to paragraph ${paragraph.number}">
${paragraph.citations.map((citation) => {
  const claim = claims.get(claimOf(citation)) ?? null;
  return note(citation, {
    marker: markers.get(citation.number) ?? '',
    claim: claim !== null && claimsShown.has(claim) ? claim : null,
    about: isAbout(citation, marked) ? chosen : null,
    cited: links.cited.get(citation.number),
    article: article.slug,
    language: article.language,
    editor,
    checked: checked.get(citation.number),
  });
})}</ol>`;
}

/** Whether the claim mentions what is at one of the places. */
export function isAbout({ claim }: CitationNoteFragment, places: readonly TextRange[]): boolean {
  return claim !== null && places.some(({ start, end }) => start < claim.range.end && end > claim.range.start);
}

/** Where a paragraph mentions an actor. */
export function placesOf(slug: string, { segments }: AnnotatedParagraphFragment): readonly TextRange[] {
  const places: TextRange[] = [];
  let end = 0;
  for (const { text, mention } of segments) {
    const start = end;
    end += text.length;
    if (mention?.actor.slug === slug) places.push({ start, end });
  }
  return places;
}

interface NoteContext {
  readonly marker: string;
  /** The number by which its claim is found; null where none is shown. */
  readonly claim: number | null;
  /** The highlighted actor, where the claim is about it. */
  readonly about: ArticleActor | null;
  readonly cited: CitedArticles | undefined;
  /** The slug of the article that it is of, for the way to its correction. */
  readonly article: string;
  readonly language: string | null;
  /** For editors alone. */
  readonly editor: EditorView | null;
  readonly checked: CheckedParagraph['citations'][number] | undefined;
}

function note(
  citation: CitationNoteFragment,
  { marker, claim, about, cited, article, language, editor, checked }: NoteContext,
): Markup {
  const { number, text, inNote, dates, source } = citation;
  const url = webAddress(citation.url);
  // A long article has hundreds: no white space between elements, but where a copy of the text needs it.
  return html`<li id="${notePlace(number)}"${about === null ? null : html` class="on"`}><a class="number" role="doc-backlink" href="#${citationPlace(number)}"${/^\d/.test(marker) ? html` aria-label="Back to citation ${marker}"` : null}>${marker}${/^\d/.test(marker) ? null : html`<span class="unseen">, back to the text</span>`}</a>
<div><p class="lead">${sourceMarkup(citation)}${source !== null && editor?.guessedSources.has(source.slug) ? html` <em class="guessed">guessed</em>` : null}</p>${
    dates.length === 0 ? null : html`<p class="dates">${citedDates(dates)}</p>`
  }${inNote ? html`\n<p class="printed"${languageOf(language).lang}>“${text}”</p>` : null}${
    url === null
      ? null
      : html`\n<p class="printed"><a href="${url}" rel="nofollow noopener">${new URL(url).host}</a></p>`
  }${citedHere(cited)}${
    claim === null
      ? null
      : html`<a class="behind" href="#${claimPlace(claim)}" aria-label="${about === null ? 'Claim' : `Claim about ${about.node.name}`}, citation ${marker}">Claim${about === null ? null : html` about <mark>${about.node.name}</mark>`}</a>`
  }${forEditors(editor, checked)}<p class="suggest"><a href="${withParameter(correctionsAddress(article), 'citation', String(number))}#${openedPlace}" rel="nofollow">${editor === null ? 'Find the piece or suggest a correction' : 'Suggest a correction'}</a></p></div></li>`;
}

/** Who corrected a citation, and the ways to what it cites. */
function forEditors(
  editor: EditorView | null,
  citation: CheckedParagraph['citations'][number] | undefined,
): Markup | null {
  if (editor === null || citation === undefined) return null;
  const corrected = correctedBy(citation.provenance);
  return html`${corrected === null ? null : html`<p class="corrected">${corrected}</p>`}${editor.ways(citation)}`;
}

/** The numbers by which claims are found: of the first citation of those that share one. */
function firstOfClaims(citations: readonly CitationNoteFragment[]): ReadonlyMap<string | null, number> {
  return new Map(
    citations
      .filter(({ claim }) => claim !== null)
      .map((one) => [claimOf(one), one.number] as const)
      .reverse(),
  );
}

const claimOf = ({ claim }: CitationNoteFragment): string | null => claim && `${claim.range.start}-${claim.range.end}`;

function sourceMarkup({ signal, source, via }: CitationNoteFragment): Markup {
  const introduced = signalNames[signal];
  const name =
    source === null
      ? html`<em>No source printed</em>`
      : html`<a class="source" href="${sourceAddress(source.slug)}">${source.name}</a>`;
  return html`${introduced === null ? null : html`<span class="signal">${introduced}</span> `}${name}${
    via === null ? null : html` via <a class="source" href="${sourceAddress(via.slug)}">${via.name}</a>`
  }`;
}
