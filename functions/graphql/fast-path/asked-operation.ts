import { GraphQLError } from 'graphql';
import { apiPaths } from '../../http/paths.ts';
import { limits } from '../limits.ts';
import { bodyTypeOf, type Parameters, parametersInBody, parametersInSearch } from '../request/parameters.ts';
import type { PlainRequest } from '../request/plain-request.ts';

/** In UTF-16 code units, none of which takes more than three bytes: Yoga counts those of what is longer. */
const surelyShortBody = limits.bodyBytes / 3;

/** What a request asks; null where Yoga has to say what is wrong with it. */
export function askedOperation(request: PlainRequest): Parameters | null {
  if (!apiPaths.has(request.path) || !hasShortAddress(request)) return null;
  try {
    return parametersIn(request);
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

function parametersIn({ method, search, headers, body }: PlainRequest): Parameters | null {
  if (method === 'GET') return parametersInSearch(search);
  if (method !== 'POST' || body.length > surelyShortBody) return null;
  const type = bodyTypeOf(headers['content-type']);
  return type === null ? null : parametersInBody(body, type);
}

/** Whether the address is one that a URL keeps as it is, and that is not too long. */
function hasShortAddress({ origin, path, search }: PlainRequest): boolean {
  const bytes = origin.length + path.length + 1 + search.length;
  // Of these a URL escapes none but the apostrophe.
  if (!/^[!$-;=?-~]*$/.test(search)) return false;
  return bytes <= (search.includes("'") ? limits.urlBytes / 3 : limits.urlBytes);
}
