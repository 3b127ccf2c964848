import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const program = fileURLToPath(new URL('function-server.ts', import.meta.url));
const listening = z.object({ port: z.number() });
const memory = z.object({ heapBytes: z.number() });

/** What one turn of load gave. */
export interface Load {
  /** Of each request, in ms. */
  readonly latencies: readonly number[];
  /** What was answered otherwise than with data, or not at all. */
  readonly errors: readonly string[];
}

/** A function's bundle behind HTTP, and clients of it. */
export class FunctionUnderLoad {
  readonly #child: ChildProcess;
  readonly #port: number;
  readonly #agent: Agent;

  private constructor(child: ChildProcess, port: number, connections: number) {
    this.#child = child;
    this.#port = port;
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  static async start(bundle: string, environment: Readonly<Record<string, string>>, connections: number) {
    const child = fork(program, [bundle], {
      env: { ...process.env, NODE_ENV: 'production', ...environment },
      execArgv: ['--expose-gc'],
    });
    const [message] = await once(child, 'message');
    return new FunctionUnderLoad(child, listening.parse(message).port, connections);
  }

  /** As many requests at once as there are connections, each with the next of the bodies, until the time is over. */
  async load(bodies: readonly string[], connections: number, milliseconds: number): Promise<Load> {
    const latencies: number[] = [];
    const errors: string[] = [];
    const end = performance.now() + milliseconds;
    let asked = 0;
    const ask = async (): Promise<void> => {
      while (performance.now() < end) {
        const body = bodies[asked % bodies.length] ?? '';
        asked += 1;
        const began = performance.now();
        const problem = await this.#post(body);
        latencies.push(performance.now() - began);
        if (problem !== null) errors.push(problem);
      }
    };
    await Promise.all(Array.from({ length: connections }, ask));
    return { latencies, errors };
  }

  /** Null where the answer has data and no errors. */
  #post(body: string): Promise<string | null> {
    return new Promise((resolve) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const sent = request(
        { host: '127.0.0.1', port: this.#port, method: 'POST', path: '/graphql', agent: this.#agent, headers },
        (response) => {
          let isFirst = true;
          let problem: string | null = null;
          response.on('data', (chunk: Buffer) => {
            const begins = chunk.subarray(0, 200).toString();
            if (isFirst && !(response.statusCode === 200 && begins.startsWith('{"data":'))) {
              problem = `${response.statusCode} ${begins}`;
            }
            isFirst = false;
          });
          response.on('end', () => resolve(isFirst ? 'an empty answer' : problem));
          response.on('error', (error) => resolve(String(error)));
        },
      );
      sent.on('error', (error) => resolve(String(error)));
      sent.end(body);
    });
  }

  /** What its heap holds after a collection, in MB. */
  async heapMegabytes(): Promise<number> {
    const answered = once(this.#child, 'message');
    this.#child.send({});
    const [message] = await answered;
    return memory.parse(message).heapBytes / 1_000_000;
  }

  end(): void {
    this.#agent.destroy();
    this.#child.kill();
  }
}
