import type { BuildOptions, Plugin } from 'esbuild';

/**
 * What the GraphQL function does without, so that its first answer comes sooner: each has its reason, and its risk, where
 * its substitute is. functions/graphql/COLD-START.md tells what each brings.
 */
export function leanGraphql<Options extends BuildOptions>(options: Options) {
  const unused = './functions/graphql/fast-path/dynamodb/unused.ts';
  return {
    ...options,
    alias: {
      ...options.alias,
      '@graphql-tools/executor': './functions/graphql/fast-path/execution/normalized-executor.ts',
      '@whatwg-node/fetch': './functions/graphql/fast-path/fetch-api/whatwg-node-fetch.ts',
      '@aws-sdk/middleware-endpoint-discovery': unused,
      '@smithy/core/event-streams': unused,
      '@smithy/node-http-handler': unused,
      '@smithy/signature-v4': unused,
    },
    inject: ['./functions/graphql/fast-path/fetch-api/fetch-api.ts'],
    define: { ...options.define, 'globalThis.Request': 'Request' },
    // import() of a module of Node, or of a file of ours, would start Node's loader of ESM.
    supported: { 'dynamic-import': false },
    plugins: [...(options.plugins ?? []), noProfiles],
  };
}

/** The SDK looks for a profile in ~/.aws before it goes by its defaults; a function has no home to look in. */
const noProfiles: Plugin = {
  name: 'no-profiles',
  setup({ onLoad }) {
    onLoad({ filter: /shared-ini-file-loader[\\/]readFile\.js$/ }, () => ({
      contents:
        "export const filePromises = {}, fileIntercept = {}; export const readFile = () => Promise.reject(new Error('A function has no profiles.'));",
    }));
  },
};
