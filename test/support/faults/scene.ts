import { setTimeout as delay } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  type MessageDependencies,
  type MessageResult,
  processMessage,
} from '../../../functions/ingest/process-message.ts';
import { maximumReceives } from '../../../functions/ingest/receives.ts';
import type { AnnotatedArticle } from '../../../schema/records/article.ts';
import { PublishError } from '../../../seed/publish/errors.ts';
import { publish, unpublish } from '../../../seed/publish/publish.ts';
import { retryOnConflict } from '../../../seed/publish/retry-on-conflict.ts';
import { publisherTable } from '../../../seed/publish/table.ts';
import { noRegistry } from '../no-registry.ts';
import { plainDocument } from '../plain-document.ts';
import { tableName } from '../table.ts';
import type { Asked } from './reader.ts';

const now = '2020-01-01T00:00:00.000Z';

/** Something that is done to a table, and how it was before. */
export interface Scene {
  readonly name: string;
  readonly asked: Asked;
  /**
   * True where the next run may look at no article: then an item that was put so late that nobody looked for it since is
   * nothing that readers see, and verify's to remove.
   */
  readonly leavesLatePuts: boolean;
  /** How many writes it takes to find that there is nothing to do. */
  readonly idleWrites: number;
  /** Brings an empty table to where the scene begins. */
  prepare(client: DynamoDBClient): Promise<void>;
  /** Gives what came of it. Rejects where it failed. */
  act(client: DynamoDBClient): Promise<string>;
  /** The same, by whoever comes after it: what there is nothing left to do of is done. */
  actAgain(client: DynamoDBClient): Promise<string>;
}

interface PublishingScene {
  readonly name: string;
  readonly asked: Asked;
  /** Published one after the other before. */
  readonly before: readonly AnnotatedArticle[];
  readonly article: AnnotatedArticle;
}

export function publishing({ name, asked, before, article }: PublishingScene): Scene {
  const act = async (client: DynamoDBClient): Promise<string> =>
    (await retryOnConflict(() => publish(publisherTable(client, tableName), article, now))).outcome;
  const prepare = (client: DynamoDBClient): Promise<void> => publishAll(client, before);
  return { name, asked, leavesLatePuts: false, idleWrites: 0, prepare, act, actAgain: act };
}

interface UnpublishingScene extends Omit<PublishingScene, 'article'> {
  readonly slug: string;
}

export function unpublishing({ name, asked, before, slug }: UnpublishingScene): Scene {
  const act = async (client: DynamoDBClient): Promise<string> => {
    await retryOnConflict(() => unpublish(publisherTable(client, tableName), slug));
    return 'UNPUBLISHED';
  };
  return {
    name,
    asked,
    leavesLatePuts: false,
    idleWrites: 0,
    prepare: (client) => publishAll(client, before),
    act,
    actAgain: (client) =>
      act(client).catch((error: unknown) => {
        if (error instanceof PublishError && error.code === 'NO_SUCH_ARTICLE') return error.code;
        throw error;
      }),
  };
}

async function publishAll(client: DynamoDBClient, articles: readonly AnnotatedArticle[]): Promise<void> {
  for (const article of articles) await publish(publisherTable(client, tableName), article, now);
}

interface IngestingScene {
  readonly name: string;
  readonly asked: Asked;
  /** The texts of one object, one after the other: the last is that of the scene. Null: it is deleted. */
  readonly texts: readonly (string | null)[];
}

const bucket = 'documents';
const objectKey = 'a.txt';
/** So that the lease of an ingest that died ends soon: ingest adds 5 s to the time that is left. */
const leaseMilliseconds = 100;
const remainingMilliseconds = leaseMilliseconds - 5_000;

/** An object's event, processed as the ingest function does it with a message of its queue. */
export function ingesting({ name, asked, texts }: IngestingScene): Scene {
  const receive = async (client: DynamoDBClient, index: number, receiveCount: number): Promise<MessageResult> => {
    const text = texts[index] ?? null;
    const dependencies: MessageDependencies = {
      table: publisherTable(client, tableName),
      bucket,
      readCorrectionsText: async () => null,
      ...noRegistry,
      readDocument: async () => plainDocument(text),
      remainingMilliseconds: () => remainingMilliseconds,
      sendDeadLetter: async (body) => {
        throw new Error(`It became a dead letter: ${body}`);
      },
    };
    const detail = {
      bucket: { name: bucket },
      object: { key: objectKey, sequencer: String(index + 1).padStart(4, '0') },
    };
    const type = text === null ? 'Object Deleted' : 'Object Created';
    const body = JSON.stringify({ source: 'aws.s3', 'detail-type': type, detail });
    return processMessage(dependencies, { body, receiveCount });
  };
  const last = texts.length - 1;
  /** The message comes again, as the queue gives it, until it is done. */
  const process = async (client: DynamoDBClient, index: number, receives = maximumReceives): Promise<string> => {
    for (let receiveCount = 1; ; receiveCount += 1) {
      const result = await receive(client, index, receiveCount);
      if (result.state === 'PROCESSED') return result.outcome.outcome;
      if (result.state === 'DEAD' || receiveCount >= receives) throw result.error;
      await delay(leaseMilliseconds);
    }
  };
  return {
    name,
    asked,
    leavesLatePuts: true,
    idleWrites: 0,
    prepare: async (client) => {
      for (let index = 0; index < last; index += 1) await process(client, index);
    },
    act: (client) => process(client, last, 1),
    actAgain: (client) => process(client, last),
  };
}
