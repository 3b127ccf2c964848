import type { Tokens } from '../../text/tokens.ts';
import { isPause } from '../token-shapes.ts';

/** True where white space, a comma, full stop or colon stands before `token`: a signal ends there. */
export function isParted(tokens: Tokens, token: number): boolean {
  return tokens.gap(token) > 0 || isPause(tokens, token);
}
