import { parseArgs } from 'node:util';
import { suites } from './suites.ts';

const longest = 20;
const help = `Usage: npm run soak -- [options]

Runs long what the tests try briefly: faults of every write, several at once, many publishers, and replicas that lag.

  --only NAME      suites whose names begin so
  --minutes N      for all of them together, at most ${longest} (${longest})
  --seed N         of what is chosen at random (1)
  --help           this text

${suites.map(({ name, description }) => `  ${name.padEnd(16)} ${description}`).join('\n')}

Prints a line for each thing that went wrong, and a line of figures for each suite. Exit code 1 where anything went wrong.
`;

function refuse(reason: string): number {
  process.stderr.write(`${reason}\n\n${help}`);
  return 2;
}

function parseCall() {
  try {
    return parseArgs({
      options: {
        only: { type: 'string' },
        minutes: { type: 'string' },
        seed: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function main(): Promise<number> {
  const call = parseCall();
  if (typeof call === 'string') return refuse(call);
  const { only = '', minutes = String(longest), seed = '1', help: asked } = call.values;
  if (asked === true) {
    process.stdout.write(help);
    return 0;
  }
  if (!(Number(minutes) > 0 && Number(minutes) <= longest)) return refuse(`--minutes takes a number up to ${longest}.`);
  if (!Number.isInteger(Number(seed))) return refuse('--seed takes a whole number.');
  const chosen = suites.filter(({ name }) => name.startsWith(only));
  if (chosen.length === 0) return refuse(`No suite begins with "${only}".`);
  const end = Date.now() + Number(minutes) * 60_000;
  let allWrong = 0;
  for (const [index, suite] of chosen.entries()) {
    const left = chosen.slice(index).reduce((sum, { weight }) => sum + weight, 0);
    const began = Date.now();
    const suiteEnd = began + ((end - began) * suite.weight) / left;
    let wrong = 0;
    const figures = await suite.run({
      goesOn: () => Date.now() < suiteEnd,
      random: numbersOf(Number(seed)),
      wrong: (problem) => {
        wrong += 1;
        process.stdout.write(`${suite.name}: ${problem}\n`);
      },
    });
    allWrong += wrong;
    const seconds = Math.round((Date.now() - began) / 1_000);
    process.stdout.write(`${JSON.stringify({ suite: suite.name, ...figures, wrong, seconds })}\n`);
  }
  return allWrong === 0 ? 0 : 1;
}

/** A linear congruential generator. */
function numbersOf(seed: number): () => number {
  let state = seed * 7_919;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return 1;
});
