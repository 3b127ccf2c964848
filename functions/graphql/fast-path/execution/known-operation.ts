import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { prices } from '../../cost/prices.ts';
import { type CompiledOperation, compileOperation } from './compile-operation.ts';
import { compiledCode } from './compiled-code.ts';

type Values = Readonly<Record<string, unknown>>;

/** Ways of `@skip` and `@include` that are kept of one operation. */
const maximumVariants = 8;

/** An operation of a valid document, and what is found out about it as it is asked again. */
export class KnownOperation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  /** In points: what parsing and validating its document takes beyond what any takes. */
  readonly textPrice: number;
  /** Variables that decide on what is selected. */
  readonly #conditions: readonly string[];
  readonly #variants = new Map<string, Variant>();

  constructor(schema: GraphQLSchema, operation: OperationDefinitionNode, document: DocumentNode) {
    this.schema = schema;
    this.operation = operation;
    this.fragments = Object.fromEntries(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
      ),
    );
    const { conditions, nodes } = readThrough(document);
    this.#conditions = conditions;
    this.textPrice = Math.max(0, nodes - prices.freeNodes) * prices.node;
  }

  /** The variables as resolvers get them; undefined where they are wrong. */
  coerced(given: Values): Values | undefined {
    return getVariableValues(this.schema, this.operation.variableDefinitions ?? [], given).coerced;
  }

  /** Null where graphql-js is to execute it, as it is the first `runsBefore` times. */
  compiledFor(variableValues: Values, runsBefore: number): CompiledOperation | null {
    // graphql-js refuses one that is null.
    if (this.#conditions.some((name) => variableValues[name] === null)) return null;
    const key = this.#conditions.map((name) => (variableValues[name] === true ? 't' : 'f')).join('');
    const known = this.#variants.get(key);
    if (known === undefined && this.#variants.size >= maximumVariants) return null;
    const variant = known ?? new Variant();
    if (known === undefined) this.#variants.set(key, variant);
    if (variant.compiled === undefined && variant.runs < runsBefore) {
      variant.runs += 1;
      return null;
    }
    if (variant.compiled === undefined) {
      const scope = { schema: this.schema, fragments: this.fragments, variableValues };
      const made = compileOperation(scope, this.operation, this.textPrice);
      variant.compiled = made?.run ?? null;
      if (made !== null) compiledCode.add(variant, made.characters);
      return made?.run ?? null;
    }
    compiledCode.used(variant);
    return variant.compiled;
  }
}

class Variant {
  runs = 0;
  /** Undefined until it is tried, and once it is dropped. */
  compiled: CompiledOperation | null | undefined;

  /** Where it is asked again, it is compiled anew as if it were new. */
  drop(): void {
    this.runs = 0;
    this.compiled = undefined;
  }
}

const documents = new WeakMap<DocumentNode, Map<string, KnownOperation>>();

/** The operation of a valid document that graphql-js would execute; null where it would execute none. */
export function knownOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
): KnownOperation | null {
  const known = executedOperation(document, operationName);
  if (known !== undefined) return known;
  const definition = definitionOf(document, operationName);
  if (definition === null) return null;
  const operation = new KnownOperation(schema, definition, document);
  const ofDocument = documents.get(document) ?? new Map<string, KnownOperation>();
  documents.set(document, ofDocument.set(operationName ?? '', operation));
  return operation;
}

/** One that was asked for before, so that its document is valid and within all limits; undefined of any other. */
export function executedOperation(
  document: DocumentNode,
  operationName: string | null | undefined,
): KnownOperation | undefined {
  return documents.get(document)?.get(operationName ?? '');
}

function definitionOf(document: DocumentNode, name: string | null | undefined): OperationDefinitionNode | null {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (name == null) return operations.length === 1 ? (operations[0] ?? null) : null;
  return operations.find((operation) => operation.name?.value === name) ?? null;
}

/** The variables of `@skip` and `@include`, and how many nodes the document has. */
function readThrough(document: DocumentNode): { readonly conditions: readonly string[]; readonly nodes: number } {
  const names = new Set<string>();
  let nodes = 0;
  visit(document, {
    enter: (node) => {
      nodes += 1;
      if (node.kind !== Kind.DIRECTIVE) return;
      for (const { value } of node.arguments ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return { conditions: [...names], nodes };
}
