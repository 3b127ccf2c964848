import type { WordList } from '../../rules/word-list.ts';
import { kinds, type Tokens } from '../../text/tokens.ts';

const articles = new Set(['a', 'an', 'the', 'one', 'two', 'its']);
const mostWords = 3;

/**
 * The token after who works for a source and what leads to its name: "a reporter of", "an old correspondent for"; the one given
 * where nothing like it stands there.
 *
 * @param ofSource words that lead from a holder to the source
 */
export function afterHolder(tokens: Tokens, first: number, holders: WordList, ofSource: WordList): number {
  if (!articles.has(tokens.slice(first, first + 1))) return first;
  for (let noun = first + 1; noun <= first + mostWords && tokens.kind(noun) === kinds.lower; noun += 1) {
    const next = holders.endAt(tokens, noun, tokens.count);
    if (next > 0) return ofSource.has(tokens, next) ? next + 1 : first;
  }
  return first;
}
