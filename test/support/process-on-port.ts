import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Below those that Linux gives to clients (from 32768 on), one of which may connect between our look and the process's. */
const [lowestPort, highestPort] = [10_240, 32_767];
const starts = 5;
/** Where 64 processes start at once on two cores, the last of them may take half a minute. */
const millisecondsToListen = 60_000;
const millisecondsBetweenLooks = 25;

/**
 * A process that has to be told its port, once it answers over HTTP on 127.0.0.1. Where another process takes the port
 * first and ours ends, it is started again on another one. Throws where it ends five times, or does not listen for a
 * minute (and is then ended).
 */
export async function processOnPort<Process extends ChildProcess>(
  start: (port: number) => Process,
): Promise<{ readonly child: Process; readonly port: number }> {
  for (let attempt = 0; attempt < starts; attempt += 1) {
    const port = await freePort();
    const child = start(port);
    if (await listens(child, port)) return { child, port };
  }
  throw new Error(`The process ended ${starts} times before it listened.`);
}

/** False where the process ends first. */
async function listens(child: ChildProcess, port: number): Promise<boolean> {
  const until = performance.now() + millisecondsToListen;
  while (performance.now() < until) {
    const answers = await fetch(`http://127.0.0.1:${port}`).then(
      () => true,
      () => false,
    );
    if (child.exitCode !== null || child.signalCode !== null) return false;
    if (answers) return true;
    await pause(millisecondsBetweenLooks);
  }
  child.kill('SIGKILL');
  throw new Error(`The process does not listen on port ${port}.`);
}

async function freePort(): Promise<number> {
  for (;;) {
    const port = lowestPort + Math.floor(Math.random() * (highestPort - lowestPort + 1));
    const server = createServer().listen(port, '127.0.0.1');
    const free = await once(server, 'listening').then(
      () => true,
      () => false,
    );
    if (!free) continue;
    server.close();
    await once(server, 'close');
    return port;
  }
}
