import { type ExecutionArgs, type ExecutionResult, execute, type FieldNode, GraphQLError } from 'graphql';
import { selectedFields } from '../../../../schema/graphql/selections.ts';
import { type MaybePromise, whenThere } from '../../../../schema/maybe-promise.ts';
import { Budget, budgetOf } from '../../cost/budget.ts';
import { objectPrice, prices } from '../../cost/prices.ts';
import { type KnownOperation, knownOperation } from './known-operation.ts';
import { operationCost } from './operation-cost.ts';
import { Run } from './run.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * Executes a valid document as graphql-js does, a known one by compiled code. That knows no errors: where there is one to
 * be told, graphql-js executes the operation again, over the same context, whose corpus reads nothing twice. What it
 * answers is the answer.
 *
 * Both are charged to the budget of the context, if it has one. Where it is spent, both stop, and the answer is that error.
 *
 * @param runsBefore how often graphql-js executes it first: compiling takes as long as some executions
 */
export function executeOperation(args: ExecutionArgs, runsBefore = 1): MaybePromise<ExecutionResult> {
  const { schema, document, rootValue, contextValue, variableValues, operationName } = args;
  const known = knownOperation(schema, document, operationName);
  const values = known?.coerced(variableValues ?? {});
  if (known === null || values === undefined) return execute(args);
  const budget = budgetOf(contextValue) ?? Budget.unlimited();
  const again = () => executeCharged(args, known, values, budget);
  const compiled = known.compiledFor(values, isWorthCompiling(known, values) ? 0 : runsBefore);
  if (compiled === null || budget.refusedBy.has(compiled)) return again();
  const refused = () => {
    budget.refusedBy.add(compiled);
    return again();
  };
  try {
    const data = new Run(rootValue, contextValue, values, budget).complete(compiled);
    if (!(data instanceof Promise)) return { data };
    return data.then((complete) => ({ data: complete }), refused);
  } catch {
    return refused();
  }
}

/** From this estimate on, in points, compiling takes less than what graphql-js takes longer. */
const worthCompiling = 25 * prices.unit;

function isWorthCompiling(known: KnownOperation, values: Values): boolean {
  try {
    return operationCost(known, values).cost * prices.unit - known.textPrice > worthCompiling;
  } catch (error) {
    // What graphql-js is going to refuse.
    if (error instanceof GraphQLError) return false;
    throw error;
  }
}

/** By graphql-js, over a schema whose fields charge. */
function executeCharged(
  args: ExecutionArgs,
  known: KnownOperation,
  values: Values,
  budget: Budget,
): MaybePromise<ExecutionResult> {
  const refuse = () => ({ errors: [budget.refusal(operationCost(known, values).field)] });
  if (!budget.restart(known.textPrice + rootPrice(known, values))) return refuse();
  return whenThere(execute(args), (result) => (budget.finish() ? result : refuse()));
}

/** Of the root, which no field gives, and of introspection, whose fields are not the schema's own. */
function rootPrice(known: KnownOperation, values: Values): number {
  const root = known.schema.getRootType(known.operation.operation);
  if (root == null) return 0;
  try {
    const scope = { schema: known.schema, fragments: known.fragments, variableValues: values };
    const fields = selectedFields(scope, root, [known.operation.selectionSet]);
    const introspection = hasIntrospection(fields) ? operationCost(known, values).introspection : 0;
    return objectPrice(root, fields) + introspection;
  } catch (error) {
    // What graphql-js is going to refuse.
    if (error instanceof GraphQLError) return 0;
    throw error;
  }
}

function hasIntrospection(fields: ReadonlyMap<string, readonly FieldNode[]>): boolean {
  return [...fields.values()].some(([node]) => node?.name.value === '__schema' || node?.name.value === '__type');
}
