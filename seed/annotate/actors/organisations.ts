import type { ActorKind } from '../../../schema/records/actor.ts';
import { loadTitles, loadVocabulary } from '../../registries/vocabulary.ts';
import type { Lexicon } from './lexicon.ts';
import type { Span, TakenWords } from './spans.ts';
import { head as anyHead, classes } from './word-classes.ts';
import { gaps, shapes } from './words.ts';

/** An organisation or group that no registry knows, read from the shape of its name. */
export interface GuessedOrganisation {
  readonly first: number;
  readonly last: number;
  /** The name with the state it belongs to: the mention of "Security Forces" in "Iraqi Security Forces" has the whole. */
  readonly name: string;
  readonly kind: ActorKind;
}

const longestSide = 7;
// Titles that also begin an organisation's name: General Staff, Executive Board.
const titlesInNames = new Set([
  'general',
  'executive',
  'chief',
  'academic',
  'justice',
  'judge',
  'observer',
  'scientist',
  'head',
  'human',
  'rebel',
  'chair',
]);

/** The organisation whose name holds the head noun at `head`, or undefined. The words around are free capitals. */
export function organisationAt(taken: TakenWords, head: number, lexicon: Lexicon): GuessedOrganisation | undefined {
  const { words } = taken;
  const bits = words.classes(head);
  if ((bits & anyHead) === 0) return undefined;
  const vocabulary = loadVocabulary();
  const key = words.key(head);
  const isGroup = (bits & classes.groupHead) !== 0;
  const isInstitution = (bits & classes.organisationHead) !== 0;
  const isCompany = !isGroup && !isInstitution;

  const next = head + 1;
  const isNextCapital = words.joins(next) && words.possessive[head] === 0 && taken.isFreeCapital(next);
  if (isNextCapital && words.gap[next] === gaps.space) {
    const nextKey = words.key(next);
    const nextBits = words.classes(next);
    if ((nextBits & anyHead) !== 0) return undefined;
    if ((nextBits & (classes.placeNoun | classes.event)) !== 0 && nextKey !== 'resolution') return undefined;
  }
  const first = leftEdge(taken, head);
  const last = isCompany ? head : rightEdge(taken, head);
  const owner = ownerBefore(taken, first);
  const isBare = first === head && last === head;
  if (isBare && (owner === undefined || !vocabulary.stateInstitutions.has(key))) {
    return stateInstitutionAt(taken, head);
  }
  if (isCompany && first === head) return undefined;
  if (first === head && !isBare && !vocabulary.organisationHeads.has(key)) return undefined;
  if (lexicon.givenNames.has(words.key(first)) && first === head - 1 && !isInstitution && !isCompany) return undefined;
  const own = words.slice(first, last).replace(/\s+/g, ' ');
  const tail = isCompany ? '' : stateAfter(taken, last);
  return {
    first,
    last,
    name: owner === undefined ? own + tail : `${owner} ${own}`,
    kind: isGroup ? 'GROUP' : 'ORGANISATION',
  };
}

/** Government of Iraq: the institution by itself, named after its state. */
function stateInstitutionAt(taken: TakenWords, head: number): GuessedOrganisation | undefined {
  if (!loadVocabulary().stateInstitutions.has(taken.words.key(head))) return undefined;
  const tail = stateAfter(taken, head);
  if (tail === '') return undefined;
  return { first: head, last: head, name: taken.words.slice(head, head) + tail, kind: 'ORGANISATION' };
}

