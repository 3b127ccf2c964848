/** Positions of one unit. An array that is emptied for each unit gives its memory away, and takes new for the next one. */
export class PositionList {
  length = 0;
  #positions = new Int32Array(64);

  /** 0 where there is none. */
  at(index: number): number {
    return this.#positions[index] ?? 0;
  }

  add(position: number): void {
    if (this.length === this.#positions.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.#positions);
      this.#positions = larger;
    }
    this.#positions[this.length] = position;
    this.length += 1;
  }

  sort(): void {
    this.#positions.subarray(0, this.length).sort();
  }
}
