import type { TextRange } from '../../../schema/records/text-range.ts';
import type { PrintedReference } from './reference.ts';

/** A range of text that cites already, and what it cites. */
export interface Citing extends TextRange {
  readonly references: readonly PrintedReference[];
}
