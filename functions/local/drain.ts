import type { Server } from 'node:http';

/** How long answers under way may take once the server is told to stop. */
const drainMilliseconds = 5_000;

/**
 * Stops accepting connections and resolves when every answer under way has been sent. Connections that are idle close at
 * once; those whose answer is not sent within five seconds are closed then.
 */
export async function drain(server: Server, milliseconds = drainMilliseconds): Promise<void> {
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  // A connection that was kept alive becomes idle with its last answer, and `close` looked for idle ones only once.
  const sweep = setInterval(() => server.closeIdleConnections(), 10);
  const limit = setTimeout(() => server.closeAllConnections(), milliseconds);
  await closed;
  clearInterval(sweep);
  clearTimeout(limit);
}
