import type { GraphQLLeafType } from 'graphql';
import type { Budget } from '../../cost/budget.ts';
import { leafBytes } from '../../cost/prices.ts';

/* What compiled code calls in rare cases; it tests for the frequent ones itself. */

/**
 * Thrown where graphql-js has to answer: there is an error to report with its path, or something that compiled code does
 * not handle.
 */
export const bailout = Symbol('bailout');

export function bailOut(): never {
  throw bailout;
}

/** A leaf as the answer shows it, charged by its bytes. Bails out on null, on errors and on what the type does not accept. */
export function leaf(type: GraphQLLeafType, value: unknown, budget: Budget): unknown {
  if (value === null || value === undefined || value instanceof Error) throw bailout;
  const shown = type.serialize(value);
  if (shown === null || shown === undefined) throw bailout;
  budget.bytes += leafBytes(shown);
  return shown;
}

/** An iterable as an array. Bails out on anything else. */
export function arrayOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (isIterable(value)) return Array.from(value);
  throw bailout;
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

/** Keeps rejected items that nobody will look at any more from ending the process. */
export function ignoreItems(value: unknown): void {
  if (!Array.isArray(value)) return;
  for (const item of value) if (item instanceof Promise) item.catch(() => undefined);
}
