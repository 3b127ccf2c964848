import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerExport } from '../../functions/exports/answer-export.ts';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import { shipped } from '../export/support/articles.ts';
import { type Api, startApi } from '../graphql/support/api.ts';
import { tableName } from '../support/table.ts';

let api: Api;
let readme: string;
beforeAll(async () => {
  api = await startApi();
  await api.publish(shipped);
  readme = await readFile(new URL('../../schema/README.md', import.meta.url), 'utf8');
});
afterAll(() => api.stop());

it.each(['json', 'jsonld', 'csl.json', 'annotations.json'])(
  'the README shows a part of what .%s is',
  async (ending) => {
    const shown = new RegExp(`^\`\\.${ending}\`.*?\`\`\`json\n(.*?)\n\`\`\``, 'ms').exec(readme)?.[1] ?? '';
    const address = `https://gloss.example/articles/putin-looks-forward-to-meeting-with-trump-in-vietnam.${ending}`;
    const response = await answerExport(new Request(address), {
      createCorpus: () => createCorpus({ client: api.client, tableName }),
      allowedOrigins: [],
    });
    const excerpt: unknown = JSON.parse(shown);
    expect(
      nodesOf(await response.json()).some((node) => holds(node, excerpt)),
      shown,
    ).toBe(true);
    expect(readme).toContain(`| \`GET /articles/SLUG.${ending}\``);
  },
);

/** Every object in a document, itself first. */
function nodesOf(document: unknown): unknown[] {
  if (typeof document !== 'object' || document === null) return [];
  return [document, ...Object.values(document).flatMap(nodesOf)];
}

/** Whether the node has all that the excerpt has; lists are shown whole. */
function holds(node: unknown, excerpt: unknown): boolean {
  if (typeof node !== 'object' || typeof excerpt !== 'object' || node === null || excerpt === null) {
    return node === excerpt;
  }
  if (Array.isArray(excerpt) && Object.keys(node).length !== excerpt.length) return false;
  const given = new Map(Object.entries(node));
  return Object.entries(excerpt).every(([key, value]) => given.has(key) && holds(given.get(key), value));
}
