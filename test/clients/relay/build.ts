import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

/** What Relay's plugins for Vite, Babel and SWC do: each `graphql` literal becomes what relay-compiler made of it. */
const relayLiterals: Plugin = {
  name: 'relay-literals',
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx$/ }, ({ path }) => {
      const names = new Set<string>();
      const code = readFileSync(path, 'utf8').replace(
        /graphql`\s*(?:query|fragment) (\w+)[^`]*`/g,
        (_, name: string) => {
          names.add(name);
          return `artifact_${name}`;
        },
      );
      const imports = [...names].map((name) => `import artifact_${name} from './__generated__/${name}.graphql.ts';`);
      return { loader: 'tsx', contents: `${imports.join('\n')}\n${code}` };
    });
  },
};

/** Builds a program of this folder for Node. Gives the address to import it from. */
export async function buildForRelay(name: 'article-view' | 'corpus'): Promise<string> {
  const outfile = fileURLToPath(new URL(`../../../node_modules/.cache/gloss-clients/${name}.mjs`, import.meta.url));
  await build({
    entryPoints: [fileURLToPath(new URL(`${name}.tsx`, import.meta.url))],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    plugins: [relayLiterals],
    logLevel: 'error',
  });
  return pathToFileURL(outfile).href;
}
