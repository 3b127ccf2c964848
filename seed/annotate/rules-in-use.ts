import { type CompiledRules, compileRules } from './compiled-rules.ts';
import type { PrintedDate, RelativeDay } from './dates/printed-date.ts';
import { order } from './order.ts';
import { CodeBuffer } from './text/code-buffer.ts';
import { Scanner } from './text/scanner.ts';

/** The rules of the house, in their order. */
export const rulesInUse: CompiledRules = compileRules(order);

/** One date or range of dates at an offset of a line that is no paragraph; null where none stands there. */
export function dateInLine(line: string, at: number): PrintedDate | null {
  return datesOfLine(line)(at);
}

/** The day that a text tells by its distance from another: "last Friday"; null where it tells none. */
export function relativeDayIn(text: string): RelativeDay | null {
  const { dates, vocabulary } = rulesInUse;
  const tokens = new Scanner(vocabulary, new CodeBuffer(text.length), text.length).scan(text);
  return dates.readRelativeDay(tokens, 0, tokens.count)?.relative ?? null;
}

/** False for a line without a digit, in which no date stands. */
export function mayHoldDate(line: string): boolean {
  return /[\d年月]/.test(line);
}

/** Reads dates at offsets of one line that is no paragraph, which is scanned once, and only where it may hold one. */
export function datesOfLine(line: string): (at: number) => PrintedDate | null {
  if (!mayHoldDate(line)) return () => null;
  const { dates, vocabulary } = rulesInUse;
  const tokens = new Scanner(vocabulary, new CodeBuffer(line.length), line.length).scan(line);
  return (at) => {
    const token = tokens.at(at);
    return dates.mayBegin(tokens, token) ? dates.readDate(tokens, token, tokens.count) : null;
  };
}
