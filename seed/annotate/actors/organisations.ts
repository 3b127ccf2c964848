import type { ActorKind } from '../../../schema/records/actor.ts';
import { loadVocabulary } from '../../registries/vocabulary.ts';
import { firstOfParent, leftEdge } from './left-edge.ts';
import type { Lexicon } from './lexicon.ts';
import { rightEdge } from './right-edge.ts';
import type { Span, TakenWords } from './spans.ts';
import { classes, organizationHeads } from './word-classes.ts';
import { gaps, shapes } from './word-marks.ts';
import type { Words } from './words.ts';

/** An organisation or group that no registry knows, read from the shape of its name. */
export interface GuessedOrganisation {
  readonly first: number;
  readonly last: number;
  /** The name with the state it belongs to: the mention of "Security Forces" in "Iraqi Security Forces" has the whole. */
  readonly name: string;
  readonly kind: ActorKind;
  /** The slug of the state that the name says it is of, else null. */
  readonly affiliation: string | null;
}

/** The organisation whose name holds the head noun at `head`, or undefined. The words around are free capitals. */
export function organisationAt(taken: TakenWords, head: number, lexicon: Lexicon): GuessedOrganisation | undefined {
  const { words } = taken;
  const bits = words.classes(head);
  const key = words.key(head);
  if ((bits & organizationHeads) === 0 || isBeforeItsHead(taken, head)) return undefined;
  // Co-ordination
  if (words.gap(head + 1) === gaps.hyphen && words.shape(head + 1) === shapes.lower) return undefined;
  const isGroup = (bits & classes.groupHead) !== 0;
  const isInstitution = (bits & classes.organisationHead) !== 0;
  const isCompany = !isGroup && !isInstitution;
  // Iyad Ag Ghaly: the letters of a firm's form are capitals.
  if (
    isCompany &&
    words.shape(head) === shapes.capital &&
    /^(?:ag|sa|se|as|ab|asa|bv|nv|spa|[opz]ao|ooo|o?jsc)$/.test(key)
  )
    return undefined;
  const first = leftEdge(taken, head);
  // UN Group of Experts
  const isGroupOf = key === 'group' && words.key(head + 1) === 'of' && taken.isFreeCapital(head + 2);
  const last = isCompany && !isGroupOf ? head : rightEdge(taken, head, first);
  // Oil and Gas Minister Ana Koll
  if (isCompany && words.gap(last + 1) === gaps.space && isMinisters(taken, last + 1)) return undefined;
  const owner = ownerBefore(taken, first);
  const kind = isGroup ? 'GROUP' : 'ORGANISATION';
  if (first === head && owner !== undefined && isCarrier(words, head))
    return ofOwner(taken, owner, head, 'ORGANISATION');
  if (first === head && isCompany) return undefined;
  if (first === head && last === head && !isNamedOfState(key)) {
    if (owner === undefined) return stateInstitutionAt(taken, head);
    if (!isInstitution && !isGroup) return undefined;
  }
  if (first === head && last > head && !isInstitution && !isCampaign(taken, head) && words.key(head - 1) !== 'the')
    return undefined;
  if (lexicon.givenNames.has(words.key(first)) && first === head - 1 && !isInstitution && !isCompany && !isGroup)
    return undefined;
  if (owner !== undefined && isEmbassy(key) && first === head) return undefined;
  const isApart = isApartFromState(taken, head, { first, last, isGroup });
  if (owner !== undefined) {
    // Iraq’s Ministry of Trade
    if (!isApart && !words.isPossessive(owner.last)) {
      const begin = owner.use === 'name' ? firstOfParent(taken, owner.first, head) : owner.first;
      return ofOwner(taken, { ...owner, first: begin, actor: begin < owner.first ? null : owner.actor }, last, kind);
    }
    const name = `${words.slice(owner.first, first - 1)} ${words.slice(first, last).replace(/\s+/g, ' ')}`;
    return { first, last, name, kind, affiliation: owner.actor };
  }
  // The Petroleum Company of Trinidad and Tobago
  const mayBeOfState = !isCompany || (first < head && /^(?:company|corporation)$/.test(key));
  const state = mayBeOfState ? stateAfterAt(taken, last) : undefined;
  const name = words.slice(first, last).replace(/\s+/g, ' ') + (mayBeOfState ? stateAfter(taken, last) : '');
  const end = state === undefined || isApart ? last : state.last;
  return { first, last: end, name, kind, affiliation: state?.actor ?? null };
}

function isMinisters({ words }: TakenWords, word: number): boolean {
  return words.isCapital(word) && /^(?:ministers?|secretary)$/.test(words.key(word));
}

