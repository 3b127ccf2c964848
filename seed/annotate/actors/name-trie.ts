import { gaps, shapes, Words } from './words.ts';

interface Node<T> {
  children: Map<string, Node<T>> | undefined;
  /** What the name means, where one ends here. */
  value: T | undefined;
  /** True: only in capitals (US, WHO), since the word in lower case is another. */
  upper: boolean;
}

/** A name found in a text, from its first word to its last, both included. */
export interface Found<T> {
  readonly first: number;
  readonly last: number;
  readonly value: T;
}

// Words inside a name that stay in lower case wherever the name is printed.
const small = new Set(
  'of the for and on in to de des du del della di da do dos der den von van und e y i al el ul ud ad as ash an ar bin ibn ben le la les'.split(
    ' ',
  ),
);

const possessiveMark = '’s';

/** Names of one or more words; finding the longest at a word costs a few look-ups, however many names there are. */
export class NameTrie<T> {
  readonly #root: Node<T> = newNode();

  /** Adds a name; of two with the same words the first stays. */
  add(name: string, value: T): void {
    const words = new Words(name, [], []);
    let node = this.#root;
    let upper = words.count > 0;
    for (let word = 0; word < words.count; word++) {
      const key = stepTo(words, word) + (words.possessive[word] === 1 && word + 1 < words.count ? possessiveMark : '');
      node.children ??= new Map();
      let next = node.children.get(key);
      if (next === undefined) {
        next = newNode();
        node.children.set(key, next);
      }
      node = next;
      if (words.shape[word] !== shapes.upper) upper = false;
    }
    if (node === this.#root || node.value !== undefined) return;
    node.value = value;
    node.upper = upper && words.count === 1 && name.length <= 6;
  }

  /** The longest name that begins at a word. */
  longest(words: Words, first: number): Found<T> | undefined {
    let node: Node<T> | undefined = this.#root;
    let found: Found<T> | undefined;
    for (let word = first; node?.children !== undefined; word++) {
      const key = word === first ? words.key(word) : stepTo(words, word);
      const here: Node<T> | undefined = node.children.get(key);
      if (here?.value !== undefined && (!here.upper || words.shape[word] === shapes.upper)) {
        found = { first, last: word, value: here.value };
      }
      // A possessive inside a name (People’s Liberation Army) is a step of its own; at a name's end it is no part of it.
      node = words.possessive[word] === 1 ? node.children.get(key + possessiveMark) : here;
      if (!goesOn(words, word + 1)) break;
    }
    return found;
  }

  /** What exactly this folded word means by itself. */
  single(key: string): T | undefined {
    return this.#root.children?.get(key)?.value;
  }
}

/** True where a name may go on with this word. */
function goesOn(words: Words, word: number): boolean {
  if (word >= words.count || words.gap[word] === gaps.other) return false;
  return words.shape[word] !== shapes.lower || words.gap[word] !== gaps.space || small.has(words.key(word));
}

function stepTo(words: Words, word: number): string {
  return words.gap[word] === gaps.comma ? `,${words.key(word)}` : words.key(word);
}

function newNode<T>(): Node<T> {
  return { children: undefined, value: undefined, upper: false };
}
