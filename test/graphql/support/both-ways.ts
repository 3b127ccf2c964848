import { type ExecutionArgs, type ExecutionResult, execute } from 'graphql';
import { executeOperation } from '../../../functions/graphql/fast-path/execution/execute-operation.ts';

/**
 * Executes an operation by compiled code, then by graphql-js, over the same context. Throws where the two differ in
 * anything a client sees: values, the order of keys, errors with messages, paths, places and extensions.
 */
export async function executeBothWays(args: ExecutionArgs): Promise<ExecutionResult> {
  const compiled = await executeOperation(args, 0);
  const expected = await execute(args);
  if (seenOf(compiled) === seenOf(expected)) return compiled;
  throw new Error(`Compiled: ${seenOf(compiled)}\ngraphql-js: ${seenOf(expected)}`);
}

export function seenOf(result: ExecutionResult): string {
  return JSON.stringify(result, null, 1);
}
