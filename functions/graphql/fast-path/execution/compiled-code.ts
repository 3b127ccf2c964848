/**
 * What code takes in memory for each character that it is written in: its text, closures and constants were measured as 9
 * bytes; bytecode and what V8 keeps of its runs come to that once it has run.
 */
const bytesForCharacter = 16;

/** What compiled operations hold of it, most recently used last. */
interface Holder {
  drop(): void;
}

/** Bounds the compiled code of a process by its size; the least recently used is dropped first. */
export class CompiledCode {
  readonly #limit: number;
  readonly #sizes = new Map<Holder, number>();
  #bytes = 0;

  /** @param limit in bytes, as estimated */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** Counts the code of a holder, and drops that of others where it is too much; its own where it alone is. */
  add(holder: Holder, characters: number): void {
    const bytes = characters * bytesForCharacter;
    this.#bytes += bytes;
    this.#sizes.set(holder, bytes);
    for (const [oldest, size] of this.#sizes) {
      if (this.#bytes <= this.#limit) break;
      this.#sizes.delete(oldest);
      this.#bytes -= size;
      oldest.drop();
    }
  }

  used(holder: Holder): void {
    const bytes = this.#sizes.get(holder);
    if (bytes === undefined) return;
    this.#sizes.delete(holder);
    this.#sizes.set(holder, bytes);
  }
}

/** Of the process. What a client's operations take is a hundredth of it. */
export const compiledCode = new CompiledCode(40_000_000);