/** The name with the state or the demonym before it: Malaysia Airlines, the Kosovo Police, the Danish Energy Agency. */
function ofOwner({ words }: TakenWords, owner: Span, last: number, kind: ActorKind): GuessedOrganisation {
  // The Royal Thai Army
  const isRoyal = words.key(owner.first - 1) === 'royal' && words.isCapital(owner.first - 1);
  // The Vatican Museums
  const begin = words.key(owner.first) === 'the' && owner.first < owner.last ? owner.first + 1 : owner.first;
  const first = isRoyal && words.gap(owner.first) === gaps.space ? owner.first - 1 : begin;
  const name = words.slice(first, last).replace(/\s+/g, ' ');
  return { first, last, name, kind, affiliation: owner.actor };
}

/**
 * False where the state is part of the body's name (the Iraqi Army, the Ministry of Health of Peru). A government, forces
 * and resistance are described by their state rather than named for it: the [Iraqi] [Security Forces].
 */
function isApartFromState(
  { words }: TakenWords,
  head: number,
  { first, last, isGroup }: { first: number; last: number; isGroup: boolean },
): boolean {
  return (isGroup && first === head && last === head) || isCollective(words, head);
}

/** True for the head noun of a government or of forces that are no country's armed forces. */
export function isCollective(words: Words, head: number): boolean {
  const key = words.key(head);
  return key === 'government' || (key === 'forces' && !/^(?:armed|defen[cs]e)$/.test(words.key(head - 1)));
}

/** True where the name's head noun comes later (Brigade in Brigade Combat Team), or what the name means is a place or an event. */
function isBeforeItsHead(taken: TakenWords, head: number): boolean {
  const { words } = taken;
  for (let next = head + 1; next <= head + 3; next++) {
    if (words.gap(next) !== gaps.space || words.isPossessive(next - 1) || !taken.isFreeCapital(next)) return false;
    const bits = words.classes(next);
    if ((bits & organizationHeads) !== 0) return true;
    if (next === head + 1 && (bits & (classes.placeNoun | classes.event)) !== 0 && words.key(next) !== 'resolution')
      return true;
    if ((bits & classes.title) !== 0) return false;
  }
  return false;
}

// Coalition for Change, Movement against Corruption
function isCampaign({ words }: TakenWords, head: number): boolean {
  return words.key(head + 1) === 'for' || words.key(head + 1) === 'against';
}

const carriers =
  /^(?:airlines|airways|railways|petroleum|oil|gas|steel|energy|telecom|alumini?um|cement|mining|minerals|copper|gold|shipping|electric)$/;

// Malaysia Airlines, Indian Oil; but "Zambia Steel Exports Fall".
function isCarrier(words: Words, head: number): boolean {
  if (!carriers.test(words.key(head)) || words.shape(head) !== shapes.capital) return false;
  return words.isPossessive(head) || words.gap(head + 1) !== gaps.space || !words.isCapital(head + 1);
}

/** The Parliament of Georgia; of the Government of Iraq the institution by itself. */
function stateInstitutionAt(taken: TakenWords, head: number): GuessedOrganisation | undefined {
  const key = taken.words.key(head);
  if (isEmbassy(key) || !loadVocabulary().stateInstitutions.has(key)) return undefined;
  const state = stateAfterAt(taken, head);
  if (state === undefined) return undefined;
  const isApart = isApartFromState(taken, head, { first: head, last: head, isGroup: false });
  const name = taken.words.slice(head, head) + stateAfter(taken, head);
  return { first: head, last: isApart ? head : state.last, name, kind: 'ORGANISATION', affiliation: state.actor };
}

/** The state or states before a name: Iraqi, Iraq, Syrian American. */
function ownerBefore(taken: TakenWords, first: number): Span | undefined {
  const { words } = taken;
  if (!words.joins(first) || words.gap(first) !== gaps.space) return undefined;
  const span = taken.at(first - 1);
  if (!isStateSpan(span)) return undefined;
  const other = words.gap(span.first) === gaps.space ? taken.at(span.first - 1) : undefined;
  return other?.use === 'demonym' && other.isState ? { ...other, last: span.last } : span;
}

/** True for the name or the demonym of a state. */
export function isStateSpan(span: Span | undefined): span is Span {
  return span?.isState === true && (span.use === 'demonym' || span.use === 'name');
}

/** " of Iraq" where a state follows, else nothing. */
export function stateAfter(taken: TakenWords, last: number): string {
  const span = stateAfterAt(taken, last);
  return span === undefined ? '' : ` of ${taken.words.slice(span.first, span.last)}`;
}

