import type { CitedDate } from '../records/date.ts';
import type { CitationView, SourceView } from '../views/view.ts';
import sourceSites from './source-sites.json' with { type: 'json' };

export type LookupKind = 'ADDRESS' | 'SOURCE_ARCHIVE' | 'SOURCE_SEARCH' | 'WEB_ARCHIVE' | 'NEWS_SEARCH';

/** A way to a cited piece. */
export interface Lookup {
  readonly kind: LookupKind;
  readonly url: string;
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
 * the search of the source's site; then the Wayback Machine's copy, and a search of the news. Nothing is fetched.
 */
export function lookupsOf({ record, source, claim, sentence }: CitationView): readonly Lookup[] {
  const address = webAddress(record.url);
  const days = record.dates.flatMap((date) => (date.precision === 'DAY' && date.date !== null ? [date.date] : []));
  const words = searchWords(claim?.text ?? sentence.text);
  const site = source === null ? undefined : siteOf(source);
  const homepage = webAddress(source?.homepage ?? null);
  const own = address === null ? ofSite(site, days, words) : [{ kind: 'ADDRESS' as const, url: address }];
  const archived = address ?? own.find(({ kind }) => kind === 'SOURCE_ARCHIVE')?.url ?? homepage;
  return [
    ...own,
    ...(archived === null ? [] : [{ kind: 'WEB_ARCHIVE' as const, url: waybackOf(archived, days[0] ?? null) }]),
    ...(words === '' && source === null
      ? []
      : [{ kind: 'NEWS_SEARCH' as const, url: newsSearch(source?.name ?? null, homepage, record.dates, words) }]),
  ];
}

/** What a corpus's registry says goes before what gloss knows. */
function siteOf({ slug, archive, search }: SourceView): SourceSite {
  const known = sites[slug];
  return { archive: archive ?? known?.archive, search: search ?? known?.search };
}

function ofSite(site: SourceSite | undefined, days: readonly string[], words: string): readonly Lookup[] {
  const { archive, search } = site ?? {};
  if (archive !== undefined && days.length > 0) {
    const addresses = new Set(days.slice(0, mostDays).map((day) => filled(archive, day)));
    return [...addresses].map((url) => ({ kind: 'SOURCE_ARCHIVE', url }));
  }
  if (search === undefined || words === '') return [];
  return [{ kind: 'SOURCE_SEARCH', url: search.replace('{words}', encodeURIComponent(words)) }];
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
