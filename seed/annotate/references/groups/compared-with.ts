import { isDot } from '../../dates/numerals.ts';
import type { WordList } from '../../rules/word-list.ts';
import type { Tokens } from '../../text/tokens.ts';

const comma = 44;
const semicolon = 59;
const farthest = 150;
const rightParenthesis = 41;

function isAnd(tokens: Tokens, token: number): boolean {
  return tokens.slice(token, token + 1).toLowerCase() === 'and';
}

/** True at the "with", or the "and", that goes on with "Compare TASS, May 3, with Polis, May 4": after a comma. */
export function isComparedWith(tokens: Tokens, token: number, compare: WordList, joins: WordList): boolean {
  // "And" joins what is compared only behind a date in parentheses: "Compare Yes, Vox (May 3), and No, Slate (May 4), with …".
  if (isAnd(tokens, token) && tokens.kind(token - 2) !== rightParenthesis) return false;
  if (token < 2 || tokens.kind(token - 1) !== comma || !joins.has(tokens, token) || tokens.gap(token) === 0)
    return false;
  for (let at = token - 2; at >= 0 && token - at < farthest; at -= 1) {
    if (tokens.kind(at) === semicolon) return false;
    if (compare.has(tokens, at)) return at === 0 || tokens.kind(at - 1) === semicolon || isDot(tokens, at - 1);
  }
  return false;
}
