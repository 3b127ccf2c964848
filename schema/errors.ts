import { GraphQLError } from 'graphql';

/** Stable codes that clients may switch on, in `extensions.code`, and what each means. */
export const errorCodes = {
  ALIAS_LIMIT_EXCEEDED: 'The query uses more aliases than it may.',
  ANSWER_TOO_LARGE: 'The answer would be longer than it may be.',
  ARTICLE_GONE: 'The article was taken back while the query ran.',
  BAD_CURSOR: 'A cursor that this list, with this filter and order, did not give.',
  BAD_ID: 'An id that this API did not give.',
  BAD_PAGE: 'first, last, after or before out of bounds or in contradiction.',
  BAD_REQUEST: 'The HTTP request is not one of GraphQL over HTTP.',
  BAD_USER_INPUT: 'An argument or a variable has a value that it cannot have.',
  BATCHING_UNSUPPORTED: 'A request holds one operation, not a list of them.',
  BODY_TOO_LARGE: 'The body of the request is longer than it may be.',
  COST_LIMIT_EXCEEDED: 'The query would cost more than it may; ask for less or for smaller pages.',
  DEPTH_LIMIT_EXCEEDED: 'The query nests deeper than it may.',
  DIRECTIVE_LIMIT_EXCEEDED: 'The query uses more directives than it may.',
  FILTER_UNSUPPORTED: 'Filters that do not go together, or one without another that it needs.',
  FORBIDDEN: 'The request did not come by the address of the API.',
  GRAPHQL_PARSE_FAILED: 'The query is not GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The query does not fit the schema.',
  INTERNAL_SERVER_ERROR: 'Something failed on our side; trying again may help.',
  METHOD_NOT_ALLOWED: 'Neither GET nor POST, or GET with something other than a query.',
  NOT_ACCEPTABLE: 'None of the media types in Accept can be given.',
  NOT_FOUND: 'Nothing is served at this path.',
  PERSISTED_DOCUMENT_NOT_FOUND: 'No document of the manifest has this documentId.',
  PERSISTED_QUERY_NOT_SUPPORTED: 'A query was asked by its hash alone, and not by an id of the manifest.',
  SEVERAL_IN_ISSUE: 'The issue holds more than one article.',
  STORED_FORMAT_UNKNOWN: 'A newer version of gloss stored it, in a form that this one does not know.',
  TABLE_LAYOUT_UNKNOWN: 'The table has a layout that this version of gloss does not know.',
  TOKEN_LIMIT_EXCEEDED: 'The query is longer than it may be.',
  UNSUPPORTED_MEDIA_TYPE: 'The body of the request is of a type that is not read here.',
  URL_TOO_LONG: 'The address is longer than it may be.',
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** A mistake of the caller that the caller can mend: its message is shown. */
export class CallerError extends GraphQLError {
  constructor(code: ErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    // A value that an argument cannot have is refused as GraphQL's own are, also where only the field finds it out.
    const http = code === 'BAD_USER_INPUT' ? { http: { spec: true, status: 400 } } : {};
    super(message, { extensions: { code, ...http, ...details } });
    this.name = 'CallerError';
  }
}

/** A cursor that does not belong to the list it was given to. */
export class InvalidCursorError extends CallerError {
  constructor() {
    super(
      'BAD_CURSOR',
      'This cursor is not one of this list. Give a cursor of the same list, with the same filter and order.',
    );
  }
}
