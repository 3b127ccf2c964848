import { GraphQLError } from 'graphql';

/** Stable codes that clients may switch on, in `extensions.code`, and what each means. */
export const errorCodes = {
  ALIAS_LIMIT_EXCEEDED: 'The query uses too many aliases.',
  ANSWER_TOO_LARGE: 'The response would be too large.',
  ARTICLE_GONE: 'The article was unpublished while the query ran.',
  BAD_CURSOR: 'The cursor is not from this list with this filter and order.',
  BAD_ID: 'The id is not one of this API.',
  BAD_PAGE: 'first, last, after or before is out of bounds, or they contradict each other.',
  BAD_REQUEST: 'The HTTP request does not follow GraphQL over HTTP.',
  BAD_USER_INPUT: 'An argument or a variable has a value that it cannot have.',
  BATCHING_UNSUPPORTED: 'The request is a list of operations; only one is allowed.',
  BODY_TOO_LARGE: 'The body of the request is too long.',
  COST_LIMIT_EXCEEDED: 'The query costs too much; ask for less or for smaller pages.',
  DEPTH_LIMIT_EXCEEDED: 'The query is nested too deeply.',
  DIRECTIVE_LIMIT_EXCEEDED: 'The query uses too many directives.',
  FILTER_UNSUPPORTED: 'The filters cannot be combined, or one of them needs another.',
  FORBIDDEN: 'The request did not come through the address of the API.',
  GRAPHQL_PARSE_FAILED: 'The query has a syntax error.',
  GRAPHQL_VALIDATION_FAILED: 'The query does not match the schema.',
  INTERNAL_SERVER_ERROR: 'Something failed on our side; trying again may help.',
  METHOD_NOT_ALLOWED: 'The method is neither GET nor POST, or it is GET with an operation that is not a query.',
  NOT_ACCEPTABLE: 'None of the media types in Accept is available.',
  NOT_FOUND: 'Nothing is served at this path.',
  PERSISTED_DOCUMENT_NOT_FOUND: 'The manifest has no document with this documentId.',
  PERSISTED_QUERY_NOT_SUPPORTED: 'The query was given by its hash alone, and that is not an id of the manifest.',
  REVISION_EXPIRED: 'The article had this revision, and it is no longer kept.',
  REVISION_NOT_FOUND: 'The article never had this revision.',
  SEVERAL_AT_URL: 'More than one article has this address.',
  SEVERAL_IN_ISSUE: 'The issue has more than one article.',
  STORED_FORMAT_UNKNOWN: 'A newer version of gloss stored this, in a format that this version does not know.',
  TABLE_LAYOUT_UNKNOWN: 'The table has a layout that this version of gloss does not know.',
  TOKEN_LIMIT_EXCEEDED: 'The query has too many tokens.',
  UNSUPPORTED_MEDIA_TYPE: 'The body of the request has an unsupported media type.',
  URL_TOO_LONG: 'The URL is too long.',
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** A mistake of the caller, who can correct it: its message is shown. */
export class CallerError extends GraphQLError {
  constructor(code: ErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    // An invalid argument has the status of GraphQL's own validation, even where only the field can tell that it is invalid.
    const http = code === 'BAD_USER_INPUT' ? { http: { spec: true, status: 400 } } : {};
    super(message, { extensions: { code, ...http, ...details } });
    this.name = 'CallerError';
  }
}

/** A cursor that is not from the list that it was passed to. */
export class InvalidCursorError extends CallerError {
  constructor() {
    super(
      'BAD_CURSOR',
      'This cursor is not from this list. Use a cursor of the same list, with the same filter and order.',
    );
  }
}
