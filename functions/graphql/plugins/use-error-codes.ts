import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { type ErrorCode, errorCodes } from '../../../schema/errors.ts';
import { refusal } from '../../http/refusal.ts';
import { isArgumentError, placeOf } from '../mask-error.ts';
import { shortened } from '../shortened.ts';

/**
 * Gives every error a code of `errorCodes`, takes the schema's names out of messages about wrong ones, shortens messages
 * that repeat much of the request, and puts the errors in the order of their fields: which read failed first is chance.
 */
export function useErrorCodes(): Plugin {
  return {
    onResultProcess({ result, setResult }) {
      if (Array.isArray(result) || !('errors' in result) || result.errors === undefined) return;
      setResult({ ...result, errors: result.errors.map(coded).sort(byPlace) });
    },
    onResponse({ response, setResponse }) {
      const empty = emptyRefusals[response.status];
      if (empty === undefined || response.headers.get('content-type')?.includes('json')) return;
      const refused = refusal(response.status, ...empty);
      for (const [name, value] of response.headers) {
        if (!name.startsWith('content-')) refused.headers.set(name, value);
      }
      setResponse(refused);
    },
  };
}

/** Refusals that yoga answers without a body. */
const emptyRefusals: Readonly<Record<number, readonly [ErrorCode, string]>> = {
  404: ['NOT_FOUND', 'Nothing is served here. The API is at /graphql.'],
  406: ['NOT_ACCEPTABLE', 'Accept application/graphql-response+json or application/json.'],
  415: ['UNSUPPORTED_MEDIA_TYPE', 'Send the query as application/json.'],
};

function coded(error: GraphQLError): GraphQLError {
  const { path, originalError, extensions } = error;
  const code = codeOf(error);
  // Of wrong variables the executor sets a status that JSON's media type should not have.
  const http = path === undefined && code === 'BAD_USER_INPUT' ? { spec: true, status: 400 } : extensions.http;
  return new GraphQLError(shortened(advised(withoutSuggestion(error.message))), {
    ...placeOf(error),
    originalError: originalError ?? null,
    extensions: { ...extensions, code, ...(http === undefined ? {} : { http }) },
  });
}

function codeOf(error: GraphQLError): ErrorCode {
  const { extensions, path } = error;
  const { code } = extensions;
  if (isMethodError(extensions.http)) return 'METHOD_NOT_ALLOWED';
  if (typeof code === 'string') return isErrorCode(code) ? code : 'BAD_REQUEST';
  return path === undefined || isArgumentError(error) ? 'BAD_USER_INPUT' : 'INTERNAL_SERVER_ERROR';
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorCodes, code);
}

function isMethodError(http: unknown): boolean {
  return typeof http === 'object' && http !== null && 'status' in http && http.status === 405;
}

function byPlace(one: GraphQLError, other: GraphQLError): number {
  const [a, b] = [one.positions?.[0] ?? 0, other.positions?.[0] ?? 0];
  return a - b || byPath(one.path ?? [], other.path ?? []);
}

/** Of one field there are errors below several items of a list. */
function byPath(one: readonly (string | number)[], other: readonly (string | number)[]): number {
  for (const [depth, key] of one.entries()) {
    const otherKey = other[depth];
    if (typeof key === 'number' && typeof otherKey === 'number' && key !== otherKey) return key - otherKey;
  }
  return 0;
}

/** graphql-js says of what it gave up on only that it did. */
function advised(message: string): string {
  if (message === 'Validation aborted.') {
    return 'Validation stopped: the query selects the same fields so often that comparing them takes too long. Select each field once in a place, or split the query.';
  }
  if (message.startsWith('Too many validation errors')) {
    return 'Validation stopped: the query has more errors than these. Correct them, then ask again.';
  }
  return message;
}

function withoutSuggestion(message: string): string {
  return message.replace(/ ?Did you mean .+\?$/s, '');
}
