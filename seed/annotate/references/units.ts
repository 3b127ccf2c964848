import type { TextRange } from '../../../schema/records/text-range.ts';
import type { PrintedDate } from '../dates/printed-date.ts';
import type { Link } from '../text/links.ts';
import type { ReferenceToken } from './reference-token.ts';

/** A run of items about one date or one list of dates: the names before (or after) it and what goes with them. */
export interface Unit extends TextRange {
  readonly names: TextRange[];
  readonly titles: TextRange[];
  readonly links: Link[];
  readonly dates: PrintedDate[];
  via: TextRange | null;
  issue: boolean;
  empty: boolean;
  /** True where it says when it was looked at, or that no date is known. */
  accessed: boolean;
  /** True where it says "same day". */
  sameDay: boolean;
  /** True where a page, number or volume is told. */
  locator: boolean;
  /** True where a volume or issue is told. */
  series: boolean;
  /** True where a year stands right after the name: "Natarajan 2012, 20". */
  authorYear: boolean;
  end: number;
}

function newUnit({ start, end }: TextRange): Unit {
  return {
    start,
    end,
    names: [],
    titles: [],
    links: [],
    dates: [],
    via: null,
    issue: false,
    empty: false,
    accessed: false,
    sameDay: false,
    locator: false,
    series: false,
    authorYear: false,
  };
}

/** Cuts the items of a segment where commas part one reference from the next: "TASS, March 3, RBC, March 4". */
export function unitsOf(
  text: string,
  items: readonly ReferenceToken[],
  isRegistered: (range: TextRange) => boolean,
): Unit[] {
  const units: Unit[] = [];
  let unit: Unit | null = null;
  for (const [index, item] of items.entries()) {
    const begins = unit === null || beginsNext(unit, item, items.slice(index + 1), isRegistered);
    if (unit === null || begins) {
      unit = newUnit(item);
      units.push(unit);
    }
    add(unit, item, text);
    unit.end = Math.max(unit.end, item.end);
  }
  return units;
}

function beginsNext(
  unit: Unit,
  item: ReferenceToken,
  rest: readonly ReferenceToken[],
  isRegistered: (range: TextRange) => boolean,
): boolean {
  if (unit.dates.length === 0 || (unit.names.length === 0 && unit.links.length === 0)) return false;
  if (item.kind === 'LINK') return item.link.label !== null;
  if (item.kind !== 'NAME') return false;
  return isRegistered(item) || rest[0]?.kind === 'DATES';
}

function add(unit: Unit, item: ReferenceToken, text: string): void {
  switch (item.kind) {
    case 'NAME':
      // After the date a name that is no new reference tells where or how.
      if (unit.dates.length === 0 || unit.names.length === 0) unit.names.push(item);
      break;
    case 'TITLE':
      unit.titles.push(item);
      break;
    case 'LINK':
      unit.links.push(item.link);
      break;
    case 'DATES':
    case 'ISSUE': {
      // "TASS, May 3, cited by Interfax, May 4": the later date is the other source's.
      if (unit.via !== null && unit.dates.length > 0) break;
      const [first] = item.dates;
      const year = first !== undefined && first.from.month === null;
      const name = unit.names.at(-1);
      unit.authorYear ||=
        year && unit.dates.length === 0 && name !== undefined && /^\s+$/.test(text.slice(name.end, item.start));
      unit.issue ||= item.kind === 'ISSUE';
      unit.dates.push(...item.dates);
      break;
    }
    case 'VIA':
      // "As reported by TASS" with nothing before it: TASS itself is cited.
      if (unit.names.length === 0 && unit.titles.length === 0) unit.names.push(item.name);
      else unit.via = item.name;
      break;
    case 'UNDATED':
    case 'ACCESSED':
      unit.accessed = true;
      break;
    case 'SAME_DAY':
      unit.sameDay = unit.dates.length === 0;
      break;
    case 'EMPTY':
      unit.empty = true;
      break;
    case 'SERIES':
      unit.locator = true;
      unit.series = true;
      break;
    case 'LOCATOR':
      unit.locator = true;
      break;
    case 'DETAIL':
      break;
  }
}
