import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type HttpRequest, type HttpResponse, type RequestSigner, SMITHY_CONTEXT_KEY } from '@smithy/types';
import { decodeBinaries } from './binaries.ts';
import type { KeptConnections } from './request-handler.ts';

/** By the names of their commands: keys of text go in, and items come out. */
const operations: Readonly<Record<string, string>> = {
  BatchGetItemCommand: 'BatchGetItem',
  GetItemCommand: 'GetItem',
  QueryCommand: 'Query',
};

export interface DirectReadsOptions {
  readonly endpoint: URL;
  readonly signer: RequestSigner;
  readonly requestHandler: KeptConnections;
}

type Failure = { readonly response: HttpResponse } | { readonly error: unknown };

/**
 * Has the client send what reads items as the JSON that it is, and take an answer of 200 the same way: the walk through its
 * stack, which resolves endpoint, scheme and identity anew for each request and each item by its schema, takes longer than
 * the request. Whatever else comes back (an error, a throttle, a cut connection) goes through the stack as its first
 * attempt's answer: there it is told, waited on and tried again as the SDK does.
 */
export function readDirectly(client: DynamoDBClient, { endpoint, signer, requestHandler }: DirectReadsOptions): void {
  const { protocol, hostname, port } = endpoint;
  const target = { method: 'POST', protocol, hostname, ...(port === '' ? {} : { port: Number(port) }), path: '/' };
  const failures = new WeakMap<object, Failure>();

  async function send(operation: string, input: object): Promise<HttpResponse> {
    const headers = {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDB_20120810.${operation}`,
    };
    const request: HttpRequest = { ...target, query: {}, headers, body: JSON.stringify(input) };
    const signingDate = new Date(Date.now() + client.config.systemClockOffset);
    const { response } = await requestHandler.handle(await signer.sign(request, { signingDate }));
    return response;
  }

  client.middlewareStack.add(
    (next, context) => {
      const operation = operations[context.commandName ?? ''];
      if (operation === undefined || context[SMITHY_CONTEXT_KEY]?.['abortSignal'] !== undefined) return next;
      return async (args) => {
        try {
          const response = await send(operation, args.input);
          if (response.statusCode === 200) return { response, output: outputOf(response) };
          failures.set(args.input, { response });
        } catch (error) {
          failures.set(args.input, { error });
        }
        return next(args);
      };
    },
    { name: 'readDirectly', step: 'initialize' },
  );
  client.middlewareStack.add(
    (next) => async (args) => {
      const failure = failures.get(args.input);
      failures.delete(args.input);
      if (failure === undefined) return next(args);
      if ('error' in failure) throw failure.error;
      return failure;
    },
    { name: 'firstAnswer', step: 'deserialize', priority: 'low' },
  );
}

function outputOf({ statusCode, headers, body }: HttpResponse) {
  const output = JSON.parse(body.toString());
  decodeBinaries(output);
  const requestId = headers['x-amzn-requestid'];
  return { ...output, $metadata: { httpStatusCode: statusCode, requestId, attempts: 1, totalRetryDelay: 0 } };
}
