import { html } from 'hono/html';
import { actorsAddress, homeAddress, searchAddress, sourcesAddress } from '../addresses.ts';
import { icon, picture, script, stylesheet } from '../assets/assets.ts';
import type { Markup } from '../markup.ts';
import type { ReaderPage } from '../page.ts';
import { maximumLength } from './name-search.ts';

const sections = [
  { section: 'articles', address: homeAddress, name: 'Articles' },
  { section: 'actors', address: actorsAddress, name: 'Actors' },
  { section: 'sources', address: sourcesAddress, name: 'Sources' },
] as const;

/** The whole document, as the page of that address. */
export function layout(page: ReaderPage, url: URL): Markup {
  const { title, section, canonical, forTools, layout: shape, main, asked, search } = page;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title === '' ? '' : `${title} · `}gloss</title>
${sharing(page, url)}${canonical === undefined ? null : html`<link rel="canonical" href="${canonical}">\n`}<script src="${script.address}"></script>
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
<search><form class="find" action="${searchAddress}">
<input name="q" type="search" value="${search ?? ''}" maxlength="${maximumLength}" aria-label="Search people, states, organisations, sources, titles, text" placeholder="People, sources, words" autocomplete="off" autocapitalize="off" spellcheck="false">
<button type="submit">Search</button>
</form></search>
</header>
<main id="main"${shape === undefined ? null : html` class="${shape}"`} tabindex="-1">
${main}
</main>
<footer class="bottom">
<p>Citations and actors marked and resolved by gloss.</p>
<p><a href="${apiAddress(asked)}">${asked === undefined ? 'The GraphQL API' : 'This page as GraphQL'}</a></p>
</footer>
</body>
</html>
`;
}

/** What other sites and search engines show of the page: https://ogp.me. */
function sharing({ title, description, canonical, layout: shape }: ReaderPage, url: URL): Markup | null {
  if (description === null) return null;
  const address = new URL(canonical ?? `${url.pathname}${url.search}`, url.origin).href;
  return html`<meta name="description" content="${description}">
<meta property="og:title" content="${title === '' ? 'gloss' : title}">
<meta property="og:description" content="${description}">
<meta property="og:type" content="${shape === 'of-article' ? 'article' : 'website'}">
<meta property="og:url" content="${address}">
<meta property="og:site_name" content="gloss">
<meta property="og:image" content="${url.origin}${picture.address}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="gloss: a line of text with a note beside it">
<meta name="twitter:card" content="summary_large_image">
`;
}

/** Where the API answers with what the page shows. */
function apiAddress(asked: ReaderPage['asked']): string {
  if (asked === undefined) return '/graphql';
  const { documentId, variables } = asked;
  return `/graphql?${new URLSearchParams({ documentId, variables: JSON.stringify(variables) })}`;
}
