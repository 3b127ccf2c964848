import { isRegistryKey, registryPrefix } from '../../seed/corpus-registry/registry-file.ts';
import { deadLetterOf } from './dead-letter.ts';
import { failureOf, isPermanent } from './failure.ts';
import { type IngestDependencies, type IngestOutcome, ingestObject } from './ingest-object.ts';
import { ingestRegistry, type RegistryDependencies, type RegistryOutcome } from './ingest-registry.ts';
import { ObjectBusyError } from './lease.ts';
import { parseMessage } from './message.ts';
import { queueDocuments, type RequeueOutcome } from './queue-documents.ts';
import { maximumReceives } from './receives.ts';

/** A message of the ingest queue, as it was received. */
export interface ReceivedMessage {
  readonly body: string;
  /** How often it was received, this time included. */
  readonly receiveCount: number;
}

export interface MessageDependencies extends IngestDependencies, RegistryDependencies {
  /** Puts a message into the dead-letter queue. */
  readonly sendDeadLetter: (body: string) => Promise<void>;
}

/** What becomes of a message. */
export type MessageResult =
  /** It is done and can be deleted. */
  | {
      readonly state: 'PROCESSED';
      readonly key: string;
      readonly outcome: IngestOutcome | RegistryOutcome | RequeueOutcome;
    }
  /** It is in the dead-letter queue with its reason, and can be deleted. */
  | { readonly state: 'DEAD'; readonly error: unknown }
  /** It has to come again, in so many seconds. */
  | { readonly state: 'FAILED'; readonly error: unknown; readonly delaySeconds: number };

/** After a message's first failure, in seconds; doubled with each one after it. */
const firstDelay = 60;

/**
 * Processes a message of the ingest queue. One that would fail again, and one that has failed `maximumReceives` times, goes
 * to the dead-letter queue from here, since SQS would move it without its reason. Where the function is stopped between
 * that and the message's deletion, the message comes again and there is a second letter, which does no harm: processing a
 * message twice changes nothing.
 */
export async function processMessage(
  dependencies: MessageDependencies,
  { body, receiveCount }: ReceivedMessage,
): Promise<MessageResult> {
  try {
    const message = parseMessage(body, dependencies.bucket);
    if ('registryVersion' in message) {
      return { state: 'PROCESSED', key: registryPrefix, outcome: await queueDocuments(dependencies, message) };
    }
    const { bucket: _, ...change } = message;
    const ingest = isRegistryKey(change.key) ? ingestRegistry(dependencies) : ingestObject(dependencies, change);
    return { state: 'PROCESSED', key: change.key, outcome: await ingest };
  } catch (error) {
    const failed: MessageResult = { state: 'FAILED', error, delaySeconds: delayOf(error, receiveCount) };
    if (!isPermanent(error) && receiveCount < maximumReceives) return failed;
    try {
      await dependencies.sendDeadLetter(deadLetterOf(body, failureOf(error), new Date().toISOString()));
    } catch (notSent) {
      // SQS itself moves the message when it has come too often, without its reason; the log has both.
      return { ...failed, error: new AggregateError([error, notSent], 'The dead letter could not be sent.') };
    }
    return { state: 'DEAD', error };
  }
}

/** In seconds; of an object that is being processed until the other lease ends. */
function delayOf(error: unknown, receiveCount: number): number {
  if (error instanceof ObjectBusyError) return Math.max(1, Math.ceil((error.until - Date.now()) / 1_000) + 1);
  return firstDelay * 2 ** (receiveCount - 1);
}
