import type { Functions } from './functions.ts';

/** Lambda's retries of asynchronous invocations that fail, by function name. Two where nothing else is set. */
export class AsyncInvocations {
  readonly maxRetries = new Map<string, number>();
  readonly #functions: Functions;
  readonly #running = new Set<Promise<void>>();

  constructor(functions: Functions) {
    this.#functions = functions;
  }

  /** Resolves after the first attempt. Lambda waits a minute before the next ones; here they follow at once. */
  async invoke(nameOrArn: string, event: unknown): Promise<void> {
    const { name } = this.#functions.configuration(nameOrArn);
    const { ok } = await this.#functions.invoke(name, event);
    if (ok) return;
    const retries = this.#retry(name, event, this.maxRetries.get(name) ?? 2).finally(() =>
      this.#running.delete(retries),
    );
    this.#running.add(retries);
  }

  async idle(): Promise<void> {
    await Promise.all(this.#running);
  }

  async #retry(name: string, event: unknown, times: number): Promise<void> {
    for (let attempt = 0; attempt < times; attempt += 1) if ((await this.#functions.invoke(name, event)).ok) return;
  }
}
