/** Lines of a text with where each begins, for the line and column of an offset. */
export class LineTable {
  readonly #starts: number[] = [0];

  constructor(text: string, lineEnd: RegExp) {
    for (const { 0: end, index } of text.matchAll(lineEnd)) this.#starts.push(index + end.length);
  }

  /** Line and column, both 1-based, of an offset. */
  placeAt(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return { line: low, column: offset - (this.#starts[low - 1] ?? 0) + 1 };
  }
}
