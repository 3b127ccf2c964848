import type { TextRange } from '../../../schema/records/text-range.ts';

/** One group of citations of a sentence: a pair of parentheses, a link, a run of words, or a note's marker. */
export interface CitedGroup extends TextRange {
  /** How it stands in its sentence: apart from its words, as a phrase of them ("according to …"), or as a link on them. */
  readonly placement: 'APART' | 'PHRASE' | 'LINK';
}

/** A group of citations, and the stretch of its sentence that is its own. */
export interface ClaimContext {
  readonly text: string;
  readonly group: CitedGroup;
  /** Where the group before it ends, without marks, or where the sentence begins. */
  readonly start: number;
  /** Where the group after it begins, or where the sentence ends. */
  readonly end: number;
}

/** What the rules of the pass `claims` compile to. */
export interface ClaimMatcher {
  /** What the group supports by this rule; null where the rule says nothing. */
  claimOf(context: ClaimContext): TextRange | null;
}
