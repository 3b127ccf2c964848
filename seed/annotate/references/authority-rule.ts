/** Tells what a note cites and no press published: a case, a law, a hearing, a book. */
export interface AuthorityMatcher {
  /**
   * @param words one reference of a note, from its name on: with plain spaces and apostrophes, and without addresses
   */
  cites(words: string): boolean;
}
