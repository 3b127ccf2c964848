import { type CompiledRules, compileRules } from './compiled-rules.ts';
import type { PrintedDate } from './dates/printed-date.ts';
import { order } from './order.ts';
import { Tokens } from './text/tokens.ts';

/** The rules of the house, in their order. */
export const rulesInUse: CompiledRules = compileRules(order);

/** One date or range of dates at an offset of a line that is no paragraph; null where none stands there. */
export function dateInLine(line: string, at: number): PrintedDate | null {
  const tokens = new Tokens(line, rulesInUse.vocabulary);
  return rulesInUse.dates.readDate(tokens, tokens.at(at), tokens.count);
}
