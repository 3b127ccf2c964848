import { readFileSync } from 'node:fs';

function example(name: string): string {
  const query = readFileSync(new URL(`../../functions/graphql/examples/${name}.graphql`, import.meta.url), 'utf8');
  return JSON.stringify({ query });
}

/** The bodies of the API's own example queries, a page of each kind. */
export const bodies = {
  article: example('1-article'),
  actor: example('3-actor'),
  source: example('4-source'),
  list: example('5-articles'),
} as const;
