import { z } from 'zod';

export const searchOrderSchema = z.object({
  milliseconds: z.number(),
  seed: z.number(),
  /** Requests for article pages. */
  pages: z.array(z.unknown()).min(1),
});
export type SearchOrder = z.infer<typeof searchOrderSchema>;

const worstQuerySchema = z.object({
  text: z.string(),
  /** In units. */
  cost: z.number(),
  /** How many article pages' CPU it takes: asked again, and as a text that was never asked. */
  again: z.number(),
  first: z.number(),
});
export type WorstQuery = z.infer<typeof worstQuerySchema>;

export const searchResultSchema = z.object({
  tried: z.number(),
  passed: z.number(),
  worst: z.array(worstQuerySchema),
});
export type SearchResult = z.infer<typeof searchResultSchema>;