function leftEdge(taken: TakenWords, head: number): number {
  const { words } = taken;
  const { sentenceOpeners, topics } = loadVocabulary();
  const { heads } = loadTitles();
  let first = head;
  while (head - first < longestSide && words.joins(first)) {
    const left = first - 1;
    if (words.possessive[left] === 1) break;
    const key = words.key(left);
    const span = taken.at(left);
    if (span !== undefined && words.gap[first] === gaps.space && isPlaceInName(taken, span, head)) {
      first = span.first;
      continue;
    }
    if (span !== undefined) {
      // UN Board of Inquiry: an umbrella's acronym belongs to the name of its organ.
      if (span.use === 'name' && span.first === left && words.shape[left] === shapes.upper && !isStateSpan(span)) {
        if (words.gap[first] === gaps.space) first = left;
      }
      break;
    }
    if (words.isCapital(left)) {
      if (heads.has(key) && !titlesInNames.has(key)) break;
      if (sentenceOpeners.has(key) && words.opens[left] === 1) break;
      if (key === 'the' || key === 'a') break;
      first = left;
      continue;
    }
    // 72nd Mechanized Brigade
    if (words.shape[left] === shapes.number && /^\d+(?:st|nd|rd|th)$/.test(key)) {
      first = left;
      break;
    }
    const isAnd = key === 'and' && words.joins(left) && taken.isFreeCapital(left - 1);
    if (!isAnd || !topics.has(words.key(left - 1))) break;
    first = left - 1;
    if (words.gap[first] === gaps.comma && taken.isFreeCapital(first - 1) && topics.has(words.key(first - 1))) first--;
  }
  return first;
}

// Kyiv School of Economics, Kurdistan Region Security Council; but a government's seat is none of its institutions' names.
function isPlaceInName({ words }: TakenWords, span: Span, head: number): boolean {
  if (span.use === 'place') return true;
  return span.use === 'capital' && !loadVocabulary().stateInstitutions.has(words.key(head));
}

function rightEdge(taken: TakenWords, head: number): number {
  const { words } = taken;
  const { nameLinks, topics } = loadVocabulary();
  let last = head;
  if (words.possessive[head] === 1) return last;
  let link = head + 1;
  while (last - head < longestSide && nameLinks.has(words.key(link)) && words.joins(link)) {
    let at = link + 1;
    if (words.key(at) === 'the' && words.joins(at)) at++;
    const end = capitalsFrom(taken, at, head);
    if (end < at) break;
    last = end;
    // and Trade; , Media and Sport
    for (let more = listItem(taken, last, topics); more > last; more = listItem(taken, last, topics)) last = more;
    link = last + 1;
    if (words.possessive[last] === 1) break;
  }
  return last;
}

/** The last of the capitals that begin at `at`, or `at - 1` where the name does not go on there. */
function capitalsFrom(taken: TakenWords, at: number, head: number): number {
  const { words } = taken;
  const span = taken.at(at);
  if (!words.joins(at) || words.gap[at] === gaps.hyphen) return at - 1;
  let end = at - 1;
  if (span !== undefined) {
    const isPlace =
      span.use === 'place' || (span.use === 'capital' && /^(?:univ|inst|scho|coll|acad|bank)/.test(words.key(head)));
    const isAdjective = span.use === 'demonym' && taken.isFreeCapital(span.last + 1) && words.joins(span.last + 1);
    if (!isPlace && !isAdjective) return end;
    end = span.last;
    if (words.possessive[end] === 1) return end;
  }
  while (
    end - at < longestSide &&
    taken.isFreeCapital(end + 1) &&
    (end < at || words.joins(end + 1)) &&
    words.possessive[end] !== 1
  ) {
    end++;
  }
  return end;
}

/** The end of ", Media" or "and Trade" after `last`, or `last` where no such item follows. */
function listItem(taken: TakenWords, last: number, topics: ReadonlySet<string>): number {
  const { words } = taken;
  let at = last + 1;
  if (words.possessive[last] === 1) return last;
  if (words.gap[at] === gaps.comma) {
    // A comma goes on with the list only where an "and" closes it.
    const closes = words.key(at + 1) === 'and' || words.gap[at + 1] === gaps.comma;
    if (!closes || !taken.isFreeCapital(at) || !topics.has(words.key(at))) return last;
  } else if (words.key(at) === 'and' && words.joins(at)) {
    at++;
    if (!taken.isFreeCapital(at) || !topics.has(words.key(at)) || !words.joins(at)) return last;
  } else return last;
  let end = at;
  while (
    end - at < longestSide &&
    taken.isFreeCapital(end + 1) &&
    words.joins(end + 1) &&
    words.possessive[end] === 0
  ) {
    if ((words.classes(end + 1) & anyHead) !== 0) return last;
    end++;
  }
  return end;
}

