import type { YamlProblem } from '../text/yaml-problems.ts';

/** What is wrong with an entry, and in which file. */
export interface RegistryProblem extends YamlProblem {
  /** The file's name, or the object's key. */
  readonly file: string;
}

/** Files of a corpus's registry that cannot be read: nothing of them is applied. The message is for the person who wrote them. */
export class RegistryFileError extends Error {
  override readonly name = 'RegistryFileError';
  readonly code = 'REGISTRY_INVALID';
  /** At least one, in order of file and place. */
  readonly problems: readonly RegistryProblem[];

  constructor(problems: readonly RegistryProblem[]) {
    super(problems.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`).join('\n'));
    this.problems = problems;
  }
}
