/** Words that one list has and the other has not, each as often as that is so. */
export interface WordDifference {
  readonly lost: readonly string[];
  readonly madeUp: readonly string[];
}

/** What became of the words of a source: those that came out nowhere, and those that came out and are not in it. */
export function compareWords(source: readonly string[], out: readonly string[]): WordDifference {
  const counts = new Map<string, number>();
  for (const word of source) counts.set(word, (counts.get(word) ?? 0) + 1);
  const madeUp: string[] = [];
  for (const word of out) {
    const left = counts.get(word) ?? 0;
    if (left === 0) madeUp.push(word);
    else counts.set(word, left - 1);
  }
  return { lost: [...counts].flatMap(([word, count]) => Array.from({ length: count }, () => word)), madeUp };
}
