import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { documents } from './documents.ts';

const help = `Usage: node test/generator/generate.ts --count N [--seed S] --directory DIRECTORY

Writes a corpus of N documents in the house's style into DIRECTORY: 000001.txt and so on. The same count and seed give the
same files; a corpus of fewer documents is the beginning of a larger one.

  --count N              1 to 999999
  --seed S               an integer, 1 without it
  --directory DIRECTORY  made where it is absent
  --help                 show this help

Exits 0 when all is written, 1 when something fails, 2 on a wrong call.`;

const options = {
  count: { type: 'string' },
  seed: { type: 'string', default: '1' },
  directory: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

process.exitCode = await run(process.argv.slice(2));

async function run(args: string[]): Promise<number> {
  const call = parseCall(args);
  if (typeof call === 'string') return refuse(call);
  const { count = '', seed, directory, help: asksHelp } = call;
  if (asksHelp) {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  if (!/^[1-9]\d{0,5}$/.test(count)) return refuse(`--count takes a number from 1 to 999999, not "${count}".`);
  if (!/^\d{1,9}$/.test(seed)) return refuse(`--seed takes a number from 0 to 999999999, not "${seed}".`);
  if (directory === undefined) return refuse('Give a --directory.');
  try {
    await writeCorpus(directory, { count: Number(count), seed: Number(seed) });
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

async function writeCorpus(directory: string, corpus: Parameters<typeof documents>[0]): Promise<void> {
  await mkdir(directory, { recursive: true });
  let number = 0;
  for (const text of documents(corpus)) {
    number += 1;
    await writeFile(join(directory, `${String(number).padStart(6, '0')}.txt`), text);
  }
}

function parseCall(args: string[]) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function refuse(reason: string): number {
  process.stderr.write(`${reason}\n\n${help}\n`);
  return 2;
}
