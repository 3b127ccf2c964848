import { parseArgs } from 'node:util';
import { dynoxideProgram } from '../support/dynoxide.ts';
import { compareWith, comparisonTable } from './beside.ts';
import { buildCorpus } from './built-corpus.ts';
import { type CorpusFigures, measureCorpus, measureSearches, type SearchedCorpus } from './measure.ts';
import { placeWrites } from './places-by-count.ts';
import {
  corpusWriteProblems,
  corpusWritesTable,
  differences,
  memoryGrowth,
  pagesTable,
  placeProblems,
  placesTable,
  searchesTable,
  seedingTable,
  writesTable,
} from './report.ts';
import { searchWrites } from './search-writes.ts';
import { searchProblems } from './searches.ts';
import { seedCorpus } from './seeded-corpus.ts';
import { writesByKind } from './writes-by-kind.ts';

const help = `Usage: npm run growth -- [--count N]… [--built | --search | --beside REF]

Seeds generated corpora of so many articles, each into a dynoxide of its own in memory, and reads every kind of page of
them. Fails where the same article, or a page that is full in every corpus, takes other requests or read units in a larger
one than in the smallest, or where seeding takes more memory the more documents there are. Times are printed, not judged.

  --count N  articles of a corpus, from 10 on; 10 and 1000 without it. Given several times, all are compared
  --built    the tables are built by npm run build-table and imported, all but search, which is written as publishes write it:
             for corpora that would take hours to seed. Prints the write units that a publish takes for search, with merges
  --search   the same, but nothing is imported that searches do not read, and nothing else is measured
  --beside REF  instead, what a publish costs beside that commit, which is checked out into a worktree of its own: the same
                documents, and each build's own commands, one after the other. A ratio for each figure, with its aim
  --help     show this help

Also says what a publish of such a document writes, by kind, and what its next revision writes and deletes; what links, search and
what is new take of that in each corpus, and in larger ones up to 20,000 articles, which may be 73 write units; and what places in
lists by count take, which has to be under 20 write units from 1000 articles on.

Exits 0 when all is as it should be, 1 when it is not, 2 on a wrong call.`;

const usualCounts = ['10', '1000'];
/** Articles for which writes are reckoned besides, up to as many as search is the right tool for. */
const reckonedCounts = [60, 10_000, 16_000, 20_000];
const options = {
  count: { type: 'string', multiple: true },
  beside: { type: 'string' },
  built: { type: 'boolean' },
  search: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

process.exitCode = await run(process.argv.slice(2));

async function run(args: string[]): Promise<number> {
  const call = parseCall(args);
  if (typeof call === 'string') return refuse(call);
  if (call.help === true) {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  const given = call.count ?? usualCounts;
  for (const count of given) {
    if (!/^[1-9]\d{1,5}$/.test(count)) return refuse(`--count takes a number from 10 to 999999, not "${count}".`);
  }
  const program = dynoxideProgram();
  if (program === null) {
    process.stderr.write('dynoxide has no build for this system: nothing was measured.\n');
    return 1;
  }
  const counts = given.map(Number).sort((a, b) => a - b);
  const tell = (line: string): void => void process.stderr.write(`${line}\n`);
  if (call.beside !== undefined) {
    try {
      process.stdout.write(`${comparisonTable(await compareWith(program, call.beside, counts, tell))}\n`);
      return 0;
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      return 1;
    }
  }
  if (call.search === true) {
    const searched: SearchedCorpus[] = [];
    for (const count of counts) searched.push(await measureSearches(program, count, tell));
    process.stdout.write(`${searchesTable(searched)}\n`);
    for (const { count, searchUnitsPerDocument } of searched)
      process.stdout.write(`write units of a publish for search at ${count}: ${searchUnitsPerDocument?.toFixed(1)}\n`);
    return told(searched.flatMap(({ count, searches }) => searchProblems(count, searches)));
  }
  const corpora: CorpusFigures[] = [];
  for (const count of counts) {
    corpora.push(await measureCorpus(program, count, call.built === true ? buildCorpus : seedCorpus, tell));
  }
  const places = placeWrites(counts);
  const writes = await writesByKind(program);
  const planned = searchWrites([...new Set([...counts, ...reckonedCounts])].sort((a, b) => a - b));
  process.stdout.write(
    `${seedingTable(corpora)}\n\n${writesTable(writes)}\n\n${corpusWritesTable(writes, planned)}\n\n${placesTable(places)}\n\n${pagesTable(corpora)}\n\n${searchesTable(corpora)}\n`,
  );
  const found = corpora.flatMap(({ count, searches }) => searchProblems(count, searches));
  const problems = [
    ...differences(corpora),
    ...memoryGrowth(corpora),
    ...corpusWriteProblems(writes, planned),
    ...placeProblems(places),
    ...found,
  ];
  return told(problems);
}

function told(problems: readonly string[]): number {
  for (const problem of problems) process.stdout.write(`FAILED: ${problem}\n`);
  return problems.length === 0 ? 0 : 1;
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
