import type { CalendarDate, CitedDate } from '../records/date.ts';
import type { CitationView, SourceView } from '../views/view.ts';
import sourceSites from './source-sites.json' with { type: 'json' };

export type LookupKind = 'ADDRESS' | 'SOURCE_ARCHIVE' | 'SOURCE_SEARCH' | 'WEB_ARCHIVE' | 'NEWS_SEARCH';

/** A way to a cited piece. */
export interface Lookup {
  readonly kind: LookupKind;
  readonly url: string;
  /** The cited day that it was built for; null where it is of no one day. */
  readonly date: CalendarDate | null;
}

/** Of a source, the addresses of its day's list and of its search, with what they are filled with in braces. */
interface SourceSite {
  readonly archive?: string | undefined;
  readonly search?: string | undefined;
}

const sites: Readonly<Record<string, SourceSite>> = sourceSites;

/** Days of one citation that archives are looked up for. */
const mostDays = 3;

/**
 * Ways to what a citation cites, the surest first: its own address; else the source's archive of each day that it gives, or
 * the search of the source's site; then the Wayback Machine's copies of those days, and a search of the news. Nothing is
 * fetched. Of more than three days the first three count.
 */
export function lookupsOf({ record, source, claim, sentence }: CitationView): readonly Lookup[] {
  const address = webAddress(record.url);
  const cited = record.dates.flatMap((date) => (date.precision === 'DAY' && date.date !== null ? [date.date] : []));
  const days = [...new Set(cited)].slice(0, mostDays);
  const words = searchWords(claim?.text ?? sentence.text.replace(inParentheses, ''));
  const site = source === null ? undefined : siteOf(source);
  const homepage = webAddress(source?.homepage ?? null);
  const own: readonly Lookup[] =
    address === null ? ofSite(site, days, words) : [{ kind: 'ADDRESS', url: address, date: null }];
  return [
    ...own,
    ...copiesOf(address ?? homepage, own, days),
    ...(words === '' && source === null
      ? []
      : [
          {
            kind: 'NEWS_SEARCH' as const,
            url: newsSearch(source?.name ?? null, homepage, record.dates, words),
            date: null,
          },
        ]),
  ];
}

/** What a sentence without a claim says of its sources is no word of theirs. */
const inParentheses = /\([^()]*\)|\[[^[\]]*\]/gu;

/** Of the source's list of a day, its copy of that day; else those of an address, or of the source's homepage. */
function copiesOf(address: string | null, own: readonly Lookup[], days: readonly string[]): readonly Lookup[] {
  const lists = own.filter(({ kind }) => kind === 'SOURCE_ARCHIVE');
  if (lists.length > 0) return lists.map(({ url, date }) => ({ kind: 'WEB_ARCHIVE', url: waybackOf(url, date), date }));
  if (address === null) return [];
  const [day = null] = days;
  // A piece is where it is; a homepage is another every day.
  const copied = days.length === 0 || own[0]?.kind === 'ADDRESS' ? [day] : days;
  return copied.map((date) => ({ kind: 'WEB_ARCHIVE', url: waybackOf(address, date), date }));
}

/** What a corpus's registry says goes before what gloss knows. */
function siteOf({ slug, archive, search }: SourceView): SourceSite {
  const known = sites[slug];
  return { archive: archive ?? known?.archive, search: search ?? known?.search };
}

function ofSite(site: SourceSite | undefined, days: readonly string[], words: string): readonly Lookup[] {
  const { archive, search } = site ?? {};
  if (archive !== undefined && days.length > 0) {
    // A list of a month is one of several of its days.
    const lists = new Map(days.toReversed().map((day) => [filled(archive, day), day]));
    return [...lists].reverse().map(([url, date]) => ({ kind: 'SOURCE_ARCHIVE', url, date }));
  }
  if (search === undefined || words === '') return [];
  return [{ kind: 'SOURCE_SEARCH', url: search.replace('{words}', encodeURIComponent(words)), date: null }];
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `{yyyy}`, `{mm}` and `{dd}` of a template are a day's parts, `{m}` and `{d}` without a zero before, `{mon}` as "nov". */
function filled(template: string, day: string): string {
  const [yyyy = '', mm = '', dd = ''] = day.split('-');
  const parts: Readonly<Record<string, string>> = {
    yyyy,
    mm,
    dd,
    m: String(Number(mm)),
    d: String(Number(dd)),
    mon: months[Number(mm) - 1] ?? '',
  };
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);
}

/** The copy nearest to the day; the newest where no day is known. */
function waybackOf(url: string, day: string | null): string {
  return `https://web.archive.org/web/${day === null ? '' : `${day.replaceAll('-', '')}/`}${url}`;
}

/** Press appears a day before or after what it is cited by. */
const daysAround = 2;

function newsSearch(name: string | null, homepage: string | null, dates: readonly CitedDate[], words: string): string {
  const host = homepage === null ? null : new URL(homepage).hostname.replace(/^www\./, '');
  const known = dates.flatMap(({ date, until }) => (date === null ? [] : [date, until ?? date])).sort();
  const [first, last] = [known[0], known.at(-1)];
  const query = [
    words,
    host === null ? (name === null ? '' : `"${name}"`) : `site:${host}`,
    first === undefined ? '' : `after:${daysFrom(first, -daysAround)}`,
    last === undefined ? '' : `before:${daysFrom(last, daysAround + 1)}`,
  ];
  return `https://news.google.com/search?q=${encodeURIComponent(query.filter((part) => part !== '').join(' '))}`;
}

function daysFrom(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

const mostWords = 6;

/** Names and numbers of a text, and where it has few, its longer words: what a search finds it by. In their order. */
function searchWords(text: string): string {
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu)].map(([word], index) => ({
    word: word.replace(/[’']s$/, ''),
    weight: (/^[\p{Lu}\p{N}]/u.test(word) && index > 0 ? 20 : 0) + Math.min(word.length, 12),
    index,
  }));
  const distinct = words.filter(
    ({ word, weight }, at) => weight > 3 && words.findIndex((each) => each.word === word) === at,
  );
  const chosen = distinct.toSorted((a, b) => b.weight - a.weight || a.index - b.index).slice(0, mostWords);
  return chosen
    .sort((a, b) => a.index - b.index)
    .map(({ word }) => word)
    .join(' ');
}

/** Only what a browser opens as a page: a document may print anything. */
function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}
