import { html, raw } from 'hono/html';
import type { CalendarDate } from '../../schema/records/date.ts';

/** sitemaps.org: as many addresses as one sitemap may hold. */
export const maximumSitemapLength = 50_000;

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** An index of sitemaps, one a year. */
export function sitemapIndexOf(addresses: readonly string[]): string {
  return String(html`${raw('<?xml version="1.0" encoding="utf-8"?>')}
<sitemapindex xmlns="${namespace}">
${addresses.map((address) => html`<sitemap><loc>${address}</loc></sitemap>\n`)}</sitemapindex>
`);
}

/** `modified`: the day of the last change, where it is known. */
export function sitemapOf(
  pages: readonly { readonly address: string; readonly modified: CalendarDate | null }[],
): string {
  return String(html`${raw('<?xml version="1.0" encoding="utf-8"?>')}
<urlset xmlns="${namespace}">
${pages.map(
  ({ address, modified }) =>
    html`<url><loc>${address}</loc>${modified === null ? null : html`<lastmod>${modified}</lastmod>`}</url>\n`,
)}</urlset>
`);
}
