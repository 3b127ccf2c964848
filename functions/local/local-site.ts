import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import type { Spending } from '../../schema/spending.ts';
import { lazyGraphiQLFiles } from '../graphiql/files.ts';
import { createGraphiQL } from '../graphiql/graphiql.ts';
import { createApi } from '../graphql/api.ts';
import { createDynamoDBClient } from '../graphql/dynamodb-client.ts';
import { withFastPath } from '../graphql/fast-path/with-fast-path.ts';
import { operationsOn } from '../graphql/run-operation.ts';
import { createSite } from '../graphql/site.ts';
import { createReader } from '../reader/reader.ts';
import { tableDeadline } from '../timeouts.ts';

export interface LocalSite {
  readonly answer: (request: Request) => Response | Promise<Response>;
  /** Closes its connections to the table. */
  close(): void;
}

/** The API, GraphiQL and the reader over a table of a local DynamoDB. */
export function createLocalSite(
  endpoint: string,
  tableName: string,
  { allowedOrigins }: { readonly allowedOrigins: readonly string[] },
): LocalSite {
  const client = createDynamoDBClient({ region: 'local', endpoint });
  const searchMemory = {};
  const openCorpus = (spending?: Spending) =>
    createCorpus({ client, tableName, deadline: tableDeadline, spending, searchMemory });
  const { yoga, answerFast } = createApi({ allowedOrigins }, { createCorpus: openCorpus });
  const reader = createReader({ openOperations: (origin) => operationsOn(openCorpus, origin) });
  const graphiql = createGraphiQL(lazyGraphiQLFiles());
  const site = createSite(yoga, reader, { createCorpus: openCorpus, allowedOrigins }, graphiql);
  return { answer: withFastPath(answerFast, site), close: () => client.destroy() };
}
