import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { originHeader } from '../../functions/graphql/origin-header.ts';
import { tableName } from '../support/table.ts';
import { type Answers, answersSchema } from './messages.ts';
import type { MixedRequest } from './requests.ts';

const originValue = 'memory';

/** The function in a process of its own. */
export interface CalledFunction {
  /** Gives it requests, one after another. */
  call(requests: readonly MixedRequest[]): Promise<Answers>;
  end(): void;
}

/** @param leak keeps every answer */
export function startFunction(bundle: string, endpoint: string, leak: boolean): CalledFunction {
  const program = fileURLToPath(new URL('function-process.ts', import.meta.url));
  const child = fork(program, [bundle, ...(leak ? ['leak'] : [])], {
    execArgv: [],
    env: {
      NODE_ENV: 'production',
      AWS_REGION: 'eu-central-1',
      TABLE_NAME: tableName,
      DYNAMODB_ENDPOINT: endpoint,
      ORIGIN_HEADER_VALUE: originValue,
    },
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The function's process ended with exit code ${code}.`);
  });
  ended.catch(() => undefined);
  return {
    async call(requests) {
      child.send(requests.map(eventOf));
      const [answers] = await Promise.race([once(child, 'message'), ended]);
      return answersSchema.parse(answers);
    },
    end: () => void child.kill(),
  };
}

/** The request as an HTTP API hands it to the function. */
function eventOf({ method, path, text }: MixedRequest) {
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: method === 'GET' ? text : '',
    headers: {
      accept: path === '/graphql' ? 'application/json' : 'text/html',
      ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
      host: 'gloss.test',
      [originHeader]: originValue,
    },
    requestContext: {
      domainName: 'gloss.test',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '203.0.113.7', userAgent: 'memory' },
      stage: '$default',
    },
    ...(method === 'POST' ? { body: text } : {}),
    isBase64Encoded: false,
  };
}
