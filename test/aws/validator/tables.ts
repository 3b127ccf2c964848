import * as z from 'zod';
import type { Template } from '../synthesized.ts';
import type { Finding } from './finding.ts';

const keySchema = z.array(z.object({ AttributeName: z.string() }));
const indexesSchema = z.array(z.object({ IndexName: z.string(), KeySchema: keySchema })).default([]);
const tableSchema = z.object({
  KeySchema: keySchema,
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string() })),
  GlobalSecondaryIndexes: indexesSchema,
  LocalSecondaryIndexes: indexesSchema,
});

/** Keys of tables and indexes that no attribute defines, and defined attributes that are no key: DynamoDB takes neither. */
export function tableFindings({ Resources }: Template): Finding[] {
  return Object.entries(Resources).flatMap(([id, { Type, Properties }]) => {
    if (Type !== 'AWS::DynamoDB::GlobalTable' && Type !== 'AWS::DynamoDB::Table') return [];
    const table = tableSchema.parse(Properties);
    const defined = new Set(table.AttributeDefinitions.map(({ AttributeName }) => AttributeName));
    const keys = [
      ...table.KeySchema.map(({ AttributeName }) => ({ name: AttributeName, of: 'the table' })),
      ...[...table.GlobalSecondaryIndexes, ...table.LocalSecondaryIndexes].flatMap(({ IndexName, KeySchema }) =>
        KeySchema.map(({ AttributeName }) => ({ name: AttributeName, of: `the index ${IndexName}` })),
      ),
    ];
    const used = new Set(keys.map(({ name }) => name));
    return [
      ...keys
        .filter(({ name }) => !defined.has(name))
        .map(({ name, of }) => `${id}: ${name} is a key of ${of}, and no attribute defines it`),
      ...[...defined].filter((name) => !used.has(name)).map((name) => `${id}: ${name} is defined and no key`),
    ];
  });
}
