import { hash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { parse } from 'graphql';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Budget } from '../../functions/graphql/cost/budget.ts';
import { chargeFields } from '../../functions/graphql/cost/charge-fields.ts';
import { executeOperation } from '../../functions/graphql/fast-path/execution/execute-operation.ts';
import type { PageRequest } from '../../schema/corpus/corpus.ts';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import { schema } from '../../schema/graphql/index.ts';
import { publish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { articleOf } from '../support/articles.ts';
import { engines } from '../support/engines.ts';
import { clientWithTable, localClient, tableName } from '../support/table.ts';

/* Node ends a process in which a promise rejects that nobody looks at, with all other requests that it answers. */

const unhandled: unknown[] = [];
const note = (reason: unknown): void => void unhandled.push(reason);
const page: PageRequest = { limit: 100, direction: 'FORWARD', cursor: null };
const spent = new Error('All is spent.');
const nothing = (): void => undefined;

describe.each(engines.slice(0, 1))('a request that fails as much is under way', ({ start }) => {
  let client: DynamoDBClient;
  let endpoint = '';
  let stop = async (): Promise<void> => undefined;
  beforeAll(async () => {
    ({ endpoint, stop } = await start());
    client = await clientWithTable(endpoint);
    // So much of one actor that its entry goes on in further items.
    const sentences = Array.from({ length: 60 }, (_, index) => `Russia waits: ${hash('sha256', `${index}`)}.`);
    await publish(publisherTable(client, tableName), articleOf('Long Wait', sentences), '2020-01-01T00:00:00.000Z');
  });
  afterAll(() => stop());
  beforeEach(() => void process.on('unhandledRejection', note));
  afterEach(() => {
    process.off('unhandledRejection', note);
    unhandled.length = 0;
  });

  it('ends alone where its budget is spent by a batch that brings entries beside heads', async () => {
    const get = (): never => {
      throw spent;
    };
    const spending = { work: nothing, query: nothing, get, decode: nothing, hold: nothing };
    const corpus = createCorpus({ client, tableName, spending });
    await expect(corpus.actorMentions('russia', page, null)).rejects.toBe(spent);
    await delay(10);
    expect(unhandled).toEqual([]);
  });

  it('ends alone where the table does not answer that batch', async () => {
    const failing = localClient(endpoint);
    failing.middlewareStack.add(
      (next, context) => (args) => {
        if (context.commandName === 'BatchGetItemCommand') throw spent;
        return next(args);
      },
      { step: 'initialize' },
    );
    const corpus = createCorpus({ client: failing, tableName });
    await expect(corpus.actorMentions('russia', page, null)).rejects.toBe(spent);
    await delay(10);
    expect(unhandled).toEqual([]);
  });

  it('ends alone where a list of promises is what spends the last of it', async () => {
    const ids = Array.from({ length: 20 }, () => '"wrong"').join();
    const document = parse(`{ nodes(ids: [${ids}]) { id } }`);
    const ask = async (points: number) => {
      const spending = new Budget({ cost: Number.POSITIVE_INFINITY, answerBytes: Number.POSITIVE_INFINITY });
      spending.limit = points;
      const corpus = createCorpus({ client, tableName, spending });
      const contextValue = { corpus, origin: () => 'http://gloss.test', spending };
      return executeOperation({ schema: chargeFields(schema), document, contextValue }, 99);
    };
    // Around what the root and the list cost, so that one of these is spent by the list.
    for (let points = 0; points < 600; points += 20) {
      expect(await ask(points)).toMatchObject({ errors: [{ extensions: { code: 'COST_LIMIT_EXCEEDED' } }] });
    }
    expect(await ask(1_000_000)).toMatchObject({ errors: Array(20).fill({ extensions: { code: 'BAD_ID' } }) });
    await delay(10);
    expect(unhandled).toEqual([]);
  });
});
