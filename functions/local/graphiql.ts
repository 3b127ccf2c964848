import { readdirSync, readFileSync } from 'node:fs';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { GlossDependencies } from '../graphql/yoga.ts';

const examplesDirectory = new URL('../graphql/examples/', import.meta.url);

/** The example queries, in the order of their files' names. */
export function exampleQueries(): readonly { readonly name: string; readonly query: string }[] {
  return readdirSync(examplesDirectory)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => ({ name, query: readFileSync(new URL(name, examplesDirectory), 'utf8') }));
}

/** GraphiQL that loads nothing from elsewhere, with a tab for each example. */
export function offlineGraphiQL(): NonNullable<GlossDependencies['graphiql']> {
  const defaultTabs = exampleQueries().map(({ query }) => ({ query }));
  return { graphiql: { title: 'gloss', defaultTabs }, renderGraphiQL };
}
