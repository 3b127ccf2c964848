import { html } from 'hono/html';
import { type CorrectionsPageQuery, correctionsPage as operation } from '../../../schema/client/operations.ts';
import {
  articleAddress,
  citationPlace,
  correctionsAddress,
  openedPlace,
  paragraphPlace,
  withParameter,
} from '../addresses.ts';
import { answered } from '../answered.ts';
import { correctedBy } from '../corrected-by.ts';
import { appliedInWords, correctionsInWords, entryInWords } from '../corrections-in-words.ts';
import type { Markup } from '../markup.ts';
import type { MakePage } from '../page.ts';
import { languageOf } from '../parts/language.ts';
import { lookupLinks } from '../parts/lookup-links.ts';
import { type Suggestions, suggestionsFor } from '../parts/suggestion.ts';
import { viewParameter } from '../parts/view-switch.ts';
import { ReaderError } from '../reader-error.ts';
import { countOf, dayInWords } from '../words.ts';

type Article = NonNullable<CorrectionsPageQuery['article']>;
type Paragraph = Article['paragraphs'][number];
type Citation = Paragraph['citations'][number];

/** An article for its editors: corrections, warnings, and each citation with the ways to what it cites and the YAML to change it.
 * `?actor=SLUG` has the same of that actor's mentions, `?citation=NUMBER` has the YAML of that citation open. */
export const correctionsPage: MakePage = async ({ run, slug, query }) => {
  const variables = { slug };
  const { article } = await answered(run(operation, variables));
  if (article === null) throw new ReaderError(404, 'No such article', 'No article has this address.');
  const suggestions = suggestionsFor(article);
  return {
    title: `Corrections of ${article.title}`,
    description: `${countOf(article.corrections.length, 'correction')}, ${countOf(article.warnings.length, 'warning')}, and how to check and correct each citation.`,
    section: 'articles',
    canonical: correctionsAddress(slug),
    asked: { documentId: operation.documentId, variables },
    main: html`<header class="page-head">
<p class="kicker">For editors</p>
<h1${languageOf(article.language).lang}>${article.title}</h1>
<p class="facts"><span><a href="${articleAddress(slug)}">The article</a></span> <span><a href="${withParameter(articleAddress(slug), ...viewParameter)}" rel="nofollow">Editor’s view</a></span> <span>${correctionsInWords(article.corrections)}</span> <span>${countOf(article.warnings.length, 'warning')}</span></p>
</header>
${corrections(article)}
${warnings(article)}
${guide()}
${mentions(article, query.get('actor'), suggestions)}
${citations(article, query.get('citation'), suggestions)}`,
  };
};

/** How an entry becomes a correction: it stands below these lines. */
function guide(): Markup {
  return html`<h2 class="part">How to correct</h2>
<div class="checks"><p>Copy an entry below, correct it, and save it beside the document in a file of its name and <code>.corrections.yaml</code>, below these lines:</p>
<pre tabindex="0">by: ""
at: YYYY-MM-DD
corrections:</pre>
<p>Leave out whatever is right. Write <code>remove</code> instead of <code>change</code> to remove an annotation, <code>add</code> to annotate words that were missed. <code>npm run correct -- DOCUMENT</code> shows what the file changes.</p></div>`;
}

/** What could not be applied first: it has to be looked at. */
function corrections({ slug, corrections: all }: Article): readonly (Markup | null)[] {
  return [
    correctionList(
      slug,
      'Orphaned',
      all.filter(({ state }) => state === 'ORPHANED'),
    ),
    correctionList(
      slug,
      'Corrected',
      all.filter(({ state }) => state === 'APPLIED'),
    ),
  ];
}

function correctionList(slug: string, heading: string, all: Article['corrections']): Markup | null {
  if (all.length === 0) return null;
  return html`<h2 class="part">${heading}</h2>
<ul class="checks">${all.map(
    ({ kind, state, by, at, reason, exact, problem, paragraph }) =>
      html`<li><p>${state === 'ORPHANED' ? entryInWords(kind, exact) : appliedInWords(kind, exact)}</p>
<p class="dates">${paragraph === null ? null : html`<a href="${articleAddress(slug)}#${paragraphPlace(paragraph.number)}">Paragraph ${paragraph.number}</a>, `}${by}, <time datetime="${at}">${dayInWords(at.slice(0, 10))}</time>${reason === null ? null : html`: ${reason}`}</p>${problem === null ? null : html`\n<p>${problem}</p>`}</li>\n`,
  )}</ul>
`;
}

function warnings({ slug, warnings: all }: Article): Markup | null {
  if (all.length === 0) return null;
  return html`<h2 class="part">Unsure</h2>
<ul class="checks">${all.map(
    ({ message, paragraph, line, column }) =>
      html`<li><p>${message}</p>
<p class="dates">${paragraph === null ? null : html`<a href="${articleAddress(slug)}#${paragraphPlace(paragraph.number)}">Paragraph ${paragraph.number}</a>, `}line ${line}, column ${column} of the document</p></li>\n`,
  )}</ul>`;
}

/** Those of one actor, each with the rule that made it and its entry. */
function mentions({ slug, paragraphs }: Article, actor: string | null, suggestions: Suggestions): Markup | null {
  const all = paragraphs.flatMap((paragraph) =>
    paragraph.mentions.flatMap((mention) => (mention.actor.slug === actor ? [{ paragraph, mention }] : [])),
  );
  const [first] = all;
  if (first === undefined) return null;
  return html`<h2 class="part" id="mentions">Mentions of ${first.mention.actor.name}</h2>
<ol class="checks">${all.map(({ paragraph, mention }) => {
    const { text, range, provenance } = mention;
    return html`<li><p>${paragraph.text.slice(Math.max(0, range.start - around), range.start)}<strong>${text}</strong>${paragraph.text.slice(range.end, range.end + around)}</p>
<p class="dates"><a href="${articleAddress(slug)}#${paragraphPlace(paragraph.number)}">Paragraph ${paragraph.number}</a>, ${correctedBy(provenance) ?? `by the rule ${provenance.rule}`}</p>
<details open><summary>Suggest a correction</summary>
<pre tabindex="0">${suggestions.ofMention(mention, paragraph)}</pre>
</details></li>
`;
  })}</ol>`;
}

/** Characters before and after a mention. */
const around = 40;

function citations({ slug, paragraphs }: Article, opened: string | null, suggestions: Suggestions): Markup {
  return html`<h2 class="part">Citations</h2>
<ol class="checks">${paragraphs.map((paragraph) =>
    paragraph.citations.map((citation) =>
      cited(slug, citation, {
        entry: suggestions.ofCitation(citation, paragraph),
        isOpen: opened === String(citation.number),
      }),
    ),
  )}</ol>`;
}

function cited(
  slug: string,
  { number, text, source, provenance, lookups }: Citation,
  { entry, isOpen }: { readonly entry: string; readonly isOpen: boolean },
): Markup {
  return html`<li id="${citationPlace(number)}"><p${isOpen ? html` id="${openedPlace}"` : null}><a href="${articleAddress(slug)}#${citationPlace(number)}">${text}</a>${
    source?.registered === false ? html` <em class="signal">source guessed</em>` : null
  }${provenance.kind === 'EDITOR' ? html` <em class="signal">corrected by ${provenance.by}</em>` : null}</p>
<p class="dates">Check: ${lookupLinks(lookups)}</p>
<details${isOpen ? html` open` : null}><summary>Suggest a correction</summary>
<pre tabindex="0">${entry}</pre>
</details></li>
`;
}
