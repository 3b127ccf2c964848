import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LocalDynamoDB, startEmbeddedDynamoDB } from '../../functions/local/embedded-dynamodb.ts';
import type { AnnotatedArticle } from '../../schema/records/article.ts';
import { PublishError } from '../../seed/publish/errors.ts';
import { publish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { lineOf } from '../../seed/verify/finding.ts';
import { verifyTable } from '../../seed/verify/verify-table.ts';
import { articleOf } from '../support/articles.ts';
import { clientWithTable, localClient, tableName } from '../support/table.ts';

const now = '2020-01-01T00:00:00.000Z';
const written = articleOf(
  'A Long Day',
  Array.from({ length: 260 }, (_, index) => `Iran waits ${index}.`),
);
/** Each of its mentions is of an actor of its own: it writes for long between two looks at the head. */
const long: AnnotatedArticle = {
  ...written,
  actors: written.actors.flatMap((actor) =>
    written.paragraphs.map(({ number }) => ({ ...actor, slug: `iran-${number}` })),
  ),
  paragraphs: written.paragraphs.map((paragraph) => ({
    ...paragraph,
    mentions: paragraph.mentions.map((mention) => ({ ...mention, actor: `iran-${paragraph.number}` })),
  })),
};
const short = articleOf('A Long Day', ['Gazprom alone (Rbc, November 5).']);

let database: LocalDynamoDB;
beforeAll(async () => {
  database = await startEmbeddedDynamoDB();
  await clientWithTable(database.endpoint);
});
afterAll(() => database.stop());

it('what an overtaken publisher of a long document still writes is no finding: it removes that itself', async () => {
  const client = localClient(database.endpoint);
  let overtaken: Promise<unknown> | null = null;
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName === 'BatchWriteItemCommand' && JSON.stringify(args.input).includes('ACTOR#iran-')) {
          overtaken ??= publish(publisherTable(localClient(database.endpoint), tableName), short, now);
          await overtaken;
          await delay(250);
        }
        return next(args);
      },
    { step: 'initialize' },
  );
  const publishing = publish(publisherTable(client, tableName), long, now).catch((error: unknown) => error);
  while (overtaken === null) await delay(1);
  await overtaken;
  await delay(120);
  const findings: string[] = [];
  const verifying = verifyTable(localClient(database.endpoint), tableName, {
    settleMilliseconds: 300,
    leaseMilliseconds: 60_000,
    repair: false,
    tell: (finding) => findings.push(lineOf(finding)),
    warn: (message) => findings.push(message),
  });
  const isWritingStill = await Promise.race([publishing.then(() => false), delay(200).then(() => true)]);
  expect(isWritingStill).toBe(true);
  await verifying;
  expect(findings).toEqual([]);
  expect(await publishing).toBeInstanceOf(PublishError);
}, 120_000);
