import type { ArticleFilter, ArticleOrder } from '../../schema/client/operations.ts';
import { areWholeYears } from '../../schema/records/date.ts';
import { homeAddress, withParameters } from './addresses.ts';
import { ReaderError } from './reader-error.ts';

/** What an address asks of the list of articles: all of it is in the address. */
export interface AskedArticles {
  readonly publication?: string;
  readonly actor?: string;
  readonly source?: string;
  /** The days between which an article is to have appeared, `2017-10-19`. */
  readonly from?: string;
  readonly to?: string;
  readonly order?: Order;
}

/** Other than the newest first; `added`: what came into the corpus last comes first. */
type Order = 'oldest' | 'added';

type Filters = { readonly [Name in (typeof filters)[number]]?: string | undefined };

const filters = ['publication', 'actor', 'source', 'from', 'to'] as const;

/** Throws `ReaderError` on what is no day. */
export function askedArticles(query: URLSearchParams): AskedArticles {
  const given = filters.flatMap((name) => {
    const value = query.get(name)?.trim() ?? '';
    return value === '' ? [] : [[name, value] as const];
  });
  const asked: AskedArticles = {
    ...Object.fromEntries(given),
    ...orderIn(query),
  };
  for (const day of [asked.from, asked.to]) {
    if (day !== undefined && !isDay(day)) {
      throw new ReaderError(400, 'Not a date', `“${day}” is not a date. Write one like 2017-10-19.`);
    }
  }
  return asked;
}

export const isFiltered = (asked: AskedArticles): boolean => filters.some((name) => asked[name] !== undefined);

/** Whether the corpus stores how many articles an actor, or a source, has under the other filters: of all time, or of whole years. */
export function storedCountsOf({
  publication,
  actor,
  source,
  from,
  to,
}: AskedArticles): Readonly<Record<'actors' | 'sources', boolean>> {
  const isCounted = publication === undefined && areWholeYears(from, to);
  return { actors: isCounted && source === undefined, sources: isCounted && actor === undefined };
}

/** The same list without some of its filters. */
export function without(asked: AskedArticles, names: readonly (typeof filters)[number][]): AskedArticles {
  return Object.fromEntries(Object.entries(asked).filter(([name]) => !names.some((one) => one === name)));
}

/** The same for the API. */
export const filterOf = ({ publication, actor, source, from, to }: Filters): ArticleFilter => ({
  publicationSlug: publication ?? null,
  actorSlug: actor ?? null,
  sourceSlug: source ?? null,
  from: from ?? null,
  to: to ?? null,
});

/** The order that the API can give them in: by when they were added it lists all, or those of a publication. */
export function orderOf(asked: AskedArticles): ArticleOrder {
  if (asked.order === 'oldest') return 'PUBLISHED_ASC';
  return asked.order === 'added' && canBeByAddition(asked) ? 'INGESTED_DESC' : 'PUBLISHED_DESC';
}

export const canBeByAddition = ({ actor, source, from, to }: AskedArticles): boolean =>
  [actor, source, from, to].every((filter) => filter === undefined);

/** The parameters of the address. */
export const parametersOf = (asked: AskedArticles): Readonly<Record<string, string>> => ({ ...asked });

/** Where articles are listed as asked. */
export const articlesAddress = (asked: AskedArticles): string => withParameters(homeAddress, parametersOf(asked));

function orderIn(query: URLSearchParams): { readonly order?: Order } {
  const order = query.get('order');
  return order === 'oldest' || order === 'added' ? { order } : {};
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(text);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
