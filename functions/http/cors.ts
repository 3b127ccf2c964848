/**
 * The headers that let pages of the allowed origins read an answer, never with credentials. `*` allows every origin, and
 * `http://localhost:*` one at every port; without any, none is allowed.
 *
 * @param origin the request's, null where it has none
 */
export function corsHeaders(
  allowedOrigins: readonly string[],
  origin: string | null,
): Readonly<Record<string, string>> {
  // For everyone it is said to all, so that a cache need not tell who asked.
  if (allowedOrigins.includes('*')) return { 'access-control-allow-origin': '*' };
  if (allowedOrigins.length === 0) return {};
  const allowed = origin !== null && allowedOrigins.some((entry) => isOrigin(origin, entry));
  return { vary: 'Origin', ...(allowed ? { 'access-control-allow-origin': origin } : {}) };
}

/** The origins of a setting, where commas or spaces separate them. */
export function originsIn(setting: string): readonly string[] {
  return setting.split(/[\s,]+/).filter((origin) => origin !== '');
}

export function isOriginSetting(text: string): boolean {
  return text === '*' || (URL.canParse(text) && new URL(text).origin === text);
}

const anyPort = ':*';

function isOrigin(origin: string, allowed: string): boolean {
  if (!allowed.endsWith(anyPort)) return origin === allowed;
  const withoutPort = allowed.slice(0, -anyPort.length);
  return (
    origin === withoutPort || (origin.startsWith(`${withoutPort}:`) && /^:\d+$/.test(origin.slice(withoutPort.length)))
  );
}

/**
 * What clients add to their requests. None but the first three is read; without leave a browser would not send the
 * request. Those of Apollo are its guard against forged requests, its names for traces, and its client's name.
 */
const clientHeaders = [
  'content-type',
  'accept',
  'if-none-match',
  'authorization',
  'apollo-require-preflight',
  'x-apollo-operation-name',
  'x-apollo-operation-id',
  'apollographql-client-name',
  'apollographql-client-version',
  'graphql-require-preflight',
  'graphql-preflight',
  'x-requested-with',
].join(', ');

/** What a preflight is told beside, where its origin is allowed. */
export function preflightHeaders(methods: string): Readonly<Record<string, string>> {
  return {
    'access-control-allow-methods': methods,
    'access-control-allow-headers': clientHeaders,
    'access-control-max-age': '86400',
  };
}
