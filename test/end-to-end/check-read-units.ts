// The step of .ci/run that measures what reading an article with everything inside it costs.
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { z } from 'zod';
import { createDynamoDBClient } from '../../functions/graphql/dynamodb-client.ts';
import { createGlossYoga } from '../../functions/graphql/yoga.ts';
import { startEmbeddedDynamoDB } from '../../functions/local/embedded-dynamodb.ts';
import { seedFile } from '../../functions/local/seed-documents.ts';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import { createTable } from '../../schema/table/create-table.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { articleFigures, articleQuery } from './served-article.ts';

const USAGE = `Usage: node test/end-to-end/check-read-units.ts FILE

Publishes FILE into a DynamoDB in memory and reads it over GraphQL by its slug, everything inside it included. Prints
requests and read units; fails (exit 1) above 1 request or 2 units. A wrong call exits 2.
`;
const tableName = 'gloss';
const limits = { requests: 1, units: 2 };

process.exitCode = await main(process.argv.slice(2));

async function main([file, ...surplus]: readonly string[]): Promise<number> {
  if (file === undefined || file === '--help' || surplus.length > 0) {
    (file === '--help' ? process.stdout : process.stderr).write(USAGE);
    return file === '--help' ? 0 : 2;
  }
  const database = await startEmbeddedDynamoDB();
  const client = createDynamoDBClient({ region: 'local', endpoint: database.endpoint });
  await createTable(client, tableName);
  await seedFile(publisherTable(client, tableName), file);
  const yoga = createGlossYoga({ allowedOrigins: [] }, { createCorpus: () => createCorpus({ client, tableName }) });
  const ask = async (query: string, variables = {}): Promise<unknown> => {
    const request = { method: 'POST', headers: { 'content-type': 'application/json' } };
    const response = await yoga.fetch('http://gloss.test/graphql', {
      ...request,
      body: JSON.stringify({ query, variables }),
    });
    return response.json();
  };
  const slug = z
    .object({ data: z.object({ articles: z.object({ nodes: z.tuple([z.object({ slug: z.string() })]) }) }) })
    .parse(await ask('{ articles { nodes { slug } } }')).data.articles.nodes[0].slug;

  const cost = countReads(client);
  const bySlug = articleQuery
    .replace('($issue: IssueKey!)', '($slug: String!)')
    .replace('issue: $issue', 'slug: $slug');
  const { citations, mentions } = articleFigures(await ask(bySlug, { slug }));
  console.log(`${slug}: ${citations} citations, ${mentions} mentions`);
  console.log(`requests: ${cost.requests} (${cost.names.join(', ')}), at most ${limits.requests}`);
  console.log(`read units: ${cost.units}, at most ${limits.units}`);
  client.destroy();
  await database.stop();
  return cost.requests <= limits.requests && cost.units <= limits.units ? 0 : 1;
}

/** Counts what the client sends from now on, and the read units that DynamoDB says it consumed. */
function countReads(client: DynamoDBClient): { requests: number; units: number; names: string[] } {
  const cost = { requests: 0, units: 0, names: [] as string[] };
  const consumed = z.object({ ConsumedCapacity: z.object({ CapacityUnits: z.number() }) });
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
      cost.requests += 1;
      cost.names.push(String(context.commandName));
      cost.units += consumed.parse(result.output).ConsumedCapacity.CapacityUnits;
      return result;
    },
    { step: 'initialize' },
  );
  return cost;
}
