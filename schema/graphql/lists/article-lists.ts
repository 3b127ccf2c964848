import { CallerError } from '../../errors.ts';
import type { ActorKind } from '../../records/actor.ts';
import type { CitationSignal } from '../../records/citation.ts';
import type { CalendarDate, CitedDate } from '../../records/date.ts';
import { inMemoryPage } from '../paging/in-memory-page.ts';
import type { PageArguments } from '../paging/page-arguments.ts';
import type { CitationView, WholeArticle } from '../views/view.ts';

/* The lists inside an article: all of them are there once it is loaded. */

export interface CitationCriteria {
  readonly sourceSlug?: string | null | undefined;
  readonly from?: CalendarDate | null | undefined;
  readonly to?: CalendarDate | null | undefined;
  readonly signal?: CitationSignal | null | undefined;
}

export function citationsPage(article: WholeArticle, page: PageArguments, criteria: CitationCriteria) {
  return inMemoryPage(
    {
      name: `citations of ${article.record.slug}`,
      items: article.citations,
      keyOf: ({ record }) => String(record.number),
      matches: citationMatcher(criteria),
    },
    page,
    (node) => ({ node }),
  );
}

export function actorsPage(article: WholeArticle, page: PageArguments, kind: ActorKind | null) {
  return inMemoryPage(
    {
      name: `actors of ${article.record.slug}`,
      items: article.mentionedActors,
      keyOf: ({ actor }) => actor.record.slug,
      matches: kind === null ? undefined : ({ actor }) => actor.record.kind === kind,
    },
    page,
    ({ actor, mentionCount, paragraphNumbers }) => ({ node: actor, mentionCount, paragraphNumbers }),
  );
}

export function sourcesPage(article: WholeArticle, page: PageArguments) {
  return inMemoryPage(
    {
      name: `sources of ${article.record.slug}`,
      items: article.citedSources,
      keyOf: ({ source }) => source.slug,
    },
    page,
    ({ source, citationCount }) => ({ node: source, citationCount }),
  );
}

function citationMatcher({
  sourceSlug,
  from,
  to,
  signal,
}: CitationCriteria): ((view: CitationView) => boolean) | undefined {
  checkDates(from, to);
  if (sourceSlug == null && from == null && to == null && signal == null) return undefined;
  const inTime = ({ date, until }: CitedDate): boolean =>
    date !== null && (from == null || (until ?? date) >= from) && (to == null || date <= to);
  return ({ record }) =>
    (sourceSlug == null || record.source === sourceSlug) &&
    (signal == null || record.signal === signal) &&
    ((from == null && to == null) || record.dates.some(inTime));
}

/** Throws BAD_USER_INPUT on a stretch of time that ends before it begins. */
export function checkDates(from: CalendarDate | null | undefined, to: CalendarDate | null | undefined): void {
  if (from == null || to == null || from <= to) return;
  throw new CallerError('BAD_USER_INPUT', `from (${from}) is after to (${to}): nothing can lie between them.`);
}
