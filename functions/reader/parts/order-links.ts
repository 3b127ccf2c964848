import { html } from 'hono/html';
import { withParameters } from '../addresses.ts';
import type { Markup } from '../markup.ts';

/** The value of `order` in an address that asks for a list by count; without it a list is by name. */
const byCountInAddress = 'count';

/** Whether an address asks for a list by count. One that is narrowed by a name is always by name. */
export function isByCount(query: URLSearchParams, name: string | undefined): boolean {
  return name === undefined && query.get('order') === byCountInAddress;
}

/** The parameter by which an address goes on to ask for a list by count. */
export function orderParameter(byCount: boolean): { readonly order?: string } {
  return byCount ? { order: byCountInAddress } : {};
}

/**
 * Links to a list by name and by count, of which one is chosen.
 *
 * @param kept what else the address asks for
 */
export function orderLinks(
  address: string,
  kept: Readonly<Record<string, string>>,
  { byCount, counted }: { readonly byCount: boolean; readonly counted: string },
): Markup {
  const link = (isCount: boolean, words: string): Markup => {
    const there = withParameters(address, { ...kept, ...orderParameter(isCount) });
    return html`<li><a href="${there}"${isCount === byCount ? html` aria-current="true"` : null}>${words}</a></li>`;
  };
  return html`<nav class="kinds" aria-label="Order">
<ul>${link(false, 'By name')}${link(true, counted)}</ul>
</nav>`;
}
