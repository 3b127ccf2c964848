import { html } from 'hono/html';
import { articleAddress, withParameters } from '../addresses.ts';
import type { ArticleView } from '../article.ts';
import type { Markup } from '../markup.ts';

/** The parameter of an article's address that shows it to its editors, and its value. */
export const viewParameter = ['view', 'editor'] as const;

/** What the address of an article keeps where the highlighted actor changes. */
export const viewKept = ({ editor }: Pick<ArticleView, 'editor'>): Readonly<Record<string, string>> =>
  editor === null ? {} : { [viewParameter[0]]: viewParameter[1] };

/** From one view of an article to the other, and what each shows. The highlighted actor stays. */
export function viewSwitch({ article, chosen, editor }: ArticleView): Markup {
  const highlighted = chosen === null ? {} : { actor: chosen.node.slug };
  const other = editor === null ? { [viewParameter[0]]: viewParameter[1], ...highlighted } : highlighted;
  const address = withParameters(articleAddress(article.slug), other);
  return editor === null
    ? html`<p class="view"><a href="${address}" rel="nofollow">Editor’s view</a></p>`
    : html`<p class="view">Editor’s view: <span class="guessed">guessed</span>, <span class="corrected">corrected</span>, and below each paragraph what was removed and unsure. <a href="${address}">Reader’s view</a></p>`;
}
