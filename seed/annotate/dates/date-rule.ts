import type { WordList } from '../rules/word-list.ts';
import type { Tokens } from '../text/tokens.ts';
import type { DateParts, RelativeDay } from './printed-date.ts';

/** A date read from tokens, and the token after it. */
export interface DateRead {
  readonly parts: DateParts;
  readonly next: number;
}

/** A day told by its distance from another, and the token after it. */
export interface RelativeRead {
  readonly day: RelativeDay;
  readonly next: number;
}

/** A date read, and the rule that did. */
export interface NamedRead extends DateRead {
  readonly rule: string;
}

/** What a date rule may ask of the others. Tokens from `limit` on are read by nobody. */
export interface DateParser {
  /** One date, no range, by the first rule that reads one. */
  single(tokens: Tokens, token: number, limit: number): NamedRead | null;
  /** The token after the numeral of a day; -1 where none stands at `token`. */
  endOfDay(tokens: Tokens, token: number, limit: number): number;
  /** A date with the year that may follow it. */
  withYear(tokens: Tokens, read: DateRead, limit: number): DateRead;
  /** The token after what joins the first and the last day of a range; -1 where none stands at `token`. */
  endOfRangeSign(tokens: Tokens, token: number, limit: number): number;
  /** The token after what joins the dates of a list; -1 where none stands at `token`. */
  endOfListSign(tokens: Tokens, token: number, limit: number): number;
}

type Read = (tokens: Tokens, token: number, limit: number, parser: DateParser) => DateRead | null;
type EndOf = (tokens: Tokens, token: number, limit: number) => number;

/**
 * What a rule of the pass does: it reads a date that begins with a number or with a word; a part of one; what joins dates;
 * the one kind of date that must fill its part of a reference (`BARE_DAY`); or a day told by its distance from another
 * (`RELATIVE`), which is read only where something is told on it.
 */
export type DateMatcher =
  | { readonly role: 'NUMBER'; readonly read: Read }
  | { readonly role: 'BARE_DAY'; readonly read: Read }
  | { readonly role: 'WORD'; readonly read: Read; readonly begins: readonly WordList[] }
  | {
      readonly role: 'RELATIVE';
      readonly begins: readonly WordList[];
      readonly read: (tokens: Tokens, token: number, limit: number) => RelativeRead | null;
    }
  | { readonly role: 'DAY'; readonly endOf: EndOf }
  | { readonly role: 'RANGE_SIGN'; readonly endOf: EndOf }
  | { readonly role: 'LIST_SIGN'; readonly endOf: EndOf }
  | { readonly role: 'YEAR'; readonly yearOf: (tokens: Tokens, token: number, limit: number) => YearRead | null };

export interface YearRead {
  readonly year: number;
  readonly next: number;
}
