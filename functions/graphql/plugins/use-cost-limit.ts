import { type ExecutionArgs, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { CallerError } from '../../../schema/errors.ts';
import { knownOperation } from '../execution/known-operation.ts';
import { operationCost } from '../execution/operation-cost.ts';

/** Refuses a query that could cost more than `limit`, before it runs. */
export function useCostLimit(limit: number): Plugin {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const cost = costOrError(args);
      if (cost instanceof GraphQLError) return setResultAndStopExecution({ errors: [cost] });
      if (cost <= limit) return;
      const known = Number.isFinite(cost) ? { cost } : {};
      const told = Number.isFinite(cost) ? `up to ${cost}` : 'more than can be estimated';
      setResultAndStopExecution({
        errors: [
          new CallerError(
            'COST_LIMIT_EXCEEDED',
            `This query could cost ${told}; the limit is ${limit}. Ask for smaller pages (first, last) or fewer lists inside lists.`,
            { ...known, limit, http: { spec: true, status: 400 } },
          ),
        ],
      });
    },
  };
}

/** An argument that validation lets through and that cannot be read after all is told before anything runs. */
function costOrError(args: ExecutionArgs): number | GraphQLError {
  try {
    return costOf(args);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** 0 where execution is going to refuse the operation or its variables itself. */
function costOf({ schema, document, operationName, variableValues }: ExecutionArgs): number {
  const known = knownOperation(schema, document, operationName);
  const values = known?.coerced(variableValues ?? {});
  return known === null || values === undefined ? 0 : operationCost(known, values);
}
