import { readFileSync } from 'node:fs';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { schema } from '../../schema/graphql/index.ts';
import { printedReference, printedSchema, referenceFile, schemaFile } from '../../schema/print-schema.ts';

it('is committed as it is, and its reference', () => {
  const repair = 'the printed schema differs from what is committed: run npm run print-schema';
  expect(printedSchema(), repair).toBe(readFileSync(schemaFile, 'utf8'));
  expect(printedReference(), repair).toBe(readFileSync(referenceFile, 'utf8'));
});

it('has a reference whose links lead to a type each', () => {
  const reference = printedReference();
  const headings = new Set([...reference.matchAll(/^### (\w+)$/gm)].map(([, name = '']) => name.toLowerCase()));
  const targets = [...reference.matchAll(/\]\(#([^)]+)\)/g)].map(([, target = '']) => target);
  expect(targets.length).toBeGreaterThan(0);
  expect(targets.filter((target) => !headings.has(target))).toEqual([]);
});

it('describes every type, field, argument and value', () => {
  const undescribed: string[] = [];
  const check = (name: string, { description }: { readonly description?: string | null | undefined }): void => {
    if (!description) undescribed.push(name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    check(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value);
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) check(`${type.name}.${field.name}`, field);
    }
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      check(`${type.name}.${field.name}`, field);
      for (const argument of field.args) check(`${type.name}.${field.name}(${argument.name})`, argument);
    }
  }
  expect(undescribed).toEqual([]);
});
