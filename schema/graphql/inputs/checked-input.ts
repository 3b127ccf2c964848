import { CallerError } from '../../errors.ts';

/** Longer than any slug or name; keys of the table hold no more either. */
const maximumLength = 300;

/** The text, or undefined where none is given. Throws BAD_USER_INPUT on one that is longer than anything stored. */
export function checkedText(name: string, text: string | null | undefined): string | undefined {
  if (text == null) return undefined;
  if (text.length <= maximumLength) return text;
  throw new CallerError('BAD_USER_INPUT', `${name} has ${text.length} characters; it can have ${maximumLength}.`);
}

/** A number of a volume or an issue. Throws BAD_USER_INPUT below 0. */
export function checkedNumber(name: string, number: number | null | undefined): number | undefined {
  if (number == null) return undefined;
  if (number >= 0) return number;
  throw new CallerError('BAD_USER_INPUT', `${name} is ${number}; it cannot be negative.`);
}
