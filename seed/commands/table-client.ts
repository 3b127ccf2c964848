import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { HttpRequest } from '@smithy/types';
import { encodeBinaries } from '../../schema/dynamodb/binaries.ts';
import { type CallFailure, type CallTarget, callDirectly, readOperations } from '../../schema/dynamodb/direct-calls.ts';
import { KeptConnections } from '../../schema/dynamodb/request-handler.ts';
import { DynamoDBSigner } from '../../schema/dynamodb/signer.ts';

/**
 * A table takes what it is given up to its rate, and no faster: calls that it throttles are made again, and fewer at once
 * from then on, until it keeps up.
 */
const patience = { maxAttempts: 10, retryMode: 'adaptive' } as const;

/** In ms. A call that was given up is made again, so that its write may come twice: each says what it does then. */
const timeouts = { connectionTimeout: 5_000, requestTimeout: 60_000 } as const;

const operations = {
  ...readOperations,
  BatchWriteItemCommand: 'BatchWriteItem',
  DeleteItemCommand: 'DeleteItem',
  PutItemCommand: 'PutItem',
  UpdateItemCommand: 'UpdateItem',
} as const;

/** For how long, in ms, calls go through the SDK's stack once one was throttled or failed: it slows them down. */
const slowedDown = 10_000;

/** A client of AWS, by the environment's own settings, or of a local DynamoDB, which takes any credentials. */
export function clientOf(endpoint: string | undefined): DynamoDBClient {
  const requestHandler = new KeptConnections(timeouts);
  const client = new DynamoDBClient({
    ...patience,
    requestHandler,
    ...(endpoint === undefined
      ? {}
      : { endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }),
  });
  let target: CallTarget | null = null;
  let slowUntil = 0;
  let signer: Promise<DynamoDBSigner> | null = null;
  const signerOf = async (): Promise<DynamoDBSigner> =>
    new DynamoDBSigner(await client.config.region(), async () => client.config.credentials());

  // The first call goes through the stack, which finds out where calls go by all the settings there are.
  client.middlewareStack.add(
    (next) => (args) => {
      const { request } = args;
      if (target === null && isHttpRequest(request)) {
        const { protocol, hostname, port } = request;
        target = { protocol, hostname, ...(port === undefined ? {} : { port }) };
      }
      return next(args);
    },
    { name: 'noteTarget', step: 'finalizeRequest', priority: 'low' },
  );
  callDirectly(client, {
    operations,
    target: () => (Date.now() < slowUntil ? null : target),
    signer: {
      sign: async (request, options) => {
        signer ??= signerOf();
        return (await signer).sign(request, options);
      },
    },
    requestHandler,
    bodyOf: (input) => JSON.stringify(encodeBinaries(input)),
    onFailure: (failure) => {
      if (isOverload(failure)) slowUntil = Date.now() + slowedDown;
    },
  });
  return client;
}

function isHttpRequest(request: unknown): request is HttpRequest {
  return typeof request === 'object' && request !== null && 'hostname' in request && 'protocol' in request;
}

/** A throttle, an error of the service or a connection that ended; not a condition that does not hold. */
function isOverload(failure: CallFailure): boolean {
  if ('error' in failure) return true;
  const { statusCode, body } = failure.response;
  return statusCode >= 500 || /Throttl|ThroughputExceeded|LimitExceeded/.test(String(body));
}
