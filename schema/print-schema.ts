import { writeFileSync } from 'node:fs';
import {
  buildASTSchema,
  type FieldDefinitionNode,
  type GraphQLSchema,
  Kind,
  lexicographicSortSchema,
  parse,
  printSchema,
  visit,
} from 'graphql';
import { schema } from './graphql/index.ts';
import { schemaReference } from './schema-reference.ts';

/** Where the printed schema is committed. */
export const schemaFile = new URL('./schema.graphql', import.meta.url);
/** Where the page of its descriptions is. */
export const referenceFile = new URL('./REFERENCE.md', import.meta.url);

/** The schema as SDL: types and fields in alphabetical order, so that a change is a small difference; `id` first. */
export function printedSchema(): string {
  return `${printSchema(sortedSchema())}\n`;
}

/** The schema as a page of Markdown, in the same order. */
export function printedReference(): string {
  return schemaReference(sortedSchema());
}

function sortedSchema(): GraphQLSchema {
  const sorted = parse(printSchema(lexicographicSortSchema(schema)));
  const idsFirst = visit(sorted, {
    [Kind.OBJECT_TYPE_DEFINITION]: (type) => ({ ...type, fields: idFirst(type.fields ?? []) }),
  });
  return buildASTSchema(idsFirst);
}

function idFirst(fields: readonly FieldDefinitionNode[]): readonly FieldDefinitionNode[] {
  const isId = ({ name }: FieldDefinitionNode): boolean => name.value === 'id';
  return [...fields.filter(isId), ...fields.filter((field) => !isId(field))];
}

if (import.meta.main) {
  writeFileSync(schemaFile, printedSchema());
  writeFileSync(referenceFile, printedReference());
}
