const pageSize = 20;

/** The arguments of a connection. */
export type PageVariables =
  | { readonly first: number; readonly after: string | null }
  | { readonly last: number; readonly before: string };

/** The page of a list that an address asks for: the first, or the one after, or before, a cursor. */
export function pageVariablesOf(query: URLSearchParams): PageVariables {
  const before = query.get('before');
  return before === null ? { first: pageSize, after: query.get('after') } : { last: pageSize, before };
}