export function stateAfterAt(taken: TakenWords, last: number): Span | undefined {
  const { words } = taken;
  if (words.isPossessive(last) || words.key(last + 1) !== 'of' || !words.joins(last + 1)) return undefined;
  const at = words.key(last + 2) === 'the' ? last + 3 : last + 2;
  const span = taken.at(at);
  return span?.use === 'name' && words.joins(at) && isStateSpan(span) ? span : undefined;
}

/** Air France: a carrier that its state names. */
export function carrierAfterAir(taken: TakenWords, first: number): GuessedOrganisation | undefined {
  const { words } = taken;
  const span = words.key(first) === 'air' && words.gap(first + 1) === gaps.space ? taken.at(first + 1) : undefined;
  if (span?.use !== 'name' || !span.isState || words.shape(span.last) !== shapes.capital) return undefined;
  return {
    first,
    last: span.last,
    name: words.slice(first, span.last).replace(/\s+/g, ' '),
    kind: 'ORGANISATION',
    affiliation: span.actor,
  };
}

const opening = new Set('for by with under after before in at from against despite unlike to'.split(' '));

/** The state that a name ends with, as the sections of bodies do; none where a clause begins with it: "Against RBC Kenya sued". */
export function stateBehind(taken: TakenWords, first: number, last: number): Span | undefined {
  const { words } = taken;
  if (words.gap(last + 1) !== gaps.space || words.isPossessive(last)) return undefined;
  const before = words.key(first - 1);
  if (words.joins(first) && (before === 'to' || (opening.has(before) && words.opens(first - 1)))) return undefined;
  const state = taken.at(last + 1);
  return isStateSpan(state) && state.use === 'name' ? state : undefined;
}

const longestGroup = 7;
const particles = new Set('al el ad ar as ash an az at ul wal wa e i bi fi'.split(' '));

/** A group that an Arabic or Urdu word opens: Jaysh al-Fatah, Lashkar-e-Jhangvi, Tehreek-e-Jihad Pakistan. */
export function openedGroupAt(taken: TakenWords, first: number): GuessedOrganisation | undefined {
  const { words } = taken;
  if ((words.classes(first) & classes.groupOpener) === 0 || !taken.isFreeCapital(first)) return undefined;
  let last = first;
  while (last - first < longestGroup && !words.isPossessive(last)) {
    let next = last + 1;
    while (particles.has(words.key(next)) && words.shape(next) === shapes.lower && words.joins(next)) next++;
    const span = taken.at(next);
    if (!words.joins(next) || !words.isCapital(next)) break;
    if (span !== undefined && (span.isState || span.use === 'surname')) break;
    last = span?.last ?? next;
  }
  if (last === first) return undefined;
  const state = words.gap(last) === gaps.hyphen ? stateBehind(taken, first, last) : undefined;
  last = state?.last ?? last;
  return {
    first,
    last,
    name: words.slice(first, last).replace(/\s+/g, ' ').replace(/- /g, '-'),
    kind: 'GROUP',
    affiliation: state?.actor ?? null,
  };
}

// What the names of institutions and firms open with in other languages.
const openers = new Set(
  'institut instituto istituto banco banque banca musee museo museu grupo groupe grup compagnie societe fondation fundacion fundacao fondazione universite universidad universidade universita'.split(
    ' ',
  ),
);
const foreignLinks = new Set('de du des di da do dos del della la d'.split(' '));

/** The Institut Pasteur, the Musée du quai Branly, the Banco Nacional Ultramarino: a name whose head noun opens it. */
export function openedOrganisationAt(taken: TakenWords, first: number): GuessedOrganisation | undefined {
  const { words } = taken;
  if (!openers.has(words.key(first)) || words.shape(first) !== shapes.capital || !taken.isFreeCapital(first))
    return undefined;
  let last = first;
  while (last - first < longestGroup && !words.isPossessive(last)) {
    let next = last + 1;
    const isLinked = foreignLinks.has(words.key(next)) && words.shape(next) === shapes.lower;
    while (foreignLinks.has(words.key(next)) && words.shape(next) === shapes.lower && words.joins(next)) next++;
    // Musée du quai Branly
    if (isLinked && words.shape(next) === shapes.lower && words.joins(next)) next++;
    if (!words.joins(next) || words.gap(next) === gaps.comma || !words.isCapital(next)) break;
    const span = taken.at(next);
    if (span?.isState === true && !isLinked) break;
    last = span?.last ?? next;
  }
  if (last === first) return undefined;
  const name = words.slice(first, last).replace(/\s+/g, ' ');
  return { first, last, name, kind: 'ORGANISATION', affiliation: null };
}

