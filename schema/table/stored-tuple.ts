import type { Provenanced } from '../records/provenance.ts';

/*
 * Reads what is stored as lists without names, which take half the room of objects. Each throws where the value is not
 * what it is to be: the item was damaged, or something else wrote it.
 */

export function listIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw mismatch('a list', value);
}

export function numberIn(value: unknown): number {
  if (typeof value === 'number') return value;
  throw mismatch('a number', value);
}

export function numberOrNullIn(value: unknown): number | null {
  return value === null ? null : numberIn(value);
}

export function textIn(value: unknown): string {
  if (typeof value === 'string') return value;
  throw mismatch('a text', value);
}

/** Null also where a list ends before it: what is null at its end is not stored. */
export function textOrNullIn(value: unknown): string | null {
  return value === null || value === undefined ? null : textIn(value);
}

/** Who made an annotation; nothing where that is not stored. */
export function provenanceIn(value: unknown): Provenanced {
  return value === null || value === undefined ? {} : { provenance: numberIn(value) };
}

/** Stored as 0 or 1. */
export function flagIn(value: unknown): boolean {
  return numberIn(value) === 1;
}

/** One of several, stored as its place among them. */
export function choiceIn<Choice>(choices: readonly Choice[], value: unknown): Choice {
  const choice = choices[numberIn(value)];
  if (choice === undefined) throw mismatch(`a number below ${choices.length}`, value);
  return choice;
}

export const flag = (value: boolean): 0 | 1 => (value ? 1 : 0);

/** The list without the nulls at its end. */
export function withoutLastNulls(list: readonly unknown[]): readonly unknown[] {
  const last = list.findLastIndex((value) => value !== null);
  return last === list.length - 1 ? list : list.slice(0, last + 1);
}

function mismatch(wanted: string, value: unknown): Error {
  return new Error(`What is stored should hold ${wanted} and holds ${JSON.stringify(value)?.slice(0, 50)}.`);
}
