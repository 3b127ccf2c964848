import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { postedEvent } from '../../bench/lambda-event.ts';
import { postedEvents } from '../../bench/operations.ts';
import { handlers } from '../../bench/sides.ts';
import { Workbench } from '../../bench/workbench.ts';
import { hostileQueries, type KnownSlugs } from '../../hostile/queries.ts';
import type { SoakSuite } from '../suite.ts';
import { type AskingOrder, type AskingOutcome, askingOutcomeSchema } from '../support/asking-messages.ts';

const program = fileURLToPath(new URL('../support/asking-process.ts', import.meta.url));
/** What any request may take of an article page's CPU, asked again. */
const most = 20;
const asked = 4;
const warmUps = 3;
const longestMilliseconds = 10_000;
const costliest = 5;

/** Each is answered with data, or refused with a code and no stack, in bounded time. */
export const hostileQueriesSuite: SoakSuite = {
  name: 'hostile-queries',
  description: `${hostileQueries.length} requests that ask for too much or for nonsense: at most ${most} article pages' CPU`,
  weight: 1,
  least: { queries: hostileQueries.length },
  async run(soak) {
    const workbench = new Workbench({ rounds: 1, articles: 120, profiles: null });
    try {
      const { pages, environment } = await workbench.corpus();
      const bundle = await workbench.warmBundle(handlers.graphql);
      const env = { ...process.env, NODE_ENV: 'production', ...environment.gloss };
      let child = fork(program, [bundle], { env });
      const page = async (): Promise<number> => {
        const taken: number[] = [];
        for (const event of postedEvents('article', pages.article).slice(0, 40)) {
          taken.push((await ask(child, { event, times: 1 }))?.first ?? 0);
        }
        return taken.reduce((sum, one) => sum + one, 0) / taken.length;
      };
      for (let warmUp = 0; warmUp < warmUps; warmUp += 1) await page();
      const known = await knownSlugs(child);
      const figures = { queries: 0, refused: 0, mostPages: 0, mostPagesFirst: 0 };
      const costs: { name: string; again: number; first: number; status: number }[] = [];
      for (const { name, event } of hostileQueries) {
        if (!soak.goesOn()) break;
        figures.queries += 1;
        const outcome = await ask(child, { event: event(known), times: asked });
        if (outcome === null) {
          soak.wrong(`${name}: no answer in ${longestMilliseconds} ms, or the process ended`);
          child.kill('SIGKILL');
          child = fork(program, [bundle], { env });
          for (let warmUp = 0; warmUp < warmUps; warmUp += 1) await page();
          continue;
        }
        const unit = await page();
        const cost = { name, status: outcome.status, again: outcome.again / unit, first: outcome.first / unit };
        costs.push(cost);
        if (cost.again > most) soak.wrong(`${name} takes ${cost.again.toFixed(1)} article pages' CPU`);
        if (outcome.codes.length > 0) figures.refused += 1;
        const problem = problemIn(outcome);
        if (problem !== null) soak.wrong(`${name}: ${problem}: ${outcome.status} ${outcome.body.slice(0, 300)}`);
      }
      child.kill();
      const rounded = (value: number): number => Math.round(value * 10) / 10;
      const told = new Set([
        ...costs.toSorted((a, b) => b.again - a.again).slice(0, costliest),
        ...costs.toSorted((a, b) => b.first - a.first).slice(0, costliest),
      ]);
      for (const { name, status, again, first } of told) {
        soak.tell(`${name}, ${status}: ${rounded(again)} article pages' CPU, ${rounded(first)} the first time`);
      }
      figures.mostPages = rounded(Math.max(0, ...costs.map(({ again }) => again)));
      figures.mostPagesFirst = rounded(Math.max(0, ...costs.map(({ first }) => first)));
      return figures;
    } finally {
      await workbench.close();
    }
  },
};

/** Null where it takes too long, or ends. */
async function ask(child: ChildProcess, order: AskingOrder): Promise<AskingOutcome | null> {
  const controller = new AbortController();
  const { signal } = controller;
  const late = setTimeout(() => controller.abort(), longestMilliseconds);
  const ended = once(child, 'exit', { signal }).then(() => null);
  try {
    child.send(order);
    const told = await Promise.race([once(child, 'message', { signal }).then(([message]) => message), ended]);
    return told === null ? null : askingOutcomeSchema.parse(told);
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  } finally {
    clearTimeout(late);
    controller.abort();
    ended.catch(() => undefined);
  }
}

async function knownSlugs(child: ChildProcess): Promise<KnownSlugs> {
  const slug = z
    .object({ nodes: z.tuple([z.object({ slug: z.string() })]) })
    .transform(({ nodes: [node] }) => node.slug);
  const query =
    '{ articles(first: 1) { nodes { slug } } actors(first: 1) { nodes { slug } } sources(first: 1) { nodes { slug } } }';
  const outcome = await ask(child, { event: postedEvent(JSON.stringify({ query })), times: 1 });
  const { data } = z
    .object({ data: z.object({ articles: slug, actors: slug, sources: slug }) })
    .parse(JSON.parse(outcome?.body ?? 'null'));
  return { article: data.articles, actor: data.actors, source: data.sources };
}

/** What is wrong with an answer; null where nothing is. */
function problemIn({ status, body, codes }: AskingOutcome): string | null {
  if (status >= 500 || codes.includes('INTERNAL_SERVER_ERROR')) return 'it failed on our side';
  if (/\n {4}at |node_modules/.test(body)) return 'it shows a stack';
  const isData = status === 200 && body.startsWith('{"data"');
  return isData || codes.length > 0 ? null : 'it is neither data nor an error with a code';
}
