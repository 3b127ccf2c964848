import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { type Api, startApi } from '../graphql/support/api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({
    url: 'http://gloss.test/graphql',
    fetchFn: (url: string, init: RequestInit = {}) => api.yoga.fetch(new URL(url), init),
  });
  for (const { name, fn } of audits) {
    it(name, async () => {
      const result = await fn();
      if (result.status !== 'ok') throw new Error(`${result.status}: ${result.reason}`);
    });
  }
});
