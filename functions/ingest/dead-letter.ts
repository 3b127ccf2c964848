import * as z from 'zod';
import { registryPrefix } from '../../seed/corpus-registry/registry-file.ts';
import type { Failure } from './failure.ts';
import { parseJson } from './message.ts';

/** What a dead letter adds to the message that it was: under `failure`, so that it can be processed again as it is. */
interface DeadLetterFailure extends Failure {
  /** ISO 8601 instant. */
  readonly at: string;
  /** Of the object; null where the message names none. */
  readonly key: string | null;
  readonly sequencer: string | null;
  /** What to do, for who reads the letter. */
  readonly todo: string;
}

const todo =
  'If the document, its corrections or the registry are at fault, fix them, put them under the same key, and delete this message. If gloss was at fault, ' +
  'deploy a version without the fault and redrive the dead-letter queue ("Start DLQ redrive" in the SQS console, or ' +
  'aws sqs start-message-move-task): the message is then processed again.';

const objectSchema = z.looseObject({});
const namedSchema = z.union([
  z
    .looseObject({ detail: z.looseObject({ object: z.looseObject({ key: z.string(), sequencer: z.string() }) }) })
    .transform(({ detail: { object } }) => ({ key: object.key, sequencer: object.sequencer })),
  z
    .looseObject({ reannotate: z.looseObject({ key: z.string() }) })
    .transform(({ reannotate: { key } }) => ({ key, sequencer: null })),
  z.looseObject({ requeue: z.looseObject({}) }).transform(() => ({ key: registryPrefix, sequencer: null })),
]);

/**
 * The body of the dead letter of a message: the message's own JSON with `failure` beside its members, or, where it is not a
 * JSON object, `{"body": TEXT, "failure": …}`.
 */
export function deadLetterOf(body: string, failure: Failure, at: string): string {
  const message = objectSchema.safeParse(parseJson(body)).data ?? { body };
  return permitted(
    JSON.stringify({ ...message, failure: { ...failure, at, ...objectOf(body), todo } satisfies DeadLetterFailure }),
  );
}

/**
 * The object that a message is about, each part null where the message does not say it. It is what the log has of a message: an
 * event of S3 also holds who put the object and from which address, which nobody needs to find a fault.
 */
export function objectOf(body: string): { readonly key: string | null; readonly sequencer: string | null } {
  return namedSchema.safeParse(parseJson(body)).data ?? { key: null, sequencer: null };
}

/** SQS refuses what XML 1.0 does not have; JSON escapes all of it but these two. */
function permitted(json: string): string {
  return json.replace(/[\uFFFE\uFFFF]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
}
