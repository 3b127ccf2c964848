import { hash } from 'node:crypto';

/** How many things were seen, and the sum of their digests: equal for the same things in whatever order they came. */
export interface Tally {
  count: number;
  sum: number;
}

/** Two digests of 48 bits add up without loss in a number. */
const digestBytes = 6;
const modulus = 2 ** (8 * digestBytes);

export const emptyTally = (): Tally => ({ count: 0, sum: 0 });

export function addTo(tally: Tally, text: string): void {
  tally.count += 1;
  tally.sum = (tally.sum + digestOf(text)) % modulus;
}

/** A digest of 48 bits. */
export function digestOf(text: string): number {
  return hash('md5', text, 'buffer').readUIntBE(0, digestBytes);
}

export function sameTally(left: Tally, right: Tally): boolean {
  return left.count === right.count && left.sum === right.sum;
}
