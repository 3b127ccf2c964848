import type { FieldNode, GraphQLObjectType } from 'graphql';
import { costOf } from '../../../schema/graphql/cost.ts';

/**
 * What things cost in points, of which one byte of the answer costs one. They stand to one another as the CPU time that they
 * were measured to take: LIMITS.md says how.
 */
export const prices = {
  /** What the API counts in, and bounds: what a request to the table costs. */
  unit: 32_768,
  /** An entry that a list is read by. */
  entry: 2_200,
  /** A record, or the head of an article, which comes in a batch. */
  record: 3_000,
  /** A byte of a stored article, or of what an entry holds of one, which is inflated and parsed. */
  documentByte: 8,
  /** A field of an object, besides the bytes of its value. */
  field: 95,
  /** A value inside JSON. */
  jsonValue: 120,
  /** A step of `Spending.work`. */
  step: 1.3,
  /** Nodes of a document's syntax tree that cost nothing: most documents of the kit have fewer. */
  freeNodes: 300,
  /** A node beyond: parsing and validating a document take so long. */
  node: 2_100,
  /** An error of a field. */
  error: 2_600,
} as const;

/** Quotation marks, colon and comma around a key. */
const keyMarks = 4;

/** What an item of a list costs besides its value. */
export const itemMarks = 8;

/** What an object of the type costs with the fields that are selected of it, by response key, but without their values. */
export function objectPrice(type: GraphQLObjectType, fields: ReadonlyMap<string, readonly FieldNode[]>): number {
  const definitions = type.getFields();
  let points = 0;
  for (const [key, [node]] of fields) {
    const definition = node && definitions[node.name.value];
    const work = definition === undefined ? 0 : (costOf(definition).work ?? 0);
    points += prices.field + key.length + keyMarks + Math.ceil(work * prices.step);
  }
  return points;
}

/** Bytes of a leaf of the answer, as near as its kind tells without writing it. */
export function leafBytes(value: unknown): number {
  if (typeof value === 'string') return value.length;
  return typeof value === 'object' && value !== null ? jsonBytes(value) : 0;
}

function jsonBytes(value: object): number {
  let bytes = 0;
  if (Array.isArray(value)) {
    for (const item of value) bytes += prices.jsonValue + leafBytes(item);
    return bytes;
  }
  for (const [key, item] of Object.entries(value)) bytes += prices.jsonValue + key.length + keyMarks + leafBytes(item);
  return bytes;
}
