import type { TextRange } from '../../../schema/records/text-range.ts';
import { type Lexeme, lexemeOf } from './lexemes.ts';
import { scanWords } from './scan-words.ts';
import { WordBuffer, wordFields } from './word-buffer.ts';
import { gapIn, gaps, opensBit, possessiveBit, shapeIn, shapes } from './word-marks.ts';

const saintsOfTowns = /^(?:george|john)$/;

/**
 * The words of a text, found in one pass. Offsets are UTF-16 code units; a word's end leaves out its possessive ’s.
 * Words inside excluded ranges are left out, and whatever stands around such a range is apart.
 */
export class Words {
  readonly text: string;
  readonly count: number;
  /** True where a word is in lower case: the text is no heading in capitals. */
  readonly hasLower: boolean;
  /** The words that begin with a capital, in order. */
  readonly capitals: readonly number[];
  readonly #base: number;
  readonly #data: Int32Array;
  readonly #lexemes: (Lexeme | undefined)[];

  /** Keeps the words in `buffer`. */
  constructor(
    text: string,
    sentences: readonly TextRange[],
    excluded: readonly TextRange[],
    buffer: WordBuffer = new WordBuffer(text.length),
  ) {
    this.text = text;
    buffer.reserve(text.length);
    this.#base = buffer.used;
    this.#data = buffer.data;
    const { capitals, hasLower } = scanWords(text, sentences, excluded, buffer);
    this.count = (buffer.used - this.#base) / wordFields;
    this.capitals = capitals;
    this.hasLower = hasLower;
    this.#lexemes = new Array<Lexeme | undefined>(this.count);
  }

  #holds(word: number): boolean {
    return word >= 0 && word < this.count;
  }

  /** Where the word begins; 0 beyond either end, as is its end. */
  start(word: number): number {
    return this.#holds(word) ? (this.#data[this.#base + word * wordFields] ?? 0) : 0;
  }

  end(word: number): number {
    return this.#holds(word) ? (this.#data[this.#base + word * wordFields + 1] ?? 0) : 0;
  }

  #marksOf(word: number): number {
    return this.#data[this.#base + word * wordFields + 2] ?? 0;
  }

  /** One of `shapes`. */
  shape(word: number): number {
    return this.#holds(word) ? shapeIn(this.#marksOf(word)) : shapes.none;
  }

  /** The gap before the word, one of `gaps`. */
  gap(word: number): number {
    return this.#holds(word) ? gapIn(this.#marksOf(word)) : gaps.none;
  }

  /** True where ’s follows the word, or ’ after its own s; not in the name of a town, St. George’s. */
  isPossessive(word: number): boolean {
    return this.#holds(word) && (this.#marksOf(word) & possessiveBit) !== 0 && !this.endsTown(word);
  }

  /** True for the last word of St. George’s or St. John’s, capitals whose ’s is of their names. */
  endsTown(word: number): boolean {
    if (!this.#holds(word) || (this.#marksOf(word) & possessiveBit) === 0) return false;
    return saintsOfTowns.test(this.key(word)) && this.key(word - 1) === 'st' && this.joins(word);
  }

  /** True where a sentence, a line or a quotation begins with the word. */
  opens(word: number): boolean {
    return this.#holds(word) && (this.#marksOf(word) & opensBit) !== 0;
  }

  /** The word folded for comparison; empty beyond either end. */
  key(word: number): string {
    return this.#holds(word) ? this.#lexeme(word).key : '';
  }

  /** What is known of a word of the text, wherever it stands. */
  lexeme(word: number): Lexeme {
    return this.#lexeme(word);
  }

  /** The word's classes, see word-classes.ts; 0 beyond either end. */
  classes(word: number): number {
    return this.#holds(word) ? this.#lexeme(word).classes : 0;
  }

  #lexeme(word: number): Lexeme {
    const known = this.#lexemes[word];
    if (known !== undefined) return known;
    const printed = this.slice(word, word);
    const lexeme = lexemeOf(printed === '&' ? 'and' : printed);
    this.#lexemes[word] = lexeme;
    return lexeme;
  }

  /** The printed word's length. */
  length(word: number): number {
    return this.end(word) - this.start(word);
  }

  isCapital(word: number): boolean {
    const shape = this.shape(word);
    return shape !== shapes.lower && shape < shapes.number;
  }

  /** True where nothing but white space or a hyphen stands between the word and the one before it. */
  joins(word: number): boolean {
    return word > 0 && this.gap(word) <= gaps.hyphen;
  }

  /** The text from one word to another, both included. */
  slice(first: number, last: number): string {
    return this.text.slice(this.start(first), this.end(last));
  }
}
