import { LRUCache } from 'lru-cache';

/**
 * What code takes in memory for each character of its text: text, closures and constants were measured as 9 bytes;
 * bytecode and what V8 keeps of its runs make up the rest once it has run.
 */
const bytesForCharacter = 16;

/** What holds compiled code, and can drop it. */
interface Holder {
  drop(): void;
}

/** Bounds the compiled code of a process by its size; the least recently used is dropped first. */
export class CompiledCode {
  readonly #limit: number;
  readonly #holders: LRUCache<Holder, Holder>;

  /** @param limit in bytes, as estimated */
  constructor(limit: number) {
    this.#limit = limit;
    this.#holders = new LRUCache<Holder, Holder>({ maxSize: limit, dispose: (holder) => holder.drop() });
  }

  get bytes(): number {
    return this.#holders.calculatedSize;
  }

  /** Counts the code of a holder and drops that of others where there is too much; its own where that alone is too much. */
  add(holder: Holder, characters: number): void {
    const bytes = characters * bytesForCharacter;
    if (bytes > this.#limit) holder.drop();
    else this.#holders.set(holder, holder, { size: bytes });
  }

  used(holder: Holder): void {
    this.#holders.get(holder);
  }
}

/** Of the process. What a client's operations take is a hundredth of it. */
export const compiledCode = new CompiledCode(40_000_000);
