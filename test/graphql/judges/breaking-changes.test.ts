import { execFileSync } from 'node:child_process';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { printedSchema } from '../../../schema/print-schema.ts';

/** What breaks clients of `before` in `after`, by graphql-inspector. */
async function breaks(before: string, after: string): Promise<readonly string[]> {
  const changes = await diff(buildSchema(before), buildSchema(after));
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message }) => message);
}

const git = (...parameters: string[]): string =>
  execFileSync('git', parameters, { cwd: import.meta.dirname, encoding: 'utf8', maxBuffer: 1e8 });

/** Every schema that was committed, as far as the clone knows, the newest first. */
function committedSchemas(): readonly { readonly commit: string; readonly sdl: string }[] {
  const path = ':/schema/schema.graphql';
  const commits = git('log', '--format=%h', '--diff-filter=AM', '--', path).split('\n').filter(Boolean);
  return commits.map((commit) => ({ commit, sdl: git('show', `${commit}:schema/schema.graphql`) }));
}

it('breaks no client of any schema that was committed', async () => {
  const committed = committedSchemas();
  expect(committed).not.toEqual([]);
  for (const { commit, sdl } of committed) {
    expect(await breaks(sdl, printedSchema()), `against ${commit}`).toEqual([]);
  }
});

describe('a change', () => {
  const before = printedSchema();
  const changed = (from: string, to: string): string => {
    expect(before).toContain(from);
    return before.replace(from, to);
  };

  it.each([
    ['a field that is gone', '  wikidataId: String\n', '  wikidata: String\n', /'wikidataId' was removed/],
    ['a value that is gone', '  SEE_ALSO\n', '  ALSO\n', /'SEE_ALSO' was removed/],
    ['a field that may be null now', '  title: String!\n', '  title: String\n', /'Article.title' changed type/],
    [
      'an argument that must be given now',
      '    number: Int!\n',
      '    number: Int!\n    revision: Int!\n',
      /'revision: Int!'/,
    ],
  ])('fails: %s', async (_, from, to, message) => {
    expect((await breaks(before, changed(from, to))).join('\n')).toMatch(message);
  });

  it.each([
    ['a deprecation', '  surfaceForms: [String!]!\n', '  surfaceForms: [String!]! @deprecated(reason: "Ask names.")\n'],
    ['a new field', '  title: String!\n', '  title: String!\n  subtitle: String\n'],
    ['a new argument that may be left out', '    number: Int!\n', '    number: Int!\n    revision: Int\n'],
  ])('passes: %s', async (_, from, to) => {
    expect(await breaks(before, changed(from, to))).toEqual([]);
  });
});
