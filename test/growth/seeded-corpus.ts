import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { documents } from '../generator/documents.ts';
import { tableName } from '../support/table.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const summarySchema = z.object({
  documents: z.number(),
  published: z.number(),
  failed: z.number(),
  seconds: z.number(),
  documentsPerSecond: z.number(),
  writeUnitsPerDocument: z.number(),
  peakMegabytes: z.number(),
});

export interface Seeding extends Omit<z.infer<typeof summarySchema>, 'writeUnitsPerDocument'> {
  /** Null where the table was built and imported. */
  readonly writeUnitsPerDocument: number | null;
  /** Of them, what search took, merges among them; null where it was not told apart. */
  readonly searchUnitsPerDocument: number | null;
  /** The greatest memory seen while each quarter of the documents was published, in MB; null for an unseen one. */
  readonly quarters: readonly (number | null)[];
}

/** The slug of the first article of every corpus, the only one of its publication. */
export const loneArticle = 'alone';

/** A document as the one article of a publication: a generated issue has the more articles the larger the corpus is. */
function alone(document: string): string {
  const [, , ...rest] = document.split('\n\n');
  return ['Alone', 'Publication: Growth Monitor Volume: 1 Issue: 1', ...rest].join('\n\n');
}

/** Writes a generated corpus and publishes it with `npm run seed`, into the test table of a DynamoDB. */
export function seedCorpus(endpoint: string, count: number, tell: (line: string) => void): Promise<Seeding> {
  return withDocuments(count, (directory) => seed(endpoint, directory, count, tell));
}

/** Does something with a generated corpus, in a directory that is there meanwhile. */
export async function withDocuments<Result>(
  count: number,
  work: (directory: string) => Promise<Result>,
): Promise<Result> {
  const directory = await mkdtemp(join(tmpdir(), 'gloss-growth-'));
  try {
    let number = 0;
    for (const text of documents({ count, seed: 1 })) {
      const written = number === 0 ? alone(text) : text;
      await writeFile(join(directory, `${String(number).padStart(6, '0')}.txt`), written);
      number += 1;
    }
    return await work(directory);
  } finally {
    await rm(directory, { recursive: true });
  }
}

async function seed(endpoint: string, directory: string, count: number, tell: (line: string) => void) {
  const child = spawn(
    process.execPath,
    ['seed/commands/seed.ts', '--table', tableName, '--endpoint', endpoint, directory],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const quarters: (number | null)[] = [null, null, null, null];
  let published = 0;
  const lines = createInterface({ input: child.stderr });
  lines.on('line', (line) => {
    if (!line.endsWith(', published')) {
      tell(line);
      return;
    }
    published += 1;
    if (published % Math.ceil(count / 10) === 0) tell(`${published} of ${count} documents`);
  });
  const sampling = setInterval(() => {
    const quarter = Math.min(3, Math.floor((published / count) * 4));
    const memory = residentMegabytes(child.pid ?? 0);
    if (memory !== null && memory > 0 && published > 0) quarters[quarter] = Math.max(quarters[quarter] ?? 0, memory);
  }, 500);
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  clearInterval(sampling);
  if (code !== 0) throw new Error(`npm run seed ended with exit code ${code}: ${stdout}`);
  return { ...summarySchema.parse(JSON.parse(stdout)), searchUnitsPerDocument: null, quarters };
}

/** Null where the system has no such process, or no `ps`. */
function residentMegabytes(pid: number): number | null {
  try {
    return Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1_000);
  } catch {
    return null;
  }
}
