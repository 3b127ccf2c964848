import { html } from 'hono/html';
import type { Markup } from '../markup.ts';

/** For the head: the feed of what is newest of an actor, a source or a publication, whose page has this address. */
export const feedForTools = (address: string, name: string): Markup =>
  html`<link rel="alternate" href="${address}.atom" type="application/atom+xml" title="${name}">\n`;

/** The same as a fact among others. */
export const feedLink = (address: string): Markup => html` <span><a href="${address}.atom">Feed</a></span>`;
