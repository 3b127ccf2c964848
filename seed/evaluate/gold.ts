import { writeFile } from 'node:fs/promises';
import { type Check, checkCase } from './check-case.ts';
import { type Expectation, type GoldCase, knownFailuresFile, readGoldCases, readKnownFailures } from './gold-case.ts';

export interface CheckedCase {
  readonly goldCase: GoldCase;
  readonly holds: boolean;
  readonly checks: readonly Check[];
}

/** Holds every case of the project's own gold against what the annotator finds, in the order of the file. */
export async function checkGold(): Promise<readonly CheckedCase[]> {
  return Promise.all(
    (await readGoldCases()).map(async (goldCase) => {
      const checks = await checkCase(goldCase);
      return { goldCase, checks, holds: checks.every(({ holds }) => holds) };
    }),
  );
}

export interface GoldScore {
  readonly cases: number;
  readonly held: number;
  /** For each thing that cases expect: in how many it is as expected, and of how many. */
  readonly byExpectation: ReadonlyMap<Expectation, { readonly held: number; readonly of: number }>;
}

export function scoreOf(checked: readonly CheckedCase[]): GoldScore {
  const byExpectation = new Map<Expectation, { held: number; of: number }>();
  for (const { name, holds } of checked.flatMap(({ checks }) => checks)) {
    const { held, of } = byExpectation.get(name) ?? { held: 0, of: 0 };
    byExpectation.set(name, { held: held + (holds ? 1 : 0), of: of + 1 });
  }
  return { cases: checked.length, held: checked.filter(({ holds }) => holds).length, byExpectation };
}

/** Where the list of known failures is wrong. */
export interface Drift {
  /** Fail, and are not on the list. */
  readonly broken: readonly CheckedCase[];
  /** Ids on the list of cases that hold, or that there are none of. */
  readonly stale: readonly string[];
}

export async function driftOf(checked: readonly CheckedCase[]): Promise<Drift> {
  const known = await readKnownFailures();
  const failing = new Set(checked.filter(({ holds }) => !holds).map(({ goldCase }) => goldCase.id));
  return {
    broken: checked.filter(({ goldCase: { id } }) => failing.has(id) && !known.has(id)),
    stale: [...known].filter((id) => !failing.has(id)),
  };
}

/** Takes off the list of known failures what does not fail. It puts nothing on it: that is for a person to do. */
export async function removeStale(stale: readonly string[]): Promise<void> {
  const known = await readKnownFailures();
  const left = [...known].filter((id) => !stale.includes(id));
  await writeFile(knownFailuresFile, left.map((id) => `${id}\n`).join(''));
}

/** A failing case with what it expects and what was found, for a person to read. */
export function explainCase({ goldCase: { id, kind, text }, checks }: CheckedCase): string {
  const differences = checks
    .filter(({ holds }) => !holds)
    .flatMap(({ name, expected, found }) => [
      `  ${name}`,
      `    expected ${JSON.stringify(expected)}`,
      `    found    ${JSON.stringify(found)}`,
    ]);
  return [`${id} (${kind})`, `  ${JSON.stringify(text)}`, ...differences].join('\n');
}
