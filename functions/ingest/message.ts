import * as z from 'zod';

/** What a message of the ingest queue asks: to look at an object of the documents bucket. */
export interface ObjectMessage {
  readonly bucket: string;
  readonly key: string;
  /** The place of the event among those of its object; null where no event made the message. */
  readonly sequencer: string | null;
  /** Whether the object was put: then its article is wanted, also where it was taken back by hand. */
  readonly isPut: boolean;
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

/** What `npm run reannotate` sends. */
const reannotation = z.strictObject({ reannotate: z.strictObject({ bucket: z.string(), key: z.string() }) });

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
]);

/** @throws Error where the body is neither an event of a bucket nor a request to annotate again */
export function parseMessage(body: string): ObjectMessage {
  const parsed = messageSchema.safeParse(parseJson(body));
  if (parsed.success) return parsed.data;
  throw new Error(`The message is neither an event of the documents bucket nor one of \`npm run reannotate\`: ${body}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
