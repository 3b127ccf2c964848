import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AnnotatedArticle } from '../../schema/records/article.ts';
import { slugOf } from '../../schema/slug.ts';
import { unpublish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { verifyTable } from '../../seed/verify/verify-table.ts';
import { articleOf } from '../support/articles.ts';
import { emptyTable, tableName } from '../support/table.ts';
import { type Api, startApi } from './support/api.ts';
import { answeredFacets, recountFacets } from './support/facets.ts';
import { answeredTogether, recountTogether } from './support/together.ts';

/* Who appears with whom, on which sources and when: beside a plain recount of the articles that are published. */

let api: Api;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api.stop());

const sentences = [
  'Moscow told Putin (Kommersant, November 3).',
  'Russia and Iran agree with Gazprom.',
  'Iran waits (Tass, November 4).',
  'Putin met Gazprom (Kommersant, November 2), and Russia (Rbc, November 1).',
  'A Russian word for Iran (Tass, November 8).',
];

const days = ['2016-12-31', '2017-11-06', '2017-11-09', '2018-01-01'];

const settled = { settleMilliseconds: 0, leaseMilliseconds: 0, repair: false } as const;

const titles = ['One Day', 'Another', 'A Third', 'A Fourth'];

const step = fc.record({
  title: fc.constantFrom(...titles),
  /** Empty to unpublish. */
  sentences: fc.array(fc.constantFrom(...sentences), { maxLength: 4 }),
  day: fc.constantFrom(...days),
  publication: fc.constantFrom('Test Monitor', 'Other Post'),
});

it('says what a recount of the published articles says, after any sequence of publishes, revisions and unpublishes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      await emptyTable(api.client);
      const table = publisherTable(api.client, tableName);
      const live = new Map<string, AnnotatedArticle>();
      for (const { title, sentences: chosen, day, publication } of steps) {
        const issue = titles.indexOf(title) + 1;
        const name = `${title} in ${publication}`;
        if (chosen.length > 0) {
          const article = articleOf(name, chosen, { issue, date: day, publication });
          await api.publish(article);
          live.set(name, article);
        } else if (live.delete(name)) await unpublish(table, slugOf(name));
      }
      expect(await answeredTogether(api)).toEqual(recountTogether([...live.values()]));
      expect(await answeredFacets(api)).toEqual(recountFacets([...live.values()]));
      expect((await verifyTable(api.client, tableName, settled)).wrong).toBe(0);
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 12) },
  );
});

it('says over how many of the newest articles it counts, at most 100', async () => {
  await emptyTable(api.client);
  for (let issue = 1; issue <= 103; issue += 1) {
    const day = `2017-0${1 + Math.floor(issue / 28)}-${String(1 + (issue % 28)).padStart(2, '0')}`;
    const text = issue <= 3 ? 'Russia met Gazprom (Rbc, November 1).' : 'Russia met Iran (Tass, November 1).';
    await api.publish(articleOf(`Number ${issue}`, [text], { issue, date: day }));
  }
  const { actor, source } = (
    await api.ask(`{
      actor(slug: "russia") { coActorsBasis coActors { actor { slug } sharedArticles } sources { basis totalCount }
        mentionsOverTime(interval: YEAR) { start count } }
      source(slug: "tass") { actors { basis edges { citationCount node { slug } } } citationsOverTime(interval: YEAR) { count } }
    }`)
  ).data;
  expect(actor).toEqual({
    coActorsBasis: 100,
    coActors: [{ actor: { slug: 'iran' }, sharedArticles: 100 }],
    sources: { basis: 100, totalCount: 1 },
    mentionsOverTime: [{ start: '2017-01-01', count: 103 }],
  });
  expect(source.actors.basis).toBe(100);
  expect(source.citationsOverTime).toEqual([{ count: 100 }]);

  // Facets that are not stored are counted in up to 100 articles; the publications of whole years in any number.
  const { data } = await api.ask(`{
    all: articles { facets(fields: [PUBLICATION, ACTOR]) { field values { count } } }
    days: articles(filter: { from: "2017-01-02" }) { facets(fields: [PUBLICATION, SOURCE]) { field } }
    years: articles(filter: { from: "2017-01-01" }) { facets(fields: [PUBLICATION, SOURCE]) { field values { count } } }
    tass: articles(filter: { sourceSlug: "tass", from: "2017-01-02" }) { facets(fields: [ACTOR]) { values { value count } } }
  }`);
  const publications = { facets: [{ field: 'PUBLICATION', values: [{ count: 103 }] }] };
  const both = [
    { value: 'iran', count: 100 },
    { value: 'russia', count: 100 },
  ];
  expect(data).toEqual({
    all: publications,
    days: { facets: null },
    years: publications,
    tass: { facets: [{ values: both }] },
  });
}, 120_000);

