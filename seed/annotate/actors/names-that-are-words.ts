import type { TakenWords } from './spans.ts';
import { isFiniteVerb } from './verbs.ts';
import { classes } from './word-classes.ts';
import { gaps, shapes } from './word-marks.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const determiners = set('the a an these those every each another any no');
// By what a message goes: a medium, no actor.
const channels = set('on via through over');
// The Amazon basin, Signal messages, Orange trees: what the word is said of.
const things = set(
  `rainforest basin forest river region jungle deforestation tribe tribes post posts channel channels message messages chat
  chats account accounts page pages video videos group groups feed user users tree trees juice store stores`,
);

/**
 * True where a registered organisation's name that is also a word, a surname or a medium means the organisation: within a
 * sentence by its capital, where no article, no other name and no channel stands beside it; at the beginning of one by what
 * it does or owns ("Apple told its suppliers"; but "Apple trees", "wrote on Telegram", "Harrison Ford").
 */
export function meansOrganisation(taken: TakenWords, word: number): boolean {
  const { words } = taken;
  const shape = words.shape(word);
  if (shape === shapes.upper && words.length(word) > 2 && !words.hasLower) return false;
  const next = word + 1;
  const isBare = words.gap(next) === gaps.space && !words.isPossessive(word);
  if (isBare && (goesOnInCapitals(taken, next) || things.has(words.key(next)))) return false;
  if (words.opens(word)) {
    if (words.isPossessive(word)) return true;
    return isBare ? isFiniteVerb(words.key(next)) : isListedWithFirm(taken, next);
  }
  if (!words.joins(word)) return true;
  const before = words.key(word - 1);
  if (determiners.has(before) || channels.has(before)) return false;
  return !words.isCapital(word - 1) || words.opens(word - 1) || words.isPossessive(word - 1);
}

// Meta, Google and Reddit: after a comma the name of another.
function isListedWithFirm(taken: TakenWords, next: number): boolean {
  const { words } = taken;
  const span = words.gap(next) === gaps.comma ? taken.at(next) : undefined;
  return span?.use === 'organisation' || (span?.use === 'name' && !span.isState);
}

// Apple Valley; but "Apple Chief Executive".
function goesOnInCapitals({ words }: TakenWords, next: number): boolean {
  return words.isCapital(next) && (words.classes(next) & (classes.title | classes.modifier)) === 0;
}
