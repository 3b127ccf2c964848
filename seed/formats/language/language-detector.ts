import compiled from './ngrams.json' with { type: 'json' };

/** eld looks at the first words of a text: so many bytes of UTF-8, and on to the end of the word, or of the sign. */
const mostBytes = 350;
const mostBytesInWord = 380;
const longestWord = 70;
/** What each score was lessened by, so that the data are smaller. */
const leastScore = 53;
/** Turns the mean score of a text's ngrams into a number from 0 to 1. */
const scale = 25;
/** How much of the mean score of texts in a language a text needs. */
const reliable = 0.75;
const fewestNgrams = 3;

/**
 * What eld finds a text to be written in, as a code of ISO 639-1; null where it is not sure. It is eld's own way over eld's
 * own data, `eld/small`: both give the same answer.
 */
export function languageOf(text: string): string | null {
  const ngrams = ngramsOf(wordsOf(text));
  const scores = compiled.languages.map(() => 0);
  for (const ngram of ngrams) addScores(ngram, scores);
  const most = Math.max(...scores);
  const [language, usual] = compiled.languages[scores.indexOf(most)] ?? [];
  if (typeof language !== 'string' || typeof usual !== 'number' || ngrams.size < fewestNgrams) return null;
  const mean = most / ngrams.size;
  return most > 0 && mean / (mean + scale) >= usual * reliable ? language : null;
}

/** The words of a text's beginning, in small letters, each byte of UTF-8 a sign. */
function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  let word = '';
  let bytes = 0;
  const clean = text
    .slice(0, 1000)
    .replace(/[^\p{L}]+(?<!['`’])/gu, ' ')
    .trim()
    .toLowerCase();
  for (const sign of clean) {
    if (sign === ' ') {
      if (word !== '') words.push(word);
      word = '';
      bytes += 1;
      if (bytes > mostBytes + 1) break;
      continue;
    }
    for (const byte of Buffer.from(sign)) {
      word += byte < 128 ? sign : (compiled.bytes[byte - 128] ?? ' ');
      bytes += 1;
    }
    if (bytes > mostBytesInWord) break;
  }
  return word === '' ? words : [...words, word];
}

/** Four bytes of each word, every three bytes, and its last four; a space where the word begins and ends. */
function ngramsOf(words: readonly string[]): ReadonlySet<string> {
  const ngrams = new Set<string>();
  for (const word of words) {
    const length = Math.min(word.length, longestWord);
    let at = 0;
    for (; at + 4 < length; at += 3) ngrams.add((at === 0 ? ' ' : '') + word.slice(at, at + 4));
    ngrams.add(`${at === 0 ? ' ' : ''}${word.slice(length === 3 ? 0 : Math.max(0, length - 4))} `);
  }
  return ngrams;
}

/** Adds what an ngram tells to the scores of its languages: its line is found by halves, for lines are in order. */
function addScores(ngram: string, scores: number[]): void {
  const { ngrams } = compiled;
  const sought = `${ngram}\t`;
  let from = 0;
  let to = ngrams.length;
  while (from < to) {
    const start = ngrams.lastIndexOf('\n', ((from + to) >> 1) - 1) + 1;
    const found = ngrams.indexOf('\n', start);
    const end = found < 0 ? ngrams.length : found;
    const line = ngrams.slice(start, end);
    if (line.startsWith(sought)) {
      addPacked(line.slice(sought.length), scores);
      return;
    }
    if (line < sought) from = end + 1;
    else to = start;
  }
}

function addPacked(packed: string, scores: number[]): void {
  for (let at = 0; at < packed.length; at += 4) {
    const language = Number.parseInt(packed.slice(at, at + 2), 36);
    scores[language] = (scores[language] ?? 0) + Number.parseInt(packed.slice(at + 2, at + 4), 36) + leastScore;
  }
}
