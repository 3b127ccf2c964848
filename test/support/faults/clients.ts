import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { StandardRetryStrategy } from '@smithy/core/retry';
import { localSettings } from '../local-settings.ts';

/** A client with the SDK's own retries, whose pauses take no time. */
export function impatientClient(endpoint: string, maxAttempts = 5): DynamoDBClient {
  const backoff = { computeNextBackoffDelay: () => 1, setDelayBase: () => undefined };
  return new DynamoDBClient({
    ...localSettings(endpoint),
    cacheMiddleware: true,
    retryStrategy: new StandardRetryStrategy({ maxAttempts, backoff }),
  });
}
