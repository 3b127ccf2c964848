import type { Plugin } from 'graphql-yoga';
import { publishedAnswer } from '../../http/http-cache.ts';

/**
 * Lets caches keep what is asked by GET and answered without an error, and answers 304 where the caller has it already.
 * Nothing else is kept.
 */
export function useHttpCache(): Plugin {
  const failed = new WeakSet<Request>();
  return {
    onResultProcess({ request, result }) {
      if (Array.isArray(result) || !('data' in result) || result.errors !== undefined) failed.add(request);
    },
    async onResponse({ request, response, setResponse }) {
      const kept = request.method === 'GET' && response.status === 200 && isJson(response) && !failed.has(request);
      if (!kept) {
        response.headers.set('cache-control', 'no-store');
        return;
      }
      const body = Buffer.from(await response.arrayBuffer());
      const headers = new Headers(response.headers);
      const type = headers.get('content-type') ?? '';
      const { status, headers: caching } = publishedAnswer(type, body, request.headers.get('if-none-match'));
      for (const [name, value] of Object.entries(caching)) headers.set(name, value);
      headers.append('vary', 'Accept');
      if (status === 304) for (const name of [...headers.keys()]) if (name.startsWith('content-')) headers.delete(name);
      setResponse(new Response(status === 304 ? null : body, { status, headers }));
    },
  };
}

function isJson(response: Response): boolean {
  return /[/+]json\b/.test(response.headers.get('content-type') ?? '');
}
