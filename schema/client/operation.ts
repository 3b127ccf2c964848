import type { GraphQLError } from 'graphql';

/** An operation of the manifest. `__apiType` is there for types alone: of its answer, and of its variables. */
export interface Operation<Result, Variables> {
  readonly name: string;
  /** Its key in `persisted-documents.json`. */
  readonly documentId: `sha256:${string}`;
  readonly __apiType?: (variables: Variables) => Result;
}

export interface OperationAnswer<Result> {
  /** Null where an error left nothing of it. */
  readonly data: Result | null;
  /** Empty where all went well. */
  readonly errors: readonly GraphQLError[];
}

/** Runs an operation of the manifest, as the API would. */
export type RunOperation = <Result, Variables extends Readonly<Record<string, unknown>>>(
  operation: Operation<Result, Variables>,
  variables: Variables,
) => Promise<OperationAnswer<Result>>;
