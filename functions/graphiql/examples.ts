import { readdirSync, readFileSync } from 'node:fs';

const directory = new URL('../graphql/examples/', import.meta.url);

/** The example queries, in the order of their files' names. */
export function exampleQueries(): readonly { readonly name: string; readonly query: string }[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => ({ name, query: readFileSync(new URL(name, directory), 'utf8') }));
}
