import type { Corpus } from '../../../schema/corpus/corpus.ts';
import type { Budget } from '../cost/budget.ts';

/** What the fast path has read of the corpus before it hands a request to Yoga. */
export interface RequestContext {
  corpus?: Corpus;
  /** What it has spent; it goes with the corpus. */
  spending?: Budget;
}
