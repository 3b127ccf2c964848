import { detached } from '../../text/detached.ts';
import { fold } from '../../text/fold.ts';
import { classesOf } from './word-classes.ts';

/** What is known of a word as printed, wherever it stands. */
export interface Lexeme {
  /** Below `mostLexemes`; another's, too, once all were forgotten. */
  readonly id: number;
  /** The word folded for comparison. */
  readonly key: string;
  /** Its classes, see word-classes.ts. */
  readonly classes: number;
}

// Prose says the same words again and again; a text of ever new ones must not fill the memory.
export const mostLexemes = 20_000;
const lexemes = new Map<string, Lexeme>();

/** The lexeme of a printed word. */
export function lexemeOf(word: string): Lexeme {
  const known = lexemes.get(word);
  if (known !== undefined) return known;
  if (lexemes.size >= mostLexemes) lexemes.clear();
  const own = detached(word);
  const key = fold(own);
  const lexeme = { id: lexemes.size, key, classes: classesOf(key) };
  lexemes.set(own, lexeme);
  return lexeme;
}

/** The folded words of a name, in order. */
export function foldedWords(name: string): string[] {
  return name
    .split(/[\s–-]+/)
    .map((word) => lexemeOf(word).key)
    .filter((word) => word !== '');
}
