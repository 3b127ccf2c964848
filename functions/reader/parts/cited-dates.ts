import { html } from 'hono/html';
import type { CitedDatePartsFragment } from '../../../schema/client/operations.ts';
import type { Markup } from '../markup.ts';
import { citedDateInWords, dayOf } from '../words.ts';

/** The dates of a citation, in words: `19, 24 October [2017]`; nothing where it gives none. */
export function citedDates(dates: readonly CitedDatePartsFragment[]): Markup | null {
  if (dates.length === 0) return null;
  return html`${dates.map((cited, index) => html`${index === 0 ? '' : ', '}${citedDate(cited, dates[index + 1])}`)}`;
}

function citedDate(cited: CitedDatePartsFragment, next: CitedDatePartsFragment | undefined): Markup {
  const words = citedDateInWords(cited);
  if (words === null || cited.date === null) return html`“${cited.text}”, which is no date`;
  // The next one says month and year for both.
  const shown = next !== undefined && isOfMonth(cited, next) ? dayOf(cited.date) : words;
  return html`<time datetime="${cited.date}">${shown}</time>`;
}

function isOfMonth(cited: CitedDatePartsFragment, next: CitedDatePartsFragment): boolean {
  const days = [cited, next].every(({ precision, until }) => precision === 'DAY' && until === null);
  return days && cited.date?.slice(0, 7) === next.date?.slice(0, 7) && cited.yearInferred === next.yearInferred;
}
