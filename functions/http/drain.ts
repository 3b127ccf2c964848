import type { Server, ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';

/** How long answers under way may take once the server is told to stop. */
const drainMilliseconds = 5_000;
/** How long nothing may be under way before the server is done: a request that was accepted may not be read yet. */
const quietMilliseconds = 100;

/**
 * Watches a server from its start, and gives what stops it: it accepts no further connection, sends every answer under way,
 * and then closes all connections; after five seconds at the latest.
 */
export function drainable(server: Server): (milliseconds?: number) => Promise<void> {
  let underWay = 0;
  let stopping = false;
  let quietSince = 0;
  server.prependListener('request', (_, response: ServerResponse) => {
    underWay += 1;
    if (stopping) response.shouldKeepAlive = false;
    response.once('close', () => {
      underWay -= 1;
      quietSince = performance.now();
    });
  });
  return async (milliseconds = drainMilliseconds) => {
    stopping = true;
    const { promise: closed, resolve } = Promise.withResolvers<void>();
    // The close of an HTTP server resets connections whose request has arrived and was not read yet.
    NetServer.prototype.close.call(server, () => resolve());
    const began = performance.now();
    quietSince = began;
    const sweep = setInterval(() => {
      const now = performance.now();
      if (now - began > milliseconds || (underWay === 0 && now - quietSince > quietMilliseconds))
        server.closeAllConnections();
    }, 20);
    await closed;
    clearInterval(sweep);
  };
}
