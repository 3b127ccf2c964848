import * as z from 'zod';

/** What a message of the ingest queue asks: to look at an object of the documents bucket. */
export interface ObjectMessage {
  readonly bucket: string;
  readonly key: string;
  /** The place of the event among those of its object; null where no event made the message. */
  readonly sequencer: string | null;
  /** Whether the object was put: then its article is wanted, also where it was unpublished by hand. */
  readonly isPut: boolean;
}

/** What the change of the corpus's registry asks: to queue documents of the bucket, a page of their keys at a time. */
export interface RequeueMessage {
  readonly bucket: string;
  /** Of the registry that they are to be annotated with; null where the corpus has none. */
  readonly registryVersion: string | null;
  /** The last key that is queued already; null where none is. */
  readonly after: string | null;
}

/** A message that says nothing about an object of the documents bucket: it would fail however often it came. */
export class MessageError extends Error {
  override readonly name = 'MessageError';
  readonly code = 'BAD_MESSAGE';
}

/** An event of Amazon S3 as EventBridge hands it on. Its key is as it is, not encoded as in S3's own notifications. */
const storageEvent = z.object({
  source: z.literal('aws.s3'),
  'detail-type': z.enum(['Object Created', 'Object Deleted']),
  detail: z.object({
    bucket: z.object({ name: z.string().min(1) }),
    object: z.object({ key: z.string().min(1), sequencer: z.string().regex(/^[0-9A-Fa-f]+$/) }),
  }),
});

/** What `npm run reannotate` sends; with `failure` where it comes back from the dead letters. */
const reannotation = z.strictObject({
  reannotate: z.strictObject({ bucket: z.string(), key: z.string() }),
  failure: z.unknown().optional(),
});

/** What the ingest function sends itself; with `failure` where it comes back from the dead letters. */
const requeue = z.strictObject({
  requeue: z.strictObject({ bucket: z.string(), registryVersion: z.string().nullable(), after: z.string().nullable() }),
  failure: z.unknown().optional(),
});

/** The body of a message that has a document looked at again. */
export function reannotateBody(bucket: string, key: string): string {
  return JSON.stringify({ reannotate: { bucket, key } } satisfies z.infer<typeof reannotation>);
}

export function requeueBody(message: RequeueMessage): string {
  return JSON.stringify({ requeue: message } satisfies z.infer<typeof requeue>);
}

const messageSchema = z.union([
  storageEvent.transform(
    ({ 'detail-type': type, detail: { bucket, object } }): ObjectMessage => ({
      bucket: bucket.name,
      key: object.key,
      sequencer: object.sequencer,
      isPut: type === 'Object Created',
    }),
  ),
  reannotation.transform(({ reannotate }): ObjectMessage => ({ ...reannotate, sequencer: null, isPut: false })),
  requeue.transform(({ requeue: message }): RequeueMessage => message),
]);

/**
 * @param bucket the documents bucket
 * @throws MessageError where the body is neither an event of that bucket nor a request to annotate or queue again
 */
export function parseMessage(body: string, bucket: string): ObjectMessage | RequeueMessage {
  const parsed = messageSchema.safeParse(parseJson(body));
  if (!parsed.success)
    throw new MessageError('The message is neither an event of the documents bucket nor one of `npm run reannotate`.');
  const { data } = parsed;
  if (data.bucket !== bucket)
    throw new MessageError(`The message is about the bucket ${data.bucket}; the documents are in ${bucket}.`);
  return data;
}

/** The value that a text is the JSON of; undefined where it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
