import type { TextRange } from '../../../schema/records/text-range.ts';
import type { Tokens } from '../text/tokens.ts';

/** What the form of a scholarly reference tells without commas: who published, and when. Author and, where it holds none, title stand before it. */
export interface PrintedWork extends TextRange {
  /** The periodical or the publisher; null for what cites no publication, as a court's reporter. */
  readonly source: TextRange | null;
  /** Where its date begins. */
  readonly date: number;
  /** The title, where the form holds it. */
  readonly title?: TextRange;
  /** The authors, where the form holds them. */
  readonly authors?: readonly string[];
  /** The year of its date, where it stands apart from the day. */
  readonly year?: number | null;
}

/** A work, with the name of the rule that found it. */
export interface FoundWork extends PrintedWork {
  readonly rule: string;
}

/** Reads the form of a work in a note, at a token that it may begin with. Tokens from `limit` on are read by nobody. */
export interface WorkMatcher {
  /** What it may begin with: a number, an opening parenthesis, or a quotation mark. */
  readonly begins: 'NUMBER' | 'PARENTHESIS' | 'QUOTATION';
  read(tokens: Tokens, token: number, limit: number): PrintedWork | null;
}