it.each([
  ['mentionsOverTime(interval: DAY) { count }', 'BAD_USER_INPUT', 'Give from and to with DAY'],
  ['mentionsOverTime(interval: DAY, from: "2017-01-01") { count }', 'BAD_USER_INPUT', 'Give from and to with DAY'],
  [
    'mentionsOverTime(interval: DAY, from: "2017-01-01", to: "2017-02-01") { count }',
    'BAD_USER_INPUT',
    'are 32 days; DAY counts at most 31',
  ],
  ['mentionsOverTime(interval: MONTH, from: "2018-01-01", to: "2017-01-01") { count }', 'BAD_USER_INPUT', ''],
  ['coActorPairs(among: 31) { sharedArticles }', 'BAD_USER_INPUT', 'among is 31; it can be 0 to 30'],
  ['coActors(first: 101) { sharedArticles }', 'BAD_PAGE', 'first is 101; it can be 0 to 100'],
  ['sources(after: "none") { basis }', 'BAD_CURSOR', 'This cursor is not from this list'],
])('refuses %s', async (field, code, message) => {
  await api.publish(articleOf('One Day', ['Russia waits.']));
  const { errors } = await api.ask(`{ actor(slug: "russia") { ${field} } }`);
  expect(errors.map(({ extensions }) => extensions.code)).toEqual([code]);
  expect(errors[0]?.message).toContain(message);
});

it('counts by day on the last day of a month, and by the months that have a day between two', async () => {
  await emptyTable(api.client);
  for (const [index, date] of ['2017-01-31', '2017-02-01', '2017-03-01'].entries())
    await api.publish(articleOf(`Day ${index}`, ['Russia waits.'], { date, issue: index }));
  const { actor } = (
    await api.ask(`{ actor(slug: "russia") {
      days: mentionsOverTime(interval: DAY, from: "2017-01-30", to: "2017-02-01") { start count }
      months: mentionsOverTime(interval: MONTH, from: "2017-01-31", to: "2017-02-28") { start }
      years: mentionsOverTime(interval: YEAR, from: "2018-01-01") { start }
    } }`)
  ).data;
  expect(actor).toEqual({
    days: [
      { start: '2017-01-31', count: 1 },
      { start: '2017-02-01', count: 1 },
    ],
    months: [{ start: '2017-01-01' }, { start: '2017-02-01' }],
    years: [],
  });
});

it('finds related articles by the rarest actors they share, then the newest', async () => {
  await emptyTable(api.client);
  await api.publish(
    articleOf('Asked', ['Russia, Iran and Gazprom.', 'Putin waits.'], { issue: 1, date: '2017-01-01' }),
  );
  await api.publish(articleOf('Rare', ['Gazprom alone.'], { issue: 2, date: '2017-01-02' }));
  await api.publish(articleOf('Frequent', ['Russia alone.'], { issue: 3, date: '2017-01-03' }));
  await api.publish(articleOf('Both', ['Russia and Gazprom.'], { issue: 4, date: '2017-01-04' }));
  await api.publish(articleOf('Newest', ['Russia waits.'], { issue: 5, date: '2017-01-05' }));
  await api.publish(articleOf('Neither', ['Nobody.'], { issue: 6 }));
  const related = 'related { article { title published { earliest } } sharedActors { slug } score }';
  const { article } = (
    await api.ask(`{ article(by: {slug: "asked"}) { ${related} none: related(first: 0) { score } } }`)
  ).data;
  const score = (...articlesOfEach: number[]) => articlesOfEach.reduce((sum, count) => sum + Math.log(7 / count), 0);
  const shown = article.related.map(
    (one: { article: { title: string }; sharedActors: { slug: string }[]; score: number }) => [
      one.article.title,
      one.sharedActors.map(({ slug }) => slug),
      one.score,
    ],
  );
  expect(shown).toEqual([
    ['Both', ['gazprom', 'russia'], score(3, 4)],
    ['Rare', ['gazprom'], score(3)],
    ['Newest', ['russia'], score(4)],
    ['Frequent', ['russia'], score(4)],
  ]);
  expect(article.none).toEqual([]);
});

