import type { TextRange } from '../../../schema/records/text-range.ts';
import { loadSourceWords } from '../../registries/source-words.ts';
import { kinds, type Tokens } from '../text/tokens.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { endsOfPressWords } from './name-kinds.ts';
import { farthestName, isDoubleQuote, linkWords, nouns } from './press-names.ts';

/** The scanned text, and what the registry says of the names in it. */
interface NamedText {
  readonly text: string;
  readonly tokens: Tokens;
  /** False where `startsOfNames` surely finds nothing. */
  readonly mayEndName: (text: string, range: TextRange) => boolean;
  readonly startsOfNames: (text: string, range: TextRange) => readonly number[];
}

/** Tells of most words that `sourceBefore` finds no source which ends with them, without making a string. */
export interface PressNameEnds {
  /**
   * Of one text, false for a token with which surely no source's name ends, nor before it where it is a quotation mark: its
   * last word is none of a known name, and no word of the press, domain or noun beside it makes an unknown one likely.
   */
  of(named: NamedText): (token: number) => boolean;
}

/** What a word says of a name that it is part of or that stands right after it, a bit each. */
const marks = { press: 1, link: 2, before: 4 } as const;

// "Al-Youm" is looked for by its parts.
const pressWords: readonly string[] = [...loadSourceWords().press].flatMap((word) => word.split(/[^\p{L}\p{M}]+/u));
/** "The Herald of Glasgow", "RBC in Omsk", "Kyodo from Naha"; "the Omsk paper Polis". */
const beforePlace = ['of', 'in', 'from', 'paper', 'station'];

/** The words that a vocabulary has to hold for this. */
export const wordsOfPressNames: readonly string[] = [...pressWords, ...nouns, ...linkWords, ...beforePlace].filter(
  Boolean,
);

const pressEndings = new Set(endsOfPressWords.map((end) => pairOf(end.charCodeAt(0), end.charCodeAt(1))));
// No name of the press goes on over one of these.
const edges = new Set([...'([,:;)]'].map((edge) => edge.charCodeAt(0)));
const fullStop = 46;
// Brackets of other scripts among them.
const firstWide = 0x3000;

export function pressNameEndsOf(vocabulary: Vocabulary): PressNameEnds {
  const marksOf = new Uint8Array(vocabulary.size);
  const mark = (words: Iterable<string>, bit: number) => {
    for (const word of words) {
      const number = vocabulary.numberOf(word);
      if (number > 0) marksOf[number] = (marksOf[number] ?? 0) | bit;
    }
  };
  mark(pressWords, marks.press);
  mark(linkWords, marks.link);
  mark([...nouns, ...beforePlace], marks.before);

  /** True where the capitals that end with a token have a word of the press among them, or before them or their place, or a domain. */
  function endPressLike({ text, tokens }: NamedText, last: number, from: number): boolean {
    for (let token = last; token >= 0 && tokens.end(token) > from; token -= 1) {
      const kind = tokens.kind(token);
      if (tokens.isWord(token) || kind === kinds.number) {
        const said = marksOf[tokens.word(token)] ?? 0;
        if ((said & marks.before) !== 0) return true;
        if (kind === kinds.lower && tokens.gap(token) > 0) {
          if ((said & marks.link) === 0) return false;
        } else if ((said & marks.press) !== 0 || pressEndings.has(lastPairOf(text, tokens.end(token)))) return true;
      } else {
        if (edges.has(kind)) return false;
        if (kind >= firstWide || (kind === fullStop && token < last && tokens.gap(token + 1) === 0)) return true;
      }
    }
    return false;
  }

  function mayEnd(named: NamedText, token: number): boolean {
    const { text, tokens } = named;
    let last = token;
    while (isDoubleQuote(tokens.kind(last))) last -= 1;
    if (last < 0) return false;
    const range = { start: Math.max(0, tokens.end(token) - farthestName), end: tokens.end(last) };
    if (named.mayEndName(text, range) && named.startsOfNames(text, range).length > 0) return true;
    return endPressLike(named, last, range.start);
  }

  return Object.freeze({
    of(named: NamedText) {
      // By token: 1 where none ends, 2 where one may. Several rules ask about each.
      let known: Uint8Array | undefined;
      return (token: number): boolean => {
        if (token < 0) return false;
        known ??= new Uint8Array(named.tokens.count);
        known[token] ||= mayEnd(named, token) ? 2 : 1;
        return known[token] === 2;
      };
    },
  });
}

function lastPairOf(text: string, end: number): number {
  return pairOf(text.charCodeAt(end - 2), text.charCodeAt(end - 1));
}

/** Two code units, the letters among them small, as one number. */
function pairOf(first: number, second: number): number {
  return ((first | 32) << 16) | (second | 32);
}
