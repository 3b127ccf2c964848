import { createYoga, type YogaLogger } from 'graphql-yoga';
import type { Corpus } from '../../schema/corpus/corpus.ts';
import type { GraphQLContext } from '../../schema/graphql/context.ts';
import { schema } from '../../schema/graphql/index.ts';
import type { GlossConfig } from './config.ts';
import { executeOperation } from './execution/execute-operation.ts';
import { limits } from './limits.ts';
import { maskError } from './mask-error.ts';
import { useCors } from './plugins/use-cors.ts';
import { useCostLimit } from './plugins/use-cost-limit.ts';
import { useErrorCodes } from './plugins/use-error-codes.ts';
import { type Execute, useExecute } from './plugins/use-execute.ts';
import { useHttpCache } from './plugins/use-http-cache.ts';
import { useQueryLimits } from './plugins/use-query-limits.ts';
import { useRequestBounds } from './plugins/use-request-bounds.ts';

export interface GlossDependencies {
  /** One for each request. */
  readonly createCorpus: () => Corpus;
  /** Where errors go that callers are not shown; the console without it. */
  readonly logger?: YogaLogger;
  /** Executes operations; `executeOperation` without it. */
  readonly execute?: Execute;
}

/** The API at `/graphql` and its health check at `/health`, as a function from Request to Response (`fetch`). */
export function createGlossYoga(
  { allowedOrigins }: Pick<GlossConfig, 'allowedOrigins'>,
  { createCorpus, logger, execute = executeOperation }: GlossDependencies,
) {
  return createYoga<object, GraphQLContext>({
    schema,
    context: ({ request }) => ({ corpus: createCorpus(), origin: () => new URL(request.url).origin }),
    logging: logger ?? true,
    landingPage: false,
    graphiql: false,
    multipart: false,
    cors: false,
    maxRequestBodySize: false,
    maskedErrors: { errorMessage: 'Something failed on our side. Trying again may help.', maskError },
    plugins: [
      useCors(allowedOrigins),
      useRequestBounds(limits),
      useQueryLimits(limits),
      useCostLimit(limits.cost),
      useExecute((args) => execute(args)),
      useErrorCodes(),
      useHttpCache(),
    ],
  });
}

export type GlossYoga = ReturnType<typeof createGlossYoga>;
