import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { leanGraphql } from './lean-graphql.ts';
import { shippedDocuments } from './shipped-documents.ts';
import { withoutExamples } from './without-examples.ts';
import { withoutUnused } from './without-unused.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const shippedFolder = join(root, 'seed/documents');

/** The functions, each by its folder in `functions`. */
export const functionNames = ['graphql', 'ingest', 'seeding', 'origin-value', 'empty-bucket'] as const;
export type FunctionName = (typeof functionNames)[number];

/** A function's code, ready to be deployed. */
export interface Bundle {
  readonly name: FunctionName;
  /** Holds `index.js`, and what it reads. */
  readonly directory: string;
  /** What went into `index.js`, as esbuild tells it. */
  readonly metafile: Metafile;
}

export interface Bundles {
  readonly functions: Readonly<Record<FunctionName, Bundle>>;
  /** The GraphQL function as a web function, where it is deployed as one. */
  readonly webServer?: Bundle;
  /** A digest of the shipped documents' annotations. */
  readonly seedContents: string;
}

/**
 * Bundles every function, before the stack is made: constructs cannot wait. The folders go with the process.
 *
 * @param documents the folder of the documents that the deploy publishes
 * @throws esbuild's BuildFailure, with the place of each error; Error that names the documents that cannot be annotated
 */
export async function bundleFunctions(documents = shippedFolder): Promise<Bundles> {
  const directory = mkdtempSync(join(tmpdir(), 'gloss-'));
  process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
  const bundleFunction = async (name: FunctionName): Promise<Bundle> => {
    const folder = join(directory, name);
    const entry = join(root, 'functions', name, 'handler.ts');
    return { name, directory: folder, metafile: await bundle(entry, join(folder, 'index.js')) };
  };
  const [shipped, graphql, ingest, seeding, originValue, emptyBucket] = await Promise.all([
    shippedDocuments(documents),
    bundleFunction('graphql'),
    bundleFunction('ingest'),
    bundleFunction('seeding'),
    bundleFunction('origin-value'),
    bundleFunction('empty-bucket'),
  ]);
  const contents = JSON.stringify(shipped);
  writeFileSync(join(seeding.directory, 'documents.json'), contents);
  return {
    functions: { graphql, ingest, seeding, 'origin-value': originValue, 'empty-bucket': emptyBucket },
    seedContents: createHash('sha256').update(contents).digest('hex').slice(0, 32),
  };
}

/** Bundles the GraphQL function as the server of a web function. */
export async function bundleWebServer(): Promise<Bundle> {
  const directory = mkdtempSync(join(tmpdir(), 'gloss-web-'));
  process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
  const entry = join(root, 'functions/graphql/web-server.ts');
  return { name: 'graphql', directory, metafile: await bundle(entry, join(directory, 'index.js')) };
}

/** What it is made lean for: the GraphQL function, which answers whoever waits, or any other. */
type BundleKind = 'graphql' | 'other';

/**
 * Bundles a module as it is deployed: into one file, and one more beside it for each of our own modules that it imports
 * where it is asked for. Gives what went into them.
 *
 * @param changes where a measurement needs names that can be read, or other data than ours
 * @throws esbuild's BuildFailure, with the place of each error
 */
export async function bundle(
  entry: string,
  outfile: string,
  changes: Pick<BuildOptions, 'minify' | 'plugins'> = {},
  kind: BundleKind = dirname(entry) === join(root, 'functions/graphql') ? 'graphql' : 'other',
): Promise<Metafile> {
  const parts: Promise<Metafile>[] = [];
  const lazyParts = partsBeside(outfile, (part, file) => {
    parts.push(bundle(part, file, changes, kind));
  });
  const own = kind === 'graphql' ? leanGraphql(options) : options;
  const { minify = true, plugins = [] } = changes;
  const all = { ...own, minify, plugins: [...plugins, ...own.plugins, lazyParts] };
  const { metafile } = await build({ ...all, entryPoints: [entry], outfile, metafile: true });
  const metafiles = [metafile, ...(await Promise.all(parts))];
  return {
    inputs: Object.assign({}, ...metafiles.map(({ inputs }) => inputs)),
    outputs: Object.assign({}, ...metafiles.map(({ outputs }) => outputs)),
  };
}

/** Has our own modules that are imported where they are asked for bundled each into a file beside `outfile`. */
function partsBeside(outfile: string, bundlePart: (entry: string, file: string) => void): Plugin {
  return {
    name: 'parts-beside',
    setup({ onResolve }) {
      onResolve({ filter: /^\.{1,2}\// }, ({ kind, path, resolveDir }) => {
        const entry = join(resolveDir, path);
        if (kind !== 'dynamic-import' || entry.includes('node_modules')) return undefined;
        const file = `${basename(path, '.ts')}.js`;
        bundlePart(entry, join(dirname(outfile), file));
        return { path: `./${file}`, external: true };
      });
    },
  };
}

/** JSON of more than this goes into a bundle compressed, in bytes. */
const largeJson = 5_000;

/** What a file says of itself is for those who edit it. */
function withoutComment(key: string, value: unknown): unknown {
  return key === '$comment' ? undefined : value;
}

/** Registries and countries: as code V8 would read a megabyte of them; as text they are unpacked in a few ms. */
const compressedJson: Plugin = {
  name: 'compressed-json',
  setup({ onLoad }) {
    onLoad({ filter: /\.json$/ }, ({ path }) => {
      const text = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')), withoutComment);
      if (text.length < largeJson) return { loader: 'json', contents: text };
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 };
      const packed = brotliCompressSync(text, { params }).toString('base64');
      const contents = `module.exports = JSON.parse(require('node:zlib').brotliDecompressSync(Buffer.from('${packed}', 'base64')).toString());`;
      return { loader: 'js', contents };
    });
  },
};

const options = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node24',
  // In ESM even `node:http` loads undici, which a cold start then pays for.
  format: 'cjs',
  // The packages' ESM builds lose what is not used; by default esbuild takes the CommonJS ones for Node.
  mainFields: ['module', 'main'],
  minify: true,
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
  alias: {
    // Lambda hands its role's credentials over in the environment: the chain that looks elsewhere is 130 KB.
    '@aws-sdk/credential-provider-node': './functions/environment-credentials.ts',
    // Asked for by this path it is the CommonJS build: a second graphql, whose syntax errors the first takes for faults.
    'graphql/language/parser': 'graphql/language/parser.mjs',
  },
  plugins: [compressedJson, withoutExamples, withoutUnused],
  logLevel: 'error',
} as const satisfies BuildOptions;
