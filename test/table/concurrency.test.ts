import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import { PublishError } from '../../seed/publish/errors.ts';
import { publish, unpublish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { articleOf } from '../support/articles.ts';
import { engines } from '../support/engines.ts';
import { corpusFacts, recount } from '../support/recount.ts';
import {
  clientWithTable,
  emptyTable,
  everyItem,
  localClient,
  Stopped,
  stopAfterWrites,
  tableName,
} from '../support/table.ts';

const now = '2020-01-01T00:00:00.000Z';
const sentences = [
  'Moscow told Putin (Kommersant, November 3).',
  'Russia and Iran agree.',
  'A Russian word (Tass, November 4).',
  'Gazprom alone (Rbc, November 5).',
];
const titles = [1, 2, 3];

/** Numbers of 0 to 1, the same for the same seed. */
function numbersOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe.each(engines)('publishers at once on $name', ({ name, start }) => {
  let endpoint = '';
  let stop = async (): Promise<void> => undefined;
  beforeAll(async () => {
    ({ endpoint, stop } = await start());
    await clientWithTable(endpoint);
  });
  afterAll(() => stop());

  it.each(Array.from({ length: name === 'dynalite' ? 1 : 8 }, (_, index) => index + 1))(
    'some of them stopped, leave counts and lists as of one after the other (%i)',
    async (seed) => {
      await emptyTable(localClient(endpoint));
      const random = numbersOf(seed * 7919);
      const versionOf = (issue: number) =>
        articleOf(`Title ${issue}`, [...sentences.filter(() => random() < 0.5), 'Iran (Vedomosti, November 4).'], {
          issue,
        });
      const act = async (): Promise<void> => {
        const issue = 1 + Math.floor(random() * titles.length);
        const client = localClient(endpoint);
        if (random() < 0.7) stopAfterWrites(client, Math.floor(random() * 40));
        const table = publisherTable(client, tableName);
        const work = random() < 0.25 ? unpublish(table, `title-${issue}`) : publish(table, versionOf(issue), now);
        await work.catch((error: unknown) => {
          if (!(error instanceof Stopped || error instanceof PublishError)) throw error;
        });
      };
      for (let round = 0; round < 3; round += 1) await Promise.all(Array.from({ length: 5 }, act));

      const last = titles.map(versionOf);
      for (const article of last) await publish(publisherTable(localClient(endpoint), tableName), article, now);
      expect(await corpusFacts(createCorpus({ client: localClient(endpoint), tableName }))).toEqual(recount(last));
      const items = await everyItem(localClient(endpoint));
      const listing = new Set(items.map(({ namesAttempt }) => namesAttempt?.S));
      const names = items.flatMap(({ sk }) => (sk?.S?.startsWith('NAME#') ? [sk.S] : []));
      expect(names.filter((sk) => !listing.has(sk.slice(sk.lastIndexOf('#') + 1)))).toEqual([]);
    },
    600_000,
  );
});
