import type { Plugin } from 'graphql-yoga';
import { corsHeaders, preflightHeaders } from '../../http/cors.ts';

/** Lets pages of the allowed origins read answers. */
export function useCors(allowedOrigins: readonly string[]): Plugin {
  return {
    onRequest({ request, endResponse }) {
      if (request.method === 'OPTIONS') endResponse(new Response(null, { status: 204 }));
    },
    onResponse({ request, response: { headers } }) {
      const cors = corsHeaders(allowedOrigins, request.headers.get('origin'));
      for (const [name, value] of Object.entries(cors)) headers.append(name, value);
      if (request.method !== 'OPTIONS' || !headers.has('access-control-allow-origin')) return;
      for (const [name, value] of Object.entries(preflightHeaders('GET, POST'))) headers.set(name, value);
    },
  };
}
