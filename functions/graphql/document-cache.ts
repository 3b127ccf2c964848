import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

interface Limits {
  readonly entries: number;
  /** Of all texts together. What is parsed from a text takes some 60 times its length in memory. */
  readonly characters: number;
}

/** Values by the text of their document, the least recently used dropped first; never those of pinned texts. */
export class TextCache<Value extends NonNullable<unknown>> {
  readonly #values: LRUCache<string, Value>;
  readonly #pinned: (text: string) => boolean;
  readonly #pinnedValues = new Map<string, Value>();

  /** @param pinned the few texts whose values stay */
  constructor({ entries, characters }: Limits, pinned: (text: string) => boolean = () => false) {
    // A text longer than all may be together is not kept. A size of zero would be refused.
    const sizeCalculation = (_: Value, text: string) => Math.max(text.length, 1);
    this.#values = new LRUCache({ max: entries, maxSize: characters, sizeCalculation });
    this.#pinned = pinned;
  }

  get(text: string): Value | undefined {
    return this.#pinnedValues.get(text) ?? this.#values.get(text);
  }

  set(text: string, value: Value): void {
    if (this.#pinned(text)) this.#pinnedValues.set(text, value);
    else this.#values.set(text, value);
  }
}

export type DocumentCache = TextCache<DocumentNode>;
