import { CallerError } from '../../errors.ts';
import type { ActorKind } from '../../records/actor.ts';
import type { CitationSignal } from '../../records/citation.ts';
import type { CalendarDate, CitedDate } from '../../records/date.ts';
import type { MentionKind } from '../../records/mention.ts';
import type { Spending } from '../../spending.ts';
import type { CitationView, MentionView, WholeArticle } from '../../views/view.ts';
import type { ListIdentity } from '../paging/cursors.ts';
import { inMemoryPage } from '../paging/in-memory-page.ts';
import type { PageArguments } from '../paging/page-arguments.ts';

/* The lists inside an article: all of them are there once it is loaded. */

export interface CitationCriteria {
  readonly sourceSlug?: string | null | undefined;
  readonly from?: CalendarDate | null | undefined;
  readonly to?: CalendarDate | null | undefined;
  readonly signal?: CitationSignal | null | undefined;
}

export interface MentionCriteria {
  readonly actorSlug?: string | null | undefined;
  readonly kind?: MentionKind | null | undefined;
}

/** What it takes to make a page, and for each item that is looked at, in steps of `Spending.work`. */
const [pageSteps, itemSteps] = [700, 3];

/** What tells an article's lists apart. */
export const articleListIdentity = {
  citations: (slug: string, { sourceSlug, from, to, signal }: CitationCriteria): ListIdentity => [
    'Article.citations',
    slug,
    sourceSlug ?? null,
    from ?? null,
    to ?? null,
    signal ?? null,
  ],
  mentions: (slug: string, { actorSlug, kind }: MentionCriteria): ListIdentity => [
    'Article.mentions',
    slug,
    actorSlug ?? null,
    kind ?? null,
  ],
  actors: (slug: string, kind: ActorKind | null): ListIdentity => ['Article.actors', slug, kind],
  sources: (slug: string): ListIdentity => ['Article.sources', slug],
} as const;

export function citationsPage(
  article: WholeArticle,
  page: PageArguments,
  criteria: CitationCriteria,
  spending?: Spending,
) {
  spending?.work(pageSteps + itemSteps * article.citations.length);
  const matches = citationMatcher(criteria);
  return inMemoryPage(
    {
      identity: articleListIdentity.citations(article.record.slug, criteria),
      items: matches === undefined ? article.citations : article.citations.filter(matches),
      keyOf: ({ record }) => String(record.number),
    },
    page,
    (node) => ({ node }),
  );
}

export function mentionsPage(
  article: WholeArticle,
  page: PageArguments,
  criteria: MentionCriteria,
  spending?: Spending,
) {
  spending?.work(pageSteps + itemSteps * article.mentions.length);
  const { actorSlug, kind } = criteria;
  return inMemoryPage(
    {
      identity: articleListIdentity.mentions(article.record.slug, criteria),
      items:
        actorSlug == null && kind == null
          ? article.mentions
          : article.mentions.filter(
              ({ record }) =>
                (actorSlug == null || record.actor === actorSlug) && (kind == null || record.kind === kind),
            ),
      keyOf: placeOfMention,
    },
    page,
    (node) => ({ node }),
  );
}

/** No two mentions of an article start at the same place. */
function placeOfMention({ paragraph, record }: MentionView): string {
  return `${'record' in paragraph ? paragraph.record.number : paragraph.number}:${record.start}`;
}

export function actorsPage(article: WholeArticle, page: PageArguments, kind: ActorKind | null, spending?: Spending) {
  spending?.work(pageSteps + itemSteps * article.mentionedActors.length);
  return inMemoryPage(
    {
      identity: articleListIdentity.actors(article.record.slug, kind),
      items:
        kind === null
          ? article.mentionedActors
          : article.mentionedActors.filter(({ actor }) => actor.record.kind === kind),
      keyOf: ({ actor }) => actor.record.slug,
    },
    page,
    ({ actor, mentionCount, paragraphNumbers }) => ({ node: actor, mentionCount, paragraphNumbers }),
  );
}

export function sourcesPage(article: WholeArticle, page: PageArguments, spending?: Spending) {
  spending?.work(pageSteps + itemSteps * article.citedSources.length);
  return inMemoryPage(
    {
      identity: articleListIdentity.sources(article.record.slug),
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
