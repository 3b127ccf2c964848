import type { Tokens } from '../text/tokens.ts';

const comma = 44;
const dot = 46;
const colon = 58;

/** True where a comma, full stop or colon stands right after the token before it. */
export function isPause(tokens: Tokens, token: number): boolean {
  const kind = tokens.kind(token);
  return (kind === comma || kind === dot || kind === colon) && tokens.isAdjacent(token);
}

export function isColon(tokens: Tokens, token: number): boolean {
  return tokens.kind(token) === colon;
}

const dashes = new Set([0x2d, 0x2013, 0x2014]);

/** A hyphen, an en or an em dash. */
export function isDashMark(tokens: Tokens, token: number): boolean {
  return dashes.has(tokens.kind(token));
}

const openingQuotes = new Set([0x201c, 0x22, 0xab]);

/** “, " or «. */
export function isOpeningQuote(tokens: Tokens, token: number): boolean {
  return openingQuotes.has(tokens.kind(token));
}

/** Of words, each in the singular and with an s. */
export function withPlurals(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => [word, `${word}s`]);
}
