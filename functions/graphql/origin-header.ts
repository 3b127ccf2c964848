import { timingSafeEqual } from 'node:crypto';

/** What the edge adds to each request, with a value that the stack made for itself. */
export const originHeader = 'x-gloss-origin';

/** The name that readers use, as the edge says it where nothing else tells the function: a web function's own name is not it. */
export const siteHostHeader = 'x-gloss-host';

/** Whether a request came through the edge, which bounds and caches what is asked. */
export function cameThroughEdge(headers: Readonly<Record<string, string | undefined>>, value: string): boolean {
  const given = Buffer.from(headers[originHeader] ?? '');
  const wanted = Buffer.from(value);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
