import { z } from 'zod';

/** An event for the function, and how often it is handed over. */
export const askingOrderSchema = z.object({ event: z.unknown(), times: z.int().positive() });
export type AskingOrder = z.infer<typeof askingOrderSchema>;

export const askingOutcomeSchema = z.object({
  status: z.number(),
  /** The beginning of what it answered. */
  body: z.string(),
  /** Of its errors; empty where it has none, or is no JSON. */
  codes: z.array(z.string()),
  /** CPU of the process: the first time, and the least of the others; 0 where there were none. */
  first: z.number(),
  again: z.number(),
});
export type AskingOutcome = z.infer<typeof askingOutcomeSchema>;
