import { z } from 'zod';

const attributeSchema = z.union([
  z.object({ S: z.string() }).transform(({ S }) => Buffer.byteLength(S)),
  z.object({ B: z.string() }).transform(({ B }) => Buffer.byteLength(B, 'base64')),
  // Two digits take a byte, and one more.
  z.object({ N: z.string() }).transform(({ N }) => Math.ceil(N.replace(/\D/g, '').length / 2) + 1),
  z.object({ SS: z.array(z.string()) }).transform(({ SS }) => SS.reduce((sum, S) => sum + Buffer.byteLength(S), 0)),
  z.object({ BOOL: z.boolean() }).transform(() => 1),
]);
const itemSchema = z.record(z.string(), attributeSchema);

/** Bytes of an item as DynamoDB counts them: the attributes' names and values. Takes the JSON of its API. */
function itemBytes(item: unknown): number {
  return Object.entries(itemSchema.parse(item)).reduce(
    (sum, [name, bytes]) => sum + Buffer.byteLength(name) + bytes,
    0,
  );
}

/** Read units, eventually consistent: half a one for each 4 KB begun, of items that are read together. */
export function readUnits(items: readonly unknown[]): number {
  const bytes = items.reduce<number>((sum, item) => sum + itemBytes(item), 0);
  return Math.max(1, Math.ceil(bytes / 4_096)) / 2;
}
