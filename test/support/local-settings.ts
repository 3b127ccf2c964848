import { Agent } from 'node:http';
import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import type { HttpRequest } from '@smithy/types';

/** What a DynamoDB on this machine takes for a signature: it checks none. */
const authorization =
  'AWS4-HMAC-SHA256 Credential=local/20200101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0';

/** Is not closed with one of the clients that share it, of which tests make hundreds. */
class SharedAgent extends Agent {
  override destroy(): void {}
}
const httpAgent = new SharedAgent({ keepAlive: true, maxSockets: 64 });

/** What clients of a DynamoDB on this machine have in common: no signatures, and no connections of their own. */
export function localSettings(endpoint: string) {
  return {
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    requestHandler: { httpAgent },
    signer: {
      sign: async (request: HttpRequest) => {
        const headers = { ...request.headers, authorization, 'x-amz-date': '20200101T000000Z' };
        return Object.assign(Object.create(Object.getPrototypeOf(request)), request, { headers });
      },
    },
  } satisfies DynamoDBClientConfig;
}
