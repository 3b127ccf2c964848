import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { StandardRetryStrategy } from '@smithy/core/retry';
import type { HttpRequest } from '@smithy/types';

/** What a DynamoDB on this machine takes for a signature. */
const authorization =
  'AWS4-HMAC-SHA256 Credential=local/20200101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0';

/** A client with the SDK's own retries, whose pauses take no time, and without what its signatures cost. */
export function impatientClient(endpoint: string, maxAttempts = 5): DynamoDBClient {
  const backoff = { computeNextBackoffDelay: () => 1, setDelayBase: () => undefined };
  return new DynamoDBClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    signer: {
      sign: async (request: HttpRequest) => {
        const headers = { ...request.headers, authorization, 'x-amz-date': '20200101T000000Z' };
        return Object.assign(Object.create(Object.getPrototypeOf(request)), request, { headers });
      },
    },
    cacheMiddleware: true,
    retryStrategy: new StandardRetryStrategy({ maxAttempts, backoff }),
  });
}
