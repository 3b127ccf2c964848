import { html } from 'hono/html';
import { actorsAddress, homeAddress, sourcesAddress } from '../addresses.ts';
import { icon, script, stylesheet } from '../assets/assets.ts';
import type { Markup } from '../markup.ts';
import type { ReaderPage } from '../page.ts';

const sections = [
  { section: 'articles', address: homeAddress, name: 'Articles' },
  { section: 'actors', address: actorsAddress, name: 'Actors' },
  { section: 'sources', address: sourcesAddress, name: 'Sources' },
] as const;

/** The whole document. */
export function layout({ title, description, section, canonical, forTools, main, asked }: ReaderPage): Markup {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title === '' ? '' : `${title} · `}gloss</title>
${description === undefined ? null : html`<meta name="description" content="${description}">\n`}${canonical === undefined ? null : html`<link rel="canonical" href="${canonical}">\n`}<script src="${script.address}"></script>
<link rel="stylesheet" href="${stylesheet.address}">
<link rel="alternate" href="/feed.atom" type="application/atom+xml" title="gloss">
<link rel="icon" href="${icon.address}" type="image/svg+xml">
${forTools ?? null}</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header class="top">
<a class="wordmark" href="${homeAddress}">gloss</a>
<nav aria-label="Main">
<ul>${sections.map(
    (place) =>
      html`<li><a href="${place.address}"${place.section === section ? html` aria-current="true"` : ''}>${place.name}</a></li>`,
  )}</ul>
</nav>
</header>
<main id="main" tabindex="-1">
${main}
</main>
<footer class="bottom">
<p>Every citation and every actor at its exact place, read and resolved by gloss.</p>
<p><a href="${apiAddress(asked)}">${asked === undefined ? 'The GraphQL API' : 'This page over GraphQL'}</a></p>
</footer>
</body>
</html>
`;
}

/** Where the API answers with what the page shows. */
function apiAddress(asked: ReaderPage['asked']): string {
  if (asked === undefined) return '/graphql';
  const { documentId, variables } = asked;
  return `/graphql?${new URLSearchParams({ documentId, variables: JSON.stringify(variables) })}`;
}
