import { html } from 'hono/html';
import { actorsAddress, homeAddress, sourcesAddress } from '../addresses.ts';
import type { ReaderPage } from '../page.ts';
import type { ReaderError } from '../reader-error.ts';

export function errorPage({ title, message }: ReaderError): ReaderPage {
  return {
    title,
    description: null,
    section: null,
    main: html`<header class="page-head">
<h1>${title}</h1>
<p class="by-line">${message}</p>
</header>
<p>Try the <a href="${homeAddress}">articles</a>, the <a href="${actorsAddress}">actors</a> or the <a href="${sourcesAddress}">sources</a>.</p>`,
  };
}
