import { loadGivenNames, loadTitles, loadVocabulary } from '../../registries/vocabulary.ts';
import type { Span, TakenWords } from './spans.ts';
import { classes, organizationHeads } from './word-classes.ts';
import { gaps, shapes } from './word-marks.ts';
import type { Words } from './words.ts';

const longestSide = 7;
// Titles that also begin an organisation's name: General Staff, Executive Board.
const titlesInNames = new Set(
  'general executive chief academic justice judge observer scientist head human rebel chair major father'.split(' '),
);
// Whose school, union or army it is: King's College, Workers' Party.
const owners =
  /^(?:people|\p{L}*(?:women|children|men)|king|queen|mother|father|citizen|youth|lloyd|st|saint|\p{L}+(?:er|or|ist|ant|ee|nt|zen|people|ionarie|yr|soldier|child|parent|student|veteran)s?)s$/u;
const months = new Set(
  'january february march april may june july august september october november december'.split(' '),
);
const sharedHeads =
  /^(?:congress|association|federation|confederation|union|chamber|institute|society|league|academy)$/;
const namedFor =
  /^(?:university|foundation|institute|cent(?:er|re)|academy|school|college|fund|trust|hospital|library)$/;
const articles = new Set('al el ad ar as ash an az at ul'.split(' '));

