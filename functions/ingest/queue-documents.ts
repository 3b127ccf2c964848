import { registryPrefix } from '../../seed/corpus-registry/registry-file.ts';
import { registryState } from '../../seed/corpus-registry/stored-registry.ts';
import { correctedDocumentOf } from '../../seed/corrections/corrections-name.ts';
import { inTurn } from '../../seed/publish/table.ts';
import type { RegistryDependencies } from './ingest-registry.ts';
import { type RequeueMessage, reannotateBody, requeueBody } from './message.ts';

export type RequeueOutcome =
  | { readonly outcome: 'QUEUED'; readonly documents: number; readonly isLast: boolean }
  /** Another version of the registry is in use: its own message queues the documents. */
  | { readonly outcome: 'STALE' };

/** Messages that one call takes. */
const batchSize = 10;

/**
 * Queues the documents of one page of the bucket's keys, and then the message for the next page: so that a bucket of any
 * size takes one invocation for each thousand keys. Where this is interrupted, the page is queued again, which does no harm.
 */
export async function queueDocuments(
  { table, listKeys, enqueue }: RegistryDependencies,
  message: RequeueMessage,
): Promise<RequeueOutcome> {
  if ((await registryState(table)).version !== message.registryVersion) return { outcome: 'STALE' };
  const { keys, isLast } = await listKeys('', message.after);
  const bodies = keys
    .filter((key) => correctedDocumentOf(key) === null && !key.startsWith(registryPrefix))
    .map((key) => reannotateBody(message.bucket, key));
  const batches = Array.from({ length: Math.ceil(bodies.length / batchSize) }, (_, index) =>
    bodies.slice(index * batchSize, (index + 1) * batchSize),
  );
  await inTurn(batches, enqueue);
  if (!isLast) await enqueue([requeueBody({ ...message, after: keys.at(-1) ?? null })]);
  return { outcome: 'QUEUED', documents: bodies.length, isLast };
}
