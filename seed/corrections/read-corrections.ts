import { hash } from 'node:crypto';
import * as z from 'zod';
import type { YamlText } from '../text/parse-yaml.ts';
import { type YamlProblem, yamlProblems } from '../text/yaml-problems.ts';
import type { Correction, CorrectionChange } from './correction.ts';
import { authorFields, citationFields, headFields, mentionFields, quoteFields } from './correction-fields.ts';
import { CorrectionsError } from './corrections-error.ts';

/** Bytes of a corrections file, and entries in it, at most. */
const largestFile = 1_000_000;
const mostEntries = 2_000;

const operations = ['add', 'change', 'remove', 'set'] as const;

const fileSchema = z.strictObject(
  {
    by: authorFields.by,
    at: authorFields.at,
    // Of a list whose entries are all commented out nothing is left.
    corrections: z.preprocess(
      (value) => (value === '' || value === null ? [] : value),
      z
        .array(z.unknown(), 'has to be a list of entries, each with add, change, remove or set')
        .max(mostEntries, `may hold ${mostEntries} entries`),
    ),
  },
  'The file has to have lines "by:" and "at:", then "corrections:" with the list of entries below it.',
);

const fieldsBelow = 'The entry needs a field that it changes.';
const isNothing = (fields: object): boolean => Object.values(fields).every((value) => value === undefined);

/** By what an entry does: its schema, which gives the change. */
const schemas: Readonly<Record<string, z.ZodType<{ change: CorrectionChange; written: Written }>>> = {
  'add citation': entry('add', { ...quoteFields, ...citationFields })
    .refine(({ source, url }) => source !== undefined || url !== undefined, 'The entry needs a source, or an address.')
    .transform(({ exact, prefix, suffix, by, at, reason, add: _, ...citation }) =>
      entryOf({ kind: 'ADD_CITATION', target: { exact, prefix, suffix }, citation }, { by, at, reason }),
    ),
  'change citation': entry('change', { ...quoteFields, ...citationFields })
    .transform(({ exact, prefix, suffix, by, at, reason, change: _, ...citation }) =>
      entryOf({ kind: 'CHANGE_CITATION', target: { exact, prefix, suffix }, citation }, { by, at, reason }),
    )
    .refine(({ change }) => !('citation' in change && isNothing(change.citation)), fieldsBelow),
  'remove citation': entry('remove', quoteFields).transform(({ exact, prefix, suffix, ...written }) =>
    entryOf({ kind: 'REMOVE_CITATION', target: { exact, prefix, suffix } }, written),
  ),
  'add mention': entry('add', { ...quoteFields, ...mentionFields })
    .refine(({ actor }) => actor !== undefined, 'The entry needs an actor.')
    .transform(({ exact, prefix, suffix, actor, kind, ...written }) =>
      entryOf({ kind: 'ADD_MENTION', target: { exact, prefix, suffix }, mention: { actor, kind } }, written),
    ),
  'change mention': entry('change', { ...quoteFields, ...mentionFields })
    .refine(({ actor, kind }) => !isNothing({ actor, kind }), fieldsBelow)
    .transform(({ exact, prefix, suffix, actor, kind, ...written }) =>
      entryOf({ kind: 'CHANGE_MENTION', target: { exact, prefix, suffix }, mention: { actor, kind } }, written),
    ),
  'remove mention': entry('remove', quoteFields).transform(({ exact, prefix, suffix, ...written }) =>
    entryOf({ kind: 'REMOVE_MENTION', target: { exact, prefix, suffix } }, written),
  ),
  'set title': entry('set', { to: headFields.title }).transform(({ to, ...written }) =>
    entryOf({ kind: 'SET_TITLE', to }, written),
  ),
  'set authors': entry('set', { to: headFields.authors }).transform(({ to, ...written }) =>
    entryOf({ kind: 'SET_AUTHORS', to }, written),
  ),
  'set published': entry('set', { to: headFields.published }).transform(({ to, ...written }) =>
    entryOf({ kind: 'SET_PUBLISHED', to }, written),
  ),
  'set slug': entry('set', { to: headFields.slug }).transform(({ to, ...written }) =>
    entryOf({ kind: 'SET_SLUG', to }, written),
  ),
};

function entry<Fields extends z.ZodRawShape, Operation extends string>(operation: Operation, fields: Fields) {
  const named = { [operation]: z.string() } as { readonly [Key in Operation]: z.ZodString };
  return z.strictObject({ ...named, ...fields, ...authorFields });
}

