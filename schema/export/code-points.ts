/**
 * How many Unicode code points stand before a place in the text, as a function of the place in UTF-16 code units. A place
 * inside a surrogate pair counts as the pair's beginning. Reads the text once; each call takes logarithmic time in the
 * number of pairs.
 */
export function codePointOffsets(text: string): (codeUnit: number) => number {
  const pairs = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index);
  return (codeUnit) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) < codeUnit) low = middle + 1;
      else high = middle;
    }
    return codeUnit - low;
  };
}
