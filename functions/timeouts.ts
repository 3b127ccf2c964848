/*
 * Who waits for an answer waits longer than the one that is asked: the SDK gives up first and can still be reported, then
 * the function, then what stands before it.
 */

/** A client's settings: how long one call may take with all its attempts (`longestCall`). */
export interface ClientTimeouts {
  readonly maxAttempts: number;
  readonly requestHandler: {
    /** In ms, as `requestTimeout`, which counts from the first byte sent to the whole answer. */
    readonly connectionTimeout: number;
    readonly requestTimeout: number;
    /** Without it the SDK warns and waits on. */
    readonly throwOnRequestTimeout: true;
  };
}

/** The pauses between attempts are random and at most 100 ms, doubled with each. */
export function longestCall({ maxAttempts, requestHandler }: ClientTimeouts): number {
  const pauses = 100 * (2 ** (maxAttempts - 1) - 1);
  return maxAttempts * (requestHandler.connectionTimeout + requestHandler.requestTimeout) + pauses;
}

/** Of what answers a reader. */
export const graphqlTimeouts = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 500, requestTimeout: 2_000, throwOnRequestTimeout: true },
} as const satisfies ClientTimeouts;

/** Of what publishes: it may wait for a table that is at its greatest rate. */
export const ingestTimeouts = {
  maxAttempts: 6,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
} as const satisfies ClientTimeouts;

/** In seconds, from the inside to the outside. */
export const functionTimeouts = {
  graphql: 10,
  httpApi: 15,
  edge: 20,
  /** A document of 1 MB has some 30,000 entries to write. */
  ingest: 300,
  /** How long the queue keeps a message from others while one works at it. */
  ingestQueue: 360,
  seeding: 840,
  /** CloudFormation gives up on a resource that has not answered. */
  seedingResource: 900,
} as const;
