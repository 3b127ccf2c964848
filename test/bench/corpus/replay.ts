import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const program = fileURLToPath(new URL('replay-process.ts', import.meta.url));
const startedSchema = z.object({ port: z.int().positive() });
const countSchema = z.object({ answers: z.int() });

export interface Replay {
  readonly endpoint: string;
  /** How many different questions it has been asked. */
  answers(): Promise<number>;
  stop(): void;
}

/**
 * A DynamoDB over HTTP in a process of its own, which passes each question on to another one once and answers it from
 * memory from then on: what a function waits for is then no work of the machine's, and its CPU time only its own.
 */
export async function startReplay(databaseEndpoint: string): Promise<Replay> {
  const child = fork(program, [databaseEndpoint]);
  const [started] = await once(child, 'message');
  return {
    endpoint: `http://127.0.0.1:${startedSchema.parse(started).port}`,
    async answers() {
      child.send('count');
      const [count] = await once(child, 'message');
      return countSchema.parse(count).answers;
    },
    stop: () => child.disconnect(),
  };
}
