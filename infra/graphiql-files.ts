import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { graphiqlFiles } from '../functions/graphiql/files.ts';
import type { Bundle } from './bundle.ts';

/** Where GraphiQL's files are in the function's code, which Lambda runs it in. */
export const graphiqlDirectory = 'graphiql';

/** The bundle with GraphiQL's files beside `index.js`, in a folder of its own; made once. */
export function withGraphiQL(bundle: Bundle): Bundle {
  const directory = `${bundle.directory}-with-graphiql`;
  if (!existsSync(directory)) {
    cpSync(bundle.directory, directory, { recursive: true });
    mkdirSync(join(directory, graphiqlDirectory));
    for (const [name, content] of graphiqlFiles()) writeFileSync(join(directory, graphiqlDirectory, name), content);
  }
  return { ...bundle, directory };
}
