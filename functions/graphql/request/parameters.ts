import { CallerError, type ErrorCode } from '../../../schema/errors.ts';
import { contentTypeOf, isUtf8 } from '../../http/media-type.ts';
import { persistedDocument } from '../persisted-documents.ts';

type Members = Readonly<Record<string, unknown>>;

/** What a request asks, well-formed as GraphQL over HTTP has it. Of the document only is known that it is text. */
export interface Parameters {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Members;
  readonly extensions?: Members;
}

/**
 * The parameters in an address (GraphQL over HTTP, GET): empty ones count as left out.
 *
 * @param search the query component, without its question mark
 * @throws CallerError
 */
export function parametersInSearch(search: string): Parameters {
  const given = new URLSearchParams(search);
  const text = (name: string): string | undefined => given.get(name) || undefined;
  return parametersOf({
    query: text('query'),
    documentId: given.get('documentId'),
    operationName: text('operationName'),
    variables: jsonIn(text('variables'), 'variables'),
    extensions: jsonIn(text('extensions'), 'extensions'),
  });
}

/** How the body of a POST is read. */
export type BodyType = 'JSON' | 'GRAPHQL';

/** By its Content-Type; null for what is not read here. JSON between systems is UTF-8 (RFC 8259, 8.1). */
export function bodyTypeOf(contentType: string | null | undefined): BodyType | null {
  const given = contentType == null ? null : contentTypeOf(contentType);
  if (given === null || !isUtf8(given.charset)) return null;
  if (given.type === 'application/json' || given.type === 'application/graphql+json') return 'JSON';
  return given.type === 'application/graphql' ? 'GRAPHQL' : null;
}

/**
 * The parameters in the body of a POST. Members that are not known are ignored.
 *
 * @throws CallerError
 */
export function parametersInBody(body: string, type: BodyType): Parameters {
  const text = body.replace(/^\uFEFF/, '');
  if (type === 'GRAPHQL') return parametersOf({ query: text });
  const given = jsonIn(text, 'the body');
  if (Array.isArray(given)) throw bad('Send one operation a request, not a list of them.', 'BATCHING_UNSUPPORTED');
  if (!isRecord(given)) throw bad(`Give the body as a JSON object with query and variables, not as ${kindOf(given)}.`);
  return parametersOf(given);
}

function parametersOf(given: Members): Parameters {
  const { operationName, variables, extensions } = given;
  if (operationName != null && typeof operationName !== 'string') throw ofKind('operationName', 'text', operationName);
  if (operationName === '') throw bad('operationName is empty. Give the name of an operation, or leave it out.');
  if (variables != null && !isRecord(variables)) throw ofKind('variables', 'an object', variables);
  if (extensions != null && !isRecord(extensions)) throw ofKind('extensions', 'an object', extensions);
  const query = documentOf(given);
  for (const [name, value] of Object.entries({ query, operationName, variables })) checkValue(name, value);
  return {
    query,
    ...(operationName == null ? {} : { operationName }),
    ...(variables == null ? {} : { variables }),
    ...(extensions == null ? {} : { extensions }),
  };
}

/** The document's text, given as such or by its id in the manifest. */
function documentOf({ query, documentId, extensions }: Members): string {
  if (query != null && documentId != null) throw bad('Give documentId or query, not both.');
  if (documentId != null) {
    if (typeof documentId !== 'string') throw ofKind('documentId', 'text', documentId);
    const text = persistedDocument(documentId);
    if (text !== undefined) return text;
    throw refused(
      'PERSISTED_DOCUMENT_NOT_FOUND',
      'No document of the manifest has this documentId. Send the document itself as query.',
    );
  }
  if (typeof query === 'string') return query;
  if (query != null) throw ofKind('query', 'text', query);
  // Clients of automatic persisted queries know this message and send the text then.
  if (isRecord(extensions) && extensions.persistedQuery != null) {
    throw refused('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported');
  }
  throw bad('Give the GraphQL document as query, or its id as documentId.');
}

/** @returns undefined where there is no text */
function jsonIn(text: string | undefined, name: string): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw bad(`Give ${name} as JSON: ${reason}.`);
  }
}

/** Levels of lists and objects in variables: what checks and shows values calls itself for each. */
const maximumNesting = 64;

/** @throws CallerError where a text could not be sent as UTF-8 (the table would be asked for another one), or at great depth */
function checkValue(name: string, value: unknown, depth = 0): void {
  if (depth > maximumNesting) throw bad(`${name} can nest ${maximumNesting} levels; these nest more.`);
  if (typeof value === 'string' && !value.isWellFormed()) {
    throw bad(`${name} holds half of a surrogate pair, which is no character.`);
  }
  if (typeof value !== 'object' || value === null) return;
  for (const child of Object.values(value)) checkValue(name, child, depth + 1);
}

function isRecord(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}

function ofKind(name: string, wanted: string, value: unknown): CallerError {
  return bad(`Give ${name} as ${wanted}, not as ${kindOf(value)}.`);
}

/** The request is no well-formed one: 400 whatever is accepted. */
function bad(message: string, code: ErrorCode = 'BAD_REQUEST'): CallerError {
  return new CallerError(code, message, { http: { status: 400 } });
}

/** The request is well-formed: who accepts only `application/json` gets 200. */
function refused(code: ErrorCode, message: string): CallerError {
  return new CallerError(code, message, { http: { spec: true, status: 400 } });
}
