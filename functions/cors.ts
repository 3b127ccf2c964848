/**
 * The headers that let pages of the allowed origins read an answer, never with credentials. `*` allows every origin;
 * without any, none is allowed.
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
  const allowed = origin !== null && allowedOrigins.includes(origin);
  return { vary: 'Origin', ...(allowed ? { 'access-control-allow-origin': origin } : {}) };
}

/** What a preflight is told beside, where its origin is allowed. */
export function preflightHeaders(methods: string): Readonly<Record<string, string>> {
  return {
    'access-control-allow-methods': methods,
    'access-control-allow-headers': 'content-type, accept',
    'access-control-max-age': '86400',
  };
}
