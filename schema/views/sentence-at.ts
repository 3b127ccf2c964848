/**
 * The sentence that holds the place, or the last before it; the first where none is before. Sentences are in order.
 * By binary search: a paragraph may be long.
 */
export function sentenceAt<Sentence extends { readonly record: { readonly start: number } }>(
  sentences: readonly Sentence[],
  place: number,
): Sentence | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.record.start ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return sentences[Math.max(low - 1, 0)];
}
