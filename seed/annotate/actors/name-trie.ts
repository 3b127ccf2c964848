import { type Lexeme, mostLexemes } from './lexemes.ts';
import { printedValue, valueOfPrinted } from './name-values.ts';
import type { PlainNames } from './plain-names.ts';
import { gaps, shapes } from './word-marks.ts';
import { Words } from './words.ts';

interface Node<T> {
  children: Map<string, Node<T>> | undefined;
  /** What the name means, where one ends here. */
  value: T | undefined;
  /** True: only in capitals (US, WHO), since the word in lower case is another. */
  upper: boolean;
  /** True: not as a word with one capital (LeT, since Let is another). */
  mixed: boolean;
  /** True: the word is printed in small letters, too (Force ouvrière). */
  small: boolean;
}

/** A name found in a text, from its first word to its last, both included. */
export interface Found<T> {
  readonly first: number;
  readonly last: number;
  readonly value: T;
}

// Words inside a name that stay in lower case wherever the name is printed.
const small = new Set(
  'of the for and on in to a against contre wal group network movement de des du del della di da do dos der den von van und e y i al el ul ud ut ad as ash an ar az at bin ibn ben le la les es am'.split(
    ' ',
  ),
);

const possessiveMark = '’s';
const upperMark = '!';
const mixedMark = '?';
const smallMark = '_';

/**
 * Names as the lines of a NameTrie: of each first word one, which holds, parted by tabs, the word and for each name the
 * words after it, `=` and what the name means (`name-values.ts`).
 */
export class NameLines {
  readonly #names = new Map<string, Map<string, string>>();

  /** Adds a name; of two with the same words the first stays. */
  add(name: string, value: string): void {
    const words = new Words(name, [], []);
    const steps: string[] = [];
    let isSmall = false;
    for (let word = 0; word < words.count; word++) {
      const mark = word > 0 && !isPrintedInside(words, word) ? smallMark : '';
      isSmall ||= mark !== '';
      steps.push(
        mark + stepTo(words, word) + (words.isPossessive(word) && word + 1 < words.count ? possessiveMark : ''),
      );
    }
    const [first, ...rest] = steps;
    if (first === undefined) return;
    const upper = rest.length === 0 && words.shape(0) === shapes.upper && name.length <= 6;
    const names = this.#names.get(first) ?? new Map<string, string>();
    this.#names.set(first, names);
    const step = rest.join(' ');
    const key = isSmall ? step.replaceAll(smallMark, '') : step;
    const mixed = rest.length === 0 && /^\p{Lu}\p{Ll}\p{Lu}+$/u.test(name);
    const known = names.get(key);
    const printed = printedValue(value, wholeKey(first, key));
    // Of Force Ouvrière and Force ouvrière, of one actor, the one that is both.
    const isSmallAnew = (line: string) => isSmall && line === `${key}=${printed}`;
    // Nato and DfID, too, where they are names beside NATO and DFID.
    const isFreer = known !== undefined && ((!upper && known.startsWith(`${key}${upperMark}=`)) || isSmallAnew(known));
    if (known === undefined || isFreer) {
      names.set(key, `${step}${upper ? upperMark : mixed ? mixedMark : ''}=${printed}`);
    }
  }

  lines(): readonly string[] {
    return [...this.#names]
      .map(([first, names]) => [first, ...names.values()].join('\t'))
      .toSorted((one, other) => (one < other ? -1 : 1));
  }
}

/**
 * Names of one or more words; finding the longest at a word costs a few look-ups, however many names there are. A line is
 * read when a text has its first word.
 */
export class NameTrie<T> {
  readonly #beginnings = new Map<string, Node<T> | string>();
  readonly #read: (value: string) => T;
  readonly #plain: Pick<PlainNames, 'at'> | undefined;
  /** Lexemes by their ids, and the names that begin with them. */
  readonly #lexemes: (Lexeme | undefined)[] = new Array(mostLexemes);
  readonly #byLexeme: (Node<T> | undefined)[] = new Array(mostLexemes);

  /** `read` gives what a name means from what its line says; lines go before `plain` names. */
  constructor(lines: readonly string[], read: (value: string) => T, plain?: Pick<PlainNames, 'at'>) {
    this.#read = read;
    this.#plain = plain;
    for (const line of lines) this.#beginnings.set(line.slice(0, line.indexOf('\t')), line);
  }

