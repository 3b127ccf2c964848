import type { PageRequest } from '../../schema/corpus/corpus.ts';

const pageSize = 20;

/** The page of a list that an address asks for: the first, or the one after, or before, a cursor. */
export function pageRequestOf(query: URLSearchParams): PageRequest {
  const before = query.get('before');
  if (before !== null) return { limit: pageSize, direction: 'BACKWARD', cursor: before };
  return { limit: pageSize, direction: 'FORWARD', cursor: query.get('after') };
}
