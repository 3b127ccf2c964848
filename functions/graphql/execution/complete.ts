import type { GraphQLLeafType } from 'graphql';
import { refused } from './run.ts';

/* What compiled code calls in the rare cases; the frequent ones it tests for itself. */

export function refuse(): never {
  throw refused;
}

/** A leaf as the answer shows it. Refuses none, errors, and what the type does not take. */
export function leaf(type: GraphQLLeafType, value: unknown): unknown {
  if (value === null || value === undefined || value instanceof Error) throw refused;
  const shown = type.serialize(value);
  if (shown === null || shown === undefined) throw refused;
  return shown;
}

/** What can be a list, as an array. Refuses what cannot. */
export function arrayOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (isIterable(value)) return Array.from(value);
  throw refused;
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}
