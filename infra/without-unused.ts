import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/** The names of what is wrong with a page: pages are read as browsers read them, and nobody asks the parser for its errors. */
const parseErrors = /[\\/]parse5[\\/]dist[\\/]common[\\/]error-codes\.js$/;
/** How a schema is told as JSON Schema: no function tells its schemas to anybody. */
const jsonSchema = /[\\/]zod[\\/]v4[\\/]core[\\/](?:to-json-schema|json-schema-processors)\.js$/;
/** GFM's rules for bare addresses, which the reader of Markdown takes out of the grammar again. */
const bareAddresses = /[\\/](?:micromark-extension|mdast-util)-gfm-autolink-literal[\\/]index\.js$/;

/** Leaves out of a bundle what packages hold for calls that no function makes: each of Zod's throws if it is called. */
export const withoutUnused: Plugin = {
  name: 'without-unused',
  setup({ onLoad }) {
    onLoad({ filter: parseErrors }, () => ({ contents: 'export const ERR = {};' }));
    onLoad({ filter: bareAddresses }, () => ({
      contents:
        'export const gfmAutolinkLiteral = () => ({}), gfmAutolinkLiteralFromMarkdown = gfmAutolinkLiteral, gfmAutolinkLiteralHtml = gfmAutolinkLiteral, gfmAutolinkLiteralToMarkdown = gfmAutolinkLiteral;',
    }));
    onLoad({ filter: jsonSchema }, ({ path }) => ({ contents: throwing(readFileSync(path, 'utf8')) }));
  },
};

/** A module that exports the same names, each a function that throws. */
function throwing(code: string): string {
  const names = [...code.matchAll(/^export (?:const|function) (\w+)|^export \{ \w+ as (\w+) \}/gm)];
  const exported = names.map(([, own, renamed]) => `none as ${own ?? renamed}`);
  return `function none() { throw new Error('Left out of the bundle.'); }\nexport { ${exported.join(', ')} };`;
}
