import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BundleProcess } from './bundle-client.ts';
import { type ServedCorpus, serveCorpus } from './served-corpus.ts';

/** What figures share: bundles, and a corpus in a DynamoDB on this machine. Made when first asked for. */
export class Workbench {
  readonly rounds: number;
  readonly #directory = mkdtempSync(join(tmpdir(), 'gloss-bench-'));
  readonly #bundles = new Map<string, Promise<string>>();
  readonly #processes: BundleProcess[] = [];
  #corpus: Promise<ServedCorpus> | undefined;

  constructor(rounds: number) {
    this.rounds = rounds;
  }

  /** The path of a module's bundle, made as the deployed ones are. `entry` is a path from the repository's root. */
  bundle(entry: string): Promise<string> {
    const bundle = this.#bundles.get(entry) ?? this.#bundle(entry);
    this.#bundles.set(entry, bundle);
    return bundle;
  }

  async #bundle(entry: string): Promise<string> {
    const { bundle } = await import('../../infra/bundle.ts');
    const file = join(this.#directory, `${this.#bundles.size}-${basename(entry, '.ts')}.js`);
    await bundle(fileURLToPath(new URL(`../../${entry}`, import.meta.url)), file);
    return file;
  }

  /** A process that has loaded a module's bundle and answers to its handler. */
  async start(entry: string, environment: Readonly<Record<string, string>> = {}): Promise<BundleProcess> {
    const process = new BundleProcess(await this.bundle(entry), environment);
    this.#processes.push(process);
    return process;
  }

  corpus(): Promise<ServedCorpus> {
    this.#corpus ??= serveCorpus();
    return this.#corpus;
  }

  async close(): Promise<void> {
    for (const process of this.#processes) process.end();
    await (await this.#corpus)?.stop();
    rmSync(this.#directory, { recursive: true });
  }
}
