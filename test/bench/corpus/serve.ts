import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { startEmbeddedDynamoDB } from '../../../functions/local/embedded-dynamodb.ts';
import type { StoredArticle } from '../../../schema/records/stored-article.ts';
import { createTable } from '../../../schema/table/create-table.ts';
import { mergeWhenDue } from '../../../seed/publish/search/merge-when-due.ts';
import { publisherTable } from '../../../seed/publish/table.ts';
import { dynoxideProgram, startDynoxide } from '../../support/dynoxide.ts';
import { localClient } from '../../support/table.ts';
import { originHeaderValue } from '../lambda-event.ts';
import { generateArticles } from './articles.ts';
import { glossItems } from './gloss-items.ts';
import { type Pages, pagesOf } from './pages.ts';
import { peerItems } from './peer-items.ts';
import { type Replay, startReplay } from './replay.ts';

const tableNames = { gloss: 'gloss', peer: 'peer' } as const;
const batchSize = 25;
const atOnce = 4;

/** A corpus in two tables, ours and the peer's, behind a DynamoDB that replays its answers. */
export interface ServedCorpus {
  readonly articles: readonly StoredArticle[];
  readonly pages: Pages;
  readonly replay: Replay;
  /** Of the functions that read it. */
  readonly environment: Readonly<Record<'gloss' | 'peer', Readonly<Record<string, string>>>>;
  stop(): Promise<void>;
}

export async function serveCorpus(count: number): Promise<ServedCorpus> {
  const articles = generateArticles(count);
  const program = dynoxideProgram();
  const database = await (program === null ? startEmbeddedDynamoDB() : startDynoxide(program));
  const client = localClient(database.endpoint);
  await Promise.all(Object.values(tableNames).map((name) => createTable(client, name)));
  const gloss = publisherTable(client, tableNames.gloss);
  await inBatches(glossItems(articles), (items) => gloss.putAll(items));
  await mergeWhenDue(gloss, 0);
  await inBatches(peerItems(articles), writerOfPeer(client));
  const replay = await startReplay(database.endpoint);
  const aws = { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'bench', AWS_SECRET_ACCESS_KEY: 'bench' };
  return {
    articles,
    pages: pagesOf(articles),
    replay,
    environment: {
      gloss: {
        ...aws,
        TABLE_NAME: tableNames.gloss,
        DYNAMODB_ENDPOINT: replay.endpoint,
        ORIGIN_HEADER_VALUE: originHeaderValue,
      },
      peer: { ...aws, TABLE_NAME: tableNames.peer, AWS_ENDPOINT_URL_DYNAMODB: replay.endpoint },
    },
    stop: async () => {
      replay.stop();
      client.destroy();
      await database.stop();
    },
  };
}

function writerOfPeer(client: DynamoDBClient): (items: readonly object[]) => Promise<void> {
  const documents = DynamoDBDocumentClient.from(client);
  return async (items) => {
    const requests = items.map((item) => ({ PutRequest: { Item: withoutNulls(item) } }));
    await documents.send(new BatchWriteCommand({ RequestItems: { [tableNames.peer]: requests } }));
  };
}

/** What is null takes no attribute. */
function withoutNulls(item: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null));
}

async function inBatches<Item>(
  items: Iterator<Item, unknown>,
  write: (batch: readonly Item[]) => Promise<void>,
): Promise<void> {
  const nextBatch = (): Item[] => {
    const batch: Item[] = [];
    for (let item = items.next(); !item.done; item = items.next()) {
      batch.push(item.value);
      if (batch.length === batchSize) break;
    }
    return batch;
  };
  const writeAll = async (): Promise<void> => {
    for (let batch = nextBatch(); batch.length > 0; batch = nextBatch()) await write(batch);
  };
  await Promise.all(Array.from({ length: atOnce }, writeAll));
}
