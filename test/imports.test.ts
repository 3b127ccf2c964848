import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
/** A room may import from those that stand behind it. */
const rooms = ['infra', 'functions', 'seed', 'schema'];

it('run one way through the house', () => {
  const files = globSync(`{${rooms.join(',')}}/**/*.ts`, { cwd: root });
  expect(files.length).toBeGreaterThan(100);
  const backward = files.flatMap((file) => {
    const imported = readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g);
    return [...imported]
      .map(([, path = '']) => relative(root, join(root, dirname(file), path)))
      .filter((path) => rooms.indexOf(path.split('/')[0] ?? '') < rooms.indexOf(file.split('/')[0] ?? ''))
      .map((path) => `${file} imports ${path}`);
  });
  expect(backward).toEqual([]);
});
