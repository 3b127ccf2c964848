import type { Corpus } from '../corpus/corpus.ts';
import type { Spending } from '../spending.ts';

/** What resolvers get. */
export interface GraphQLContext {
  /** As this request sees it. */
  readonly corpus: Corpus;
  /** Of the site, `https://gloss.example`: what makes IRIs asks for it. */
  readonly origin: () => string;
  /** What the request may spend; without it, all it likes. */
  readonly spending?: Spending;
}
