import type { TextRange } from '../../../schema/records/text-range.ts';
import type { Stops } from './stops.ts';

/** A pair of parentheses or brackets; `start` and `end` take both in. */
export interface Parenthesis extends TextRange {
  readonly bracket: boolean;
  /** False: the closing one is missing and `end` is where the text of the group gives out. */
  readonly closed: boolean;
  /** How many pairs lie within each other inside this one. */
  readonly height: number;
  /** True where no other pair holds this one. */
  readonly outermost: boolean;
}

const opening = new Set(['(', '（', '[']);
const closingOf: Readonly<Record<string, string>> = { ')': '(', '）': '（', ']': '[' };
const anyMark = /[()（）[\]]/g;

/** The longest run after an unclosed parenthesis that may be a group. */
const longestUnclosed = 400;

/**
 * Every pair in order of its start, in one pass. An opening one without its match closes nothing and is given as not
 * closed, up to the next mark, the end of its sentence or of the text.
 */
export function findParentheses(text: string, stops: Stops): Parenthesis[] {
  const found: Parenthesis[] = [];
  const open: { at: number; mark: string; height: number }[] = [];
  const unclosed: { at: number; mark: string }[] = [];
  anyMark.lastIndex = 0;
  while (anyMark.test(text)) {
    const at = anyMark.lastIndex - 1;
    const mark = text.charAt(at);
    if (opening.has(mark)) {
      open.push({ at, mark, height: 0 });
      continue;
    }
    const expected = closingOf[mark];
    if (!holds(open, expected)) continue;
    for (let top = open.pop(); top; top = open.pop()) {
      if (top.mark !== expected) {
        unclosed.push(top);
        continue;
      }
      found.push({
        start: top.at,
        end: at + 1,
        bracket: mark === ']',
        closed: true,
        height: top.height,
        outermost: false,
      });
      const parent = open.at(-1);
      if (parent) parent.height = Math.max(parent.height, top.height + 1);
      break;
    }
  }
  const inOrder = found.every((pair, index) => index === 0 || pair.start > (found[index - 1]?.start ?? 0));
  const left = [...unclosed, ...open];
  const brackets = closedBrackets(left.length === 0 ? [] : found);
  for (const { at, mark } of left) {
    const end = endOfUnclosed(text, at, brackets, stops);
    found.push({ start: at, end, bracket: mark === '[', closed: false, height: 0, outermost: false });
  }
  return withOutermost(inOrder && left.length === 0 ? found : found.sort((a, b) => a.start - b.start));
}

// A match is looked for among the nearest only, so that many unclosed ones cost no more than their number.
const farthestMatch = 8;

function holds(open: readonly { mark: string }[], mark: string | undefined): boolean {
  for (let index = open.length - 1; index >= Math.max(0, open.length - farthestMatch); index -= 1) {
    if (open[index]?.mark === mark) return true;
  }
  return false;
}

/** The ends of pairs of brackets by their starts. */
function closedBrackets(pairs: readonly Parenthesis[]): ReadonlyMap<number, number> {
  return new Map(pairs.filter(({ bracket }) => bracket).map(({ start, end }) => [start, end]));
}

function endOfUnclosed(text: string, at: number, brackets: ReadonlyMap<number, number>, stops: Stops): number {
  const limit = wholeCharacters(text, Math.min(text.length, at + longestUnclosed));
  for (let index = at + 1; index < limit; index += 1) {
    const character = text[index];
    if (character === '(' || character === ')' || character === ']') return index;
    if (character === '[') {
      const end = brackets.get(index) ?? limit + 1;
      if (end > limit) return index;
      index = end - 1;
    }
    if (character === '.' && endsSentence(text, index, stops)) return index;
  }
  return limit;
}

/** `end`, or one less where it would cut a surrogate pair in two. */
function wholeCharacters(text: string, end: number): number {
  return /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end - 1 : end;
}

function endsSentence(text: string, dot: number, stops: Stops): boolean {
  const word = /[\p{L}\p{N}.]*$/u.exec(text.slice(Math.max(0, dot - 16), dot))?.[0] ?? '';
  return (
    stops.stopAfter(word)?.says !== 'INSIDE' &&
    !/^\p{Lu}$/u.test(word) &&
    /^\.\s+\p{Lu}/u.test(text.slice(dot, dot + 4))
  );
}

function withOutermost(pairs: readonly Parenthesis[]): Parenthesis[] {
  let covered = 0;
  return pairs.map((pair) => {
    const outermost = pair.start >= covered;
    if (pair.closed) covered = Math.max(covered, pair.end);
    return outermost ? { ...pair, outermost } : pair;
  });
}
