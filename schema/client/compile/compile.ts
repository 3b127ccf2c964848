import { hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { isAbstractType, print } from 'graphql';
import { schema } from '../../graphql/index.ts';
import { fragmentDocuments, operationDocuments, readDefinitions } from './documents.ts';
import { documentsModule, operationsModule } from './kit.ts';
import { operationTypes } from './operation-types.ts';

/** Where what is made here is committed. */
export const compiledFiles = {
  documents: new URL('../persisted-documents.json', import.meta.url),
  possibleTypes: new URL('../possible-types.json', import.meta.url),
  operations: new URL('../operations.ts', import.meta.url),
  kitOperations: new URL('../kit/operations.js', import.meta.url),
  kitOperationTypes: new URL('../kit/operations.d.ts', import.meta.url),
  kitDocuments: new URL('../kit/documents.js', import.meta.url),
  kitDocumentTypes: new URL('../kit/documents.d.ts', import.meta.url),
} as const;

export const compiledFileNames = [
  'documents',
  'possibleTypes',
  'operations',
  'kitOperations',
  'kitOperationTypes',
  'kitDocuments',
  'kitDocumentTypes',
] as const satisfies readonly (keyof typeof compiledFiles)[];

/** What is made of `fragments` and `operations`, as each file holds it. Throws on what does not fit the schema. */
export async function compiledOperations(): Promise<Readonly<Record<keyof typeof compiledFiles, string>>> {
  const operations = operationDocuments().map(({ name, document }) => {
    const text = print(document);
    return { name, text, documentId: `sha256:${hash('sha256', text, 'hex')}` };
  });
  const types = await operationTypes([...readDefinitions('fragments'), ...readDefinitions('operations')]);
  const kitOperations = operationsModule(operations, types);
  const kitDocuments = documentsModule(operations, fragmentDocuments());
  return {
    kitOperations: kitOperations.code,
    kitOperationTypes: kitOperations.types,
    kitDocuments: kitDocuments.code,
    kitDocumentTypes: kitDocuments.types,
    documents: printedJson(Object.fromEntries(operations.map(({ documentId, text }) => [documentId, text]))),
    possibleTypes: printedJson(possibleTypes()),
    operations: `// Made by npm run compile-operations.\nimport type { Operation } from './operation.ts';\n\n${types}\n${operations.map(printedOperation).join('\n')}`,
  };
}

function printedOperation({ name, documentId }: { readonly name: string; readonly documentId: string }): string {
  const constant = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return `export const ${constant}: Operation<${name}Query, ${name}QueryVariables> = {
  name: '${name}',
  documentId: '${documentId}',
};
`;
}

/** Of each interface and union, the types that it can be: what Apollo Client wants to know. */
function possibleTypes(): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.values(schema.getTypeMap())
      .filter(isAbstractType)
      .map((type) => [
        type.name,
        schema
          .getPossibleTypes(type)
          .map(({ name }) => name)
          .sort(),
      ]),
  );
}

function printedJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

if (import.meta.main) {
  const compiled = await compiledOperations();
  for (const name of compiledFileNames) writeFileSync(compiledFiles[name], compiled[name]);
}
