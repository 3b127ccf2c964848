import type { Plugin } from 'graphql-yoga';

/** No address ends like this: Yoga's own health check goes by the end, and takes `/graphql?x=/health` for one. */
export const noHealthCheck = '#';

/** Answers at a path that the function runs. */
export function useHealth(path: string): Plugin {
  return {
    onRequest({ request, url, endResponse }) {
      if (url.pathname === path && request.method !== 'OPTIONS') endResponse(new Response(null, { status: 200 }));
    },
  };
}
