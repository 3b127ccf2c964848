import { deepStrictEqual } from 'node:assert/strict';
import { createDynamoDBClient } from '../../../functions/graphql/dynamodb-client.ts';
import { createFastPath } from '../../../functions/graphql/fast-path/fast-path.ts';
import { createDocumentCache, createGlossYoga } from '../../../functions/graphql/yoga.ts';
import { createCorpus } from '../../../schema/corpus/dynamodb-corpus.ts';
import type { SearchMemory } from '../../../schema/corpus/search-memory.ts';
import { type CountedRequest, startCountingProxy } from '../../support/counting-proxy.ts';
import { tableName } from '../../support/table.ts';

/** What answering a query took from the table. */
export interface Cost {
  // biome-ignore lint/suspicious/noExplicitAny: the shape is each test's to know
  readonly data: any;
  readonly requests: readonly CountedRequest[];
  /** Requests one after another: each began after one of the step before had been answered. */
  readonly steps: number;
  /** Read units. */
  readonly units: number;
}

export interface CountedApi {
  /** Rejects where the answer holds an error. */
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Cost>;
  /** As Yoga answers: the errors of an answer as its data. Rejects where it holds none. */
  askRefused(query: string): Promise<Cost>;
  stop(): Promise<void>;
}

/**
 * The API over the test table of a DynamoDB, where everything that it asks of the table is counted. Each query is asked
 * twice: Yoga answers it, and then, the second time, the fast path. Both are to ask the same of the table.
 */
export async function startCountedApi(databaseEndpoint: string, memory?: () => SearchMemory): Promise<CountedApi> {
  const proxy = await startCountingProxy(databaseEndpoint, { steps: true });
  const api = apiOver(proxy.endpoint, memory);

  async function counted(ask: () => Promise<Cost['data']>): Promise<Cost> {
    proxy.take();
    const data = await ask();
    const requests = proxy.take();
    return {
      data,
      requests,
      steps: Math.max(0, ...requests.map(({ step }) => step)),
      units: requests.reduce((sum, { units }) => sum + units, 0),
    };
  }

  return {
    async ask(query, variables) {
      const cost = await counted(() => api.ask(query, variables));
      const known = await counted(() => api.askKnown(query, variables));
      deepStrictEqual(known.data, cost.data);
      deepStrictEqual(inOrder(known.requests), inOrder(cost.requests));
      return cost;
    },
    askRefused: (query) => counted(() => errorsOf(api.ask(query))),
    async stop() {
      api.stop();
      await proxy.stop();
    },
  };
}

async function errorsOf(answer: Promise<unknown>): Promise<Cost['data']> {
  const refusal = await answer.then(
    () => new Error('Nothing was refused.'),
    (error: unknown) => error,
  );
  if (refusal instanceof RefusedError) return refusal.errors;
  throw refusal;
}

class RefusedError extends Error {
  readonly errors: unknown;

  constructor(errors: unknown) {
    super(JSON.stringify(errors));
    this.errors = errors;
  }
}

/** Requests of one step come in any order. */
function inOrder(requests: readonly CountedRequest[]) {
  return requests.map(({ keys, ...request }) => JSON.stringify({ ...request, keys: keys.toSorted() })).sort();
}

/**
 * The API over the test table of a DynamoDB. Both ways give the data, and reject where there is none.
 *
 * @param memory gives each request what searches before it kept; nothing, as in a function that has just begun, without it
 */
export function apiOver(endpoint: string, memory: () => SearchMemory = () => ({})) {
  const client = createDynamoDBClient({ region: 'local', endpoint });
  const dependencies = {
    createCorpus: () => createCorpus({ client, tableName, searchMemory: memory() }),
    documents: createDocumentCache(),
  };
  const yoga = createGlossYoga({ allowedOrigins: [] }, dependencies);
  const answerFast = createFastPath({ allowedOrigins: [] }, dependencies);
  const origin = 'http://gloss.test';
  const asked = (query: string, variables: Readonly<Record<string, unknown>> = {}) => ({
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const dataOf = (answer: { readonly data?: unknown; readonly errors?: unknown }): Cost['data'] => {
    if (answer.errors !== undefined) throw new RefusedError(answer.errors);
    return answer.data;
  };
  return {
    /** As Yoga answers. */
    async ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Cost['data']> {
      const response = await yoga.fetch(`${origin}/graphql`, asked(query, variables));
      return dataOf(await response.json());
    },
    /** As the function answers what it was asked before. */
    async askKnown(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Cost['data']> {
      const answer = await answerFast({ ...asked(query, variables), origin, path: '/graphql', search: '' }, {});
      if (answer === null) throw new Error(`Not known: ${query}`);
      return dataOf(JSON.parse(answer.body));
    },
    stop: () => client.destroy(),
  };
}
