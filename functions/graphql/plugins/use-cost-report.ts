import type { ExecutionArgs, ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { budgetOf } from '../cost/budget.ts';
import { knownOperation } from '../fast-path/execution/known-operation.ts';
import { operationCost } from '../fast-path/execution/operation-cost.ts';

/** Tells what a query cost, in `extensions.cost` of the answer, where the request has `"extensions": {"cost": true}`. */
export function useCostReport(limit: number): Plugin {
  return {
    onExecute({ args }) {
      if (!isAsked(args.contextValue)) return undefined;
      return {
        onExecuteDone({ result, setResult }) {
          if (isResult(result)) setResult({ ...result, extensions: { ...result.extensions, ...report(args, limit) } });
        },
      };
    },
  };
}

function report({ schema, document, operationName, variableValues, contextValue }: ExecutionArgs, limit: number) {
  const known = knownOperation(schema, document, operationName);
  const values = known?.coerced(variableValues ?? {});
  const budget = budgetOf(contextValue);
  if (known === null || values === undefined || budget === null) return {};
  const { cost: estimated, field } = operationCost(known, values);
  return { cost: { estimated, actual: budget.cost, limit, field } };
}

function isAsked(context: unknown): boolean {
  const extensions = memberOf(memberOf(context, 'params'), 'extensions');
  return memberOf(extensions, 'cost') === true;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined;
}

/** No stream of results: the schema has nothing that gives one. */
function isResult(result: object): result is ExecutionResult {
  return !(Symbol.asyncIterator in result);
}
