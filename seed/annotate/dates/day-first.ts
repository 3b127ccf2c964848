import type { PrintedDate } from './printed-date.ts';

/** A date in a text. */
export interface DateInText {
  readonly text: string;
  readonly date: PrintedDate;
}

const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/\d{4})?$/;

/** False for a date without a slash after its first number. */
export function mayBeOfTwoNumbers(text: string, { start }: PrintedDate): boolean {
  return text.charCodeAt(start + 1) === slash || text.charCodeAt(start + 2) === slash;
}

const slash = 47;

function numbersOf({ text, date }: DateInText): readonly [number, number] | null {
  const [, first, second] = slashed.exec(text.slice(date.start, date.end)) ?? [];
  return first === undefined || second === undefined ? null : [Number(first), Number(second)];
}

/** True where dates of a document prove that it writes the day before the month ("17/3/2022"), and none the opposite. */
export function dayStandsFirst(dates: Iterable<DateInText>): boolean {
  let proven = false;
  for (const date of dates) {
    const numbers = numbersOf(date);
    if (numbers === null) continue;
    if (numbers[1] > 12) return false;
    proven ||= numbers[0] > 12;
  }
  return proven;
}

/** A date that either order makes a day, read with the day first; any other as it is. */
export function withDayFirst({ text, date }: DateInText): PrintedDate {
  const numbers = numbersOf({ text, date });
  if (numbers === null || numbers[0] > 12 || numbers[1] > 12) return date;
  const [day, month] = numbers;
  return { ...date, from: { ...date.from, month, day } };
}
