import type { GraphQLLeafType } from 'graphql';
import type { Budget } from '../../cost/budget.ts';
import { leafBytes } from '../../cost/prices.ts';

/* What compiled code calls in the rare cases; the frequent ones it tests for itself. */

/**
 * Thrown where graphql-js has to answer: something is to be told as an error with its place, or compiled code does not
 * know it.
 */
export const refused = Symbol('refused');

export function refuse(): never {
  throw refused;
}

/** A leaf as the answer shows it, charged by its bytes. Refuses none, errors, and what the type does not take. */
export function leaf(type: GraphQLLeafType, value: unknown, budget: Budget): unknown {
  if (value === null || value === undefined || value instanceof Error) throw refused;
  const shown = type.serialize(value);
  if (shown === null || shown === undefined) throw refused;
  budget.bytes += leafBytes(shown);
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

/** Rejections of items that nobody is going to look at any more end no process. */
export function ignoreItems(value: unknown): void {
  if (!Array.isArray(value)) return;
  for (const item of value) if (item instanceof Promise) item.catch(() => undefined);
}