/** The state before a name, as printed: Iraqi, Iraq. */
function ownerBefore(taken: TakenWords, first: number): string | undefined {
  const { words } = taken;
  if (!words.joins(first) || words.gap[first] !== gaps.space) return undefined;
  const span = taken.at(first - 1);
  return isStateSpan(span) ? words.slice(span.first, span.last) : undefined;
}

/** True for the name or the demonym of a state. */
export function isStateSpan(span: Span | undefined): span is Span {
  return span?.isState === true && (span.use === 'demonym' || span.use === 'name');
}

/** " of Iraq" where a state follows, else nothing. */
export function stateAfter(taken: TakenWords, last: number): string {
  const { words } = taken;
  if (words.possessive[last] === 1 || words.key(last + 1) !== 'of' || !words.joins(last + 1)) return '';
  const at = words.key(last + 2) === 'the' ? last + 3 : last + 2;
  const span = taken.at(at);
  if (span?.use !== 'name' || !words.joins(at) || !isStateSpan(span)) return '';
  return ` of ${words.slice(span.first, span.last)}`;
}

const lowerHeads: Readonly<Record<string, ActorKind>> = {
  party: 'ORGANISATION',
  company: 'ORGANISATION',
  corporation: 'ORGANISATION',
  consortium: 'ORGANISATION',
  foundation: 'ORGANISATION',
  airline: 'ORGANISATION',
  bank: 'ORGANISATION',
  movement: 'GROUP',
  militia: 'GROUP',
  faction: 'GROUP',
  battalion: 'GROUP',
  brigade: 'GROUP',
};

/** An organisation that only the word after its name shows: the Ata Meken party. */
export function describedOrganisationAt(taken: TakenWords, first: number): GuessedOrganisation | undefined {
  const { words } = taken;
  const before = words.key(first - 1);
  if ((before !== 'the' && before !== 'a' && before !== 'an') || !words.joins(first)) return undefined;
  const { notNames, topics, placeNouns } = loadVocabulary();
  const { modifiers, heads } = loadTitles();
  let last = first;
  for (; last < first + 4; last++) {
    const key = words.key(last);
    if (notNames.has(key) || topics.has(key) || placeNouns.has(key) || modifiers.has(key) || heads.has(key))
      return undefined;
    if (words.possessive[last] === 1) return undefined;
    if (!taken.isFreeCapital(last + 1) || !words.joins(last + 1)) break;
  }
  const kind = lowerHeads[words.key(last + 1)];
  if (kind === undefined || words.gap[last + 1] !== gaps.space || words.shape[last + 1] !== shapes.lower)
    return undefined;
  return { first, last, name: words.slice(first, last).replace(/\s+/g, ' '), kind };
}

/** True for a word in capitals, unknown, that its surroundings say is an organisation: "the XYZ said", "XYZ’s leader". */
export function isUnknownAcronym(taken: TakenWords, word: number): boolean {
  const { words } = taken;
  const length = (words.end[word] ?? 0) - (words.start[word] ?? 0);
  if (words.shape[word] !== shapes.upper || length < 3 || length > 6 || !/^[a-z]+$/.test(words.key(word))) return false;
  if (/^[ivxlc]+$/.test(words.key(word)) || words.joins(word + 1) !== true) return false;
  if (words.shape[word - 1] === shapes.upper || words.shape[word + 1] === shapes.upper) return false;
  const { speechVerbs, actorRoles } = loadVocabulary();
  const next = words.key(word + 1);
  if (words.gap[word + 1] !== gaps.space || words.shape[word + 1] !== shapes.lower) return false;
  if (actorRoles.has(next)) return true;
  return words.key(word - 1) === 'the' && words.joins(word) && speechVerbs.has(next);
}
