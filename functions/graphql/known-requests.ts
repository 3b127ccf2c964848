import { GraphQLError } from 'graphql';
import type { Corpus } from '../../schema/corpus/corpus.ts';
import type { GraphQLContext } from '../../schema/graphql/context.ts';
import { corsHeaders } from '../cors.ts';
import { entityTag, matches, publishedCacheControl } from '../http-cache.ts';
import { type AskedOperation, askedOperation, type PlainRequest } from './asked-operation.ts';
import type { GlossConfig } from './config.ts';
import type { DocumentCache } from './document-cache.ts';
import { executedOperation, type KnownOperation } from './execution/known-operation.ts';
import { operationCost } from './execution/operation-cost.ts';
import { Run } from './execution/run.ts';
import { limits } from './limits.ts';
import { mediaTypeFor } from './media-type.ts';
import type { RequestContext } from './yoga.ts';

export interface PlainAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isBase64Encoded: false;
}

/** What the requests of one process share, and what one request hands on where it is not answered here. */
interface KnownRequestsDependencies {
  readonly createCorpus: () => Corpus;
  /** The documents that Yoga parsed. */
  readonly documents: DocumentCache;
}

/** Answers a request, or gives null; `shared.corpus` is then what it has read of the corpus. */
export type AnswerKnown = (request: PlainRequest, shared: RequestContext) => Promise<PlainAnswer | null>;

/**
 * Answers what was asked before, without an error, as Yoga would: a request of a known form, for a document that passed
 * Yoga's limits and validation, whose code is compiled. Everything else, and whatever goes wrong, it leaves to Yoga. That
 * spares Request, Response and the plugins, which take more than the answer.
 */
export function createKnownRequests(
  { allowedOrigins }: Pick<GlossConfig, 'allowedOrigins'>,
  { createCorpus, documents }: KnownRequestsDependencies,
): AnswerKnown {
  return async (request, shared) => {
    const mediaType = mediaTypeFor(request.headers.accept);
    const asked = mediaType === null ? null : askedOperation(request);
    const data = asked === null ? null : await dataOf(asked, request.origin, shared);
    return data === null ? null : answer(request, `${mediaType}; charset=utf-8`, JSON.stringify({ data }));
  };

  async function dataOf(
    { query, operationName, variables }: AskedOperation,
    origin: string,
    shared: RequestContext,
  ): Promise<object | null> {
    const document = documents.get(query);
    const known = document && executedOperation(document, operationName);
    const values = known?.coerced(variables);
    if (known === undefined || values === undefined || !isAffordable(known, values)) return null;
    const compiled = known.compiledFor(values, 1);
    if (compiled === null) return null;
    shared.corpus = createCorpus();
    try {
      const context: GraphQLContext = { corpus: shared.corpus, origin: () => new URL(origin).origin };
      return await new Run(undefined, context, values).complete(compiled);
    } catch {
      return null;
    }
  }

  function answer({ method, headers }: PlainRequest, contentType: string, body: string): PlainAnswer {
    const { vary, ...allowing } = corsHeaders(allowedOrigins, headers.origin ?? null);
    const type = { 'content-type': contentType };
    if (method !== 'GET') {
      const posted = { ...allowing, ...type, ...(vary === undefined ? {} : { vary }), 'cache-control': 'no-store' };
      return { statusCode: 200, headers: posted, body, isBase64Encoded: false };
    }
    const etag = entityTag(contentType, body);
    const cached = {
      ...allowing,
      vary: vary === undefined ? 'Accept' : `${vary}, Accept`,
      'cache-control': publishedCacheControl,
      etag,
    };
    return matches(headers['if-none-match'], etag)
      ? { statusCode: 304, headers: cached, body: '', isBase64Encoded: false }
      : { statusCode: 200, headers: { ...cached, ...type }, body, isBase64Encoded: false };
  }
}

function isAffordable(known: KnownOperation, values: Readonly<Record<string, unknown>>): boolean {
  try {
    return operationCost(known, values) <= limits.cost;
  } catch (error) {
    if (error instanceof GraphQLError) return false;
    throw error;
  }
}
