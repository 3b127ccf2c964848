import { isDay } from '../dates/calendar.ts';
import type { PrintedDate } from '../dates/printed-date.ts';
import type { Link } from '../text/links.ts';

// "/2019/03/14/", "/ferry-2019-03-14".
const inPath = /[/-]((?:19|20)\d{2})([/-])(\d{2})\2(\d{2})(?=[/_.?#-]|$)/u;

/** The day that a link's address says the page appeared on, where the text prints the address; empty where it says none. */
export function dateInAddress(text: string, { start, end, url }: Link): readonly PrintedDate[] {
  const match = inPath.exec(url);
  if (match === null) return [];
  const [year, month, day] = [match[1], match[3], match[4]].map(Number);
  const at = text.indexOf(url, start);
  if (year === undefined || month === undefined || day === undefined || !isDay(year, month, day) || at < 0) return [];
  const first = at + match.index + 1;
  if (first + match[0].length - 1 > end) return [];
  return [
    { start: first, end: first + match[0].length - 1, from: { year, month, day }, to: null, rule: 'date-in-address' },
  ];
}
