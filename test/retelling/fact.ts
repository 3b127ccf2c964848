export const FACT_KINDS = ['sentence', 'citation', 'core mention', 'adjective', 'other parenthesis'] as const;

/** Something that a retelling keeps, with the place at which it keeps it; two are the same fact if both texts agree. */
export interface Fact {
  readonly kind: (typeof FACT_KINDS)[number];
  readonly place: string;
  readonly text: string;
}

/** The place of a sentence: both numbers from 1. */
export function sentencePlace(paragraph: number, sentence: number): string {
  return `paragraph ${paragraph}, sentence ${sentence}`;
}

/** The place of a parenthesis that cites nothing: a paragraph's number from 1, or null for the caption. */
export function parenthesisPlace(paragraph: number | null): string {
  return paragraph === null ? 'caption' : `paragraph ${paragraph}`;
}

/** The facts of the first list that the second has not, or has not as often: lists compare as multisets. */
export function factsLacking(wanted: readonly Fact[], present: readonly Fact[]): Fact[] {
  const key = ({ kind, place, text }: Fact) => JSON.stringify([kind, place, text]);
  const left = new Map<string, number>();
  for (const fact of present) left.set(key(fact), (left.get(key(fact)) ?? 0) + 1);
  return wanted.filter((fact) => {
    const count = left.get(key(fact)) ?? 0;
    left.set(key(fact), count - 1);
    return count <= 0;
  });
}
