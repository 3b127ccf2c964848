import type { YamlProblem } from '../text/yaml-problems.ts';

/** A corrections file that cannot be read: none of it is applied. The message is for the person who wrote it. */
export class CorrectionsError extends Error {
  override readonly name = 'CorrectionsError';
  readonly code = 'CORRECTIONS_INVALID';
  /** The file's name, or the object's key. */
  readonly file: string;
  /** At least one, in order of place. */
  readonly problems: readonly YamlProblem[];

  constructor(file: string, problems: readonly YamlProblem[]) {
    super(problems.map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`).join('\n'));
    this.file = file;
    this.problems = problems;
  }
}
