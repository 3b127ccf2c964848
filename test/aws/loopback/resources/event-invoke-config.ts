import { z } from 'zod';
import type { AsyncInvocations } from '../lambda/async-invocation.ts';
import type { ResourceHandler } from './handler.ts';

const properties = z.strictObject({
  FunctionName: z.string(),
  Qualifier: z.literal('$LATEST'),
  MaximumRetryAttempts: z.number().default(2),
  MaximumEventAgeInSeconds: z.number().optional(),
});

/** `AWS::Lambda::EventInvokeConfig`: how often a failed asynchronous invocation is tried again. */
export function eventInvokeConfigHandler({ maxRetries }: AsyncInvocations): ResourceHandler {
  const set = (given: unknown) => {
    const { FunctionName, MaximumRetryAttempts } = properties.parse(given);
    maxRetries.set(FunctionName, MaximumRetryAttempts);
    return { physicalId: `${FunctionName}:$LATEST` };
  };
  return {
    create: async (request) => set(request.properties),
    update: async (request) => set(request.properties),
    delete: async (resource) => void maxRetries.delete(properties.parse(resource.properties).FunctionName),
  };
}
