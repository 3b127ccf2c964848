import { html } from 'hono/html';
import { slugOf } from '../../../schema/slug.ts';
import type { Markup } from '../markup.ts';
import { ReaderError } from '../reader-error.ts';

/** Longer than any name, as names are compared: some letters fold into many. */
export const maximumLength = 100;

/** The beginning of a name that is searched for; undefined where none is. Throws `ReaderError` on a long one. */
export function nameStartOf(query: URLSearchParams, parameter = 'name'): string | undefined {
  const start = query.get(parameter)?.trim() ?? '';
  if (slugOf(start).length > maximumLength) {
    throw new ReaderError(400, 'Too long', `A search can have up to ${maximumLength} characters here.`);
  }
  return start === '' ? undefined : start;
}

/** A form that asks for names by their beginning; one of a kind on a page. `kept`: other parameters of the address. */
export function nameSearch(
  address: string,
  what: string,
  nameStart: string | undefined,
  kept: Readonly<Record<string, string>> = {},
): Markup {
  const id = `name-${what.toLowerCase()}`;
  return html`<search><form class="name-search" action="${address}">
<label for="${id}">${what} whose names begin with</label>
<span class="field"><input id="${id}" name="name" type="search" value="${nameStart ?? ''}" maxlength="${maximumLength}" autocomplete="off" autocapitalize="off" spellcheck="false">
${Object.entries(kept).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<button type="submit">Show</button></span>
</form></search>`;
}
