import { createYoga, type YogaLogger } from 'graphql-yoga';
import type { Corpus } from '../../schema/corpus/corpus.ts';
import type { GraphQLContext } from '../../schema/graphql/context.ts';
import { schema } from '../../schema/graphql/index.ts';
import type { Spending } from '../../schema/spending.ts';
import { healthPath } from '../http/paths.ts';
import type { GlossConfig } from './config.ts';
import { Budget } from './cost/budget.ts';
import { chargeFields } from './cost/charge-fields.ts';
import { type DocumentCache, TextCache } from './document-cache.ts';
import { executeOperation } from './fast-path/execution/execute-operation.ts';
import { limits } from './limits.ts';
import { maskError } from './mask-error.ts';
import { isPersisted } from './persisted-documents.ts';
import { useCors } from './plugins/use-cors.ts';
import { useCostLimit } from './plugins/use-cost-limit.ts';
import { useCostReport } from './plugins/use-cost-report.ts';
import { useErrorCodes } from './plugins/use-error-codes.ts';
import { type Execute, useExecute } from './plugins/use-execute.ts';
import { useGraphQLOverHttp } from './plugins/use-graphql-over-http.ts';
import { useHead } from './plugins/use-head.ts';
import { noHealthCheck, useHealth } from './plugins/use-health.ts';
import { useHttpCache } from './plugins/use-http-cache.ts';
import { useQueryLimits } from './plugins/use-query-limits.ts';
import type { RequestContext } from './request/request-context.ts';

export interface GlossDependencies {
  /** One for each request, which charges what it reads. */
  readonly createCorpus: (spending: Spending) => Corpus;
  /** Where errors go that callers are not shown; the console without it. */
  readonly logger?: YogaLogger;
  /** Documents that were parsed; of this API alone without it. */
  readonly documents?: DocumentCache;
  /** Executes operations; `executeOperation` without it. */
  readonly execute?: Execute;
}

/** What hostile documents take in memory is bounded by it; a client has some ten. */
const cacheLimits = { entries: 500, characters: 300_000 } as const;

export function createDocumentCache(): DocumentCache {
  return new TextCache(cacheLimits, isPersisted);
}

/** The API at `/graphql` and its health check at `/health`, as a function from Request to Response (`fetch`). */
export function createGlossYoga(
  { allowedOrigins }: Pick<GlossConfig, 'allowedOrigins'>,
  { createCorpus, logger, documents = createDocumentCache(), execute = executeOperation }: GlossDependencies,
) {
  return createYoga<RequestContext, GraphQLContext>({
    schema: chargeFields(schema),
    context: ({ request, corpus, spending = new Budget(limits) }) => ({
      corpus: corpus ?? createCorpus(spending),
      origin: () => new URL(request.url).origin,
      spending,
    }),
    logging: logger ?? true,
    landingPage: false,
    healthCheckEndpoint: noHealthCheck,
    graphiql: false,
    multipart: false,
    cors: false,
    maxRequestBodySize: false,
    parserAndValidationCache: {
      documentCache: documents,
      errorCache: new TextCache(cacheLimits),
      validationCache: true,
    },
    maskedErrors: { errorMessage: 'Something failed on our side. Trying again may help.', maskError },
    plugins: [
      useCors(allowedOrigins),
      useHealth(healthPath),
      useGraphQLOverHttp(limits),
      useQueryLimits(limits),
      useCostLimit(limits.cost),
      useCostReport(limits.cost),
      useExecute((args) => execute(args)),
      useErrorCodes(),
      useHttpCache(),
      useHead(),
    ],
  });
}

export type GlossYoga = ReturnType<typeof createGlossYoga>;