  /** The longest name that begins at a word. */
  longest(words: Words, first: number): Found<T> | undefined {
    const lexeme = words.lexeme(first);
    let here = this.#beginningOf(lexeme);
    // A possessive inside a name (People’s Liberation Army) is a step of its own; at a name's end it is no part of it.
    let node = words.isPossessive(first) ? this.#beginning(lexeme.key + possessiveMark) : here;
    let found: Found<T> | undefined;
    for (let word = first; ; ) {
      if (here?.value !== undefined && isPrinted(here, words, word)) {
        found = { first, last: word, value: here.value };
      }
      word++;
      if (node?.children === undefined || word >= words.count || words.gap(word) === gaps.other) return found;
      const step = stepTo(words, word);
      here = node.children.get(step);
      node = words.isPossessive(word) ? node.children.get(step + possessiveMark) : here;
      if (here === undefined && node === undefined) return found;
      if (!isPrintedInside(words, word) && (here ?? node)?.small !== true) return found;
    }
  }

  /** What exactly this folded word means by itself. */
  single(key: string): T | undefined {
    return this.#beginning(key)?.value;
  }

  /** The same of a word of a text, whose beginning is known by its lexeme. */
  singleOf(lexeme: Lexeme): T | undefined {
    return this.#beginningOf(lexeme)?.value;
  }

  #beginningOf(lexeme: Lexeme): Node<T> | undefined {
    const { id, key } = lexeme;
    if (this.#lexemes[id] === lexeme) return this.#byLexeme[id];
    const node = this.#beginning(key);
    this.#lexemes[id] = lexeme;
    this.#byLexeme[id] = node;
    return node;
  }

  #beginning(key: string): Node<T> | undefined {
    const known = this.#beginnings.get(key);
    if (typeof known === 'object') return known;
    const plain = this.#plain?.at(key) ?? [];
    if (known === undefined && plain.length === 0) return undefined;
    const root = newNode<T>();
    for (const name of plain) this.#insert(root, key, name);
    for (const name of (known ?? '').split('\t').slice(1)) this.#insert(root, key, name);
    this.#beginnings.set(key, root);
    return root;
  }

  #insert(root: Node<T>, first: string, name: string): void {
    const equals = name.indexOf('=');
    const mark = name[equals - 1];
    const isMarked = mark === upperMark || mark === mixedMark;
    const printed = name.slice(0, isMarked ? equals - 1 : equals);
    const rest = printed.replaceAll(smallMark, '');
    let node = root;
    for (const printedStep of printed === '' ? [] : printed.split(' ')) {
      const small = printedStep.startsWith(smallMark);
      const step = small ? printedStep.slice(1) : printedStep;
      node.children ??= new Map();
      const next = node.children.get(step) ?? newNode<T>();
      if (small) next.small = true;
      node.children.set(step, next);
      node = next;
    }
    node.value = this.#read(valueOfPrinted(name.slice(equals + 1), wholeKey(first, rest)));
    node.upper = mark === upperMark;
    node.mixed = mark === mixedMark;
  }
}

function isPrinted({ upper, mixed }: { upper: boolean; mixed: boolean }, words: Words, word: number): boolean {
  if (upper) return words.shape(word) === shapes.upper;
  if (mixed && words.shape(word) === shapes.upper) return words.hasLower;
  return !mixed || /\p{Lu}/u.test(words.slice(word, word).slice(1));
}

/** True where a word is printed as one inside a name: with a capital, unless it is one of the small ones. */
function isPrintedInside(words: Words, word: number): boolean {
  if (words.shape(word) !== shapes.lower || words.gap(word) !== gaps.space) return true;
  return small.has(words.key(word)) || /^[dl][’'‘]\p{Lu}/u.test(words.slice(word, word));
}

function wholeKey(first: string, rest: string): string {
  return rest === '' ? first : `${first} ${rest}`;
}

function stepTo(words: Words, word: number): string {
  return words.gap(word) === gaps.comma ? `,${words.key(word)}` : words.key(word);
}

function newNode<T>(): Node<T> {
  return { children: undefined, value: undefined, upper: false, mixed: false, small: false };
}
