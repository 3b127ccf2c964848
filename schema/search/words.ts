import type { TextRange } from '../records/text-range.ts';
import { foldWord } from './fold-word.ts';

/** A word of a text, where it stands. Of a possessive the range ends before the ’s. */
export interface Word extends TextRange {
  /** As `foldWord` makes it, its first 64 characters. */
  readonly surface: string;
  /** Which word of the text it is, from 0 on: words that follow one another differ by 1. */
  readonly position: number;
}

/**
 * What is written as one: a word, or several with hyphens, points or nothing between them (anti-aircraft, lenta.ru, 北京). Those
 * of letters that are written with spaces count as one word too, as people type them: antiaircraft.
 */
export interface WordGroup {
  readonly words: readonly Word[];
  /** All of it as one word, at the position of the first; null of a single word, and of scripts without spaces. */
  readonly joined: Word | null;
}

const longestSurface = 64;
const mostJoined = 4;

/** As parts of expressions. */
const unspacedScripts = String.raw`[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`;
/** Of scripts that put no spaces between words each character is a word. */
const unspaced = String.raw`[[\p{L}\p{N}]&&${unspacedScripts}]\p{M}*`;
const spaced = String.raw`[[\p{L}\p{N}]--${unspacedScripts}]`;
const inside = `(?:${spaced}|\\p{M})`;
const apostrophes = "[’‘'ʼʻʿʾ`\\u00AD\\u200C\\u200D]";
/** U.S. is one word, like the word itself. */
const initials = `(?:\\p{L}\\.){1,5}\\p{L}(?!${spaced})`;
/** d’Ivoire is two words, like anti-aircraft: people type Ivoire. */
const elided = "\\p{sc=Latin}(?=[’']\\p{sc=Latin}{3})";
const word = new RegExp(
  `${unspaced}|${initials}|${elided}|${spaced}${inside}*(?:${apostrophes}${spaced}${inside}*)*`,
  'gv',
);
const isUnspaced = new RegExp(`^${unspaced}`, 'v');
const possessive = /(?<=.)[’‘'ʼ]s$/i;
const joiner = /^\.?[-‐‑./_&@’']$/;
const digits = /^\p{N}+$/u;

/** The words of a text, in order. */
export function wordGroupsOf(text: string): WordGroup[] {
  const groups: WordGroup[] = [];
  let current: Word[] = [];
  let isJoinable = true;
  let position = 0;
  const close = (): void => {
    if (current.length > 0) groups.push({ words: current, joined: isJoinable ? joinedOf(current) : null });
    current = [];
    isJoinable = true;
  };
  for (const match of text.matchAll(word)) {
    const found = match[0].replace(possessive, '');
    const start = match.index;
    const surface = cut(foldWord(found.replaceAll('.', '')));
    if (surface === '') continue;
    const next: Word = { start, end: start + found.length, surface, position };
    position += 1;
    const last = current.at(-1);
    if (last !== undefined && !isOneWith(text, last, next)) close();
    // 2.5 is not 25, but 1.000 may be 1000.
    const isFraction = /^(?!\d{3}$)\d/.test(found) && /\d\./.test(text.slice(start - 2, start));
    if (isUnspaced.test(found) || isFraction) isJoinable = false;
    current.push(next);
  }
  close();
  return groups;
}

/** Between characters, never inside one. */
function cut(surface: string): string {
  return surface.length <= longestSurface ? surface : surface.slice(0, longestSurface).replace(/[\uD800-\uDBFF]$/, '');
}

function isOneWith(text: string, last: Word, next: Word): boolean {
  const between = text.slice(last.end, next.start);
  return between === '' || joiner.test(between) || (between === ',' && digits.test(last.surface + next.surface));
}

function joinedOf(words: readonly Word[]): Word | null {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || words.length === 1 || words.length > mostJoined) return null;
  const surface = words.map((one) => one.surface).join('');
  return surface.length > longestSurface ? null : { ...first, end: last.end, surface };
}

/** Every word of a text, those that several make together among them. */
export function wordsOf(text: string): Word[] {
  return wordGroupsOf(text).flatMap(({ words, joined }) => (joined === null ? words : [...words, joined]));
}
