interface Naming<T> {
  readonly value: T;
  readonly place: number;
}

/** What a word means in a document: it was said of several, each at its places, and means the one named last. */
export class AntecedentIndex<T> {
  readonly #namings = new Map<string, Naming<T>[]>();
  readonly #unsorted = new Set<string>();

  has(key: string): boolean {
    return this.#namings.has(key);
  }

  /** Takes note that `key` was said of `value` at `place`. */
  add(key: string, value: T, place: number): void {
    const namings = this.#namings.get(key);
    if (namings === undefined) {
      this.#namings.set(key, [{ value, place }]);
      return;
    }
    const last = namings.at(-1);
    if (last !== undefined && last.place > place) this.#unsorted.add(key);
    if (last?.value !== value || last.place > place) namings.push({ value, place });
  }

  /** What `key` was said of before `place`, in order, without what is said twice in a row. */
  before(key: string, place: number): readonly T[] {
    const namings = this.#sorted(key) ?? [];
    return namings.filter((each) => each.place < place).map(({ value }) => value);
  }

  #sorted(key: string): readonly Naming<T>[] | undefined {
    const namings = this.#namings.get(key);
    if (namings !== undefined && this.#unsorted.delete(key)) namings.sort((one, other) => one.place - other.place);
    return namings;
  }

  /** What `key` means at `place`: what was named last before it, else first after it. */
  at(key: string, place: number): T | undefined {
    const namings = this.#sorted(key);
    if (namings === undefined) return undefined;
    let low = 0;
    let high = namings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((namings[middle]?.place ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return namings[Math.max(0, low - 1)]?.value;
  }
}
