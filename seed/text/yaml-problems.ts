import type * as z from 'zod';
import type { SourcePlace } from '../source-document/source-document.ts';
import type { YamlText } from './parse-yaml.ts';

/** What is wrong with a part of a YAML text, and where. */
export interface YamlProblem extends SourcePlace {
  readonly message: string;
}

/**
 * What a schema finds wrong with a part of a YAML text, each at its place.
 *
 * @param path of the part in the text
 * @param thing that a field is of, for the message: "entry"
 */
export function yamlProblems(
  yaml: YamlText,
  error: z.ZodError,
  path: readonly PropertyKey[],
  thing = 'entry',
): YamlProblem[] {
  return error.issues.flatMap((issue) => {
    const at = [...path, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        ...yaml.placeOf([...at, key], 'key'),
        message: `"${key}" is no field of this ${thing}.`,
      }));
    }
    const [branch] = issue.code === 'invalid_union' ? issue.errors.toSorted((a, b) => depthOf(b) - depthOf(a)) : [];
    const inner = branch?.[0];
    const whole = inner === undefined ? at : [...at, ...inner.path];
    const name = whole.slice(path.length).findLast((step) => typeof step === 'string');
    const message = (inner ?? issue).message;
    return [{ ...yaml.placeOf(whole), message: name === undefined ? message : `"${String(name)}" ${message}.` }];
  });
}

const depthOf = (issues: readonly { readonly path: readonly PropertyKey[] }[]): number => issues[0]?.path.length ?? 0;
