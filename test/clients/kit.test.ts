import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const compiler = join(root, 'node_modules/typescript/bin/tsc');

/** What a project does that has nothing of gloss but the package. */
const program = `
import { ArticlePageDocument, AnnotatedParagraphFragmentDocument, type ArticlePageQuery, type TypedDocument } from 'gloss';
import { articlePage, type ActorKind } from 'gloss/operations';
import documents from 'gloss/persisted-documents.json' with { type: 'json' };
import possibleTypes from 'gloss/possible-types.json' with { type: 'json' };

declare function ask<Result, Variables>(document: TypedDocument<Result, Variables>, variables: Variables): Result;
export const title: () => string | undefined = () => ask(ArticlePageDocument, { slug: 'a' }).article?.title;
// @ts-expect-error: the slug is missing
export const wrong = () => ask(ArticlePageDocument, {});
export const kind: ActorKind = 'PERSON';
export const answer: ArticlePageQuery = { article: null };
console.log(JSON.stringify([
  articlePage.documentId in documents,
  possibleTypes.Node.length > 0,
  ArticlePageDocument.definitions.length > 1,
  AnnotatedParagraphFragmentDocument.definitions[0]?.kind,
  import.meta.resolve('gloss/schema.graphql').endsWith('/schema.graphql'),
  import.meta.resolve('gloss/fragments/actor-card.graphql').endsWith('/actor-card.graphql'),
]));
`;

let project: string;
let tarball: string;
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'gloss-consumer-'));
  execFileSync('npm', ['pack', '--silent', '--pack-destination', project], { cwd: root });
  tarball = join(project, readdirSync(project).find((name) => name.endsWith('.tgz')) ?? '');
  const installed = join(project, 'node_modules/gloss');
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', installed]);
  symlinkSync(join(root, 'node_modules/graphql'), join(project, 'node_modules/graphql'));
  writeFileSync(join(project, 'package.json'), '{"type": "module"}');
  writeFileSync(join(project, 'program.ts'), program);
});
afterAll(() => rmSync(project, { recursive: true }));

describe('the packed kit', () => {
  it('holds what clients need and nothing of the server', () => {
    const names = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).trim().split('\n');
    expect(names).toContain('package/schema/schema.graphql');
    expect(names).toContain('package/schema/client/fragments/citation-note.graphql');
    expect(names.filter((name) => /^package\/(?:functions|infra|seed|test)|[^d]\.ts$/.test(name))).toEqual([]);
    expect(readFileSync(tarball).byteLength).toBeLessThan(100_000);
  });

  it.each([
    ['Node', { module: 'nodenext' }],
    ['a bundler', { module: 'esnext', moduleResolution: 'bundler' }],
  ])('is typed for %s', (_, resolution) => {
    const compilerOptions = {
      ...resolution,
      strict: true,
      target: 'es2022',
      lib: ['es2024', 'dom'],
      resolveJsonModule: true,
      types: [],
      outDir: 'built',
    };
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.ts'] }));
    const { stdout } = spawnSync(process.execPath, [compiler], { cwd: project, encoding: 'utf8' });
    expect(stdout).toBe('');
    const said = execFileSync(process.execPath, ['built/program.js'], { cwd: project, encoding: 'utf8' });
    expect(JSON.parse(said)).toEqual([true, true, true, 'FragmentDefinition', true, true]);
  });

  it('is as publint and arethetypeswrong want it', async () => {
    const { messages } = await publint({ pkgDir: join(project, 'node_modules/gloss'), strict: true });
    expect(messages).toEqual([]);
    const found = await checkPackage(createPackageFromTarballData(readFileSync(tarball)), {
      entrypoints: ['.', 'operations'],
    });
    // It is ESM alone, by exports alone: neither what came before Node's exports nor TypeScript's node16 for CommonJS.
    const ofEsm = ['node16-esm', 'bundler'];
    const problems = found.types === false ? ['no types'] : found.problems;
    expect(
      problems.filter(
        (problem) =>
          typeof problem === 'string' || !('resolutionKind' in problem) || ofEsm.includes(problem.resolutionKind),
      ),
    ).toEqual([]);
  });
});
