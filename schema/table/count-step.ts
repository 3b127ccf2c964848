/*
 * Lists by count are in the order of steps: 1, 2 … 20, 22, 24 … 30, 33 …, each a tenth more than the one before, rounded
 * down, and at least one more. An entry moves only when its count comes to another step.
 */

/** The counts of one step. */
export interface CountStep {
  /** From 1 on; 0 of a count of 0. */
  readonly number: number;
  /** Its smallest and its greatest count. */
  readonly from: number;
  readonly to: number;
}

export function stepOf(count: number): CountStep {
  if (count < 1) return { number: 0, from: 0, to: 0 };
  let [number, from] = [1, 1];
  for (;;) {
    const next = from + Math.max(1, Math.floor(from / 10));
    if (count < next) return { number, from, to: next - 1 };
    from = next;
    number += 1;
  }
}
