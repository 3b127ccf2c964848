import { limits } from './limits.ts';
import { persistedDocument } from './persisted-documents.ts';

/** A request as Lambda gets it. */
export interface PlainRequest {
  readonly method: string;
  /** Of the site: `https://gloss.example`. */
  readonly origin: string;
  readonly path: string;
  /** Of the address, without the question mark. */
  readonly search: string;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

export interface AskedOperation {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Of UTF-16 code units, none of which takes more bytes: what is longer is for those who count. */
const [surelyShortAddress, surelyShortBody] = [limits.urlBytes / 2, limits.bodyBytes / 3];

/** What a request asks, where it has one of the forms that most requests have; else null, wrong or not. */
export function askedOperation({ method, path, search, headers, body }: PlainRequest): AskedOperation | null {
  if (path !== '/graphql' || search.length > surelyShortAddress) return null;
  if (method === 'GET') return ofSearch(new URLSearchParams(search));
  const contentType = headers['content-type'] ?? '';
  if (method !== 'POST' || !/^application\/json(?:; ?charset=utf-8)?$/.test(contentType)) return null;
  return body.length > surelyShortBody ? null : ofParameters(parsed(body));
}

function ofSearch(search: URLSearchParams): AskedOperation | null {
  if (search.has('extensions')) return null;
  return ofParameters({
    query: search.get('query') || undefined,
    documentId: search.get('documentId') ?? undefined,
    operationName: search.get('operationName') || undefined,
    variables: parsed(search.get('variables') || 'null'),
  });
}

function ofParameters(parameters: unknown): AskedOperation | null {
  if (!isRecord(parameters)) return null;
  const { query, documentId, operationName = null, variables = null, ...others } = parameters;
  for (const name in others) if (others[name] != null) return null;
  if ((query == null) === (documentId == null)) return null;
  const text = typeof documentId === 'string' ? persistedDocument(documentId) : query;
  if (typeof text !== 'string' || !(operationName === null || typeof operationName === 'string')) return null;
  if (variables !== null && !isRecord(variables)) return null;
  return { query: text, operationName, variables: variables ?? {} };
}

/** Undefined of what is no JSON. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
