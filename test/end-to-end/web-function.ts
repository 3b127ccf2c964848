import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { join } from 'node:path';
import { originHeader, siteHostHeader } from '../../functions/graphql/origin-header.ts';
import { startEmbeddedDynamoDB } from '../../functions/local/embedded-dynamodb.ts';
import { bundleWebServer } from '../../infra/bundle.ts';
import { processOnPort } from '../support/process-on-port.ts';
import { runCommand } from '../support/run-command.ts';
import { tableName } from '../support/table.ts';
import type { RunningServer } from './npm-start.ts';

const originValue = 'end-to-end';

/**
 * The web function as the process that it is on Lambda, with the shipped documents and the given ones, behind what the edge
 * does for it: each request has the edge's value, and the name that the viewer used.
 */
export async function startWebFunction(files: readonly string[]): Promise<RunningServer> {
  const database = await startEmbeddedDynamoDB();
  const args = ['--table', tableName, '--endpoint', database.endpoint, '--replace', 'seed/documents', ...files];
  const seeded = await runCommand('seed', args);
  process.stdout.write(seeded.stdout);
  const { directory } = await bundleWebServer();
  const { child, port } = await processOnPort((port) =>
    spawn(process.execPath, [join(directory, 'index.js')], {
      env: {
        AWS_LAMBDA_HTTP_ENDPOINT: `127.0.0.1:${port}`,
        AWS_REGION: 'eu-central-1',
        DYNAMODB_ENDPOINT: database.endpoint,
        GRAPHIQL_DIRECTORY: join(directory, 'graphiql'),
        NODE_ENV: 'production',
        ORIGIN_HEADER_VALUE: originValue,
        TABLE_NAME: tableName,
      },
      stdio: ['ignore', 'inherit', 'inherit'],
    }),
  );
  const exited = once(child, 'exit');
  const edge = createServer((incoming, outgoing) => {
    const { host = '', ...headers } = incoming.headers;
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        method: incoming.method,
        path: incoming.url,
        headers: { ...headers, host: 'function.lambda.example', [originHeader]: originValue, [siteHostHeader]: host },
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    sent.on('error', () => outgoing.destroy());
    incoming.pipe(sent);
  });
  edge.listen(0, '127.0.0.1');
  await once(edge, 'listening');
  const address = edge.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  return {
    graphql: `${url}/graphql`,
    async interrupt() {
      child.kill('SIGTERM');
      const [code] = await exited;
      edge.close();
      edge.closeAllConnections();
      await database.stop();
      return code !== 0;
    },
  };
}
