import type { CitationSignal } from '../../../schema/records/citation.ts';
import type { WordList } from '../rules/word-list.ts';
import type { Tokens } from '../text/tokens.ts';

/** The token after what a rule matches at a token; -1 where it matches nothing. Tokens from `limit` on are read by nobody. */
type EndOf = (tokens: Tokens, token: number, limit: number) => number;

/** What stands before a reference in its group, or instead of one. */
export type GroupMatcher =
  /** "Source:" before the first. */
  | { readonly role: 'LABEL'; readonly begins: readonly WordList[]; readonly endOf: EndOf }
  /** "And" before a further one. */
  | { readonly role: 'CONJUNCTION'; readonly begins: readonly WordList[]; readonly endOf: EndOf }
  /** "And" before a further name. */
  | { readonly role: 'NAME_CONJUNCTION'; readonly begins: readonly WordList[]; readonly endOf: EndOf }
  /** "Ibid." */
  | { readonly role: 'REPETITION'; readonly begins: readonly WordList[]; readonly endOf: EndOf }
  /** "On the reform, see": the token of the "see", or `token` where no such words stand there. */
  | { readonly role: 'TOPIC'; readonly begins: readonly WordList[]; readonly endOf: EndOf }
  | {
      readonly role: 'SIGNAL';
      readonly begins: readonly WordList[];
      readonly signal: CitationSignal;
      readonly endOf: EndOf;
    }
  /** "E.g." after a signal. */
  /** A comma before the next reference. */
  | {
      readonly role: 'CUT';
      readonly isCut: (tokens: Tokens, from: number, comma: number, limit: number) => boolean;
    }
  | { readonly role: 'AFTER_SIGNAL'; readonly begins: readonly WordList[]; readonly endOf: EndOf };
