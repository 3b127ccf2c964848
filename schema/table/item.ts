import type { AttributeValue } from '@aws-sdk/client-dynamodb';

export type Item = Record<string, AttributeValue>;

/** A primary key of the table. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

export function keyItem({ pk, sk }: Key): Item {
  return { pk: { S: pk }, sk: { S: sk } };
}

export function keyOf(item: Item): Key {
  return { pk: stringAt(item, 'pk'), sk: stringAt(item, 'sk') };
}

/** The string at `name`. Throws where the item has none: the table was written by something else. */
export function stringAt(item: Item, name: string): string {
  const value = item[name]?.S;
  if (value === undefined) throw new Error(`The item ${item.pk?.S} / ${item.sk?.S} has no string "${name}".`);
  return value;
}

export function optionalStringAt(item: Item, name: string): string | null {
  return item[name]?.S ?? null;
}

/** The number at `name`, 0 where there is none: counters begin there. */
export function numberAt(item: Item, name: string): number {
  return Number(item[name]?.N ?? 0);
}

export function stringSetAt(item: Item, name: string): readonly string[] {
  return item[name]?.SS ?? [];
}
