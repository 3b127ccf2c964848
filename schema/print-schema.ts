import { writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from './graphql/index.ts';

/** Where the printed schema is committed. */
export const schemaFile = new URL('./schema.graphql', import.meta.url);

/** The schema as SDL, types and fields in alphabetical order, so that a change is a small difference. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

if (import.meta.main) writeFileSync(schemaFile, printedSchema());
