import { isDateWord } from '../dates/months.ts';

/** What may begin with a word; a bit each. A pattern is tried where its bit stands, which of most words none does. */
export const openings = {
  /** "Source:". */
  label: 1,
  /** "See", or what leads to it: "on the reform, see". */
  signal: 2,
  ibid: 4,
  /** "And" before the next source. */
  conjunction: 8,
  via: 16,
  accessed: 32,
  /** A date, or what leads to one: "dated", "early". */
  date: 64,
  /** A page, a language, an hour. */
  detail: 128,
} as const;

// Where no letter stands: digits, №, and marks that begin nothing.
const withoutLetter = openings.date | openings.detail;
// Of words that are not all of a to z: these patterns know more forms of letters than the lists do.
const inOtherLetters = openings.label | openings.signal | openings.ibid | openings.conjunction;

const wordsByOpening: Readonly<Record<keyof typeof openings, string>> = {
  label: 'source sources',
  signal:
    'for on about regarding concerning in see also cf cfr vgl vergleiche compare comparer voir siehe s ver véase vedi zie zob e inter as bkz',
  ibid: 'ibid ibidem idem id op',
  conjunction: 'and as also plus et und',
  via: 'via referring based per citing quoting according as first cited quoted reported carried republished reprinted reposted relayed published broadcast aired',
  accessed: 'last accessed retrieved viewed visited downloaded consulted checked consulté abgerufen дата обращение',
  date: 'last dated published broadcast aired posted printed released issued updated modified edited reviewed amended revised uploaded on for from of both all от за du le vom am the early mid late end beginning начало конец',
  detail:
    'date same the no nos undated n p pp vol vols volume issue number ch chapter para paras paragraph col cols page pages part стр с fn note op on idem in на en auf',
};

const bitsByWord = new Map<string, number>();
for (const opening of Object.keys(openings) as (keyof typeof openings)[]) {
  for (const word of wordsByOpening[opening].split(' ')) {
    bitsByWord.set(word, (bitsByWord.get(word) ?? 0) | openings[opening]);
  }
}

// Prose says the same words again and again; a text of ever new ones must not fill the memory.
const mostRemembered = 10_000;
// Of the lists above, and of the names of months.
const longestWord = 12;
const remembered = new Map<string, number>();

const anyWord = /\p{L}[\p{L}\p{M}]*/uy;

/** The bits of what may begin at `at`, by the word there. */
export function openingsAt(text: string, at: number): number {
  let end = at;
  let code = text.charCodeAt(end);
  while (isAsciiLetter(code)) {
    end += 1;
    code = text.charCodeAt(end);
  }
  if (code < 128 || end === text.length) return end === at ? withoutLetter : openingsOf(text.slice(at, end));
  anyWord.lastIndex = at;
  const word = anyWord.exec(text)?.[0];
  if (word === undefined) return withoutLetter;
  return openingsOf(word) | (at + word.length > end ? inOtherLetters : 0);
}

function openingsOf(word: string): number {
  if (word.length > longestWord) return 0;
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const bits = (bitsByWord.get(word.toLowerCase()) ?? 0) | (isDateWord(word) ? openings.date : 0);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(word, bits);
  return bits;
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
