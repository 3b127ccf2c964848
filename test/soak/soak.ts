import { CallError, runCommand } from '../../seed/commands/call.ts';
import { suites } from './suites.ts';

const longest = 20;
const help = `Usage: npm run soak -- [options]

Runs for long what the tests try briefly: faults, kills, load, lagging replicas, and hostile queries and documents.

  --only NAME      suites whose names begin so
  --minutes N      for all of them together, at most ${longest} (${longest})
  --seed N         of what is chosen at random (1)
  --help           show this help

${suites.map(({ name, description }) => `  ${name.padEnd(16)} ${description}`).join('\n')}

Prints a line for each thing that went wrong, and a line of figures for each suite. Exit code 1 where anything
went wrong, or where a whole run tried less than it has to.
`;

/** A linear congruential generator. */
function numbersOf(seed: number): () => number {
  let state = seed * 7_919;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

await runCommand({
  help,
  options: { only: { type: 'string' }, minutes: { type: 'string' }, seed: { type: 'string' } },
  allowPositionals: false,
  run: async ({ values: { only = '', minutes = String(longest), seed = '1' } }) => {
    if (!(Number(minutes) > 0 && Number(minutes) <= longest))
      throw new CallError(`--minutes takes a number up to ${longest}.`);
    if (!Number.isInteger(Number(seed))) throw new CallError('--seed takes a whole number.');
    const chosen = suites.filter(({ name }) => name.startsWith(only));
    if (chosen.length === 0) throw new CallError(`No suite begins with "${only}".`);
    const isWhole = only === '' && Number(minutes) === longest;
    const end = Date.now() + Number(minutes) * 60_000;
    let allWrong = 0;
    for (const [index, suite] of chosen.entries()) {
      const left = chosen.slice(index).reduce((sum, { weight }) => sum + weight, 0);
      const began = Date.now();
      const suiteEnd = began + ((end - began) * suite.weight) / left;
      let wrong = 0;
      const tellWrong = (problem: string): void => {
        wrong += 1;
        process.stdout.write(`${suite.name}: ${problem}\n`);
      };
      const running = suite.run({
        goesOn: () => Date.now() < suiteEnd,
        millisecondsLeft: () => Math.max(0, suiteEnd - Date.now()),
        random: numbersOf(Number(seed)),
        wrong: tellWrong,
        tell: (line) => process.stdout.write(`${suite.name}, no problem: ${line}\n`),
      });
      const figures = await running.catch((error: unknown): Readonly<Record<string, number>> => {
        tellWrong(`it could not be run to its end: ${error instanceof Error ? error.stack : error}`);
        return {};
      });
      if (isWhole) {
        for (const [figure, least] of Object.entries(suite.least ?? {})) {
          const reached = figures[figure] ?? 0;
          if (reached >= least) continue;
          tellWrong(`${reached} ${figure} of ${least}: the time was too short`);
        }
      }
      allWrong += wrong;
      const seconds = Math.round((Date.now() - began) / 1_000);
      process.stdout.write(`${JSON.stringify({ suite: suite.name, ...figures, wrong, seconds })}\n`);
    }
    return allWrong === 0 ? 0 : 1;
  },
});
