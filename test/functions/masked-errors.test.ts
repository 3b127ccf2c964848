import { afterEach, expect, it } from 'vitest';
import { type Api, startApi } from '../graphql/support/api.ts';

let api: Api;
afterEach(() => api.stop());

it('shows nothing of an error of ours, and tells the log', async () => {
  const logged: unknown[] = [];
  const ignore = () => undefined;
  const logger = { debug: ignore, info: ignore, warn: ignore, error: (...all: unknown[]) => void logged.push(...all) };
  api = await startApi([], { logger });
  await api.stop();
  const response = await api.yoga.fetch('http://gloss.test/graphql?query={articles{nodes{slug}}}');
  const text = await response.text();
  expect(JSON.parse(text)).toEqual({
    data: null,
    errors: [
      {
        message: 'Something failed on our side. Trying again may help.',
        locations: [{ line: 1, column: 11 }],
        path: ['articles', 'nodes'],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ],
  });
  expect(logged.map(String).join()).toMatch(/ECONNREFUSED|destroyed|socket/i);
});

it('shows nothing of an error before execution', async () => {
  const ignore = () => undefined;
  api = await startApi([], {
    logger: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    createCorpus: () => {
      throw new Error('secret');
    },
  });
  const response = await api.yoga.fetch('http://gloss.test/graphql?query={articles{nodes{slug}}}');
  expect(response.status).toBe(500);
  const text = await response.text();
  expect(text).not.toContain('secret');
  expect(JSON.parse(text).errors[0].extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
});
