import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { order } from '../annotate/order.ts';
import { rulesOf } from './rule-order.ts';

const registries = new URL('../registries/', import.meta.url);
const lengthOfVersion = 12;

/** Where the version is committed. */
export const pipelineVersionFile = new URL('../annotate/pipeline-version.ts', import.meta.url);

/** What the file of the version holds: a digest of the rules' names and words, in their order, and of the registries. */
export function pipelineVersionSource(): string {
  const hash = createHash('sha256');
  for (const { name, pass, words } of rulesOf(order)) hash.update(JSON.stringify([pass, name, words]));
  for (const file of readdirSync(fileURLToPath(registries)).sort()) {
    if (file.endsWith('.json')) hash.update(file).update(readFileSync(new URL(file, registries)));
  }
  const version = hash.digest('hex').slice(0, lengthOfVersion);
  return `// Made by npm run compile-pipeline-version.

/** The version of the rules and registries that make the annotations: a digest of the rules' names and words, and of the registries. */
export const pipelineVersion = '${version}';
`;
}
