import { Scanner } from '../text/scanner.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Vocabulary } from '../text/vocabulary.ts';

interface Node {
  /** None where nothing follows: most nodes are the ends of phrases. */
  next: Map<number, Node> | null;
  ends: boolean;
}

const newNode = (): Node => ({ next: null, ends: false });

/** What the list has of a word. */
const bits = { alone: 1, first: 2 };

/** A list of words and phrases, to be found among tokens, whatever their case and however wide their spaces. */
export class WordList {
  /** Phrases of several tokens, or of a mark: words alone are found by their number. */
  readonly #forward = newNode();
  readonly #backward = newNode();
  /** By number in the vocabulary, as `bits`: whether the word alone is in the list, and whether a phrase begins with it. */
  readonly #words: Uint8Array;
  /** As listed. */
  readonly phrases: readonly string[];
  /** The numbers of the words that phrases of the list begin with. */
  readonly first: readonly number[];

  /** @param phrases in lower case; every word of theirs is in the vocabulary */
  constructor(phrases: readonly string[], vocabulary: Vocabulary) {
    this.phrases = phrases;
    this.#words = new Uint8Array(vocabulary.size);
    const first = new Set<number>();
    const scanner = new Scanner(vocabulary);
    for (const phrase of phrases) {
      if (isWordOfAscii(phrase)) {
        const word = vocabulary.numberOf(phrase);
        this.#words[word] = bits.alone | bits.first;
        first.add(word);
        continue;
      }
      const tokens = scanner.scan(phrase);
      const word = tokens.word(0);
      first.add(word);
      this.#words[word] = (this.#words[word] ?? 0) | bits.first | (tokens.count === 1 ? bits.alone : 0);
      if (tokens.count === 1 && word > 0) continue;
      let ahead = this.#forward;
      for (let token = 0; token < tokens.count; token += 1) ahead = follow(ahead, keyOf(tokens, token, token));
      ahead.ends = true;
      let back = this.#backward;
      for (let token = tokens.count - 1; token >= 0; token -= 1) back = follow(back, keyOf(tokens, token, token + 1));
      back.ends = true;
    }
    // 0 is any word of no list, and any mark.
    this.#words[0] = (this.#words[0] ?? 0) & bits.first;
    first.delete(0);
    this.first = [...first];
  }

  /** True where the token is a word of the list. */
  has(tokens: Tokens, token: number): boolean {
    return ((this.#words[tokens.word(token)] ?? 0) & bits.alone) !== 0;
  }

  /** True where a phrase of the list may begin with the token: every mark may. */
  begins(tokens: Tokens, token: number): boolean {
    return ((this.#words[tokens.word(token)] ?? 0) & bits.first) !== 0;
  }

  /** The token after the longest phrase that begins with `token` and ends before `limit`; -1 where none does. */
  endAt(tokens: Tokens, token: number, limit: number): number {
    if (!this.begins(tokens, token)) return -1;
    let node: Node | undefined = this.#forward;
    let end = token < limit && this.has(tokens, token) ? token + 1 : -1;
    for (let next = token; next < limit; next += 1) {
      node = node.next?.get(keyOf(tokens, next, next === token ? 0 : next));
      if (node === undefined) break;
      if (node.ends) end = next + 1;
    }
    return end;
  }

  /** The first token of the longest phrase that ends right before `token`; -1 where none does. */
  startBefore(tokens: Tokens, token: number): number {
    let node: Node | undefined = this.#backward;
    let start = token > 0 && this.has(tokens, token - 1) ? token - 1 : -1;
    for (let previous = token - 1; previous >= 0; previous -= 1) {
      node = node.next?.get(keyOf(tokens, previous, previous === token - 1 ? tokens.count : previous + 1));
      if (node === undefined) break;
      if (node.ends) start = previous;
    }
    return start;
  }
}

/** Most phrases are, and need no scanning. */
const isWordOfAscii = (phrase: string) => /^[a-z]+$/.test(phrase);

const firstOfWords = 0x10000;

/** The token's word or mark, and whether white space stands before the token `joint`. */
function keyOf(tokens: Tokens, token: number, joint: number): number {
  const word = tokens.word(token);
  const unit = word > 0 ? firstOfWords + word : tokens.isWord(token) ? 0 : tokens.kind(token);
  return 2 * unit + (tokens.gap(joint) > 0 ? 1 : 0);
}

function follow(node: Node, key: number): Node {
  node.next ??= new Map();
  let next = node.next.get(key);
  if (next === undefined) {
    next = newNode();
    node.next.set(key, next);
  }
  return next;
}
