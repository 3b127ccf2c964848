import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import dynalite from 'dynalite';
import { Level } from 'level';
import { isLocalHost } from './local-names.ts';

export interface LocalDynamoDB {
  /** Address for a DynamoDB client: `http://127.0.0.1:PORT`. */
  readonly endpoint: string;
  /** Ends it once its writes are stored; to call it again does nothing more. */
  stop(): Promise<void>;
}

export interface EmbeddedDynamoDBOptions {
  /** Where the data stays between runs, made where it is absent; in memory without it. */
  readonly dataDirectory?: string;
  /** A free one without it. */
  readonly port?: number;
}

/**
 * A DynamoDB in this process, on the loopback only. It has no transactions, streams or time to live, and takes any
 * credentials. Rejects where the port is taken, or the data directory is not writable or in use by another process.
 */
export async function startEmbeddedDynamoDB(options: EmbeddedDynamoDBOptions = {}): Promise<LocalDynamoDB> {
  const path = options.dataDirectory === undefined ? undefined : resolve(options.dataDirectory);
  if (path !== undefined) await checkDataDirectory(path);
  const server = dynalite({
    ...(path !== undefined && { path }),
    createTableMs: 0,
    deleteTableMs: 0,
    updateTableMs: 0,
  });
  refuseWebPages(server);
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');

  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The embedded DynamoDB has no port.');
  let stopped: Promise<void> | undefined;
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    stop() {
      stopped ??= new Promise((done, fail) => {
        server.close((error) => (error ? fail(error) : done()));
        server.closeIdleConnections();
      });
      return stopped;
    },
  };
}

/**
 * dynalite answers any page of the web: it allows every origin and takes any Host, so that a page that someone has open could
 * read and change the table. Programs send no Origin, and ask at an address of this machine.
 */
function refuseWebPages(server: Server): void {
  const answer = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { origin, host = '' } = request.headers;
    if (origin === undefined && isLocalHost(host)) {
      for (const listener of answer) listener.call(server, request, response);
      return;
    }
    request.resume();
    response.writeHead(403, { 'content-type': 'application/x-amz-json-1.0', connection: 'close' });
    response.end(
      JSON.stringify({
        __type: 'com.amazon.coral.service#AccessDeniedException',
        message: 'This database answers programs of this machine, no web pages: send no Origin, and ask at 127.0.0.1.',
      }),
    );
  });
}

/** dynalite ends the process where its store does not open, so the store is opened once before. */
async function checkDataDirectory(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
    const store = new Level(path);
    await store.open();
    await store.close();
  } catch (error) {
    const reason = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new Error(`The data directory ${path} cannot be opened. Is another process using it? (${reason})`, {
      cause: error,
    });
  }
}
