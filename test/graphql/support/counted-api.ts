import { createGlossYoga } from '../../../functions/graphql/yoga.ts';
import { createCorpus } from '../../../schema/corpus/dynamodb-corpus.ts';
import { type CountedRequest, startCountingProxy } from '../../support/counting-proxy.ts';
import { localClient, tableName } from '../../support/table.ts';

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
  stop(): Promise<void>;
}

/** The API over the test table of a DynamoDB, where everything that it asks of the table is counted. */
export async function startCountedApi(databaseEndpoint: string): Promise<CountedApi> {
  const proxy = await startCountingProxy(databaseEndpoint, { steps: true });
  const api = apiOver(proxy.endpoint);
  return {
    async ask(query, variables) {
      proxy.take();
      const data = await api.ask(query, variables);
      const requests = proxy.take();
      return {
        data,
        requests,
        steps: Math.max(0, ...requests.map(({ step }) => step)),
        units: requests.reduce((sum, { units }) => sum + units, 0),
      };
    },
    async stop() {
      api.stop();
      await proxy.stop();
    },
  };
}

/** The API over the test table of a DynamoDB. `ask` gives the data, and rejects where the answer holds an error. */
export function apiOver(endpoint: string) {
  const client = localClient(endpoint);
  const yoga = createGlossYoga({ allowedOrigins: [] }, { createCorpus: () => createCorpus({ client, tableName }) });
  return {
    async ask(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Cost['data']> {
      const response = await yoga.fetch('http://gloss.test/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = await response.json();
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return data;
    },
    stop: () => client.destroy(),
  };
}
