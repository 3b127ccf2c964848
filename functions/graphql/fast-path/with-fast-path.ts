import { apiPaths } from '../../http/paths.ts';
import { limits } from '../limits.ts';
import { plainRequestOf } from '../request/plain-request.ts';
import type { RequestContext } from '../request/request-context.ts';
import type { FastPath } from './fast-path.ts';

type Next = (request: Request, context: RequestContext) => Response | Promise<Response>;

/** The fast path in front of what answers `Request`s, as the handler has it in front of what answers events. */
export function withFastPath(answerFast: FastPath, next: Next): (request: Request) => Promise<Response> {
  return async (request) => {
    const context: RequestContext = {};
    if (!mayBeFast(request)) return next(request, context);
    const { plain, request: unread } = await plainRequestOf(request);
    const answer = await answerFast(plain, context);
    if (answer === null) return next(unread, context);
    const { statusCode, headers, body } = answer;
    return new Response(statusCode === 304 ? null : body, { status: statusCode, headers });
  };
}

/** A body that may be too long is read by who bounds it. */
function mayBeFast({ method, url, headers, body }: Request): boolean {
  if (!apiPaths.has(new URL(url).pathname)) return false;
  if (method === 'GET') return true;
  const length = headers.get('content-length');
  return method === 'POST' && (body === null || (length !== null && Number(length) <= limits.bodyBytes));
}
