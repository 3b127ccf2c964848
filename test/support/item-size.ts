import { z } from 'zod';

type Attribute = z.infer<typeof scalarSchema> | { L: Attribute[] } | { M: Record<string, Attribute> };

const scalarSchema = z.union([
  z.object({ S: z.string() }),
  z.object({ B: z.string() }),
  z.object({ N: z.string() }),
  z.object({ BOOL: z.boolean() }),
  z.object({ NULL: z.literal(true) }),
  z.object({ SS: z.array(z.string()) }),
]);
const attributeSchema: z.ZodType<Attribute> = z.lazy(() =>
  z.union([
    scalarSchema,
    z.object({ L: z.array(attributeSchema) }),
    z.object({ M: z.record(z.string(), attributeSchema) }),
  ]),
);
const itemSchema = z.record(z.string(), attributeSchema);

/** Read units, eventually consistent, of items in the JSON of DynamoDB's API: half a one for each 4 KB begun. */
export function readUnits(items: readonly unknown[]): number {
  const bytes = items.reduce<number>((sum, item) => sum + namedBytes(itemSchema.parse(item)), 0);
  return Math.max(1, Math.ceil(bytes / 4_096)) / 2;
}

/** Write units of one item in the JSON of DynamoDB's API: one for each KB begun. Deleting it takes as many. */
export function writeUnits(item: unknown): number {
  return Math.max(1, Math.ceil(namedBytes(itemSchema.parse(item)) / 1_024));
}

/** As DynamoDB counts: names and values; each list and map three more, and one for each of what is in it. */
function namedBytes(attributes: Readonly<Record<string, Attribute>>): number {
  return sumOf(Object.entries(attributes).map(([name, value]) => Buffer.byteLength(name) + attributeBytes(value)));
}

function attributeBytes(value: Attribute): number {
  if ('S' in value) return Buffer.byteLength(value.S);
  if ('B' in value) return Buffer.byteLength(value.B, 'base64');
  // Two digits take a byte, and one more.
  if ('N' in value) return Math.ceil(value.N.replace(/\D/g, '').length / 2) + 1;
  if ('SS' in value) return sumOf(value.SS.map((text) => Buffer.byteLength(text)));
  if ('L' in value) return 3 + value.L.length + sumOf(value.L.map(attributeBytes));
  if ('M' in value) return 3 + Object.keys(value.M).length + namedBytes(value.M);
  return 1;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
