import type { Plugin } from 'graphql-yoga';

/** Answers HEAD with the headers that GET has. */
export function useHead(): Plugin {
  const asked = new WeakSet<Request>();
  return {
    onRequest({ request, setRequest }) {
      if (request.method !== 'HEAD') return;
      const { url, headers } = request;
      const got = new Request(url, { headers });
      asked.add(got);
      setRequest(got);
    },
    onResponse({ request, response, setResponse }) {
      if (asked.has(request)) setResponse(new Response(null, { status: response.status, headers: response.headers }));
    },
  };
}
