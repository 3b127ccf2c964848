import type { Plugin } from 'graphql-yoga';

/**
 * Lets pages of the allowed origins read answers, never with credentials. `*` allows every origin; without any, none is
 * allowed.
 */
export function useCors(allowedOrigins: readonly string[]): Plugin {
  const everyone = allowedOrigins.includes('*');
  return {
    onRequest({ request, endResponse }) {
      if (request.method === 'OPTIONS') endResponse(new Response(null, { status: 204 }));
    },
    onResponse({ request, response }) {
      if (!everyone && allowedOrigins.length > 0) response.headers.append('vary', 'Origin');
      const origin = request.headers.get('origin');
      // For everyone it is said to all, so that a cache need not tell who asked.
      if (everyone) response.headers.set('access-control-allow-origin', '*');
      else if (origin !== null && allowedOrigins.includes(origin)) {
        response.headers.set('access-control-allow-origin', origin);
      } else return;
      if (request.method !== 'OPTIONS') return;
      response.headers.set('access-control-allow-methods', 'GET, POST');
      response.headers.set('access-control-allow-headers', 'content-type, accept');
      response.headers.set('access-control-max-age', '86400');
    },
  };
}
