import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type CitationScores, evaluateCitations } from '../evaluate/citations.ts';
import { checkGold, type Drift, driftOf, explainCase, removeStale, scoreOf } from '../evaluate/gold.ts';
import { CallError, runCommand } from './call.ts';
import { endWithReader } from './end-with-reader.ts';

const help = `Usage: npm run evaluate -- [--verbose] [--update] [DIR]

Scores the annotator and prints the scores to standard output. Without DIR: against the project's own gold, the cases in
seed/evaluate/gold. With DIR: against a folder of documents with known answers, either one with gold.json (citations:
precision, recall and F1) or one with documents.json and entities.json (re3d: actors).

  --verbose  print every miss
  --update   remove cases that now pass from the list of known failures (only without DIR)
  --help     show this help

Exits with 0 if it scored, 1 if the answers cannot be read or the cases that fail are not the known failures, 2 if the
arguments are wrong.`;

endWithReader();
await runCommand({
  help,
  options: { verbose: { type: 'boolean', default: false }, update: { type: 'boolean', default: false } },
  run: async ({ values, positionals }) => {
    const [folder] = positionals;
    if (positionals.length > 1) throw new CallError("Give one DIR, or none to use the project's own gold.");
    if (folder === undefined) return scoreGold(values);
    if (values.update)
      throw new CallError("--update does not go with DIR: only the project's own gold has known failures.");
    const report = await reportOn(folder, values.verbose).catch((error: unknown) => {
      throw new Error(`${folder}: ${error instanceof Error ? error.message : String(error)}`);
    });
    if (report === null)
      throw new CallError(`${folder} holds neither gold.json nor documents.json with entities.json.`);
    process.stdout.write(report);
    return 0;
  },
});

async function scoreGold({
  verbose,
  update,
}: {
  readonly verbose: boolean;
  readonly update: boolean;
}): Promise<number> {
  const checked = await checkGold();
  const { cases, held, byExpectation } = scoreOf(checked);
  const lines = [...byExpectation].map(([name, figures]) => [
    name,
    share(ratio(figures.held, figures.of)),
    `(${figures.held} of ${figures.of})`,
  ]);
  for (const [name = '', value, counts] of [['cases', share(ratio(held, cases)), `(${held} of ${cases})`], ...lines]) {
    process.stdout.write(`${name.padEnd(12)}${value}  ${counts}\n`);
  }
  const { broken, stale } = await driftOf(checked);
  for (const failed of verbose ? checked.filter(({ holds }) => !holds) : broken)
    process.stdout.write(`\n${explainCase(failed)}\n`);
  if (broken.length > 0) process.stderr.write(`\nThese fail and are not known failures: ${idsOf(broken)}.\n`);
  if (stale.length > 0 && update) await removeStale(stale);
  else if (stale.length > 0)
    process.stderr.write(
      `\nThese hold now: ${stale.join(', ')}. Take them off the list: npm run evaluate -- --update\n`,
    );
  return broken.length > 0 || (stale.length > 0 && !update) ? 1 : 0;
}

function idsOf(cases: Drift['broken']): string {
  return cases.map(({ goldCase }) => goldCase.id).join(', ');
}

async function reportOn(folder: string, verbose: boolean): Promise<string | null> {
  if (existsSync(join(folder, 'gold.json'))) return citationReport(await evaluateCitations(folder), verbose);
  if (!existsSync(join(folder, 'documents.json')) || !existsSync(join(folder, 'entities.json'))) return null;
  const { evaluateRe3d } = await import('../evaluate/re3d.ts');
  const { documents, figures, misses } = await evaluateRe3d(folder, { verbose });
  const lines = figures.map(
    ({ name, value, right, of }) => `${name.padEnd(22)}${share(value ?? 1)}  (${right} of ${of})`,
  );
  return `${[`documents             ${documents}`, ...lines, ...misses].join('\n')}\n`;
}

function citationReport(scores: CitationScores, verbose: boolean): string {
  const precision = ratio(scores.found, scores.made);
  const recall = ratio(scores.found, scores.expected);
  const lines = [
    `documents   ${scores.documents}`,
    `references  precision ${share(precision)}  recall ${share(recall)}  F1 ${share((2 * precision * recall) / (precision + recall || 1))}  (${scores.found} found of ${scores.expected}, ${scores.made} made)`,
    `dates       ${share(ratio(scores.datesRight, scores.found))}  (${scores.datesRight} of ${scores.found})`,
    `spans       ${share(ratio(scores.spansRight, scores.found))}  (${scores.spansRight} of ${scores.found})`,
    ...(verbose ? scores.misses : []),
  ];
  return `${lines.join('\n')}\n`;
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function share(value: number): string {
  return value.toFixed(4);
}
