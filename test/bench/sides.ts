/** The modules that are bundled and measured, from the repository's root. */
export const handlers = {
  graphql: 'functions/graphql/handler.ts',
  graphqlOnly: 'test/bench/handlers/graphql-only.ts',
  native: 'test/bench/handlers/native.ts',
} as const;

export const peerName = 'Apollo Server 5, DataLoader, lib-dynamodb';
