import { html } from 'hono/html';
import type { ArticleHeaderFragment } from '../../../schema/client/operations.ts';
import { articleAddress, sourceAddress, withParameter } from '../addresses.ts';
import type { Markup } from '../markup.ts';
import { countOf, numberInWords, publishedInWords } from '../words.ts';
import { monthChart } from './month-chart.ts';
import { type Named, tally } from './tally.ts';

const listed = 6;

interface Articles {
  readonly totalCount: number | null;
  /** The newest hundred. */
  readonly nodes: readonly ArticleHeaderFragment[];
}

/**
 * When an actor or a source is in the news, and in which articles.
 *
 * @param verb what the articles do: `mention Russia`
 * @param all where all of them are listed
 * @param highlighted the actor that they are to highlight
 */
export function articlesOverview(
  { totalCount, nodes }: Articles,
  { verb, all, highlighted }: { readonly verb: string; readonly all: string; readonly highlighted?: string },
): Markup {
  const total = totalCount ?? nodes.length;
  const some = total > nodes.length ? `the newest ${nodes.length} of ${numberInWords(total)} articles` : 'articles';
  const chart = monthChart(
    nodes.map(({ published }) => published.earliest),
    `When: ${some} that ${verb}, by the earliest day each can have appeared`,
  );
  return html`<div class="overview">${chart}
<section aria-labelledby="in-articles"><h2 id="in-articles">In ${countOf(total, 'article')}</h2>
<ul>${nodes.slice(0, listed).map(({ slug, title, published }) => {
    const address = articleAddress(slug);
    return html`<li><a href="${highlighted === undefined ? address : withParameter(address, 'actor', highlighted)}">${title}</a> <span class="count">${publishedInWords(published)}</span></li>
`;
  })}</ul>
${total > listed ? html`<p><a href="${all}">All ${numberInWords(total)}</a></p>` : null}</section></div>`;
}

/** Whom the sentences that mention an actor cite: of the newest hundred citations, which it says where there are more. */
export function sourcesOverview({
  totalCount,
  nodes,
}: {
  readonly totalCount: number;
  readonly nodes: readonly { readonly source: Named | null }[];
}): Markup | null {
  const sources = tally(nodes.flatMap(({ source }) => source ?? []));
  if (sources.length === 0) return null;
  return html`<section class="overview" aria-labelledby="on-sources"><h2 id="on-sources">On what sources</h2>
${totalCount > nodes.length ? html`<p class="hint">Of the newest ${nodes.length} of ${numberInWords(totalCount)} citations in the same sentences</p>` : null}
<ul class="chips">${sources.slice(0, 12).map(
    ({ item, count }) =>
      html`<li><a href="${sourceAddress(item.slug)}">${item.name}</a> <span class="count">${count}</span></li>
`,
  )}</ul></section>`;
}
