import { z } from 'zod';

/** What a bundle exports that is measured. */
export const bundleSchema = z.object({
  handler: z.custom<(event: unknown, context: object) => Promise<{ statusCode: number; body: string }>>(
    (value) => typeof value === 'function',
  ),
  /** Makes an event ready before the clock runs. */
  prepare: z.custom<(event: unknown) => unknown>((value) => typeof value === 'function').optional(),
});

export const orderSchema = z.object({
  events: z.array(z.unknown()).min(1),
  /** How many times over. */
  times: z.int().positive(),
  /** True: what the last time gave is sent back. */
  answers: z.boolean(),
  /** Where the profile of it all goes; null without one. */
  profile: z.string().nullable(),
});
export type Order = z.infer<typeof orderSchema>;

export const resultSchema = z.object({
  /** CPU time of the process for an event. */
  milliseconds: z.number(),
  answers: z.array(z.string()),
  /** The most memory that the process has held so far, in KB. */
  peakKilobytes: z.number(),
});
export type Result = z.infer<typeof resultSchema>;
