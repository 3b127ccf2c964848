import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchDocuments } from './bench-documents.ts';
import { BundleProcess } from './bundle-client.ts';
import { type ServedCorpus, serveCorpus } from './corpus/serve.ts';
import { bundlePeer } from './peer/bundle.ts';

export interface WorkbenchOptions {
  readonly rounds: number;
  /** How many articles the corpus has. */
  readonly articles: number;
  /** A folder for CPU profiles of the warm figures; null without. */
  readonly profiles: string | null;
}

/** What figures share: bundles, and a corpus in a DynamoDB on this machine. Made when first asked for. */
export class Workbench {
  readonly rounds: number;
  readonly #articles: number;
  readonly #profiles: string | null;
  readonly #directory = mkdtempSync(join(tmpdir(), 'gloss-bench-'));
  readonly #bundles = new Map<string, Promise<string>>();
  readonly #processes: BundleProcess[] = [];
  #corpus: Promise<ServedCorpus> | undefined;

  constructor({ rounds, articles, profiles }: WorkbenchOptions) {
    this.rounds = rounds;
    this.#articles = articles;
    this.#profiles = profiles;
    if (profiles !== null) mkdirSync(profiles, { recursive: true });
  }

  /** The path of a module's bundle, made as the deployed ones are. `entry` is a path from the repository's root. */
  bundle(entry: string): Promise<string> {
    return this.#made(entry, async (file) => (await bundler()).bundle(pathOf(entry), file));
  }

  /**
   * A module bundled as the GraphQL function is, with the bench's documents in its manifest, and with names that can be
   * read where a profile is written.
   */
  warmBundle(entry: string): Promise<string> {
    const changes = { minify: this.#profiles === null, plugins: [benchDocuments] };
    return this.#made(`warm-${entry}`, async (file) =>
      (await bundler()).bundle(pathOf(entry), file, changes, 'graphql'),
    );
  }

  /** The path of the peer's bundle. */
  peerBundle(): Promise<string> {
    return this.#made('peer', (file) => bundlePeer(file));
  }

  warmPeerBundle(): Promise<string> {
    return this.#made('warm-peer', (file) => bundlePeer(file, { minify: this.#profiles === null }));
  }

  #made(name: string, make: (file: string) => Promise<unknown>): Promise<string> {
    const file = join(this.#directory, String(this.#bundles.size), 'index.js');
    const made = this.#bundles.get(name) ?? make(file).then(() => file);
    this.#bundles.set(name, made);
    return made;
  }

  /** A process that has loaded a bundle and answers to its handler. */
  async start(bundle: Promise<string>, environment: Readonly<Record<string, string>> = {}): Promise<BundleProcess> {
    const process = new BundleProcess(await bundle, environment);
    this.#processes.push(process);
    return process;
  }

  corpus(): Promise<ServedCorpus> {
    this.#corpus ??= serveCorpus(this.#articles);
    return this.#corpus;
  }

  /** The file of a profile; null where none is to be written. */
  profile(name: string): string | null {
    return this.#profiles && join(this.#profiles, `${name}.cpuprofile`);
  }

  async close(): Promise<void> {
    for (const process of this.#processes) process.end();
    await (await this.#corpus)?.stop();
    rmSync(this.#directory, { recursive: true });
  }
}

function pathOf(entry: string): string {
  return fileURLToPath(new URL(`../../${entry}`, import.meta.url));
}

// esbuild takes a moment to load, which help and refusals need not wait for.
const bundler = () => import('../../infra/bundle.ts');
