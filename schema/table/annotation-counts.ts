/**
 * How many annotations of each kind a part of an entry holds, in the order of the kinds: of mentions `mentionKinds`, of
 * citations one number for all.
 */
export type PartCounts = readonly number[];

/** As text in an attribute of its own, part by part: `5,0,2 6`. Zeros at the end of a part are left out. */
export function countsToText(parts: readonly PartCounts[]): string {
  return parts.map((counts) => counts.slice(0, counts.findLastIndex((count) => count > 0) + 1).join(',')).join(' ');
}

const written = /^\d+(?:[, ]\d+)*$/;

/** @throws Error where the text holds no such counts */
export function countsFromText(text: string): PartCounts[] {
  if (!written.test(text)) throw new Error(`"${text.slice(0, 50)}" is not a list of annotation counts.`);
  return text.split(' ').map((part) => part.split(',').map(Number));
}

export const totalOf = (counts: PartCounts): number => counts.reduce((sum, count) => sum + count, 0);
