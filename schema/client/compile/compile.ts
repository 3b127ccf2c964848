import { hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { isAbstractType, print } from 'graphql';
import { schema } from '../../graphql/index.ts';
import { operationDocuments, readDefinitions } from './documents.ts';
import { operationTypes } from './operation-types.ts';

/** Where what is made here is committed. */
export const compiledFiles = {
  documents: new URL('../persisted-documents.json', import.meta.url),
  possibleTypes: new URL('../possible-types.json', import.meta.url),
  operations: new URL('../operations.ts', import.meta.url),
} as const;

/** What is made of `fragments` and `operations`, as each file holds it. Throws on what does not fit the schema. */
export async function compiledOperations(): Promise<Readonly<Record<keyof typeof compiledFiles, string>>> {
  const operations = operationDocuments().map(({ name, document }) => {
    const text = print(document);
    return { name, text, documentId: `sha256:${hash('sha256', text, 'hex')}` };
  });
  const types = await operationTypes([...readDefinitions('fragments'), ...readDefinitions('operations')]);
  return {
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
  writeFileSync(compiledFiles.documents, compiled.documents);
  writeFileSync(compiledFiles.possibleTypes, compiled.possibleTypes);
  writeFileSync(compiledFiles.operations, compiled.operations);
}
