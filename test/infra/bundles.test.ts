import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bundle, type Bundles, bundleFunctions, type FunctionName, functionNames } from '../../infra/bundle.ts';
import { order } from '../../seed/annotate/order.ts';
import { rulesOf } from '../../seed/try-rules/rule-order.ts';
import { bundlesOnce } from '../support/run/bundles-once.ts';

/**
 * What each file of a function may weigh, in KB: little more than it does. `index.js` is read before the first answer, the
 * others when they are first asked for.
 */
const bounds: Readonly<Record<FunctionName, Readonly<Record<string, number>>>> = {
  graphql: {
    'index.js': 682.81,
    'reader.js': 104.78,
    'list-pages.js': 28.4,
    'record-pages.js': 18,
    'company-layout.js': 16,
    'corrections.js': 11,
    'revision-diff.js': 4,
    'revisions.js': 11,
    'editor-view.js': 7,
    'search-table.js': 35.89,
    'answer-export.js': 36,
    'answer-feed.js': 12,
  },
  ingest: {
    'index.js': 1817.71,
    'read-html.js': 222.02,
    'read-markdown.js': 274.39,
    'html-blocks.js': 200.2,
    'front-matter.js': 131.5,
    'parse-yaml.js': 120,
    'mail-header.js': 3,
    'read-word.js': 605.19,
    // Only for what is not plainly English.
    'language-detector.js': 478,
  },
  seeding: { 'index.js': 366.55 },
  'origin-value': { 'index.js': 3 },
  'empty-bucket': { 'index.js': 400 },
};

let bundles: Bundles;
beforeAll(async () => {
  bundles = await bundlesOnce();
});

/** Bytes in the bundle, by package; our own by room. Largest first. */
function byPackage({ metafile }: Bundle): readonly (readonly [string, number])[] {
  const bytes = new Map<string, number>();
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const name = path.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? path.split('/').slice(0, 2).join('/');
      bytes.set(name, (bytes.get(name) ?? 0) + bytesInOutput);
    }
  }
  return [...bytes].sort(([, a], [, b]) => b - a);
}

describe.each(functionNames)('the bundle of %s', (name) => {
  it('weighs what was agreed, each of its files', () => {
    const bundle = bundles.functions[name];
    const lines = byPackage(bundle).map(([part, bytes]) => `  ${(bytes / 1000).toFixed(1).padStart(7)} KB  ${part}`);
    const files = readdirSync(bundle.directory).filter((file) => file.endsWith('.js'));
    expect(files.sort()).toEqual(Object.keys(bounds[name]).sort());
    for (const file of files) {
      const size = statSync(join(bundle.directory, file)).size / 1000;
      lines.unshift(`${name}/${file}: ${size.toFixed(1)} KB`);
      expect(size).toBeLessThanOrEqual(bounds[name][file] ?? 0);
    }
    process.stdout.write(`\n${lines.join('\n')}\n`);
  });
});

it('is the same each time; the digest of the seed changes with the documents', async () => {
  const again = await bundleFunctions();
  expect(again.seedContents).toBe(bundles.seedContents);
  for (const name of functionNames) {
    const codeOf = ({ functions }: Bundles) => readFileSync(join(functions[name].directory, 'index.js'), 'utf8');
    expect(codeOf(again)).toBe(codeOf(bundles));
  }
  const folder = mkdtempSync(join(tmpdir(), 'gloss-documents-'));
  writeFileSync(join(folder, 'other.txt'), 'Another Document\n\nNovember 6, 2017\n\nMoscow waits.\n');
  expect((await bundleFunctions(folder)).seedContents).not.toBe(bundles.seedContents);
  rmSync(folder, { recursive: true });
});

it('holds of the AWS SDK what its function calls, and no way to credentials but the environment’s', () => {
  const packages = (name: (typeof functionNames)[number]) => byPackage(bundles.functions[name]).map(([part]) => part);
  expect(packages('graphql').filter((part) => part.startsWith('@aws-sdk/client-'))).toEqual([
    '@aws-sdk/client-dynamodb',
  ]);
  expect(packages('origin-value').filter((part) => part.startsWith('@'))).toEqual([]);
  for (const name of functionNames) {
    expect(packages(name).filter((part) => part.includes('credential-provider') || part.includes('nested'))).toEqual(
      [],
    );
  }
});

it('annotates by every rule, and holds none of the texts that rules are tried by', () => {
  const code = readFileSync(join(bundles.functions.ingest.directory, 'index.js'), 'utf8');
  const rules = rulesOf(order);
  expect(rules.filter(({ name }) => !code.includes(`"${name}"`))).toEqual([]);
  const texts = rules.flatMap(({ examples, counterexamples }) => [
    ...examples.map(([text]) => text),
    ...counterexamples,
  ]);
  // Other texts are escaped in the code.
  const plain = texts.filter((text) => /^[ -!#-&(-[\]-~]+$/.test(text));
  expect(plain.length).toBeGreaterThan(100);
  expect(plain.filter((text) => code.includes(text))).toEqual([]);
});
