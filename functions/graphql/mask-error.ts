import { GraphQLError, type GraphQLErrorOptions } from 'graphql';
import { UnreadableError } from '../../schema/table/formats/unreadable-error.ts';

/**
 * What the caller is shown of an error: one that was made for the caller as it is; of any other nothing but that there
 * was one.
 */
export function maskError(error: unknown, message: string): Error {
  if (!(error instanceof GraphQLError)) return internalError(message, { http: { status: 500 } });
  const unreadable = unreadableBehind(error);
  if (unreadable !== null) {
    const extensions = { code: unreadable.code, http: { spec: true, status: 500 } };
    return new GraphQLError(unreadable.message, { ...placeOf(error), extensions });
  }
  const isCoded = error.extensions.code !== undefined || error.path === undefined || isArgumentError(error);
  if (isForCaller(error) && isCoded) return error;
  return internalError(message, {}, placeOf(error));
}

/** Whether graphql-js says it of an argument, also of a directive's: only variables can make one wrong by then. */
export function isArgumentError({ message, extensions }: GraphQLError): boolean {
  return extensions.code === undefined && message.startsWith('Argument "');
}

/** What a newer version of gloss stored, where that is why a field has no value. */
function unreadableBehind(error: unknown): UnreadableError | null {
  if (error instanceof UnreadableError) return error;
  return error instanceof GraphQLError && error.originalError != null ? unreadableBehind(error.originalError) : null;
}

/** Where in the query and in the answer an error lies. */
export function placeOf({ nodes, source, positions, path }: GraphQLError): GraphQLErrorOptions {
  return { nodes: nodes ?? null, source: source ?? null, positions: positions ?? null, path: path ?? null };
}

/** Graphql wraps what a resolver throws, GraphQLErrors too. */
function isForCaller({ originalError }: GraphQLError): boolean {
  return originalError == null || (originalError instanceof GraphQLError && isForCaller(originalError));
}

function internalError(
  message: string,
  extensions: Readonly<Record<string, unknown>>,
  place: GraphQLErrorOptions = {},
): GraphQLError {
  return new GraphQLError(message, { ...place, extensions: { code: 'INTERNAL_SERVER_ERROR', ...extensions } });
}