// The Bank of Ghana, the University of Malta
function isNamedOfState(key: string): boolean {
  return key === 'bank' || key === 'university' || key === 'church';
}

// An embassy is its state, and is another in each city.
function isEmbassy(key: string): boolean {
  return key === 'embassy' || key === 'consulate';
}

const members = new Set(
  `physicians doctors lawyers journalists scientists engineers women mothers artists reporters veterans students teachers parents
  public people citizens families youth workers farmers jurists scholars christians muslims jews`.split(/\s+/),
);

/** Physicians for Human Rights, Doctors Without Borders, Liberians United for Democracy. */
export function membershipAt(taken: TakenWords, first: number): GuessedOrganisation | undefined {
  const { words } = taken;
  if (!members.has(words.key(first)) || words.isPossessive(first)) return undefined;
  const guess = membersFor(taken, first, first);
  // The group Danish Lawyers for Holm
  const people = taken.at(first - 1);
  if (guess === undefined || people?.use !== 'demonym' || words.gap(first) !== gaps.space) return guess;
  if (!/^(?:group|organi[sz]ation|association|network|charity)$/.test(words.key(people.first - 1))) return guess;
  const name = words.slice(people.first, guess.last).replace(/\s+/g, ' ');
  return { ...guess, first: people.first, name, affiliation: people.actor };
}

/** The association whose members are the words from `first` to `end`: what they are for, without or against follows. */
function membersFor(taken: TakenWords, first: number, end: number): GuessedOrganisation | undefined {
  const { words } = taken;
  const isUnited = words.key(end + 1) === 'united' && words.isCapital(end + 1) && words.gap(end + 1) === gaps.space;
  const at = isUnited ? end + 2 : end + 1;
  const link = words.key(at);
  if (words.gap(at) !== gaps.space || (link !== 'for' && link !== 'without' && link !== 'against')) return undefined;
  // "The public against Violence" has no capital to begin with.
  const isLong =
    isUnited ||
    !/^(?:public|people|citizens|families|youth|workers|farmers|christians|muslims|jews)$/.test(words.key(first));
  if (!isLong && !words.isCapital(at)) return undefined;
  let last = at;
  while (words.gap(last + 1) === gaps.space && last - first < longestGroup) {
    const next = last + 1;
    const isMore = isUnited && words.key(next) === 'and' && last > at && taken.isFreeCapital(next + 1);
    if (!taken.isFreeCapital(isMore ? next + 1 : next) || words.isPossessive(last)) break;
    last = isMore ? next + 1 : next;
  }
  if (last === at) return undefined;
  return { first, last, name: words.slice(first, last).replace(/\s+/g, ' '), kind: 'ORGANISATION', affiliation: null };
}

/** Rally for Mali, the Congolese Rally for Democracy: a party that calls to rally. A rally of cars is of a place. */
export function rallyAt(taken: TakenWords, first: number): GuessedOrganisation | undefined {
  const { words } = taken;
  if (words.key(first) !== 'rally' || words.shape(first) !== shapes.capital || words.key(first + 1) !== 'for')
    return undefined;
  const at = words.key(first + 2) === 'the' ? first + 3 : first + 2;
  if (words.gap(first + 1) !== gaps.space || words.gap(at) !== gaps.space || !words.isCapital(at)) return undefined;
  const state = taken.at(at);
  if (state !== undefined && !isStateSpan(state)) return undefined;
  let last = state?.last ?? at;
  while (!words.isPossessive(last) && words.gap(last + 1) === gaps.space && last - first < longestGroup) {
    const isMore = words.key(last + 1) === 'and' && words.gap(last + 2) === gaps.space;
    if (!taken.isFreeCapital(isMore ? last + 2 : last + 1)) break;
    last = isMore ? last + 2 : last + 1;
  }
  const owner = ownerBefore(taken, first);
  if (owner?.use === 'demonym') return ofOwner(taken, owner, last, 'ORGANISATION');
  const name = words.slice(first, last).replace(/\s+/g, ' ');
  return { first, last, name, kind: 'ORGANISATION', affiliation: state?.actor ?? null };
}

/** Liberians United for Reconciliation and Democracy: citizens of a state, united. */
export function unitedCitizensAt(taken: TakenWords, first: number): GuessedOrganisation | undefined {
  const { words } = taken;
  const span = taken.at(first);
  if (span?.use !== 'demonym' || span.first !== first || words.isPossessive(span.last)) return undefined;
  const isUnited = words.key(span.last + 1) === 'united' && words.isCapital(span.last + 1);
  return isUnited ? membersFor(taken, first, span.last) : undefined;
}
