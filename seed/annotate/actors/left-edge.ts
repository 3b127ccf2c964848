import { loadTitles, loadVocabulary } from '../../registries/vocabulary.ts';
import {
  isBodyInName,
  isNamesakeOf,
  isOwnerAfterArticle,
  isOwnerInName,
  isPlaceInName,
  isStateInName,
  partnerInName,
} from './names-in-names.ts';
import type { TakenWords } from './spans.ts';
import { classes, organizationHeads } from './word-classes.ts';
import { gaps, shapes } from './word-marks.ts';
import type { Words } from './words.ts';

const longestSide = 7;
// Titles that also begin an organisation's name: General Staff, Executive Board.
const titlesInNames = new Set(
  'general executive chief academic justice judge observer scientist head human rebel chair major father'.split(' '),
);
const months = new Set(
  'january february march april may june july august september october november december'.split(' '),
);
const articles = new Set('al el ad ar as ash an az at ul'.split(' '));

// What a high officer's title also holds.
const officers = new Set('general deputy chief public state special high auditor attorney'.split(' '));

/** Where "Prosecutor General" begins in the Prosecutor General's Office: a body that is named for who heads it. */
function officerBefore(taken: TakenWords, head: number): number | undefined {
  const { words } = taken;
  if (words.key(head) !== 'office' || words.gap(head) !== gaps.space || !words.isPossessive(head - 1)) return undefined;
  const { heads } = loadTitles();
  let first = head;
  let isTitle = false;
  while (first > 0 && words.joins(first) && taken.isFreeCapital(first - 1)) {
    const key = words.key(first - 1);
    if (!heads.has(key) && !officers.has(key)) break;
    isTitle ||= heads.has(key) || key === 'attorney' || key === 'auditor';
    first--;
  }
  return isTitle && first < head - 1 ? first : undefined;
}

/** The first word of the name of an organisation whose head noun stands at `head`. */
export function leftEdge(taken: TakenWords, head: number): number {
  const { words } = taken;
  const { sentenceOpeners, topics } = loadVocabulary();
  const { heads } = loadTitles();
  let first = head;
  while (head - first < longestSide && words.joins(first)) {
    const left = first - 1;
    const officer = first === head ? officerBefore(taken, head) : undefined;
    if (officer !== undefined) return officer;
    if (words.isPossessive(left) && !isOwnerInName(taken, left) && !isOwnerAfterArticle(taken, left)) break;
    if (words.isPossessive(left)) {
      first = left;
      continue;
    }
    const key = words.key(left);
    const span = taken.at(left);
    if (span !== undefined && words.gap(first) === gaps.space && isPlaceInName(taken, span, head)) {
      first = span.first;
      continue;
    }
    if (span !== undefined && isNamesakeOf(taken, span, left, head)) {
      first = span.first;
      continue;
    }
    const partner =
      span !== undefined && words.gap(first) === gaps.space ? partnerInName(taken, span, head) : undefined;
    if (partner !== undefined) return partner.first;
    if (span !== undefined && words.gap(first) === gaps.space && isStateInName(taken, span, first, head)) {
      first = span.first;
      // United India Insurance
      if (
        /^(?:united|new|royal)$/.test(words.key(first - 1)) &&
        words.gap(first) === gaps.space &&
        words.isCapital(first - 1)
      )
        first--;
      first = firstOfParent(taken, first, head);
      break;
    }
    if (span !== undefined) {
      if (isBodyInName(taken, span, left, head) && words.gap(first) === gaps.space) first = span.first;
      break;
    }
    if (words.isCapital(left) && isMonth(key)) {
      if (left === head - 1 || isNumber(words, left - 1)) first = firstOfDate(taken, left, head);
      break;
    }
    if (words.isCapital(left)) {
      if (heads.has(key) && !titlesInNames.has(key)) break;
      if (sentenceOpeners.has(key) && words.opens(left)) break;
      if (key === 'the' || key === 'a') break;
      first = left;
      continue;
    }
    if (isNumber(words, left) && isMonth(words.key(left - 1)) && words.joins(left)) {
      if ((words.classes(head) & classes.groupHead) !== 0) first = left - 1;
      break;
    }
    // 72nd Mechanized Brigade
    if (words.shape(left) === shapes.number && /^\d+(?:st|nd|rd|th)$/.test(key)) {
      first = left;
      break;
    }
    // Nour al-Din al-Zenki Movement
    if (articles.has(key) && words.gap(first) === gaps.hyphen && first < head) {
      first = left;
      continue;
    }
    // Local Co-ordination Committees
    if (words.shape(left) === shapes.lower && words.gap(left) === gaps.hyphen && taken.isFreeCapital(left - 1)) {
      first = left;
      continue;
    }
    // Port of Tripoli Authority
    if (
      key === 'of' &&
      words.key(left - 1) === 'port' &&
      words.isCapital(left - 1) &&
      words.joins(left) &&
      first < head
    ) {
      first = left - 1;
      continue;
    }
    const isAnd = key === 'and' && words.joins(left) && taken.isFreeCapital(left - 1);
    if (isAnd && isPairAfterOwner(taken, left - 1)) {
      first = left - 1;
      continue;
    }
    // Her Action and Dignity Party; but "the Labour and Conservative parties"
    if (isAnd && words.key(head) === 'party' && isPartOfParty(taken, left - 1)) {
      first = left - 1;
      continue;
    }
    if (!isAnd || !topics.has(words.key(left - 1))) break;
    first = left - 1;
    if (words.gap(first) === gaps.comma && taken.isFreeCapital(first - 1) && topics.has(words.key(first - 1))) first--;
  }
  return first;
}

