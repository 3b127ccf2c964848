import { align } from '../../../schema/views/align.ts';

/** A stretch of two texts: of both where they are the same, else what each has in its place. */
export interface Stretch {
  readonly before: string;
  readonly after: string;
}

const words = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

/** Two texts word by word, in order: joined, `before` gives the one and `after` the other. */
export function wordChanges(before: string, after: string): Stretch[] {
  const [some, others] = [before.match(words) ?? [], after.match(words) ?? []];
  const stretches: Stretch[] = [];
  for (const [one, other] of align(some, others)) {
    const next = { before: textAt(some, one), after: textAt(others, other) };
    const last = stretches.at(-1);
    if (last !== undefined && isSame(last) === isSame(next)) stretches[stretches.length - 1] = joined(last, next);
    else stretches.push(next);
  }
  return withoutGaps(stretches);
}

export const isSame = ({ before, after }: Stretch): boolean => before === after;

const textAt = (parts: readonly string[], place: number | null): string => (place === null ? '' : (parts[place] ?? ''));

const joined = (one: Stretch, next: Stretch): Stretch => ({
  before: one.before + next.before,
  after: one.after + next.after,
});

/** Changed words that only spaces part are read as one change. */
function withoutGaps(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const stretch of stretches) {
    const [last, gap] = [whole.at(-2), whole.at(-1)];
    const isGap = last !== undefined && gap !== undefined && isSame(gap) && gap.before.trim() === '';
    if (isGap && !isSame(stretch)) whole.splice(-2, 2, joined(joined(last, gap), stretch));
    else whole.push(stretch);
  }
  return whole;
}
