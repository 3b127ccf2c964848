import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { type ErrorCode, errorCodes } from '../../../schema/errors.ts';
import { placeOf } from '../mask-error.ts';
import { refusal } from '../refusal.ts';

/** Gives every error a code of `errorCodes`, and takes the schema's names out of messages about wrong ones. */
export function useErrorCodes(): Plugin {
  return {
    onResultProcess({ result, setResult }) {
      if (Array.isArray(result) || !('errors' in result) || result.errors === undefined) return;
      setResult({ ...result, errors: result.errors.map(coded) });
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
  return new GraphQLError(withoutSuggestion(error.message), {
    ...placeOf(error),
    originalError: originalError ?? null,
    extensions: { ...extensions, code, ...(http === undefined ? {} : { http }) },
  });
}

function codeOf({ extensions, path }: GraphQLError): ErrorCode {
  const { code } = extensions;
  if (isMethodError(extensions.http)) return 'METHOD_NOT_ALLOWED';
  if (typeof code === 'string') return isErrorCode(code) ? code : 'BAD_REQUEST';
  return path === undefined ? 'BAD_USER_INPUT' : 'INTERNAL_SERVER_ERROR';
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorCodes, code);
}

function isMethodError(http: unknown): boolean {
  return typeof http === 'object' && http !== null && 'status' in http && http.status === 405;
}

function withoutSuggestion(message: string): string {
  return message.replace(/ ?Did you mean .+\?$/s, '');
}
