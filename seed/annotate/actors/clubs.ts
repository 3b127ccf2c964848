import type { GuessedOrganisation } from './organisations.ts';
import type { TakenWords } from './spans.ts';
import { gaps, shapes } from './word-marks.ts';

// What the name of a club begins with before its town's, or ends with after it.
const openers =
  /^(?:din[ay]mo|dynamo|spartak|lokomotiv|torpedo|cska|zenit|shakhtar|sparta|slavia|slovan|real|atletico|deportivo|sporting|olympique|borussia|bayer|eintracht|hertha|fortuna|inter|ac|fc|rapid|steaua|partizan|legia|wisla|maccabi|hapoel|beitar|red\s?star)$/;
const endings = /^(?:united|rovers|wanderers|hotspur|athletic|albion|fc)$/;

const kindsOfClub = /^(?:deportivo|atletico|social|sport|sportivo|sportif|esportivo|nautico|universitario|athletic)$/;
const longestClub = 4;

/** Club Deportivo Palestino: what the name of a club is in Spanish and its like, as far as its capitals go. */
export function namedClubAt(taken: TakenWords, first: number): GuessedOrganisation | undefined {
  const { words } = taken;
  if (words.key(first) !== 'club' || !kindsOfClub.test(words.key(first + 1)) || words.gap(first + 1) !== gaps.space)
    return undefined;
  let last = first + 1;
  while (last - first < longestClub && words.gap(last + 1) === gaps.space && words.isCapital(last + 1)) {
    if (words.isPossessive(last)) break;
    last++;
  }
  if (last === first + 1) return undefined;
  const name = words.slice(first, last).replace(/\s+/g, ' ');
  return { first, last, name, kind: 'ORGANISATION', affiliation: null };
}

/** Dinamo Tbilisi, Leeds United: a club by its town. */
export function clubAt(taken: TakenWords, first: number): GuessedOrganisation | undefined {
  const { words } = taken;
  const last = first + 1;
  if (words.gap(last) !== gaps.space || !words.isCapital(last) || words.isPossessive(first)) return undefined;
  if (words.gap(last + 1) === gaps.space && words.isCapital(last + 1) && !words.isPossessive(last)) return undefined;
  const isOpened = openers.test(words.key(first)) && isTown(taken, last) && words.shape(last) === shapes.capital;
  const isEnded = endings.test(words.key(last)) && isTown(taken, first) && words.shape(first) === shapes.capital;
  if (!isOpened && !isEnded) return undefined;
  const name = words.slice(first, last).replace(/\s+/g, ' ');
  return { first, last, name, kind: 'ORGANISATION', affiliation: null };
}

// A capital, a place, or a word that is nothing else.
function isTown(taken: TakenWords, word: number): boolean {
  const span = taken.at(word);
  if (span === undefined) return taken.words.classes(word) === 0;
  return span.first === span.last && (span.use === 'capital' || span.use === 'place');
}
