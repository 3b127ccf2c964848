import { type ExecutionArgs, GraphQLError, getVariableValues, Kind, type OperationDefinitionNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { CallerError } from '../../../schema/errors.ts';
import { queryCost } from '../query-cost.ts';

/** The cost of an operation without variables, which yoga's parser cache gives again and again. */
const costs = new WeakMap<OperationDefinitionNode, number>();

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
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const operation =
    operationName == null ? operations[0] : operations.find(({ name }) => name?.value === operationName);
  if (operation === undefined) return 0;
  const known = costs.get(operation);
  if (known !== undefined) return known;

  const definitions = operation.variableDefinitions ?? [];
  const { coerced } = getVariableValues(schema, definitions, variableValues ?? {});
  if (coerced === undefined) return 0;
  const fragments = Object.fromEntries(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  const cost = queryCost({ schema, fragments, variableValues: coerced }, operation);
  if (definitions.length === 0) costs.set(operation, cost);
  return cost;
}
