/*
 * Stands in the GraphQL function's bundle for packages that the DynamoDB client imports and, as it is set up there, never
 * calls: HTTP/2 and streams (our own request handler is given), the signer of all services (ours is given), streams of
 * events and endpoint discovery (DynamoDB's reads have none). 50 KB less to read at each start. The risk is that a later
 * version does call them: it would find no such export when it is bundled, or this error in the tests.
 */
function unused(): never {
  throw new Error(
    'This part of the AWS SDK was left out of the bundle: see functions/graphql/fast-path/dynamodb/unused.ts.',
  );
}

/** Gives the handler that it is given. */
export const NodeHttpHandler = { create: <Handler>(handler: Handler): Handler => handler };
export const streamCollector = unused;

export const SignatureV4 = unused;

export const EventStreamSerde = unused;
export const eventStreamSerdeProvider = unused;

export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
  environmentVariableSelector: () => undefined,
  configFileSelector: () => undefined,
  default: false,
};
export const resolveEndpointDiscoveryConfig = <Config>(config: Config): Config => config;
