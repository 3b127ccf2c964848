import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { parse, printSchema } from 'graphql';
import { schema } from '../../graphql/index.ts';
import type { DefinitionFile } from './documents.ts';

/** TypeScript of what each operation takes and gives, and of each fragment. */
export async function operationTypes(files: readonly DefinitionFile[]): Promise<string> {
  return codegen({
    schema: parse(printSchema(schema)),
    documents: files.map(({ path, document }) => ({ location: path, document })),
    filename: 'operations.ts',
    config: {
      immutableTypes: true,
      skipTypename: true,
      strictScalars: true,
      scalars: { Date: 'string', DateTime: 'string', URL: 'string', JSON: 'unknown' },
    },
    plugins: [{ typescriptOperations: {} }],
    pluginMap: { typescriptOperations },
  });
}
