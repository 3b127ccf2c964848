import { parseArgs } from 'node:util';
import { type Figure, type Measured, ratioOf } from './figure.ts';
import { annotateFigures } from './figures/annotate.ts';
import { graphqlOnly } from './figures/graphql-only.ts';
import { limitFigures } from './figures/limits.ts';
import { publishFigures } from './figures/publish.ts';
import { readFigures } from './figures/read.ts';
import { readerFigures } from './figures/reader.ts';
import { startFigures } from './figures/start.ts';
import { warmFigures } from './figures/warm.ts';
import { webFunctionFigures } from './figures/web-function.ts';
import { Workbench } from './workbench.ts';

const figures = [
  ...annotateFigures,
  ...readFigures,
  ...publishFigures,
  ...warmFigures,
  graphqlOnly,
  ...limitFigures,
  ...startFigures,
  ...webFunctionFigures,
  ...readerFigures,
];

const help = `Usage: npm run bench -- [--json] [--only PREFIX] [--rounds N] [--articles N] [--profile DIRECTORY]

Measures gloss beside peers, each pair in turns in one run, and gives the medians: a table, or with --json a line a figure.
The ratio says how many times better than the peer gloss is, below 1 it is worse; "of peer" is ours divided by the peer's,
and the goal what that is to be. The warm figures are CPU time of the function's process for one request, over all articles
of a generated corpus in an order of no meaning, with a DynamoDB that replays its answers; before they are timed, both sides
have to give the same bytes for every page.

  --json               a line of JSON a figure, as it is measured
  --only PREFIX        only the figures whose names begin so
  --rounds N           rounds of each pair, 9 without it
  --articles N         articles of the corpus, 600 without it
  --profile DIRECTORY  CPU profiles of both sides of the warm figures go there, NAME.cpuprofile and NAME.peer.cpuprofile, each
                       with a summary beside it, .txt; what is profiled is not minified
  --help               show this help

Figures:
${figures.map(({ name, unit, peerName }) => `  ${name} (${unit}), beside ${peerName}`).join('\n')}

Exits 0 when all is measured, 1 when something fails, 2 on a wrong call.`;

const options = {
  json: { type: 'boolean', default: false },
  only: { type: 'string', default: '' },
  rounds: { type: 'string', default: '9' },
  articles: { type: 'string', default: '600' },
  profile: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

process.exitCode = await run(process.argv.slice(2));

async function run(args: string[]): Promise<number> {
  const call = parseCall(args);
  if (typeof call === 'string') return refuse(call);
  const { json, only, rounds, articles, profile, help: asksHelp } = call;
  if (asksHelp) {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  if (!/^[1-9]\d{0,3}$/.test(rounds)) return refuse(`--rounds takes a number from 1 to 9999, not "${rounds}".`);
  if (!/^[1-9]\d{0,5}$/.test(articles)) return refuse(`--articles takes a number from 1 to 999999, not "${articles}".`);
  const chosen = figures.filter(({ name }) => name.startsWith(only));
  if (chosen.length === 0) return refuse(`No figure’s name begins with "${only}".`);
  const workbench = new Workbench({ rounds: Number(rounds), articles: Number(articles), profiles: profile ?? null });
  try {
    await measure(chosen, workbench, json);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  } finally {
    await workbench.close();
  }
}

async function measure(chosen: readonly Figure[], workbench: Workbench, json: boolean): Promise<void> {
  const rows: string[][] = [['figure', 'unit', 'gloss', 'peer', 'ratio', 'of peer', 'goal', 'peer is']];
  for (const [index, figure] of chosen.entries()) {
    tellProgress(`${index + 1} of ${chosen.length}: ${figure.name}`);
    const measured = await figure.measure(workbench);
    if (json) process.stdout.write(`${JSON.stringify(lineOf(figure, measured))}\n`);
    else rows.push(rowOf(figure, measured));
  }
  tellProgress('');
  if (!json) process.stdout.write(table(rows));
}

function lineOf(figure: Figure, measured: Measured) {
  const { name, unit, peerName, goal } = figure;
  return {
    name,
    unit,
    ours: rounded(measured.ours),
    peer: rounded(measured.peer),
    peerName,
    ratio: rounded(ratioOf(figure, measured)),
    ofPeer: rounded(measured.ours / measured.peer),
    ...(goal === undefined ? {} : { goal }),
  };
}

function rowOf(figure: Figure, measured: Measured): string[] {
  const { name, unit, ours, peer, ratio, ofPeer, peerName, goal } = lineOf(figure, measured);
  const bound = goal === undefined ? '' : `${unit === 'MB/s' ? '≥' : '≤'} ${goal}`;
  return [name, unit, String(ours), String(peer), `${ratio} ×`, String(ofPeer), bound, peerName];
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const isFigure = (column: number) => column >= 2 && column <= 6;
  return rows
    .map((row) => {
      const cells = row.map((cell, column) =>
        isFigure(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      );
      return `${cells.join('  ').trimEnd()}\n`;
    })
    .join('');
}

/** The line under way: on a terminal it gives way to the next. */
function tellProgress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
  else if (line !== '') process.stderr.write(`${line}\n`);
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
