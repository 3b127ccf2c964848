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

/**
 * How the SDK pauses between attempts, in ms (`@smithy/core/retry`): a random part of the base, which doubles with each
 * attempt up to a maximum, and longer by up to `hint` where the answer's `x-amz-retry-after` asks for it. The base is that of
 * a throttled call; after any other failure it is 50.
 */
const pauses = { base: 1_000, maximum: 20_000, hint: 5_000 } as const;

/** How long one call can take at most, in ms, with all its attempts and the pauses between them. */
export function longestCall({ maxAttempts, requestHandler }: ClientTimeouts): number {
  let milliseconds = maxAttempts * (requestHandler.connectionTimeout + requestHandler.requestTimeout);
  for (let retry = 0; retry < maxAttempts - 1; retry += 1) {
    milliseconds += Math.min(pauses.base * 2 ** retry, pauses.maximum) + pauses.hint;
  }
  return milliseconds;
}

/** Of what answers a reader. Calls with all their attempts may take longer than a reader waits: see `tableDeadline`. */
export const graphqlTimeouts = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 500, requestTimeout: 2_000, throwOnRequestTimeout: true },
} as const satisfies ClientTimeouts;

/**
 * For how long, in ms, a request to the API may wait for the table in all, with every call that it makes: then it is
 * answered with an error while the function still can.
 */
export const tableDeadline = 7_000;

/** Of what publishes: it may wait for a table that is at its greatest rate. */
export const ingestTimeouts = {
  maxAttempts: 6,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
} as const satisfies ClientTimeouts;

/**
 * The document that writes most of those that are accepted names 20,000 people: some 138,000 write units, and 276,000 where it
 * replaces all of another such document, which at the least rate of cdk.json are 276 seconds of 294. `test/functions/ingest-time.test.ts`
 * counts them.
 */
const ingest = 420;

/**
 * Of the ingest function's time, for reading and annotating a document of 0.5 MB; the rest is for writing what it gives. The
 * costliest that `npm run soak` knows takes some 11 seconds of CPU.
 */
export const shareOfAnnotating = 0.3;

/** In seconds, from the inside to the outside. */
export const functionTimeouts = {
  graphql: 10,
  httpApi: 15,
  edge: 20,
  ingest,
  /**
   * How long the queue keeps a message from others while one works at it: six times the function's time, as Lambda's guide
   * advises ("Using Lambda with Amazon SQS"), so that invocations that Lambda throttles find time to be tried again.
   */
  ingestQueue: 6 * ingest,
  seeding: 840,
  /** CloudFormation gives up on a resource that has not answered. */
  seedingResource: 900,
} as const;