it('counts by the fields that are named, under any filter', async () => {
  await emptyTable(api.client);
  const dated = (title: string, date: string, ...sentences: string[]) => articleOf(title, sentences, { date });
  await api.publish(dated('First', '2016-05-01', 'Russia told Iran (Tass, November 1).'));
  await api.publish(
    dated('Second', '2017-05-01', 'Russia waits (Tass, November 1).', 'Russia waits (Kommersant, November 1).'),
  );
  await api.publish(dated('Third', '2017-06-01', 'Iran waits (Kommersant, November 1).'));
  const { data, errors } = await api.ask(`
    fragment Counts on ArticleConnection { facets(fields: [SOURCE, ACTOR, YEAR, PUBLICATION]) { field values { value label count } } }
    {
      all: articles { ...Counts }
      days: articles(filter: { from: "2017-05-01", to: "2017-05-31" }) { ...Counts }
      years: articles(filter: { from: "2017-01-01" }) { facets(fields: [PUBLICATION]) { values { value count } } }
      both: articles(filter: { actorSlug: "russia", sourceSlug: "tass", publicationSlug: "test-monitor" }) { ...Counts }
    }`);
  const narrow = await api.ask(`
    {
      none: articles(filter: { actorSlug: "iran", from: "2018-01-01" }) { facets(fields: [YEAR, ACTOR]) { values { count } } }
      actor(slug: "russia") { articles(from: "2017-01-01") { facets(fields: [SOURCE]) { values { value count } } } }
      source(slug: "tass") { articles { facets(fields: [ACTOR]) { values { value count } } } }
    }`);
  expect([...errors, ...narrow.errors]).toEqual([]);
  const value = (slug: string, label: string, count: number) => ({ value: slug, label, count });
  const counts = (sources: unknown[], actors: unknown[], years: unknown[], publications: unknown[]) => ({
    facets: [
      { field: 'SOURCE', values: sources },
      { field: 'ACTOR', values: actors },
      { field: 'YEAR', values: years },
      { field: 'PUBLICATION', values: publications },
    ],
  });
  const [kommersant, tass] = [
    (count: number) => value('kommersant', 'Kommersant', count),
    (count: number) => value('tass', 'Tass', count),
  ];
  const [russia, iran] = [
    (count: number) => value('russia', 'Russia', count),
    (count: number) => value('iran', 'Iran', count),
  ];
  const monitor = (count: number) => value('test-monitor', 'Test Monitor', count);
  expect(data).toEqual({
    all: counts(
      [kommersant(2), tass(2)],
      [iran(2), russia(2)],
      [value('2017', '2017', 2), value('2016', '2016', 1)],
      [monitor(3)],
    ),
    days: counts([kommersant(1), tass(1)], [russia(1)], [value('2017', '2017', 1)], [monitor(1)]),
    years: { facets: [{ values: [{ value: 'test-monitor', count: 2 }] }] },
    both: counts(
      [tass(2), kommersant(1)],
      [russia(2), iran(1)],
      [value('2017', '2017', 1), value('2016', '2016', 1)],
      [monitor(2)],
    ),
  });
  expect(narrow.data).toEqual({
    none: { facets: [{ values: [] }, { values: [] }] },
    actor: {
      articles: {
        facets: [
          {
            values: [
              { value: 'kommersant', count: 1 },
              { value: 'tass', count: 1 },
            ],
          },
        ],
      },
    },
    source: {
      articles: {
        facets: [
          {
            values: [
              { value: 'russia', count: 2 },
              { value: 'iran', count: 1 },
            ],
          },
        ],
      },
    },
  });
});

it('has facets of a list of one kind alone, and of every way to it', async () => {
  await emptyTable(api.client);
  await api.publish(articleOf('One Day', ['Russia waits (Tass, November 4).']));
  const facets = 'facets { values { count } }';
  const { data } = await api.ask(`{
    days: articles(filter: { from: "2017-01-01" }) { ${facets} }
    two: articles(filter: { publicationSlug: "test-monitor", actorSlug: "russia" }) { ${facets} }
    actor(slug: "russia") { articles { ${facets} } }
    source(slug: "tass") { articles { ${facets} } }
    publication(slug: "test-monitor") { articles { ${facets} } }
    nobody: articles(filter: { actorSlug: "nobody" }) { ${facets} }
  }`);
  const one = { articles: { facets: [{ values: [{ count: 1 }] }, { values: [{ count: 1 }] }] } };
  expect(data).toEqual({
    days: { facets: null },
    two: { facets: null },
    actor: one,
    source: one,
    publication: one,
    nobody: { facets: [{ values: [] }, { values: [] }] },
  });
});
