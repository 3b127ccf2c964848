import { setTimeout as delay } from 'node:timers/promises';
import { createDynamoDBClient } from '../../../functions/graphql/dynamodb-client.ts';
import { createCorpus } from '../../../schema/corpus/dynamodb-corpus.ts';
import { createTable } from '../../../schema/table/create-table.ts';
import { annotateText } from '../../../seed/annotate-text.ts';
import { publish } from '../../../seed/publish/publish.ts';
import { retryOnConflict } from '../../../seed/publish/retry-on-conflict.ts';
import { publisherTable } from '../../../seed/publish/table.ts';
import { lineOf } from '../../../seed/verify/finding.ts';
import { verifyTable } from '../../../seed/verify/verify-table.ts';
import { documents } from '../../generator/documents.ts';
import { startDynoxide } from '../../support/dynoxide.ts';
import { impatientClient } from '../../support/faults/clients.ts';
import { tableName } from '../../support/table.ts';
import type { SoakSuite } from '../suite.ts';
import { requiredProgram } from '../support/stages.ts';
import { startUnreliableProxy } from '../support/unreliable-proxy.ts';

const share = 0.3;
const count = 500;
const publishers = 8;
const readers = 2;
/** Of a call: so many failures in a row befall one of a hundred million. */
const attempts = 15;
/** Of a document whose publish failed: whoever does it again finishes it. */
const runs = 4;
const now = '2020-01-01T00:00:00.000Z';

/**
 * 500 generated documents are published and read while 30 % of the table's calls are throttled or fail. The SDK's retries are
 * those of `npm run seed`, but for their pauses. A reader gets all of an article or an error, never a part; in the end every
 * article is there, and `verify` finds nothing.
 */
export const unreliableTable: SoakSuite = {
  name: 'unreliable-table',
  description: `${count} documents seeded and read while ${share * 100} % of the table's calls are throttled or fail`,
  weight: 4,
  least: { documents: count },
  async run(soak) {
    const database = await startDynoxide(requiredProgram());
    const direct = impatientClient(database.endpoint);
    await createTable(direct, tableName);
    const proxy = await startUnreliableProxy(database.endpoint, { share, random: soak.random });
    const reading = createDynamoDBClient({ region: 'local', endpoint: proxy.endpoint });
    const figures = { documents: 0, publishErrors: 0, reads: 0, readErrors: 0 };
    const published: string[] = [];
    const texts = documents({ count, seed: 1 });
    const publishAll = async (): Promise<void> => {
      while (soak.goesOn()) {
        const { value, done } = texts.next();
        if (done === true) return;
        const { article } = annotateText(value);
        let failure: unknown = null;
        for (let run = 0; run < runs; run += 1) {
          // The SDK gives a client some hundred retries, until calls succeed again.
          const client = impatientClient(proxy.endpoint, attempts);
          try {
            const { slug } = await retryOnConflict(() => publish(publisherTable(client, tableName), article, now));
            published.push(slug);
            figures.documents += 1;
            failure = null;
            break;
          } catch (error) {
            figures.publishErrors += 1;
            failure = error;
          } finally {
            client.destroy();
          }
        }
        if (failure !== null) soak.wrong(`"${article.title}" was not published in ${runs} runs: ${failure}`);
      }
    };
    let goesOn = true;
    const readOn = async (): Promise<void> => {
      while (goesOn) {
        const slug = published[Math.floor(soak.random() * published.length)];
        if (slug !== undefined) {
          try {
            const corpus = createCorpus({ client: reading, tableName, deadline: 7_000 });
            const article = await corpus.article(slug);
            if (article === null || article.paragraphs.length === 0) soak.wrong(`a reader saw no article ${slug}`);
            figures.reads += 1;
          } catch {
            figures.readErrors += 1;
          }
        }
        await delay(10);
      }
    };
    const allRead = Promise.all(Array.from({ length: readers }, readOn));
    await Promise.all(Array.from({ length: publishers }, publishAll));
    goesOn = false;
    await allRead;
    const { articles } = await verifyTable(direct, tableName, {
      settleMilliseconds: 0,
      leaseMilliseconds: 0,
      repair: false,
      tell: (finding) => soak.wrong(lineOf(finding)),
      warn: (message) => soak.wrong(message),
    });
    if (articles !== new Set(published).size) soak.wrong(`${articles} articles are there of ${published.length}`);
    const { calls, failed } = proxy;
    for (const client of [reading, direct]) client.destroy();
    await proxy.stop();
    await database.stop();
    return { ...figures, articles, calls, failedCalls: failed };
  },
};
