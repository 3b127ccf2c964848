import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  Source,
  validate,
  visit,
} from 'graphql';
import { schema } from '../../graphql/index.ts';

const directory = join(import.meta.dirname, '..');

/** A file of `fragments` or `operations`, which holds one definition. */
export interface DefinitionFile {
  readonly path: string;
  readonly document: DocumentNode;
}

export interface OperationDocument {
  readonly name: string;
  /** The operation, then every fragment that it needs, in the order of their first use. */
  readonly document: DocumentNode;
}

export function readDefinitions(folder: 'fragments' | 'operations'): readonly DefinitionFile[] {
  const files = globSync(join(directory, folder, '*.graphql')).sort();
  return files.map((path) => ({ path, document: parse(new Source(readFileSync(path, 'utf8'), path)) }));
}

/**
 * Every operation with its fragments. Throws on an operation that does not fit the schema or its file, naming the place.
 */
export function operationDocuments(): readonly OperationDocument[] {
  const fragments = knownFragments();
  return readDefinitions('operations').map((file) => {
    const operation = onlyDefinition(file, Kind.OPERATION_DEFINITION);
    const document: DocumentNode = {
      kind: Kind.DOCUMENT,
      definitions: [operation, ...fragmentsOf(operation, fragments)],
    };
    const [error] = validate(schema, document);
    if (error !== undefined) throw new Error(String(error));
    return { name: nameOf(file, operation), document };
  });
}

/** Every fragment with those that it spreads. */
export function fragmentDocuments(): readonly OperationDocument[] {
  const fragments = knownFragments();
  return [...fragments.values()].map((fragment) => ({
    name: fragment.name.value,
    document: { kind: Kind.DOCUMENT, definitions: [fragment, ...fragmentsOf(fragment, fragments)] },
  }));
}

function knownFragments(): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    readDefinitions('fragments').map((file) => {
      const fragment = onlyDefinition(file, Kind.FRAGMENT_DEFINITION);
      return [fragment.name.value, fragment];
    }),
  );
}

function onlyDefinition<Wanted extends DefinitionNode['kind']>(
  { path, document }: DefinitionFile,
  kind: Wanted,
): Extract<DefinitionNode, { readonly kind: Wanted }> {
  const [definition, ...others] = document.definitions;
  if (definition === undefined || others.length > 0 || !isOfKind(definition, kind)) {
    throw new Error(`${path} must contain one ${kind} and nothing else.`);
  }
  return definition;
}

function isOfKind<Wanted extends DefinitionNode['kind']>(
  definition: DefinitionNode,
  kind: Wanted,
): definition is Extract<DefinitionNode, { readonly kind: Wanted }> {
  return definition.kind === kind;
}

function fragmentsOf(
  root: OperationDefinitionNode | FragmentDefinitionNode,
  known: ReadonlyMap<string, FragmentDefinitionNode>,
): readonly FragmentDefinitionNode[] {
  const needed = new Map<string, FragmentDefinitionNode>();
  const collect = (definition: DefinitionNode): void => {
    visit(definition, {
      FragmentSpread({ name: { value } }) {
        const fragment = known.get(value);
        // Validation tells of one that is not there.
        if (fragment === undefined || needed.has(value)) return;
        needed.set(value, fragment);
        collect(fragment);
      },
    });
  };
  collect(root);
  return [...needed.values()];
}

/** `ArticlePage`, in `article-page.graphql`. */
function nameOf({ path }: DefinitionFile, { name }: OperationDefinitionNode): string {
  const fileName = basename(path, '.graphql');
  const wanted = fileName.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  if (name?.value !== wanted) throw new Error(`The operation in ${path} must be named ${wanted}.`);
  return wanted;
}
