import type { WordList } from '../rules/word-list.ts';
import type { ItemContext } from './item-context.ts';
import type { DatesToken, ReferenceToken } from './reference-token.ts';

/** Where in a group a token stands. Tokens from `limit` on are read by nobody. */
export interface TokenPlace {
  readonly token: number;
  readonly limit: number;
  /** True where the reference begins with it. */
  readonly first: boolean;
  /** The words before it where it may end a name; else empty. */
  readonly nameBefore: string;
}

type Read<Token> = (context: ItemContext, place: TokenPlace) => Token | null;

interface TokenRuleOf<Token> {
  readonly read: Read<Token>;
  /** True where it ends the name before it, as a date does after "TASS"; or what decides it, beside its being read. */
  readonly endsName: boolean | ((context: ItemContext, place: TokenPlace) => boolean);
}

/** Reads what a reference is made of, at a token with which it may begin. */
export type TokenMatcher =
  | (TokenRuleOf<ReferenceToken> & {
      readonly reads: 'PART';
      /** The words and marks that it may begin with; `number` for any number. */
      readonly begins: {
        readonly words?: readonly WordList[];
        readonly marks?: string;
        readonly number?: boolean;
      };
    })
  /** Beside its words it may begin as any date may. */
  | (TokenRuleOf<DatesToken> & { readonly reads: 'DATES'; readonly begins: { readonly words: readonly WordList[] } });
