import { z } from 'zod';

/** What a bundle exports that is measured. */
export const bundleSchema = z.object({
  handler: z.custom<(event: unknown, context: object) => Promise<{ statusCode: number; body: string }>>(
    (value) => typeof value === 'function',
  ),
});

export const runOrderSchema = z.object({ event: z.unknown(), times: z.int().positive() });
export type RunOrder = z.infer<typeof runOrderSchema>;

/** CPU time of one run, and what it answered. */
export const answerSchema = z.object({ milliseconds: z.number(), body: z.string() });
export type Answer = z.infer<typeof answerSchema>;
