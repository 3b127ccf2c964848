import type { GuessedOrganisation } from './organisations.ts';
import type { TakenWords } from './spans.ts';
import { isFiniteVerb } from './verbs.ts';
import { classes } from './word-classes.ts';
import { gaps, shapes } from './word-marks.ts';

// What a firm does, as the last word of its name; other names end with these too, so what stands before has to be a plain word.
const trades = /^(?:research|investments|advisory|philanthropies|chemical|petrochemical)$/;
// Of management there are many kinds that are no firms: risk, crisis, waste.
const managed = /^(?:asset|capital|investment|wealth|fund|global|property|portfolio)$/;
// Clinical Research
const adjective = /(?:al|ic|ed|ing|ive|ous|ary)$|^(?:recent|further|latest|new)$/;
const longestName = 3;

/** Hindenburg Research, Elliott Investment Management: a firm by its trade after plain words. */
export function firmByTradeAt(taken: TakenWords, first: number): GuessedOrganisation | undefined {
  const { words } = taken;
  if (
    !isPlain(taken, first) ||
    (words.joins(first) && taken.isFreeCapital(first - 1) && !opensSentence(taken, first - 1))
  )
    return undefined;
  let last = first;
  while (last - first < longestName && words.gap(last + 1) === gaps.space && taken.isFreeCapital(last + 1)) {
    if (words.isPossessive(last)) return undefined;
    last++;
    if (!isPlain(taken, last)) break;
  }
  if (managed.test(words.key(last)) && words.key(last + 1) === 'management' && taken.isFreeCapital(last + 1)) last++;
  const isManager = words.key(last) === 'management' && managed.test(words.key(last - 1)) && last > first + 1;
  if (!isManager && (!trades.test(words.key(last)) || adjective.test(words.key(last - 1)))) return undefined;
  // Recent Research, in a heading
  if (!isManager && words.opens(first) && !isFiniteVerb(words.key(last + 1))) return undefined;
  if (last === first || (words.gap(last + 1) === gaps.space && words.isCapital(last + 1) && !words.isPossessive(last)))
    return undefined;
  if (words.key(last + 1) === 'of' || words.gap(last) !== gaps.space) return undefined;
  const name = words.slice(first, last).replace(/\s+/g, ' ');
  return { first, last, name, kind: 'ORGANISATION', affiliation: null };
}

function isPlain(taken: TakenWords, word: number): boolean {
  const { words } = taken;
  return taken.isFreeCapital(word) && words.shape(word) === shapes.capital && words.classes(word) === 0;
}

// Later Hindenburg Research wrote a report.
function opensSentence({ words }: TakenWords, word: number): boolean {
  return words.opens(word) && (words.classes(word) & classes.sentenceOpener) !== 0;
}
