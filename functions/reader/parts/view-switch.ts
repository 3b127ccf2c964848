import { html } from 'hono/html';
import { articleAddress, withParameter } from '../addresses.ts';
import type { EditorView } from '../article.ts';
import type { Markup } from '../markup.ts';

/** The parameter of an article's address that shows it to its editors, and its value. */
export const viewParameter = ['view', 'editor'] as const;

/** From one view of an article to the other, and what each shows. */
export function viewSwitch(slug: string, editor: EditorView | null): Markup {
  return editor === null
    ? html`<p class="view"><a href="${withParameter(articleAddress(slug), ...viewParameter)}" rel="nofollow">Editor’s view</a></p>`
    : html`<p class="view">Editor’s view: <span class="guessed">guessed</span>, <span class="corrected">corrected</span>, and what was unsure. <a href="${articleAddress(slug)}">Reader’s view</a></p>`;
}
