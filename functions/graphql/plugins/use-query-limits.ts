import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesPlugin } from '@escape.tech/graphql-armor-max-directives';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import type { Plugin } from 'graphql-yoga';
import { CallerError, type ErrorCode } from '../../../schema/errors.ts';

interface QueryLimits {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly tokens: number;
}

/** Refuses queries by their shape alone. */
export function useQueryLimits({ depth, aliases, directives, tokens }: QueryLimits): Plugin {
  const refuse = (code: ErrorCode, limit: number, message: string) => ({
    n: limit,
    onReject: [
      (): never => {
        throw new CallerError(code, message, { limit, http: { spec: true, status: 400 } });
      },
    ],
  });
  return {
    onPluginInit({ addPlugin }) {
      addPlugin(
        maxTokensPlugin(
          refuse('TOKEN_LIMIT_EXCEEDED', tokens, `A query can have ${tokens} tokens; this one has more.`),
        ),
      );
      addPlugin(
        maxDepthPlugin({
          ...refuse('DEPTH_LIMIT_EXCEEDED', depth, `A query can nest ${depth} levels; this one nests more.`),
          flattenFragments: true,
        }),
      );
      addPlugin(
        maxAliasesPlugin({
          ...refuse('ALIAS_LIMIT_EXCEEDED', aliases, `A query can have ${aliases} aliases; this one has more.`),
          allowList: [],
        }),
      );
      addPlugin(
        maxDirectivesPlugin(
          refuse(
            'DIRECTIVE_LIMIT_EXCEEDED',
            directives,
            `A query can have ${directives} directives; this one has more.`,
          ),
        ),
      );
    },
  };
}
