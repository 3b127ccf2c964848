import { html } from 'hono/html';
import type { CitedDatePartsFragment } from '../../../schema/client/operations.ts';
import type { Markup } from '../markup.ts';
import { citedDateInWords } from '../words.ts';

/** The dates of a citation, in words; nothing where it gives none. */
export function citedDates(dates: readonly CitedDatePartsFragment[]): Markup | null {
  if (dates.length === 0) return null;
  return html`${dates.map((cited, index) => html`${index === 0 ? '' : ', '}${citedDate(cited)}`)}`;
}

function citedDate(cited: CitedDatePartsFragment): Markup {
  const words = citedDateInWords(cited);
  if (words === null || cited.date === null) return html`“${cited.text}”, which is no date`;
  return html`<time datetime="${cited.date}">${words}</time>`;
}
