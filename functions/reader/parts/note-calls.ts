import { html } from 'hono/html';
import type { Markup } from '../markup.ts';

/* The calls of footnotes in a text that is shown without its footnotes, as Markdown writes and does not print them: `[^4]`. */

export const withoutNoteCalls = (text: string): string => text.replace(/\[\^[^\]\s]+\]/g, '');

/** With each of them as a raised label. */
export function withRaisedCalls(text: string): Markup {
  return html`${text.split(/\[\^([^\]\s]+)\]/).map((part, index) => (index % 2 === 0 ? part : html`<span class="raised">${part}</span>`))}`;
}