/** The Brookings India Center: the institute that a centre for a state belongs to. */
export function firstOfParent(taken: TakenWords, first: number, head: number): number {
  const { words } = taken;
  const before = first - 1;
  if (words.gap(first) !== gaps.space || words.isPossessive(before)) return first;
  const span = taken.at(before);
  if (span !== undefined) return isBodyInName(taken, span, before, head) ? span.first : first;
  const isPlain = words.shape(before) === shapes.capital && words.classes(before) === 0 && !words.opens(before);
  return isPlain ? before : first;
}

// The Israel Nature and Parks Authority, the Barker and Holm Foundation
function isPairAfterOwner(taken: TakenWords, word: number): boolean {
  const { words } = taken;
  if (!words.joins(word) || words.gap(word) !== gaps.space || words.shape(word) !== shapes.capital) return false;
  if ((words.classes(word) & (organizationHeads | classes.title | classes.bareInstitution)) !== 0) return false;
  const before = abstractEnding.test(words.key(word)) ? firstOfField(taken, word) - 1 : word - 1;
  const owner = taken.at(before);
  return words.key(before) === 'the' || (owner?.use === 'name' && owner.isState);
}

const abstractEnding = /^\p{L}{3,}(?:tion|sion|ment|ness|ity|ance|ence|ing|ship|ure)$/u;
const longestField = 5;

/** The first of the plain capitals that end with a word: National in "the National Disaster Risk Reduction and Management Council". */
function firstOfField(taken: TakenWords, word: number): number {
  const { words } = taken;
  const bounds = organizationHeads | classes.title | classes.bareInstitution;
  let first = word;
  while (
    word - first < longestField &&
    words.gap(first) === gaps.space &&
    taken.isFreeCapital(first - 1) &&
    words.shape(first - 1) === shapes.capital &&
    !words.isPossessive(first - 1) &&
    words.key(first - 1) !== 'the' &&
    (words.classes(first - 1) & bounds) === 0
  )
    first--;
  return first;
}

function isPartOfParty(taken: TakenWords, word: number): boolean {
  const { words } = taken;
  if (words.opens(word) || words.shape(word) !== shapes.capital) return false;
  return (words.classes(word) & (organizationHeads | classes.title | classes.bareInstitution)) === 0;
}

function isMonth(key: string): boolean {
  return months.has(key);
}

function isNumber(words: Words, word: number): boolean {
  return words.shape(word) === shapes.number;
}

/**
 * A date before an institution says when it acted (its 12 April Health Ministry letter); before a movement it is its name:
 * the April 6 Youth Movement, the 14 March Alliance.
 */
function firstOfDate({ words }: TakenWords, month: number, head: number): number {
  const isGroup = (words.classes(head) & classes.groupHead) !== 0;
  if (!isGroup) return month + 1;
  if (isNumber(words, month - 1) && words.joins(month)) return month - 1;
  // The 19th of April Movement
  if (words.key(month - 1) === 'of' && isNumber(words, month - 2)) return month - 2;
  return month;
}
