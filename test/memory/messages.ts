import { z } from 'zod';

export const ordersSchema = z.array(z.unknown());

/** Answers to events, in their order, and the memory that was seen. */
export const answersSchema = z.object({
  /** The greatest resident set after any of them, in bytes. */
  peak: z.number(),
  /** `refused`: with another status than 200, or with errors. */
  answers: z.array(z.object({ status: z.number(), refused: z.boolean() })),
});
export type Answers = z.infer<typeof answersSchema>;
