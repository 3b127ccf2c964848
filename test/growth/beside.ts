import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ScanCommand, type ScanCommandOutput } from '@aws-sdk/client-dynamodb';
import { z } from 'zod';
import { documents } from '../generator/documents.ts';
import { startDynoxide } from '../support/dynoxide.ts';
import { clientWithTable, localClient, tableName } from '../support/table.ts';

/* What a publish costs beside another commit: the same documents, each build's own commands, one after the other. */

const root = fileURLToPath(new URL('../../', import.meta.url));
const git = async (...args: string[]): Promise<string> =>
  (await promisify(execFile)('git', args, { cwd: root })).stdout.trim();

/** What one build took. */
export interface BuildFigures {
  readonly firstUnits: number;
  readonly revisionUnits: number;
  /** Of one document, as all its items take by DynamoDB's own reckoning. */
  readonly bytes: number;
  /** Of one document, in milliseconds, without what annotating takes. */
  readonly publishCpu: number;
  readonly documentsPerSecond: number;
  readonly peakMegabytes: number;
}

export interface Compared {
  readonly corpus: string;
  readonly before: BuildFigures;
  readonly now: BuildFigures;
}

/**
 * Measures both builds on generated documents, and on one document under many slugs.
 *
 * @throws Error where the commit cannot be built, with the reason
 */
export async function compareWith(
  program: string,
  ref: string,
  counts: readonly number[],
  tell: (line: string) => void,
): Promise<Compared[]> {
  const commit = await git('rev-parse', '--verify', `${ref}^{commit}`).catch(() => {
    throw new Error(`There is no commit "${ref}" in this repository: fetch it, or give another.`);
  });
  const directory = await mkdtemp(join(tmpdir(), 'gloss-beside-'));
  const other = join(directory, 'build');
  await git('worktree', 'add', '--detach', other, commit);
  try {
    // What that commit depends on is, in the same versions, among what this one depends on.
    await symlink(join(root, 'node_modules'), join(other, 'node_modules'));
    const compared: Compared[] = [];
    for (const { name, texts } of corporaOf(counts)) {
      tell(`${name}: ${commit.slice(0, 7)}`);
      const before = await measureBuild(program, other, texts);
      tell(`${name}: this build`);
      compared.push({ corpus: name, before, now: await measureBuild(program, root, texts) });
    }
    return compared;
  } finally {
    await git('worktree', 'remove', '--force', other);
    await rm(directory, { recursive: true, force: true });
  }
}

function corporaOf(counts: readonly number[]): { readonly name: string; readonly texts: readonly string[] }[] {
  const generated = counts.map((count) => ({ name: `${count} documents`, texts: [...documents({ count, seed: 1 })] }));
  const [text = ''] = documents({ count: 1, seed: 7 });
  const many = Array.from({ length: 30 }, (_, index) => text.replace(/^.*$/m, `One Text Under Title ${index}`));
  return [...generated, { name: 'one text, 30 titles', texts: many }];
}

const summarySchema = z.object({
  published: z.number(),
  failed: z.number(),
  documentsPerSecond: z.number(),
  writeUnitsPerDocument: z.number(),
  peakMegabytes: z.number(),
});

async function measureBuild(program: string, build: string, texts: readonly string[]): Promise<BuildFigures> {
  const directory = await mkdtemp(join(tmpdir(), 'gloss-growth-'));
  const database = await startDynoxide(program);
  try {
    const writeAll = async (more: string): Promise<void> => {
      for (const [index, text] of texts.entries()) {
        await writeFile(join(directory, `${String(index).padStart(6, '0')}.txt`), `${text}${more}`);
      }
    };
    await writeAll('');
    (await clientWithTable(database.endpoint)).destroy();
    const onTable = ['--table', tableName, '--endpoint', database.endpoint];
    const annotated = await seed(build, ['--dry-run', directory]);
    const first = await seed(build, [...onTable, directory]);
    const bytes = await storedBytes(database.endpoint);
    await writeAll('\n\nNobody said any more about it.\n');
    const revision = await seed(build, [...onTable, directory]);
    if (revision.published !== texts.length) throw new Error(`${revision.published} documents had a next revision.`);
    return {
      firstUnits: first.writeUnitsPerDocument,
      revisionUnits: revision.writeUnitsPerDocument,
      bytes: bytes / texts.length,
      publishCpu: (first.cpu - annotated.cpu) / texts.length,
      documentsPerSecond: first.documentsPerSecond,
      peakMegabytes: first.peakMegabytes,
    };
  } finally {
    await database.stop();
    await rm(directory, { recursive: true });
  }
}