/** The first word of the name of an organisation whose head noun stands at `head`. */
export function leftEdge(taken: TakenWords, head: number): number {
  const { words } = taken;
  const { sentenceOpeners, topics } = loadVocabulary();
  const { heads } = loadTitles();
  let first = head;
  while (head - first < longestSide && words.joins(first)) {
    const left = first - 1;
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
    if (span !== undefined && words.gap(first) === gaps.space && isStateInName(taken, span, first, head)) {
      first = span.first;
      // United India Insurance
      if (
        /^(?:united|new)$/.test(words.key(first - 1)) &&
        words.gap(first) === gaps.space &&
        words.isCapital(first - 1)
      )
        first--;
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

// The Israel Nature and Parks Authority, the Barker and Holm Foundation
function isPairAfterOwner(taken: TakenWords, word: number): boolean {
  const { words } = taken;
  if (!words.joins(word) || words.gap(word) !== gaps.space || words.shape(word) !== shapes.capital) return false;
  if ((words.classes(word) & (organizationHeads | classes.title | classes.bareInstitution)) !== 0) return false;
  const owner = taken.at(word - 1);
  return words.key(word - 1) === 'the' || (owner?.use === 'name' && owner.isState);
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

// The Lord’s Resistance Army: a person's own name takes no article.
function isOwnerAfterArticle(taken: TakenWords, word: number): boolean {
  const { words } = taken;
  if (!taken.isFreeCapital(word) || words.shape(word) !== shapes.capital || words.key(word - 1) !== 'the') return false;
  return (
    words.joins(word) && (words.classes(word) & (organizationHeads | classes.placeNoun | classes.bareInstitution)) === 0
  );
}

/**
 * The Japan Coast Guard, Kuwait Petroleum Corporation: a state's name, not its demonym, before a body of at least two words is
 * part of the body's name. What is short for a state stands for its demonym: the US Coast Guard, the UK Home Office.
 */
function isStateInName(taken: TakenWords, span: Span, first: number, head: number): boolean {
  const { words } = taken;
  if (span.use !== 'name' || !span.isState || words.isPossessive(span.last)) return false;
  // The Zambia Congress of Trade Unions
  const isShared = words.key(head + 1) === 'of' && sharedHeads.test(words.key(head));
  if (first === head && !isShared) return isNamedAfterState(taken, span, head);
  // PNG Ports Corporation
  const isFirm = (words.classes(head) & organizationHeads) === classes.companySuffix && words.length(span.last) > 2;
  if (isFirm && words.shape(span.last) === shapes.upper) return true;
  if (words.shape(span.last) === shapes.upper || words.text.charCodeAt(words.end(span.last) - 1) === 46) return false;
  return (words.classes(head) & organizationHeads) !== 0;
}

const wares =
  /^(?:minerals|steel|mining|metals|electronics|telecom|cement|chemicals|resources|shipbuilding|foods|breweries)$/;

/** Greenland Minerals, U.S. Steel; United India Insurance. But "France, Telecom" and "China Steel Exports Fall". */
function isNamedAfterState(taken: TakenWords, span: Span, head: number): boolean {
  const { words } = taken;
  if (words.gap(head) !== gaps.space || words.shape(head) !== shapes.capital) return false;
  if (words.gap(head + 1) === gaps.space && words.isCapital(head + 1) && !words.isPossessive(head)) return false;
  if (wares.test(words.key(head))) return true;
  const before = span.first - 1;
  const isOpened = words.key(before) === 'united' || words.key(before) === 'new';
  return isOpened && taken.isFreeCapital(before) && (words.classes(head) & organizationHeads) === classes.companySuffix;
}

function isOwnerInName(taken: TakenWords, word: number): boolean {
  return taken.isFreeCapital(word) && owners.test(`${taken.words.key(word)}s`);
}

// Saddam University
function isNamesakeOf({ words }: TakenWords, span: Span, last: number, head: number): boolean {
  return span.use === 'surname' && words.gap(last + 1) === gaps.space && namedFor.test(words.key(head));
}

// UN Board of Inquiry: an umbrella's acronym belongs to the name of its organ. Samsung Heavy Industries: a firm of a firm.
function isBodyInName({ words }: TakenWords, span: Span, last: number, head: number): boolean {
  if (span.use !== 'name' || span.first !== last || span.isState) return false;
  return words.shape(last) === shapes.upper || (words.classes(head) & organizationHeads) === classes.companySuffix;
}

// Kyiv School of Economics, Kurdistan Region Security Council; but a government's seat is none of its institutions' names.
function isPlaceInName({ words }: TakenWords, span: Span, head: number): boolean {
  if (span.use === 'place') return true;
  return span.use === 'capital' && !loadVocabulary().stateInstitutions.has(words.key(head));
}

/** The last word of the name of an organisation whose head noun stands at `head`. */
export function rightEdge(taken: TakenWords, head: number): number {
  const { words } = taken;
  const { nameLinks, topics } = loadVocabulary();
  let last = head;
  if (words.isPossessive(head)) return last;
  if (words.gap(last + 1) === gaps.hyphen && words.key(last + 1) === 'general') last++;
  if (isSchoolsCity(taken, last)) return last + 1;
  const campus = campusOf(taken, head);
  if (campus > head) return campus;
  let link = last + 1;
  while (last - head < longestSide && nameLinks.has(words.key(link)) && words.joins(link)) {
    const mayBeLed = link > head + 1 || (isLed(words.key(head)) && loadGivenNames().has(words.key(link + 1)));
    if (mayBeLed && words.key(link) === 'of' && looksLikePerson(taken, link + 1)) break;
    let at = link + 1;
    if (isArticle(words.key(at)) && words.joins(at)) at++;
    const end = capitalsFrom(taken, at, head);
    if (end < at) break;
    last = end;
    // and Trade; , Media and Sport
    let isSeries = false;
    for (;;) {
      const more = listItem(taken, last, topics, isSeries);
      if (more <= last) break;
      isSeries ||= words.gap(last + 1) === gaps.comma;
      last = more;
    }
    link = last + 1;
    if (words.isPossessive(last)) break;
  }
  return last;
}

// The Joint Force of Omar Sabil, the People’s Party of Ana Koll: what one may lead.
function isLed(head: string): boolean {
  return /^(?:forces?|army|militias?|guards?|front|movement|brigades?|battalions?|legion|faction|party|congress|bloc|alliance|coalition)$/.test(
    head,
  );
}

// Coalition for Change of Nika Gvaramia
function looksLikePerson(taken: TakenWords, word: number): boolean {
  const { words } = taken;
  return [word, word + 1].every((each) => taken.isFreeCapital(each) && words.classes(each) === 0);
}

function isArticle(key: string): boolean {
  return key === 'the' || key === 'a' || key === 'an';
}

// King's College London
function isSchoolsCity(taken: TakenWords, head: number): boolean {
  const { words } = taken;
  const next = head + 1;
  const span = taken.at(next);
  if (!/^(?:college|university|school|institute|academy)$/.test(words.key(head))) return false;
  return words.gap(next) === gaps.space && span?.last === next && (span.use === 'capital' || span.use === 'place');
}

/** The last word of "of Texas at Austin" after a university, or -1. */
function campusOf(taken: TakenWords, head: number): number {
  const { words } = taken;
  if (words.key(head) !== 'university' || words.key(head + 1) !== 'of') return -1;
  for (let at = head + 3; at < head + 6 && words.joins(at); at++) {
    if (words.key(at) !== 'at') continue;
    const campus = at + 1;
    if (!words.joins(campus) || !words.isCapital(campus)) return -1;
    return taken.at(campus)?.last ?? (taken.isFreeCapital(campus + 1) && words.joins(campus + 1) ? campus + 1 : campus);
  }
  return -1;
}

/** The last of the capitals that begin at `at`, or `at - 1` where the name does not go on there. */
function capitalsFrom(taken: TakenWords, at: number, head: number): number {
  const { words } = taken;
  const span = taken.at(at);
  if (!words.joins(at) || words.gap(at) === gaps.hyphen || isMister(taken, at)) return at - 1;
  let end = at - 1;
  if (span !== undefined) {
    const isPlace =
      span.use === 'place' || (span.use === 'capital' && /^(?:univ|inst|scho|coll|acad|bank)/.test(words.key(head)));
    // Ministry of Peshmerga
    const isField =
      span.use === 'name' && !span.isState && /^(?:ministry|department|directorate)$/.test(words.key(head));
    if (!isPlace && !isAdjective(taken, at) && !isField) return end;
    end = span.last;
    if (words.isPossessive(end)) return end;
  }
  while (
    end - at < longestSide &&
    (taken.isFreeCapital(end + 1) || isAdjective(taken, end + 1)) &&
    (end < at || words.joins(end + 1)) &&
    !words.isPossessive(end)
  ) {
    end++;
  }
  return end;
}

// The Task Force of Maj. Gen. Orlov
function isMister({ words }: TakenWords, word: number): boolean {
  return (words.classes(word) & classes.address) !== 0 && words.text.charCodeAt(words.end(word)) === 46;
}

// Center for a New American Security
function isAdjective(taken: TakenWords, word: number): boolean {
  const span = taken.at(word);
  return span?.use === 'demonym' && span.last === word && taken.isFreeCapital(word + 1) && taken.words.joins(word + 1);
}

/** The end of ", Media" or "and Trade" after `last`, or `last` where no such item follows. */
function listItem(taken: TakenWords, last: number, topics: ReadonlySet<string>, isSeries: boolean): number {
  const { words } = taken;
  let at = last + 1;
  if (words.isPossessive(last)) return last;
  const isAnd = words.key(at) === 'and' && (words.joins(at) || (isSeries && words.gap(at) === gaps.comma));
  if (isAnd) {
    at++;
    const isTopic = topics.has(words.key(at)) || /^\p{L}{4,}ing$/u.test(words.key(at));
    if (!taken.isFreeCapital(at) || !isTopic || !words.joins(at)) return last;
  } else if (words.gap(at) === gaps.comma) {
    // A comma goes on with the list only where an "and" closes it.
    const closes = words.key(at + 1) === 'and' || words.gap(at + 1) === gaps.comma;
    if (!closes || !taken.isFreeCapital(at) || !topics.has(words.key(at))) return last;
  } else return last;
  let end = at;
  while (end - at < longestSide && taken.isFreeCapital(end + 1) && words.joins(end + 1) && !words.isPossessive(end)) {
    if ((words.classes(end + 1) & organizationHeads) !== 0) return last;
    end++;
  }
  return end;
}
