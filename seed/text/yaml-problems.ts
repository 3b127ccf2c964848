import type * as z from 'zod';
import type { SourcePlace } from '../source-document/source-document.ts';
import type { YamlText } from './parse-yaml.ts';

/** What is wrong with a part of a YAML text, and where. */
export interface YamlProblem extends SourcePlace {
  readonly message: string;
}

/**
 * What a schema finds wrong with a part of a YAML text, each at its place and in their order.
 *
 * @param path of the part in the text
 * @param thing that a field is of, for the message: "entry"
 * @param fields that it may have, where they are known, for the message
 */
export function yamlProblems(
  yaml: YamlText,
  error: z.ZodError,
  path: readonly PropertyKey[],
  thing = 'entry',
  fields: readonly string[] = [],
): YamlProblem[] {
  const problems = error.issues.flatMap((issue) => {
    const at = [...path, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      const known = issue.path.length > 0 || fields.length === 0 ? '' : `, which takes ${fields.join(', ')}`;
      return issue.keys.map((key) => ({
        ...yaml.placeOf([...at, key], 'key'),
        message: `"${key}" is no field of this ${thing}${known}.`,
      }));
    }
    const inner = innermost(issue);
    if (inner.code === 'unrecognized_keys') {
      const [key = ''] = inner.keys;
      return [
        { ...yaml.placeOf([...path, ...inner.path, key], 'key'), message: `"${key}" is no field of this ${thing}.` },
      ];
    }
    const whole = [...path, ...inner.path];
    const name = whole.slice(path.length).findLast((step) => typeof step === 'string');
    const { message } = inner;
    return [{ ...yaml.placeOf(whole), message: name === undefined ? message : `"${String(name)}" ${message}.` }];
  });
  return problems.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** What a schema says itself goes before what the parser says of every one. */
const generic = 'Invalid input';

/** Of several schemas that a value fits none of, what the one finds that it comes nearest to. */
function innermost(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  // Later schemas are the more particular ones; where nothing tells, the last is meant.
  const [branch] = issue.errors.toReversed().sort((a, b) => depthOf(b) - depthOf(a));
  const [inner] = branch ?? [];
  if (inner === undefined) return issue;
  if (inner.path.length === 0 && inner.code !== 'unrecognized_keys' && issue.message !== generic) return issue;
  return innermost({ ...inner, path: [...issue.path, ...inner.path] });
}

const depthOf = (issues: readonly { readonly path: readonly PropertyKey[] }[]): number => issues[0]?.path.length ?? 0;
