import { createGlossYoga } from '../../../functions/graphql/yoga.ts';
import { createCorpus } from '../../../schema/corpus/dynamodb-corpus.ts';
import { type CountedRequest, startCountingProxy } from '../../support/counting-proxy.ts';
import type { Engine } from '../../support/engines.ts';
import { clientWithTable, localClient, tableName } from '../../support/table.ts';

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
  /** Of the database itself, where nothing is counted. */
  readonly endpoint: string;
  /** Rejects where the answer holds an error. */
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Cost>;
  stop(): Promise<void>;
}

/** The API over a DynamoDB of its own that counts what it is asked. */
export async function startCountedApi(engine: Engine): Promise<CountedApi> {
  const database = await engine.start();
  await clientWithTable(database.endpoint);
  const proxy = await startCountingProxy(database.endpoint, { steps: true });
  const client = localClient(proxy.endpoint);
  const yoga = createGlossYoga({ allowedOrigins: [] }, { createCorpus: () => createCorpus({ client, tableName }) });
  return {
    endpoint: database.endpoint,
    async ask(query, variables = {}) {
      proxy.take();
      const response = await yoga.fetch('http://gloss.test/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = await response.json();
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      const requests = proxy.take();
      return {
        data,
        requests,
        steps: Math.max(0, ...requests.map(({ step }) => step)),
        units: requests.reduce((sum, { units }) => sum + units, 0),
      };
    },
    async stop() {
      client.destroy();
      await proxy.stop();
      await database.stop();
    },
  };
}
