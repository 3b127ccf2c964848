import { z } from 'zod';

export const annotationSchema = z.object({ file: z.string(), bytes: z.instanceof(Uint8Array) });

export const annotationOutcomeSchema = z.object({
  outcome: z.union([
    z.object({ is: z.literal('ANNOTATED') }),
    z.object({ is: z.enum(['REFUSED', 'FAILED', 'KILLED']), why: z.string() }),
  ]),
  /** Of CPU. */
  milliseconds: z.number(),
  /** The most that the process has held until then. */
  megabytes: z.number(),
});
export type AnnotationOutcome = z.infer<typeof annotationOutcomeSchema>;
