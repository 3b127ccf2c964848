import type { DocumentNode } from 'graphql';

interface Limits {
  readonly entries: number;
  /** Of all texts. What is parsed of one takes some 60 times its length in memory. */
  readonly characters: number;
}

/** Values by the text of their document, the least recently used given up first; never those of pinned texts. */
export class TextCache<Value> {
  readonly #limits: Limits;
  readonly #pinned: (text: string) => boolean;
  /** In the order of their last use. */
  readonly #values = new Map<string, Value>();
  readonly #pinnedValues = new Map<string, Value>();
  #characters = 0;

  /** @param pinned texts of which there are few, and which stay */
  constructor(limits: Limits, pinned: (text: string) => boolean = () => false) {
    this.#limits = limits;
    this.#pinned = pinned;
  }

  get(text: string): Value | undefined {
    const pinned = this.#pinnedValues.get(text);
    if (pinned !== undefined) return pinned;
    const value = this.#values.get(text);
    if (value === undefined) return undefined;
    this.#values.delete(text);
    this.#values.set(text, value);
    return value;
  }

  set(text: string, value: Value): void {
    if (this.#pinned(text)) {
      this.#pinnedValues.set(text, value);
      return;
    }
    if (!this.#values.delete(text)) this.#characters += text.length;
    this.#values.set(text, value);
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.#limits.entries && this.#characters <= this.#limits.characters) break;
      this.#values.delete(oldest);
      this.#characters -= oldest.length;
    }
  }
}

export type DocumentCache = TextCache<DocumentNode>;
