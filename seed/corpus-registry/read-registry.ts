import * as z from 'zod';
import { slugOf } from '../../schema/slug.ts';
import type { YamlText } from '../text/parse-yaml.ts';
import { yamlProblems } from '../text/yaml-problems.ts';
import { checkActors, checkSources } from './check-entries.ts';
import { combineEntries } from './combine-entries.ts';
import type { PlacedEntry } from './placed-entry.ts';
import { actorEntry, type CorpusRegistry, sourceEntry } from './registry-entries.ts';
import { RegistryFileError, type RegistryProblem } from './registry-error.ts';

/** Characters of all files together, and entries in them, at most. */
const largestRegistry = 1_000_000;
const mostEntries = 10_000;

export interface RegistryFile {
  /** As errors name it. */
  readonly name: string;
  readonly text: string;
}

const fileSchema = z.strictObject(
  {
    actors: z.array(z.unknown(), 'has to be a list of entries').optional(),
    sources: z.array(z.unknown(), 'has to be a list of entries').optional(),
  },
  'The file has to hold "actors:" or "sources:", each with a list of entries.',
);

/**
 * Reads the files of a corpus's registry, in whatever order they come. The YAML parser is loaded when there is a file.
 *
 * @throws RegistryFileError that names every wrong entry by file, line, column and field
 */
export async function readRegistry(files: readonly RegistryFile[]): Promise<CorpusRegistry> {
  const problems: RegistryProblem[] = [];
  const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  let characters = 0;
  const actors: PlacedEntry<z.infer<typeof actorEntry>>[] = [];
  const sources: PlacedEntry<z.infer<typeof sourceEntry>>[] = [];
  for (const { name: file, text } of sorted) {
    characters += text.length;
    if (characters > largestRegistry) {
      const message = `The files of the registry may hold ${largestRegistry} characters together.`;
      throw new RegistryFileError([{ file, line: 1, column: 1, message }]);
    }
    const { parseYaml } = await import('../text/parse-yaml.ts');
    const yaml = parseYaml(text.replace(/^\uFEFF/, ''));
    if ('fault' in yaml) {
      const { line, column, fault } = yaml;
      problems.push({ file, line, column, message: `This is not valid YAML: ${fault}` });
      continue;
    }
    // A file without entries is empty, or all comments.
    const parsed = fileSchema.safeParse(yaml.value === null || yaml.value === '' ? {} : yaml.value);
    if (!parsed.success) {
      problems.push(...yamlProblems(yaml, parsed.error, [], 'file').map((problem) => ({ file, ...problem })));
      continue;
    }
    readEntries(parsed.data.actors ?? [], actorEntry, { file, yaml, list: 'actors' }, actors, problems);
    readEntries(parsed.data.sources ?? [], sourceEntry, { file, yaml, list: 'sources' }, sources, problems);
  }
  if (actors.length + sources.length > mostEntries) {
    const file = sorted.at(-1)?.name ?? '';
    const message = `The files of the registry may hold ${mostEntries} entries together.`;
    problems.push({ file, line: 1, column: 1, message });
  }
  if (problems.length > 0) throw new RegistryFileError(problems);
  const combinedActors = combineEntries(actors, problems);
  const combinedSources = combineEntries(sources, problems);
  if (problems.length === 0) {
    checkActors(combinedActors, problems);
    checkSources(combinedSources, problems);
  }
  if (problems.length > 0) throw new RegistryFileError(problems);
  return { actors: combinedActors.map(({ entry }) => entry), sources: combinedSources.map(({ entry }) => entry) };
}

interface ListOfEntries {
  readonly file: string;
  readonly yaml: YamlText;
  readonly list: 'actors' | 'sources';
}

function readEntries<Entry>(
  written: readonly unknown[],
  schema: z.ZodObject & z.ZodType<Entry>,
  { file, yaml, list }: ListOfEntries,
  entries: PlacedEntry<Entry>[],
  problems: RegistryProblem[],
): void {
  for (const [index, one] of written.entries()) {
    const path = [list, index];
    const of = `${list}, entry ${index + 1}${nameOf(one)}`;
    const parsed = schema.safeParse(one);
    if (!parsed.success) {
      for (const { message, ...place } of yamlProblems(yaml, parsed.error, path, 'entry', Object.keys(schema.shape)))
        problems.push({ file, ...place, message: `${of}: ${message}` });
      continue;
    }
    const { line, column } = yaml.placeOf(path);
    entries.push({
      entry: parsed.data,
      place: `${file}:${line}:${column}`,
      problem: (message, ...field) => {
        const at = yaml.placeOf([...path, ...field]);
        const [name] = field;
        return { file, ...at, message: `${of}: ${name === undefined ? '' : `"${String(name)}" `}${message}` };
      },
    });
  }
}

/** How an entry is called in a message. */
function nameOf(written: unknown): string {
  if (typeof written !== 'object' || written === null) return '';
  for (const field of ['name', 'slug']) {
    const value: unknown = Reflect.get(written, field);
    if (typeof value === 'string' && slugOf(value) !== '') return ` (“${value.slice(0, 100)}”)`;
  }
  return '';
}
