import { type ExecutionArgs, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { estimatedTooHigh } from '../cost/budget.ts';
import type { QueryCost } from '../cost/query-cost.ts';
import { knownOperation } from '../fast-path/execution/known-operation.ts';
import { isTooHigh, operationCost } from '../fast-path/execution/operation-cost.ts';

/** Refuses a query that is surely going to cost more than `limit`, before it runs. */
export function useCostLimit(limit: number): Plugin {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const estimate = costOrError(args);
      if (estimate === null) return;
      if (estimate instanceof GraphQLError) return setResultAndStopExecution({ errors: [estimate] });
      if (!isTooHigh(estimate)) return;
      setResultAndStopExecution({ errors: [estimatedTooHigh(estimate.cost, limit, estimate.field)] });
    },
  };
}

/** An argument that validation lets through and that cannot be read after all is told before anything runs. */
function costOrError(args: ExecutionArgs): QueryCost | GraphQLError | null {
  try {
    return costOf(args);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** Null where execution is going to refuse the operation or its variables itself. */
function costOf({ schema, document, operationName, variableValues }: ExecutionArgs): QueryCost | null {
  const known = knownOperation(schema, document, operationName);
  const values = known?.coerced(variableValues ?? {});
  return known === null || values === undefined ? null : operationCost(known, values);
}
