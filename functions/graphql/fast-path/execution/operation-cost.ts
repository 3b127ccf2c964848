import { isLeafType, Kind, type VariableDefinitionNode } from 'graphql';
import { prices } from '../../cost/prices.ts';
import { type QueryCost, queryCost } from '../../cost/query-cost.ts';
import { limits } from '../../limits.ts';
import type { KnownOperation } from './known-operation.ts';

type Values = Readonly<Record<string, unknown>>;

/** Costs that are kept of one operation: of so many ways to fill in what its cost depends on. */
const maximumKept = 100;

/** Longer ways than this are not kept. */
const maximumKeyLength = 200;

const kept = new WeakMap<KnownOperation, Map<string, QueryCost>>();

/** `queryCost` of an operation with its coerced variables, worked out once for all that cost the same. */
export function operationCost(known: KnownOperation, values: Values): QueryCost {
  const { schema, fragments, operation, textPrice } = known;
  const costs = kept.get(known) ?? new Map<string, QueryCost>();
  kept.set(known, costs);
  const key = (operation.variableDefinitions ?? []).map((definition) => decisive(known, definition, values)).join();
  const before = costs.get(key);
  if (before !== undefined) return before;
  const estimate = queryCost({ schema, fragments, variableValues: values }, operation);
  const cost = { ...estimate, cost: estimate.cost + Math.ceil(textPrice / prices.unit) };
  if (key.length > maximumKeyLength) return cost;
  if (costs.size >= maximumKept) costs.clear();
  costs.set(key, cost);
  return cost;
}

/**
 * Whether a query is not begun. Its estimate takes every list as full, so much of it may never be: it runs, and stops where
 * it exceeds the limit, unless it is estimated far beyond. Introspection and documents count as they are.
 */
export function isTooHigh({ cost, introspection, documents }: QueryCost): boolean {
  return cost > limits.estimatedCost || Math.max(introspection, documents) > limits.cost * prices.unit;
}

/** Sizes and conditions decide on the cost, and how long lists are; of texts only whether there is one. */
const decidingTypes = new Set(['Int', 'Float', 'Boolean']);

function decisive({ schema }: KnownOperation, { type, variable }: VariableDefinitionNode, values: Values): string {
  const value = values[variable.name.value];
  const bare = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
  const isText =
    bare.kind === Kind.NAMED_TYPE && isLeafType(schema.getType(bare.name.value)) && !decidingTypes.has(bare.name.value);
  if (isText && value !== null && value !== undefined) return 'text';
  return JSON.stringify(value) ?? 'none';
}
