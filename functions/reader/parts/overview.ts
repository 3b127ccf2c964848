import { html } from 'hono/html';
import type { ArticleHeaderFragment } from '../../../schema/client/operations.ts';
import { articleAddress, withParameter } from '../addresses.ts';
import type { Markup } from '../markup.ts';
import { countOf, numberInWords, publishedInWords } from '../words.ts';
import { languageOf } from './language.ts';

/* What the articles of an actor or a source tell together. */

interface Articles {
  readonly totalCount: number | null;
  /** The newest. */
  readonly nodes: readonly ArticleHeaderFragment[];
}

/**
 * In which articles an actor or a source is.
 *
 * @param all where all of them are listed
 * @param highlighted the actor that they are to highlight
 */
export function articlesOverview(
  { totalCount, nodes }: Articles,
  { all, highlighted }: { readonly all: string; readonly highlighted?: string },
): Markup {
  const total = totalCount ?? nodes.length;
  return html`<section class="overview" aria-labelledby="in-articles"><h2 id="in-articles">In ${countOf(total, 'article')}</h2>
<ul>${nodes.map(({ slug, title, published, language }) => {
    const address = articleAddress(slug);
    const { lang, hreflang } = languageOf(language);
    return html`<li><a href="${highlighted === undefined ? address : withParameter(address, 'actor', highlighted)}"${lang}${hreflang}>${title}</a> <span class="count">${publishedInWords(published)}</span></li>
`;
  })}</ul>
${total > nodes.length ? html`<p><a href="${all}">All ${numberInWords(total)}</a></p>` : null}</section>`;
}

interface Counted {
  readonly name: string;
  readonly address: string;
  readonly citations: number;
}

/**
 * The sources cited for an actor, or the actors that a source is cited for. Nothing where there are none.
 *
 * @param id of the heading
 * @param told what the counts are of
 */
export function citedOverview(
  counted: readonly Counted[],
  { id, heading, told, basis }: Readonly<Record<'id' | 'heading' | 'told', string>> & { readonly basis: string | null },
): Markup | null {
  if (counted.length === 0) return null;
  return html`<section class="overview" aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>
<p class="hint">${told}${basis}</p>
<ul class="chips">${counted.map(
    ({ name, address, citations }) =>
      html`<li><a href="${address}">${name}</a> <span class="count">${numberInWords(citations)}</span></li>
`,
  )}</ul></section>`;
}

/** `, in the newest 100 of 1,034 articles`; null where all were looked at. */
export function basisInWords(basis: number, total: number): string | null {
  return total > basis ? `, in the newest ${basis} of ${numberInWords(total)} articles` : null;
}
