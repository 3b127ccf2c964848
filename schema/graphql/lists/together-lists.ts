import type { Corpus, RecordOfCorpus } from '../../corpus/corpus.ts';
import { CallerError } from '../../errors.ts';
import type { Spending } from '../../spending.ts';
import type { Cooccurrences } from '../../table/cooccurrences.ts';
import { corpusActorView } from '../../views/corpus-records.ts';
import {
  actorsBehind,
  type CoActorCount,
  coActorsIn,
  pairsAmong,
  type SlugCount,
  sourcesBehind,
} from '../../views/together.ts';
import type { FieldCost } from '../cost.ts';
import { cursorsOf } from '../paging/cursors.ts';
import { inMemoryPage } from '../paging/in-memory-page.ts';
import { type PageArguments, pageRequestOf } from '../paging/page-arguments.ts';

/* Who appears with whom, counted over the newest articles of an actor or a source. */

/** To look through what one article says, in steps of `Spending.work`. */
const stepsForArticle = 1_000;

/** Entries, heads and the beginnings of documents of 100 articles, which the fields of one actor or source share. */
export const newestArticlesCost: FieldCost = {
  gathers: () => ({ name: 'newest', requests: 4, entries: 103, records: 200, work: 400_000 }),
};

/** @throws CallerError BAD_PAGE */
export async function coActorsOf(corpus: Corpus, slug: string, first: number | null | undefined, spending?: Spending) {
  const { limit } = pageRequestOf({ first: first ?? defaultCoActors }, cursorsOf(['Actor.coActors', slug]));
  if (limit === 0) return [];
  const articles = await articlesOf(corpus, { type: 'ACTOR', slug }, spending);
  const counts = coActorCounts(articles, slug).slice(0, limit);
  const shown = await Promise.all(
    counts.map(async (count: CoActorCount) => {
      const actor = await corpus.actor(count.slug);
      return actor === null ? [] : [{ ...count, actor: corpusActorView(actor) }];
    }),
  );
  return shown.flat();
}

export const defaultCoActors = 10;
/** Of so many, every pair can be counted in a few milliseconds. */
export const mostPaired = 30;
export const defaultPairs = 20;

/** To count what two actors share in one article, in steps of `Spending.work`. */
const stepsForPair = 10;

/** Pairs among all that may be asked for, each in 100 articles. */
export const coActorPairsCost: FieldCost = {
  ...newestArticlesCost,
  work: ((mostPaired * (mostPaired - 1)) / 2) * 100 * stepsForPair,
};

/** @throws CallerError BAD_PAGE, BAD_USER_INPUT */
export async function coActorPairsOf(
  corpus: Corpus,
  slug: string,
  { first, among }: { readonly first?: number | null | undefined; readonly among?: number | null | undefined },
  spending?: Spending,
) {
  const { limit } = pageRequestOf({ first: first ?? defaultPairs }, cursorsOf(['Actor.coActorPairs', slug]));
  const paired = among ?? defaultCoActors;
  if (paired < 0 || paired > mostPaired) {
    throw new CallerError('BAD_USER_INPUT', `among is ${paired}; it can be 0 to ${mostPaired}.`, {
      maximum: mostPaired,
    });
  }
  if (limit === 0 || paired < 2) return [];
  const articles = await articlesOf(corpus, { type: 'ACTOR', slug }, spending);
  const slugs = coActorCounts(articles, slug)
    .slice(0, paired)
    .map((coActor) => coActor.slug);
  spending?.work(((slugs.length * (slugs.length - 1)) / 2) * articles.length * stepsForPair);
  const shown = await Promise.all(
    pairCounts(articles, slugs.join(' '))
      .slice(0, limit)
      .map(async (pair) => {
        const [one, other] = await Promise.all(pair.slugs.map((each) => corpus.actor(each)));
        return one == null || other == null ? [] : [{ ...pair, actors: [one, other].map(corpusActorView) }];
      }),
  );
  return shown.flat();
}

/** The sources cited for an actor. */
export async function sourcesOfActor(corpus: Corpus, slug: string, page: PageArguments, spending?: Spending) {
  const identity = ['Actor.sources', slug];
  pageRequestOf(page, cursorsOf(identity));
  const articles = await articlesOf(corpus, { type: 'ACTOR', slug }, spending);
  const counts = sourceCounts(articles, slug);
  return pageOfCounts({ identity, counts, basis: articles.length }, page, (source) => corpus.source(source));
}

/** The actors of the sentences that cite a source. */
export async function actorsOfSource(corpus: Corpus, slug: string, page: PageArguments, spending?: Spending) {
  const identity = ['Source.actors', slug];
  pageRequestOf(page, cursorsOf(identity));
  const articles = await articlesOf(corpus, { type: 'SOURCE', slug }, spending);
  const counts = actorCounts(articles, slug);
  return pageOfCounts({ identity, counts, basis: articles.length }, page, async (actor) => {
    const found = await corpus.actor(actor);
    return found && corpusActorView(found);
  });
}

/**
 * Counts once for the same articles, which are those of one request: it starts its lists before their fields ask for them.
 *
 * @param count of articles, for a slug or several
 */
function once<Counts extends object>(count: (articles: readonly Cooccurrences[], slugs: string) => Counts) {
  const known = new WeakMap<readonly Cooccurrences[], Map<string, Counts>>();
  return (articles: readonly Cooccurrences[], slugs: string): Counts => {
    const ofArticles = known.get(articles) ?? new Map<string, Counts>();
    known.set(articles, ofArticles);
    const counts = ofArticles.get(slugs) ?? count(articles, slugs);
    ofArticles.set(slugs, counts);
    return counts;
  };
}

const coActorCounts = once(coActorsIn);
const sourceCounts = once(sourcesBehind);
const actorCounts = once(actorsBehind);
const pairCounts = once((articles, slugs) => pairsAmong(articles, slugs.split(' ')));

async function articlesOf(
  corpus: Corpus,
  record: RecordOfCorpus,
  spending: Spending | undefined,
): Promise<readonly Cooccurrences[]> {
  const articles = await corpus.newestCooccurrences(record);
  spending?.work(stepsForArticle * articles.length);
  return articles;
}

interface Counts {
  readonly identity: readonly unknown[];
  readonly counts: readonly SlugCount[];
  readonly basis: number;
}

/** A page of counts with the records that they are of; one that the corpus no longer has is left out. */
async function pageOfCounts<Node extends object>(
  { identity, counts, basis }: Counts,
  page: PageArguments,
  nodeOf: (slug: string) => Promise<Node | null>,
) {
  const items = inMemoryPage({ identity, items: counts, keyOf: ({ slug }) => slug }, page, (node) => ({ node }));
  const edges = await Promise.all(
    items.edges.map(async ({ cursor, node: { slug, count } }) => {
      const node = await nodeOf(slug);
      return node === null ? [] : [{ cursor, node, citationCount: count }];
    }),
  );
  return { ...items, edges: edges.flat(), basis };
}
