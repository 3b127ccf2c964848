import { isDay } from '../dates/calendar.ts';
import type { PrintedDate } from '../dates/printed-date.ts';
import type { Link } from '../text/links.ts';
import type { Reading } from './item-context.ts';
import { datesAt } from './tellings/told-dates.ts';

// "/2019/03/14/", "/ferry-2019-03-14".
const inPath = /[/-]((?:19|20)\d{2})([/-])(\d{2})\2(\d{2})(?=[/_.?#-]|$)/u;

/** The day that a link's address says the page appeared on, where the text prints the address; empty where it says none. */
export function dateInAddress(text: string, { start, end, url }: Link): readonly PrintedDate[] {
  const match = inPath.exec(url);
  if (match === null) return [];
  const [year, month, day] = [match[1], match[3], match[4]].map(Number);
  const at = start + text.slice(start, end).indexOf(url);
  if (year === undefined || month === undefined || day === undefined || !isDay(year, month, day) || at < start)
    return [];
  const first = at + match.index + 1;
  if (first + match[0].length - 1 > end) return [];
  return [
    { start: first, end: first + match[0].length - 1, from: { year, month, day }, to: null, rule: 'date-in-address' },
  ];
}

const toDate = /^,[\s\u00A0]+(?:on[\s\u00A0]+)?(?=\S)/u;
// A date that goes on is of something else: "May 5 edition".
const afterDate = /^(?:["”’»]?[.,;:!?)\]]|[\s\u00A0]+[—–(-]|—|$)/u;
const longestDate = 40;

/** The days behind a link and a comma, "[It rained](https://…), 13 May.", where nothing else follows them; empty where there are none. */
export function datesBehind(reading: Reading, end: number): readonly PrintedDate[] {
  const { tokens } = reading;
  const lead = toDate.exec(tokens.text.slice(end, end + longestDate));
  if (lead === null) return [];
  const read = datesAt(reading, tokens.at(end + lead[0].length));
  if (read === null || read.relative) return [];
  return afterDate.test(tokens.text.slice(read.at, read.at + longestDate)) ? read.dates : [];
}
