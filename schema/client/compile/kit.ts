import { print } from 'graphql';
import type { OperationDocument } from './documents.ts';

/** An operation as the manifest holds it. */
export interface CompiledOperation {
  readonly name: string;
  readonly text: string;
  readonly documentId: string;
}

const note = '// Made by npm run compile-operations.\n';

const withoutCapital = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

/** Operations by their ids, for who sends the id alone: no GraphQL is needed to use it. */
export function operationsModule(operations: readonly CompiledOperation[], types: string): Module {
  return {
    code: `${note}${operations
      .map(
        ({ name, documentId }) =>
          `export const ${withoutCapital(name)} = { name: '${name}', documentId: '${documentId}' };\n`,
      )
      .join('')}`,
    types: `${note}
/** An operation that the API knows. \`__apiType\` is there for types alone: of its answer, and of its variables. */
export interface PersistedOperation<Result, Variables> {
  readonly name: string;
  /** What to send instead of a query. */
  readonly documentId: \`sha256:\${string}\`;
  readonly __apiType?: (variables: Variables) => Result;
}

${types}
${operations
  .map(
    ({ name }) =>
      `export declare const ${withoutCapital(name)}: PersistedOperation<${name}Query, ${name}QueryVariables>;\n`,
  )
  .join('')}`,
  };
}

/** Operations and fragments as documents, typed as Apollo Client, urql and others read types from them. */
export function documentsModule(
  operations: readonly CompiledOperation[],
  fragments: readonly OperationDocument[],
): Module {
  const parsed = (name: string, text: string): string =>
    `export const ${name} = /* @__PURE__ */ parse(${JSON.stringify(text)}, { noLocation: true });\n`;
  return {
    code: `${note}import { parse } from 'graphql';

${operations.map(({ name, text }) => parsed(`${name}Document`, text)).join('')}
${fragments.map(({ name, document }) => parsed(`${name}FragmentDocument`, print(document))).join('')}`,
    types: `${note}import type { DocumentNode } from 'graphql';
import type * as operations from './operations.js';

export type * from './operations.js';

/** A document that tells clients the types of its variables and of its answer. */
export interface TypedDocument<Result, Variables> extends DocumentNode {
  /** Never there at run time. */
  readonly __apiType?: (variables: Variables) => Result;
}

${operations
  .map(
    ({ name }) =>
      `export declare const ${name}Document: TypedDocument<operations.${name}Query, operations.${name}QueryVariables>;\n`,
  )
  .join('')}
${fragments
  .map(
    ({ name }) =>
      `/** With the fragments that it spreads. */\nexport declare const ${name}FragmentDocument: TypedDocument<operations.${name}Fragment, unknown>;\n`,
  )
  .join('')}`,
  };
}

/** JavaScript and its declarations. */
export interface Module {
  readonly code: string;
  readonly types: string;
}