/** Says what CPU time the process and its threads took. */
const cpuOfProcess =
  'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();console.error("\\nCPU",user+system)})';

/** What `npm run seed` of a build calls Node with. */
async function seedScript(build: string): Promise<string[]> {
  const { scripts } = packageSchema.parse(JSON.parse(await readFile(join(build, 'package.json'), 'utf8')));
  return scripts.seed.split(' ').slice(1);
}

const packageSchema = z.object({ scripts: z.object({ seed: z.string().startsWith('node ') }) });

async function seed(build: string, args: readonly string[]) {
  const command = ['--import', cpuOfProcess, ...(await seedScript(build)), ...args];
  const child = spawn(process.execPath, command, { cwd: build, stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`npm run seed of ${build} ended with exit code ${code}: ${stderr.slice(-500)}`);
  const times = [...stderr.matchAll(/^CPU (\d+)$/gm)].map(([, time]) => Number(time) / 1_000);
  return { ...summarySchema.parse(JSON.parse(stdout)), cpu: Math.max(...times) };
}

/** What DynamoDB charges for an item beside its attributes. */
const itemOverhead = 100;

async function storedBytes(endpoint: string): Promise<number> {
  const client = localClient(endpoint);
  let bytes = 0;
  let startKey: ScanCommandOutput['LastEvaluatedKey'];
  do {
    const answer: ScanCommandOutput = await client.send(
      new ScanCommand({ TableName: tableName, ...(startKey === undefined ? {} : { ExclusiveStartKey: startKey }) }),
    );
    for (const item of answer.Items ?? []) {
      const attributes = Object.entries(item).map(([name, value]) => Buffer.byteLength(name) + sizeOf(value));
      bytes += itemOverhead + attributes.reduce((sum, size) => sum + size, 0);
    }
    startKey = answer.LastEvaluatedKey;
  } while (startKey !== undefined);
  client.destroy();
  return bytes;
}

type Value = NonNullable<ScanCommandOutput['Items']>[number][string];

/** Of the types that the table has. */
function sizeOf({ S, N, B, SS }: Value): number {
  if (S !== undefined) return Buffer.byteLength(S);
  if (N !== undefined) return Math.ceil(N.length / 2) + 1;
  if (B !== undefined) return B.length;
  return SS === undefined ? 1 : SS.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

/** Of each figure: what it was, what it is, and the share that is aimed at. */
export function comparisonTable(compared: readonly Compared[]): string {
  const rows = compared.flatMap(({ corpus, before, now }) =>
    figures.map(({ name, of, aim }) => {
      const [was, is] = [of(before), of(now)];
      return `${corpus.padEnd(22)}${name.padEnd(36)}${was.toFixed(1).padStart(10)}${is.toFixed(1).padStart(10)}${(is / was).toFixed(2).padStart(8)}   ${aim}`;
    }),
  );
  return [
    `${' '.repeat(22)}${' '.repeat(36)}${'before'.padStart(10)}${'now'.padStart(10)}${'ratio'.padStart(8)}   aim`,
    ...rows,
  ].join('\n');
}

const figures: readonly {
  readonly name: string;
  readonly of: (build: BuildFigures) => number;
  readonly aim: string;
}[] = [
  { name: 'write units, first publish', of: ({ firstUnits }) => firstUnits, aim: '<= 0.33' },
  { name: 'write units, another revision', of: ({ revisionUnits }) => revisionUnits, aim: '<= 0.27' },
  { name: 'stored bytes an article', of: ({ bytes }) => bytes, aim: '<= 0.27' },
  { name: 'CPU to publish, annotating apart, ms', of: ({ publishCpu }) => publishCpu, aim: '<= 0.45' },
  { name: 'documents a second', of: ({ documentsPerSecond }) => documentsPerSecond, aim: '>= 2' },
  { name: 'memory at most, MB', of: ({ peakMegabytes }) => peakMegabytes, aim: '<= 0.5' },
];
