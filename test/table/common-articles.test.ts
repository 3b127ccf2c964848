import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CommonArticles, readCommonPage } from '../../schema/corpus/common-articles.ts';
import type { Page } from '../../schema/corpus/corpus.ts';
import { heldEntries, type ListEntry } from '../../schema/corpus/entries.ts';
import type { ServedArticle } from '../../schema/corpus/served-articles.ts';
import type { ListedHeader } from '../../schema/table/article-header.ts';
import { type Item, type Key, keyItem } from '../../schema/table/item.ts';
import { articleList, articlePosition, entryKey } from '../../schema/table/keys.ts';

/* Pages of the articles that an actor and a source have in common, over lists of several hundred articles. */

/** Which of an article's attempts stand in each list, and which one is served: `a` the older, `b` the newer. */
interface Placed {
  readonly actor: string;
  readonly source: string;
  readonly served: 'a' | 'b' | null;
}

/** Usually one attempt, in both, in one or in none; sometimes two, as while a publish is under way. */
const placed: fc.Arbitrary<Placed> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      actor: fc.constantFrom('a', 'a', 'a', ''),
      source: fc.constantFrom('a', '', ''),
      served: fc.constant<'a'>('a'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      actor: fc.constantFrom('', 'a', 'b', 'ab'),
      source: fc.constantFrom('', 'a', 'b', 'ab'),
      served: fc.constantFrom<'a' | 'b' | null>('a', 'b', null),
    }),
  },
);

const scenes = fc.record({
  articles: fc.array(placed, { maxLength: 700, size: 'max' }),
  /** How many of the articles, from the newest on, the source has: beyond, the actor alone goes on. */
  ofSource: fc.constantFrom(0, 5, 60, 300, 700),
  descending: fc.boolean(),
  limit: fc.constantFrom(1, 3, 20, 100),
});

const partitions = ['ACTOR#russia', 'SOURCE#tass'] as const;
const slugOf = (index: number): string => `a${String(index).padStart(4, '0')}`;

function listOf(articles: readonly Placed[], descending: boolean) {
  let queries = 0;
  let keys = new Set<string>();
  const batches: number[] = [];
  const headers = articles.map(
    (_, index): ListedHeader => ({
      slug: slugOf(index),
      title: '',
      publication: null,
      volume: 1,
      issue: 1,
      published: {
        year: 2017,
        yearBasis: 'STATED',
        earliest: '2017-11-03',
        earliestBasis: 'STATED',
        latest: null,
        text: null,
      },
      language: null,
      revision: 1,
      ingestedAt: '',
      documentHash: '',
      pipelineVersion: '',
      wordCount: 0,
      citationCoverage: 0,
      citationCount: 0,
      actorCount: 0,
      sourceCount: 0,
    }),
  );
  const entriesIn = (name: 'actor' | 'source', partition: string): ListEntry[] =>
    articles.flatMap((article, index) =>
      [...article[name]].map((attempt) => {
        const position = articlePosition(
          headers[index] ?? { slug: '', volume: 0, issue: 0, published: { earliest: '' } },
        );
        const item = { ...keyItem(entryKey(partition, articleList, position, attempt)), slug: { S: slugOf(index) } };
        return { item, position, attempt };
      }),
    );
  const lists = [entriesIn('actor', partitions[0]), entriesIn('source', partitions[1])] as const;
  const stored = new Map(lists.flat().map(({ item }) => [`${item.pk?.S} ${item.sk?.S}`, item] as const));
  const read = (entries: readonly ListEntry[]): CommonArticles['lists'][number]['read'] => {
    const held = heldEntries(articleList, entries);
    return async (range) => {
      queries += 1;
      return held(range);
    };
  };
  /** What is asked for in one turn is one batch. */
  const ask = (key: string): Promise<void> => {
    if (keys.size === 0) {
      setImmediate(() => {
        batches.push(keys.size);
        keys = new Set();
      });
    }
    keys.add(key);
    return new Promise((resolve) => setImmediate(resolve));
  };
  const common: CommonArticles = {
    lists: [
      { partition: partitions[0], read: read(lists[0]) },
      { partition: partitions[1], read: read(lists[1]) },
    ],
    descending,
    admits: () => true,
    isIn: async ({ header: { slug }, attempt }) => {
      const article = articles[Number(slug.slice(1))];
      return article?.actor.includes(attempt) === true && article.source.includes(attempt);
    },
  };
  const reads = {
    items: {
      load: async ({ pk, sk }: Key): Promise<Item | null> => {
        await ask(`${pk} ${sk}`);
        return stored.get(`${pk} ${sk}`) ?? null;
      },
      loadBeginning: async () => null,
    },
    articles: {
      served: async (slug: string): Promise<ServedArticle | null> => {
        await ask(slug);
        const index = Number(slug.slice(1));
        const [attempt, header] = [articles[index]?.served ?? null, headers[index]];
        return attempt === null || header === undefined ? null : { attempt, kept: [], replaced: null, header };
      },
      whole: async () => null,
      load: async () => null,
      current: async () => null,
    },
  };
  return {
    common,
    reads,
    /** The requests since the last call: Queries, and the keys of each batch. */
    taken: () => {
      const taken = { queries, batches: batches.splice(0) };
      queries = 0;
      return taken;
    },
  };
}

it('is read to its end both ways, in three requests a page, and a short page has moved on', async () => {
  await fc.assert(
    fc.asyncProperty(scenes, async ({ articles: given, ofSource, descending, limit }) => {
      const articles = given.map((article, index) =>
        (descending ? given.length - index : index) > ofSource ? { ...article, source: '' } : article,
      );
      const { common, reads, taken } = listOf(articles, descending);
      const inOrder = articles.flatMap(({ actor, source, served }, index) =>
        served !== null && actor.includes(served) && source.includes(served) ? [slugOf(index)] : [],
      );
      const expected = descending ? inOrder.toReversed() : inOrder;
      for (const direction of ['FORWARD', 'BACKWARD'] as const) {
        const found: string[] = [];
        let cursor: string | null = null;
        for (let pages = 0; ; pages += 1) {
          expect(pages).toBeLessThan(articles.length + 2);
          const page: Page<{ readonly slug: string }> = await readCommonPage(reads, common, {
            limit,
            direction,
            cursor,
          });
          const { queries, batches } = taken();
          expect(queries).toBeLessThanOrEqual(2);
          expect(batches.length).toBeLessThanOrEqual(1);
          for (const size of batches) expect(size).toBeLessThanOrEqual(100);
          const slugs = page.edges.map(({ node }) => node.slug);
          expect(slugs.length).toBeLessThanOrEqual(limit);
          if (direction === 'FORWARD') found.push(...slugs);
          else found.unshift(...slugs);
          const [more, next] =
            direction === 'FORWARD' ? [page.hasNextPage, page.endCursor] : [page.hasPreviousPage, page.startCursor];
          if (!more) break;
          expect(next).not.toBe(cursor);
          expect(next).not.toBeNull();
          cursor = next;
        }
        expect(found).toEqual(expected);
      }
    }),
    { numRuns: 60 },
  );
});
