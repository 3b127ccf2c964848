import { type ExecutionArgs, type ExecutionResult, execute } from 'graphql';
import type { MaybePromise } from '../../../schema/graphql/maybe-promise.ts';
import { knownOperation } from './known-operation.ts';
import { Run } from './run.ts';

/**
 * Executes a valid document as graphql-js does, a known one by compiled code. That knows no errors: where there is one to
 * be told, graphql-js executes the operation again, over the same context, whose corpus reads nothing twice. What it
 * answers is the answer.
 *
 * @param runsBefore how often graphql-js executes it first: compiling takes as long as some executions
 */
export function executeOperation(args: ExecutionArgs, runsBefore = 1): MaybePromise<ExecutionResult> {
  const { schema, document, rootValue, contextValue, variableValues, operationName } = args;
  const known = knownOperation(schema, document, operationName);
  const values = known?.coerced(variableValues ?? {});
  if (known === null || values === undefined) return execute(args);
  const compiled = known.compiledFor(values, runsBefore);
  if (compiled === null) return execute(args);
  try {
    const data = new Run(rootValue, contextValue, values).complete(compiled);
    if (!(data instanceof Promise)) return { data };
    return data.then(
      (complete) => ({ data: complete }),
      () => execute(args),
    );
  } catch {
    return execute(args);
  }
}
