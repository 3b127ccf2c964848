// A process that loads the bundle of its argument and looks for the queries that cost it most of those that pass.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { buildSchema } from 'graphql';
import { z } from 'zod';
import { bundleSchema } from '../bundle-messages.ts';
import { postedEvent } from '../lambda-event.ts';
import { type SearchOrder, type SearchResult, searchOrderSchema, type WorstQuery } from './messages.ts';
import { type KnownValues, printed, RandomQueries, type Selection, withPages } from './random-query.ts';

const answerSchema = z.object({
  data: z.unknown().optional(),
  errors: z.array(z.object({ extensions: z.object({ code: z.string() }) })).optional(),
  extensions: z.object({ cost: z.object({ estimated: z.number(), actual: z.number() }) }).optional(),
});

const { handler } = bundleSchema.parse(createRequire(import.meta.url)(process.argv[2] ?? ''));
const schema = buildSchema(readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8'));
/** The costliest that are changed further, and those that are measured well at the end. */
const kept = 25;
const measured = 4;
const rounds = 9;

interface Found {
  readonly query: readonly Selection[];
  readonly text: string;
  readonly cost: number;
  /** CPU of a request in ms: asked again, and the first time. */
  readonly again: number;
  readonly first: number;
}

async function timed(events: readonly unknown[]): Promise<number> {
  const before = process.cpuUsage();
  for (const event of events) await handler(event, {});
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / events.length;
}

async function ask(query: string, extensions?: object): Promise<z.infer<typeof answerSchema>> {
  const { body } = await handler(postedEvent(JSON.stringify({ query, extensions })), {});
  return answerSchema.parse(JSON.parse(body));
}

let texts = 0;
/** The same query as one that was never asked. */
function anew(query: string): object {
  texts += 1;
  return postedEvent(JSON.stringify({ query: `#${texts}\n${query}` }));
}

async function tried(made: readonly Selection[]): Promise<Found | null> {
  let query = made;
  let passing: { query: readonly Selection[]; text: string; cost: number } | null = null;
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const text = printed(query);
    const { errors, extensions } = await ask(text, { cost: true });
    const code = errors?.[0]?.extensions.code;
    if (code === undefined) {
      const cost = extensions?.cost.actual ?? 0;
      if (passing === null || cost > passing.cost) passing = { query, text, cost };
      if (cost > 60) break;
      const larger = withPages(query, cost < 25 ? 2 : 1.3);
      if (printed(larger) === text) break;
      query = larger;
    } else if (code === 'COST_LIMIT_EXCEEDED' || code === 'ANSWER_TOO_LARGE') {
      if (passing !== null) break;
      query = withPages(query, 0.5);
      if (printed(query) === text) return null;
    } else return null;
  }
  if (passing === null || passing.cost < 5) return null;
  const event = postedEvent(JSON.stringify({ query: passing.text }));
  await timed([event, event]);
  const again = Math.min(await timed([event, event]), await timed([event, event]));
  const first = Math.min(await timed([anew(passing.text)]), await timed([anew(passing.text)]));
  return { ...passing, again, first };
}

async function valuesOf(): Promise<KnownValues> {
  const list = z.object({ nodes: z.array(z.looseObject({ slug: z.string(), id: z.string() })) });
  const { data } = await ask(
    '{ articles(first: 100) { nodes { slug id wordCount } } actors(first: 100) { nodes { slug id } } sources(first: 100) { nodes { slug id } } publications(first: 5) { nodes { slug id } } }',
  );
  const { articles, actors, sources, publications } = z
    .object({ articles: list, actors: list, sources: list, publications: list })
    .parse(data);
  const longest = articles.nodes.toSorted((a, b) => Number(b.wordCount) - Number(a.wordCount)).slice(0, 3);
  const slugs = ({ nodes }: z.infer<typeof list>, count: number) => nodes.slice(0, count).map(({ slug }) => slug);
  const inside = z.object({
    article: z.object({
      citations: z.object({ nodes: z.array(z.object({ id: z.string() })) }),
      paragraphs: z.array(z.object({ id: z.string() })),
    }),
  });
  const ids: string[] = [];
  for (const { slug } of articles.nodes.slice(0, 20)) {
    const given = await ask(
      `{ article(by: {slug: ${JSON.stringify(slug)}}) { citations(first: 2) { nodes { id } } paragraphs { id } } }`,
    );
    const { article } = inside.parse(given.data);
    ids.push(...article.citations.nodes.map(({ id }) => id), ...article.paragraphs.slice(0, 2).map(({ id }) => id));
  }
  return {
    articles: longest.map(({ slug }) => slug),
    actors: slugs(actors, 12),
    sources: slugs(sources, 12),
    publications: slugs(publications, 5),
    ids: [...articles.nodes.map(({ id }) => id), ...ids],
  };
}

function randomOf(seed: number): () => number {
  let state = seed * 7_919;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** How many pages' CPU a query takes, measured in turns with them. */
async function ratiosOf({ text, cost }: Found, pages: readonly unknown[]): Promise<WorstQuery> {
  const event = postedEvent(JSON.stringify({ query: text }));
  const [again, first]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const page = await timed(pages.slice(0, 40));
    again.push((await timed([event, event])) / page);
    first.push((await timed([anew(text)])) / page);
  }
  return { text, cost, again: median(again), first: median(first) };
}

async function search({ milliseconds, seed, pages }: SearchOrder): Promise<SearchResult> {
  const end = Date.now() + milliseconds;
  const random = randomOf(seed);
  for (let round = 0; round < 20; round += 1) await timed(pages.slice(0, 100));
  const queries = new RandomQueries(schema, await valuesOf(), random);
  const best: Record<'again' | 'first', Found[]> = { again: [], first: [] };
  const told = { tried: 0, passed: 0 };
  while (Date.now() < end) {
    told.tried += 1;
    const pool = random() < 0.5 ? best.again : best.first;
    const parent = pool[Math.floor(random() ** 2 * pool.length)];
    const query = parent === undefined || random() < 0.4 ? queries.make() : queries.changed(parent.query);
    const found = await tried(query);
    if (found === null) continue;
    told.passed += 1;
    for (const by of ['again', 'first'] as const) {
      if (best[by].some(({ text }) => text === found.text)) continue;
      best[by] = [...best[by], found].sort((a, b) => b[by] - a[by]).slice(0, kept);
    }
  }
  const worst: WorstQuery[] = [];
  const chosen = new Set([...best.again.slice(0, measured), ...best.first.slice(0, measured)]);
  for (const found of chosen) worst.push(await ratiosOf(found, pages));
  return { ...told, worst };
}

process.on('message', async (message) => {
  process.send?.(await search(searchOrderSchema.parse(message)));
});
