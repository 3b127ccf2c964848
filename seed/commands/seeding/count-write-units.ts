import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { z } from 'zod';

const writes = new Set(['BatchWriteItemCommand', 'DeleteItemCommand', 'PutItemCommand', 'UpdateItemCommand']);
const consumed = z.object({ CapacityUnits: z.number() });
const outputSchema = z.object({ ConsumedCapacity: z.union([consumed, z.array(consumed)]).optional() });

/** Has the client ask what its writes consume. Gives the write units so far, without those of failed conditions. */
export function countWriteUnits(client: DynamoDBClient): () => number {
  let units = 0;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (!writes.has(String(context.commandName))) return next(args);
      const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
      const { ConsumedCapacity = [] } = outputSchema.parse(result.output);
      for (const { CapacityUnits } of [ConsumedCapacity].flat()) units += CapacityUnits;
      return result;
    },
    { step: 'initialize' },
  );
  return () => units;
}
