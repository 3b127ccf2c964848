import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

export interface UnreliableProxy {
  readonly endpoint: string;
  readonly calls: number;
  readonly failed: number;
  stop(): Promise<void>;
}

/**
 * Stands in front of a DynamoDB on this machine, and fails so large a share of all calls, reads too: half of them throttled,
 * a quarter with status 500, a quarter with a connection that closes, of which half after the call was applied.
 */
export async function startUnreliableProxy(
  databaseEndpoint: string,
  { share, random }: { readonly share: number; readonly random: () => number },
): Promise<UnreliableProxy> {
  const target = new URL(databaseEndpoint);
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  let calls = 0;
  let failed = 0;

  function forward(incoming: IncomingMessage, body: Buffer) {
    return new Promise<{ status: number; body: Buffer }>((resolve, reject) => {
      const headers = { ...incoming.headers, host: target.host };
      const sent = request(
        { host: target.hostname, port: target.port, method: incoming.method, path: '/', agent, headers },
        (answer) => {
          buffer(answer).then((whole) => resolve({ status: answer.statusCode ?? 500, body: whole }), reject);
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(incoming);
    const refuse = (status: number, type: string): void => {
      const message = 'as the soak has it';
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message }));
    };
    calls += 1;
    if (random() < share) {
      failed += 1;
      const kind = random();
      if (kind < 0.5) return refuse(400, 'ProvisionedThroughputExceededException');
      if (kind < 0.75) return refuse(500, 'InternalServerError');
      if (kind < 0.875) await forward(incoming, body);
      return void incoming.socket.destroy();
    }
    const given = await forward(incoming, body);
    response.writeHead(given.status, { 'content-type': 'application/x-amz-json-1.0' }).end(given.body);
  }

  const server = createServer((incoming, response) => {
    answer(incoming, response).catch(() => response.destroy());
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The unreliable proxy has no port.');
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    get calls() {
      return calls;
    },
    get failed() {
      return failed;
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      agent.destroy();
      await once(server, 'close');
    },
  };
}
