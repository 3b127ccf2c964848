import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { writeCommands } from './table.ts';

/** A write that was sent, which can be delivered again. */
export interface Delivery {
  readonly input: object;
  again(): Promise<void>;
}

/** Keeps every write that the client sends. A delivery whose condition does not hold does nothing. */
export function recordDeliveries(client: DynamoDBClient): readonly Delivery[] {
  const deliveries: Delivery[] = [];
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (!writeCommands.has(String(context.commandName))) return next(args);
      const again = async (): Promise<void> => {
        await next({ ...args }).catch((error: unknown) => {
          if (!(error instanceof Error && error.name === 'ConditionalCheckFailedException')) throw error;
        });
      };
      deliveries.push({ input: args.input, again });
      return next(args);
    },
    { step: 'initialize' },
  );
  return deliveries;
}
