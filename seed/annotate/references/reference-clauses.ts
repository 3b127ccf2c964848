import type { TextRange } from '../../../schema/records/text-range.ts';
import type { PrintedDate } from '../dates/printed-date.ts';
import type { Link } from '../text/links.ts';
import type { ReferenceToken } from './reference-token.ts';

/** A clause of a group of references: a run of tokens about one date or one list of dates: the names before (or after) it and what goes with them. */
export interface ReferenceClause extends TextRange {
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

function newClause({ start, end }: TextRange): ReferenceClause {
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
export function clausesOf(
  text: string,
  items: readonly ReferenceToken[],
  isRegistered: (range: TextRange) => boolean,
): ReferenceClause[] {
  const clauses: ReferenceClause[] = [];
  let clause: ReferenceClause | null = null;
  for (const [index, item] of items.entries()) {
    const begins = clause === null || beginsNext(clause, item, items[index + 1], isRegistered);
    if (clause === null || begins) {
      clause = newClause(item);
      clauses.push(clause);
    }
    // "4/30 NYT, WSJ": what follows a date shares it.
    if (!begins && item.kind === 'NAME' && leadsWithDate(clause)) {
      if (isRegistered(item)) clause.names.push(item);
    } else add(clause, item, text);
    clause.end = Math.max(clause.end, item.end);
  }
  return clauses;
}

function beginsNext(
  clause: ReferenceClause,
  item: ReferenceToken,
  next: ReferenceToken | undefined,
  isRegistered: (range: TextRange) => boolean,
): boolean {
  if (clause.dates.length === 0 || (clause.names.length === 0 && clause.links.length === 0)) return false;
  if (item.kind === 'LINK') return item.link.label !== null;
  const leads = leadsWithDate(clause);
  // "4/17 NYT, 4/28 FT": each after its date.
  if (item.kind === 'DATES') return leads && next?.kind === 'NAME';
  if (item.kind !== 'NAME') return false;
  return (!leads && isRegistered(item)) || next?.kind === 'DATES';
}

/** True where all dates stand before the names. */
function leadsWithDate({ dates, names }: ReferenceClause): boolean {
  const [date, name] = [dates.at(-1), names[0]];
  return date !== undefined && name !== undefined && date.start < name.start;
}

function add(clause: ReferenceClause, item: ReferenceToken, text: string): void {
  switch (item.kind) {
    case 'NAME':
      // After the date a name that is no new reference tells where or how.
      if (clause.dates.length === 0 || clause.names.length === 0) clause.names.push(item);
      break;
    case 'TITLE':
      clause.titles.push(item);
      break;
    case 'LINK':
      clause.links.push(item.link);
      break;
    case 'DATES':
    case 'ISSUE': {
      // "TASS, May 3, cited by Interfax, May 4": the later date is the other source's.
      if (clause.via !== null && clause.dates.length > 0) break;
      const [first] = item.dates;
      const year = first !== undefined && first.from.month === null;
      const name = clause.names.at(-1);
      clause.authorYear ||=
        year && clause.dates.length === 0 && name !== undefined && /^\s+$/.test(text.slice(name.end, item.start));
      clause.issue ||= item.kind === 'ISSUE';
      for (const date of item.dates) clause.dates.push(date);
      break;
    }
    case 'VIA':
      // "As reported by TASS" with nothing before it: TASS itself is cited.
      if (clause.names.length === 0 && clause.titles.length === 0) clause.names.push(item.name);
      else clause.via = item.name;
      break;
    case 'UNDATED':
    case 'ACCESSED':
      clause.accessed = true;
      break;
    case 'SAME_DAY':
      clause.sameDay = clause.dates.length === 0;
      break;
    case 'EMPTY':
      clause.empty = true;
      break;
    case 'SERIES':
      clause.locator = true;
      clause.series = true;
      break;
    case 'LOCATOR':
      clause.locator = true;
      break;
    case 'DETAIL':
      break;
  }
}
