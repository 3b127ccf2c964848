import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type HttpRequest, type HttpResponse, type RequestSigner, SMITHY_CONTEXT_KEY } from '@smithy/types';
import { decodeBinaries, parseItems } from './binaries.ts';
import { giveBack, type KeptConnections } from './request-handler.ts';

/** Operations by the names of their commands. */
export type Operations = Readonly<Record<string, string>>;

/** What reads items: keys of text go in, and items come out. */
export const readOperations: Operations = {
  BatchGetItemCommand: 'BatchGetItem',
  GetItemCommand: 'GetItem',
  QueryCommand: 'Query',
};

/** Where calls go. */
export type CallTarget = Pick<HttpRequest, 'protocol' | 'hostname'> & { readonly port?: number };

export type CallFailure = { readonly response: HttpResponse } | { readonly error: unknown };

export interface DirectCallsOptions {
  readonly operations: Operations;
  /** Null while calls are to go through the stack. */
  readonly target: () => CallTarget | null;
  readonly signer: RequestSigner;
  readonly requestHandler: KeptConnections;
  /** A call's input as JSON, where it can hold binary attributes. */
  readonly bodyOf?: (input: object) => string;
  /** Told of each answer other than 200, and of each call without one. */
  readonly onFailure?: (failure: CallFailure) => void;
}

export function targetOf({ protocol, hostname, port }: URL): CallTarget {
  return { protocol, hostname, ...(port === '' ? {} : { port: Number(port) }) };
}

/**
 * Has the client send calls as the JSON that they are, and take an answer of 200 the same way: the walk through its stack,
 * which resolves endpoint, scheme and identity anew for each request and each item by its schema, takes longer than the
 * request. Whatever else comes back (an error, a throttle, a cut connection) goes through the stack as its first attempt's
 * answer: there it is told, waited on and tried again as the SDK does.
 */
export function callDirectly(client: DynamoDBClient, options: DirectCallsOptions): void {
  const { operations, target, signer, requestHandler, bodyOf = JSON.stringify, onFailure } = options;
  const failures = new WeakMap<object, CallFailure>();

  async function send(to: CallTarget, operation: string, input: object): Promise<HttpResponse> {
    const headers = {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDB_20120810.${operation}`,
    };
    const request: HttpRequest = { ...to, method: 'POST', path: '/', query: {}, headers, body: bodyOf(input) };
    const signingDate = new Date(Date.now() + client.config.systemClockOffset);
    const { response } = await requestHandler.handle(await signer.sign(request, { signingDate }));
    return response;
  }

  function fail(input: object, failure: CallFailure): void {
    failures.set(input, failure);
    onFailure?.(failure);
  }

  client.middlewareStack.add(
    (next, context) => {
      const operation = operations[context.commandName ?? ''];
      if (operation === undefined || context[SMITHY_CONTEXT_KEY]?.['abortSignal'] !== undefined) return next;
      return async (args) => {
        const to = target();
        if (to === null) return next(args);
        try {
          const response = await send(to, operation, args.input);
          if (response.statusCode === 200) return { response, output: outputOf(operation, response) };
          fail(args.input, { response });
        } catch (error) {
          fail(args.input, { error });
        }
        return next(args);
      };
    },
    // Behind what others add to the step: they see the call, and may change its input.
    { name: 'callDirectly', step: 'initialize', priority: 'low' },
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

const reads: ReadonlySet<string> = new Set(Object.values(readOperations));

function outputOf(operation: string, { statusCode, headers, body }: HttpResponse) {
  const output = reads.has(operation) ? parseItems(body) : parseOther(body);
  giveBack(body);
  const requestId = headers['x-amzn-requestid'];
  return { ...output, $metadata: { httpStatusCode: statusCode, requestId, attempts: 1, totalRetryDelay: 0 } };
}

/** Of writes: items that were not processed are sent once more as they are. */
function parseOther(body: Buffer) {
  const output = JSON.parse(body.toString());
  decodeBinaries(output);
  return output;
}
