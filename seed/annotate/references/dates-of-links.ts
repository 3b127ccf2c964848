import { citedAddress } from '../../text/wrapped-address.ts';
import { isDay } from '../dates/calendar.ts';
import type { DateParts, PrintedDate } from '../dates/printed-date.ts';
import type { Link } from '../text/links.ts';
import type { Reading } from './item-context.ts';
import type { PrintedReference } from './reference.ts';
import { datesAt } from './tellings/told-dates.ts';

// "/2019/03/14/", "/ferry-2019-03-14", "/20190314/", "/2019/mar/14/".
const dayInPath =
  /[/_-]((?:19|20)\d{2}(?:([/-])(?<month>\d{2})\2(?<day>\d{2})|(?<digits>\d{4})|\/(?<letters>[a-z]{3})\/(?<printed>\d{1,2})))(?=[/_.?#-]|$)/u;
// "/2019/03/ferry": what publishing systems put before a title.
const monthInPath = /\/((?:19|20)\d{2}\/(?<month>0[1-9]|1[0-2]))\/(?=[^/?#]*\p{L})/u;
const dateRule = 'date-in-address';
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

interface AddressDate {
  readonly parts: DateParts;
  /** As the address writes it, and where in the address. */
  readonly text: string;
  readonly at: number;
}

function dateOf(url: string): AddressDate | null {
  const match = dayInPath.exec(url) ?? monthInPath.exec(url);
  const [text, groups] = [match?.[1], match?.groups];
  if (match === null || text === undefined || groups === undefined) return null;
  const { month, day, digits, letters, printed } = groups;
  const year = Number(text.slice(0, 4));
  const parts = {
    year,
    month: letters === undefined ? Number(month ?? digits?.slice(0, 2)) : months.indexOf(letters) + 1,
    // Of a month alone.
    day: month !== undefined && day === undefined ? null : Number(day ?? digits?.slice(2) ?? printed),
  };
  return isDay(year, parts.month, parts.day ?? 1) ? { parts, text, at: match.index + 1 } : null;
}

/** The day that a link's address says the page appeared on, where the text prints the address; empty where it says none. */
export function dateInAddress(text: string, { start, end, url }: Link): readonly PrintedDate[] {
  const found = dateOf(url);
  const at = start + text.slice(start, end).indexOf(url);
  // A month says less than a day behind the link would.
  if (found === null || found.parts.day === null || at < start) return [];
  const first = at + found.at;
  const last = first + found.text.length;
  return last > end ? [] : [{ start: first, end: last, from: found.parts, to: null, rule: dateRule }];
}

/** A reference without a date, with that of the address that its words lead to: "[Reuters](https://…/2019/03/14/…)". */
export function withDateOfAddress(reference: PrintedReference): PrintedReference {
  const { start, end, dates, url, cited } = reference;
  if (dates.length > 0 || url === null || !(cited.kind === 'NAME' || cited.kind === 'SITE')) return reference;
  const found = dateOf(citedAddress(url) ?? url);
  if (found === null) return reference;
  return { ...reference, dates: [{ start, end, text: found.text, from: found.parts, to: null, rule: dateRule }] };
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
  // "20 Oct.", whose full stop may be the sentence's.
  const isShort = tokens.text.charAt(read.at - 1) === '.';
  return isShort || afterDate.test(tokens.text.slice(read.at, read.at + longestDate)) ? read.dates : [];
}
