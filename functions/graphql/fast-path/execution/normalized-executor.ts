import { type ExecutionArgs, type ExecutionResult, execute } from 'graphql';

/**
 * Stands in the bundle for `@graphql-tools/executor`, with which yoga executes what it is given no executor for; `useExecute`
 * gives it one for every query. What is left is a subscription, which graphql-js refuses as it does, the schema having none.
 */
export async function normalizedExecutor(args: ExecutionArgs): Promise<ExecutionResult> {
  const { errors = [] } = await execute(args);
  return { errors };
}