/** Who wrote an entry, when and why, as far as it says so itself. */
interface Written {
  readonly by?: string | undefined;
  readonly at?: string | undefined;
  readonly reason?: string | undefined;
}

function entryOf(change: CorrectionChange, { by, at, reason }: Written) {
  return { change, written: { by, at, reason } };
}

/**
 * Reads a corrections file. The YAML parser is loaded when it is called.
 *
 * @param file its name or key, for the error
 * @throws CorrectionsError that names every wrong entry by line and column
 */
export async function readCorrections(text: string, file: string): Promise<readonly Correction[]> {
  if (text.length > largestFile) {
    throw new CorrectionsError(file, [
      { line: 1, column: 1, message: `The file can have at most ${largestFile} characters.` },
    ]);
  }
  const { parseYaml } = await import('../text/parse-yaml.ts');
  const yaml = parseYaml(text.replace(/^\uFEFF/, ''));
  if ('fault' in yaml) {
    throw new CorrectionsError(file, [
      { line: yaml.line, column: yaml.column, message: `This is not valid YAML: ${yaml.fault}` },
    ]);
  }
  // An empty file, or one that is all comments, corrects nothing.
  if (yaml.value === null || yaml.value === '') return [];
  const parsed = fileSchema.safeParse(yaml.value);
  if (!parsed.success)
    throw new CorrectionsError(file, yamlProblems(yaml, parsed.error, [], 'file', Object.keys(fileSchema.shape)));
  const { by, at, corrections } = parsed.data;
  const problems: YamlProblem[] = [];
  const read: Correction[] = [];
  for (const [index, written] of corrections.entries()) {
    const path = ['corrections', index];
    const result = readEntry(yaml, written, path, { by, at });
    if (Array.isArray(result)) problems.push(...result);
    else read.push(result);
  }
  if (problems.length > 0) throw new CorrectionsError(file, problems);
  return withUniqueIds(read);
}

function readEntry(
  yaml: YamlText,
  written: unknown,
  path: readonly PropertyKey[],
  defaults: Written,
): Correction | YamlProblem[] {
  const place = yaml.placeOf(path);
  const operation = operationOf(written);
  if (operation === null) {
    return [
      {
        ...place,
        message:
          'An entry has exactly one of add, change or remove, of a citation or a mention, or set, of title, authors, published or slug.',
      },
    ];
  }
  const schema = schemas[operation.join(' ')];
  if (schema === undefined) {
    const [verb, object] = operation;
    const possible = Object.keys(schemas).flatMap((name) => (name.startsWith(`${verb} `) ? name.split(' ')[1] : []));
    const message = `"${verb}: ${object}" is nothing that can be done; ${verb} takes ${possible.join(', ')}.`;
    return [{ ...yaml.placeOf([...path, verb]), message }];
  }
  const parsed = schema.safeParse(written);
  if (!parsed.success) return yamlProblems(yaml, parsed.error, path, 'entry', fieldsOf(operation));
  const { change, written: own } = parsed.data;
  const { by, at } = { by: own.by ?? defaults.by, at: own.at ?? defaults.at };
  if (by === undefined || at === undefined) {
    const message = `"${by === undefined ? 'by' : 'at'}" is missing: give it here, or above "corrections" for all entries.`;
    return [{ ...place, message }];
  }
  const reason = own.reason ?? null;
  return {
    ...place,
    id: hash('sha256', JSON.stringify([change, by, at, reason])).slice(0, 16),
    by,
    at,
    reason,
    change,
  };
}

function fieldsOf([verb, object]: readonly [verb: string, object: string]): readonly string[] {
  const changed = object === 'citation' ? citationFields : mentionFields;
  const own = verb === 'set' ? ['to'] : Object.keys({ ...quoteFields, ...(verb === 'remove' ? {} : changed) });
  return [...own, ...Object.keys(authorFields)];
}

function operationOf(written: unknown): readonly [verb: string, object: string] | null {
  if (typeof written !== 'object' || written === null) return null;
  const found = operations.flatMap((verb) => {
    const object: unknown = Reflect.get(written, verb);
    return typeof object === 'string' ? [[verb, object] as const] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Entries that are the same to the letter get a number. */
function withUniqueIds(corrections: readonly Correction[]): Correction[] {
  const seen = new Map<string, number>();
  return corrections.map((correction) => {
    const count = (seen.get(correction.id) ?? 0) + 1;
    seen.set(correction.id, count);
    return count === 1 ? correction : { ...correction, id: `${correction.id}-${count}` };
  });
}
