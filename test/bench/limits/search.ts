import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { postedEvents } from '../operations.ts';
import { handlers } from '../sides.ts';
import type { Workbench } from '../workbench.ts';
import { type SearchOrder, type SearchResult, searchResultSchema } from './messages.ts';

const program = fileURLToPath(new URL('search-process.ts', import.meta.url));

/**
 * Looks at random for the queries that cost the deployed function most of those that pass: it makes valid ones from the
 * schema, sizes their pages so that they just pass, and changes the costliest further.
 */
export async function searchWorstQueries(
  workbench: Workbench,
  { milliseconds, seed }: Omit<SearchOrder, 'pages'>,
): Promise<SearchResult> {
  const { pages, environment } = await workbench.corpus();
  const bundle = await workbench.warmBundle(handlers.graphql);
  const env = { ...process.env, NODE_ENV: 'production', ...environment.gloss };
  const child = fork(program, [bundle], { env });
  const controller = new AbortController();
  const { signal } = controller;
  const ended = once(child, 'exit', { signal }).then(([code]): never => {
    throw new Error(`The search ended with exit code ${code}.`);
  });
  child.send({ milliseconds, seed, pages: postedEvents('article', pages.article) } satisfies SearchOrder);
  try {
    const [result] = await Promise.race([once(child, 'message', { signal }), ended]);
    return searchResultSchema.parse(result);
  } finally {
    controller.abort();
    ended.catch(() => undefined);
    child.kill();
  }
}
