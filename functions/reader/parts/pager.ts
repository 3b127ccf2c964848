import { html } from 'hono/html';
import type { PageBoundsFragment } from '../../../schema/client/operations.ts';
import { withParameters } from '../addresses.ts';
import type { Markup } from '../markup.ts';

/**
 * The links to the pages before and after; nothing where there are none.
 *
 * @param address of the list, with `query`, which the links keep
 */
export function pager(
  { hasNextPage, hasPreviousPage, startCursor, endCursor }: PageBoundsFragment,
  address: string,
  query: Readonly<Record<string, string>> = {},
): Markup | null {
  if (!hasNextPage && !hasPreviousPage) return null;
  const at = (more: Readonly<Record<string, string>>): string => withParameters(address, { ...query, ...more });
  return html`<nav class="pager" aria-label="Pages">
${hasPreviousPage ? html`<a href="${at({})}">First page</a>` : null}
${hasPreviousPage && startCursor !== null ? html`<a rel="prev" href="${at({ before: startCursor })}">Previous page</a>` : null}
${hasNextPage && endCursor !== null ? html`<a rel="next" href="${at({ after: endCursor })}">Next page</a>` : null}
</nav>`;
}
