import { GraphQLError } from 'graphql';
import type { Corpus } from '../../../schema/corpus/corpus.ts';
import type { GraphQLContext } from '../../../schema/graphql/context.ts';
import type { Spending } from '../../../schema/spending.ts';
import { corsHeaders } from '../../http/cors.ts';
import { publishedAnswer } from '../../http/http-cache.ts';
import { answerTypes, preferredType } from '../../http/media-type.ts';
import type { GlossConfig } from '../config.ts';
import { Budget } from '../cost/budget.ts';
import type { DocumentCache } from '../document-cache.ts';
import { limits } from '../limits.ts';
import type { Parameters } from '../request/parameters.ts';
import type { PlainRequest } from '../request/plain-request.ts';
import type { RequestContext } from '../request/request-context.ts';
import { askedOperation } from './asked-operation.ts';
import { executedOperation, type KnownOperation } from './execution/known-operation.ts';
import { isTooHigh, operationCost } from './execution/operation-cost.ts';
import { Run } from './execution/run.ts';

export interface PlainAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isBase64Encoded: false;
}

/** What the requests of one process share, and what one request hands on where it is not answered here. */
interface FastPathDependencies {
  readonly createCorpus: (spending: Spending) => Corpus;
  /** The documents that Yoga parsed. */
  readonly documents: DocumentCache;
}

/** Answers a request, or gives null; `shared.corpus` is then what it has read of the corpus. */
export type FastPath = (request: PlainRequest, shared: RequestContext) => Promise<PlainAnswer | null>;

/** The same answer as Yoga's, or none: README.md tells when. */
export function createFastPath(
  { allowedOrigins }: Pick<GlossConfig, 'allowedOrigins'>,
  { createCorpus, documents }: FastPathDependencies,
): FastPath {
  return async (request, shared) => {
    const type = preferredType(request.headers.accept, answerTypes);
    const asked = type === null ? null : askedOperation(request);
    const data = asked === null || isCostAsked(asked) ? null : await dataOf(asked, request.origin, shared);
    return data === null ? null : answer(request, `${type}; charset=utf-8`, JSON.stringify({ data }));
  };

  async function dataOf(
    { query, operationName, variables }: Parameters,
    origin: string,
    shared: RequestContext,
  ): Promise<object | null> {
    const document = documents.get(query);
    const known = document && executedOperation(document, operationName);
    const values = known?.coerced(variables ?? {});
    if (known === undefined || values === undefined || !mayBegin(known, values)) return null;
    const compiled = known.compiledFor(values, 1);
    if (compiled === null) return null;
    const spending = new Budget(limits);
    try {
      const corpus = createCorpus(spending);
      Object.assign(shared, { corpus, spending });
      const context: GraphQLContext = { corpus, origin: () => new URL(origin).origin, spending };
      return await new Run(undefined, context, values, spending).complete(compiled);
    } catch {
      spending.refusedBy.add(compiled);
      return null;
    }
  }

  function answer({ method, headers }: PlainRequest, contentType: string, body: string): PlainAnswer {
    const { vary, ...allowing } = corsHeaders(allowedOrigins, headers.origin ?? null);
    const varying = (others: readonly string[]) => {
      const names = [...(vary === undefined ? [] : [vary]), ...others];
      return names.length === 0 ? {} : { vary: names.join(', ') };
    };
    const type = { 'content-type': contentType };
    if (method !== 'GET') {
      const posted = { ...allowing, ...type, ...varying([]), 'cache-control': 'no-store' };
      return { statusCode: 200, headers: posted, body, isBase64Encoded: false };
    }
    const { status, headers: caching } = publishedAnswer(contentType, body, headers['if-none-match']);
    const cached = { ...allowing, ...caching, ...varying(['Accept']) };
    return status === 304
      ? { statusCode: 304, headers: cached, body: '', isBase64Encoded: false }
      : { statusCode: 200, headers: { ...cached, ...type }, body, isBase64Encoded: false };
  }
}

/** Yoga's answer tells what it cost, where that is asked. */
function isCostAsked({ extensions }: Parameters): boolean {
  return extensions?.cost === true;
}

function mayBegin(known: KnownOperation, values: Readonly<Record<string, unknown>>): boolean {
  try {
    return !isTooHigh(operationCost(known, values));
  } catch (error) {
    if (error instanceof GraphQLError) return false;
    throw error;
  }
}
