import type { QueryCommandOutput } from '@aws-sdk/client-dynamodb';
import { keyItem, keyOf } from '../table/item.ts';
import type { SendQuery } from './entries.ts';

type QueryInput = Parameters<SendQuery>[0];

interface Asked {
  readonly limit: number | undefined;
  readonly resolve: (output: QueryCommandOutput) => void;
  readonly reject: (reason: unknown) => void;
}

/** Queries that differ in their limit alone. */
interface SharedQuery {
  readonly input: QueryInput;
  readonly asked: Asked[];
}

/**
 * Sends Queries so that those which are asked for in one turn and differ in their limit alone are one: the lists of an actor
 * begin with the same entries, of which one shows six, another twenty, and a third counts a hundred.
 */
export function sharingQueries(send: SendQuery): SendQuery {
  let waiting = new Map<string, SharedQuery>();

  function sendAll(): void {
    const shared = waiting;
    waiting = new Map();
    for (const { input, asked } of shared.values()) {
      const limits = asked.map(({ limit }) => limit ?? Number.POSITIVE_INFINITY);
      const limit = Math.max(...limits);
      send(Number.isFinite(limit) ? { ...input, Limit: limit } : input).then(
        (output) => {
          for (const { limit: own, resolve } of asked) resolve(beginningOf(output, own));
        },
        (error) => {
          for (const { reject } of asked) reject(error);
        },
      );
    }
  }

  return ({ Limit, ...input }) =>
    new Promise((resolve, reject) => {
      // Behind everything that the same turn asks for.
      if (waiting.size === 0) Promise.resolve().then(() => process.nextTick(sendAll));
      const name = JSON.stringify(input);
      const asked = { limit: Limit, resolve, reject };
      const known = waiting.get(name);
      if (known === undefined) waiting.set(name, { input, asked: [asked] });
      else known.asked.push(asked);
    });
}

/** What a Query with a smaller limit would have answered. */
function beginningOf(output: QueryCommandOutput, limit: number | undefined): QueryCommandOutput {
  const { Items = [] } = output;
  if (limit === undefined || Items.length <= limit) return output;
  const some = Items.slice(0, limit);
  const last = some.at(-1);
  return { ...output, Items: some, Count: some.length, LastEvaluatedKey: last && keyItem(keyOf(last)) };
}
