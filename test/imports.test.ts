import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
/** A room may import from those that stand behind it. */
const rooms = ['infra', 'functions', 'seed', 'schema'];

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** What each module imports, types included, by path from the root. */
const imports = new Map(
  globSync('{infra,functions,seed,schema,test}/**/*.{ts,tsx}', { cwd: root }).map((file) => {
    const specifiers = readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g);
    return [file, [...specifiers].map(([, path = '']) => join(dirname(file), path))];
  }),
);

it('run one way through the house', () => {
  expect(imports.size).toBeGreaterThan(500);
  const roomOf = (file: string) => rooms.indexOf(file.split('/')[0] ?? '');
  const backward = [...imports].flatMap(([file, imported]) =>
    imported.filter((path) => roomOf(path) < roomOf(file)).map((path) => `${file} imports ${path}`),
  );
  expect(backward).toEqual([]);
});

it('go round in no circle: neither between files, nor between rooms at any depth', () => {
  const depths = Math.max(...[...imports.keys()].map((file) => file.split('/').length));
  const circles = Array.from({ length: depths }, (_, depth) => circlesIn(graphAt(depth + 1))).flat();
  expect(circles).toEqual([]);
});

it('are told when they go round in a circle', () => {
  const graph = new Map([
    ['a', new Set(['b'])],
    ['b', new Set(['c', 'd'])],
    ['c', new Set(['b'])],
  ]);
  expect(circlesIn(graph)).toEqual(['b → c → b']);
});

/** Modules by the first `depth` parts of their paths, those of one room that import from each other. */
function graphAt(depth: number): Graph {
  const placeOf = (file: string) => file.split('/').slice(0, depth);
  const graph = new Map<string, Set<string>>();
  for (const [file, imported] of imports) {
    const from = placeOf(file);
    for (const path of imported) {
      const to = placeOf(path);
      const areSiblings = from.slice(0, depth - 1).join('/') === to.slice(0, depth - 1).join('/');
      if (!areSiblings || from.join('/') === to.join('/')) continue;
      graph.set(from.join('/'), (graph.get(from.join('/')) ?? new Set()).add(to.join('/')));
    }
  }
  return graph;
}

/** A circle for each node from which a depth-first search runs back into its own path. */
function circlesIn(graph: Graph): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (node: string, path: readonly string[]) => {
    const start = path.indexOf(node);
    if (start >= 0) circles.push([...path.slice(start), node].join(' → '));
    if (start >= 0 || done.has(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...path, node]);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return circles;
}
