import type { Corpus } from '../corpus/corpus.ts';

/** What resolvers get. */
export interface GraphQLContext {
  /** As this request sees it. */
  readonly corpus: Corpus;
  /** Of the site, `https://gloss.example`: what makes IRIs asks for it. */
  readonly origin: () => string;
}
