import type { ActorKind } from '../../../schema/records/actor.ts';
import { loadVocabulary } from '../../registries/vocabulary.ts';
import type { Lexicon } from './lexicon.ts';
import { leftEdge, rightEdge } from './organisation-edges.ts';
import type { Span, TakenWords } from './spans.ts';
import { classes, organizationHeads } from './word-classes.ts';
import { gaps, shapes } from './word-marks.ts';

/** An organisation or group that no registry knows, read from the shape of its name. */
export interface GuessedOrganisation {
  readonly first: number;
  readonly last: number;
  /** The name with the state it belongs to: the mention of "Security Forces" in "Iraqi Security Forces" has the whole. */
  readonly name: string;
  readonly kind: ActorKind;
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
  const last = isCompany ? head : rightEdge(taken, head);
  const owner = ownerBefore(taken, first);
  if (first === head && owner !== undefined && isCarrier(words.key(head))) return carrierOf(taken, owner, head);
  if (first === head && isCompany) return undefined;
  if (owner !== undefined && first === head && key === 'police' && isFullName(taken, owner)) {
    const name = words.slice(owner.first, last).replace(/\s+/g, ' ');
    return { first: owner.first, last, name, kind: 'ORGANISATION' };
  }
  if (first === head && last === head && !isNamedOfState(key)) {
    if (owner === undefined) return stateInstitutionAt(taken, head);
    if (!isInstitution && !isGroup) return undefined;
  }
  if (first === head && last > head && !isInstitution && !isCampaign(taken, head) && words.key(head - 1) !== 'the')
    return undefined;
  if (lexicon.givenNames.has(words.key(first)) && first === head - 1 && !isInstitution && !isCompany && !isGroup)
    return undefined;
  if (owner !== undefined && isEmbassy(words.key(head)) && first === head) return undefined;
  if (owner !== undefined && isNamedForPeople(taken, owner, { first, head, last })) {
    const name = words.slice(owner.first, last).replace(/\s+/g, ' ');
    return { first: owner.first, last, name, kind: isGroup ? 'GROUP' : 'ORGANISATION' };
  }
  const isOwn = last === head && (isNamedOfState(key) || (first < head && privateHeads.has(key)));
  // The Chamber of Mines of Namibia
  const isOfMembers = last > head && (key === 'chamber' || privateHeads.has(key));
  const ofState = isOwn || isOfMembers ? stateAfterAt(taken, last) : undefined;
  if (ofState !== undefined) {
    return {
      first,
      last: ofState.last,
      name: words.slice(first, ofState.last).replace(/\s+/g, ' '),
      kind: 'ORGANISATION',
    };
  }
  const own = words.slice(first, last).replace(/\s+/g, ' ');
  const tail = isCompany ? '' : stateAfter(taken, last);
  return {
    first,
    last,
    name: owner === undefined ? own + tail : `${words.slice(owner.first, first - 1)} ${own}`,
    kind: isGroup ? 'GROUP' : 'ORGANISATION',
  };
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

function isCarrier(key: string): boolean {
  return key === 'airlines' || key === 'airways' || key === 'railways' || key === 'petroleum';
}

// Malaysia Airlines: the carrier is named for its state.
function carrierOf({ words }: TakenWords, owner: Span, head: number): GuessedOrganisation {
  const name = words.slice(owner.first, head).replace(/\s+/g, ' ');
  return { first: owner.first, last: head, name, kind: 'ORGANISATION' };
}

/** Government of Iraq: the institution by itself, named after its state. */
function stateInstitutionAt(taken: TakenWords, head: number): GuessedOrganisation | undefined {
  const key = taken.words.key(head);
  if (isEmbassy(key) || !loadVocabulary().stateInstitutions.has(key)) return undefined;
  const tail = stateAfter(taken, head);
  if (tail === '') return undefined;
  return { first: head, last: head, name: taken.words.slice(head, head) + tail, kind: 'ORGANISATION' };
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

function stateAfterAt(taken: TakenWords, last: number): Span | undefined {
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
  return { first, last: span.last, name: words.slice(first, span.last).replace(/\s+/g, ' '), kind: 'ORGANISATION' };
}

const longestGroup = 7;
const particles = new Set('al el ad ar as ash an az at ul wal wa e i bi fi'.split(' '));

/** A group that an Arabic or Urdu word opens: Jaysh al-Fatah, Lashkar-e-Jhangvi. */
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
  return { first, last, name: words.slice(first, last).replace(/\s+/g, ' ').replace(/- /g, '-'), kind: 'GROUP' };
}

// The Bank of Ghana, the University of Malta
function isNamedOfState(key: string): boolean {
  return key === 'bank' || key === 'university' || key === 'church';
}

// Kosovo, but not US, which stands for an adjective.
function isFullName({ words }: TakenWords, owner: Span): boolean {
  return owner.use === 'name' && words.shape(owner.last) === shapes.capital;
}

// An embassy is its state, and is another in each city.
function isEmbassy(key: string): boolean {
  return key === 'embassy' || key === 'consulate';
}

// What states do not have: the American Nurses Association, the Hungarian Chess Federation, the Eritrean Liberation Front.
const privateHeads = new Set(
  'association board railways society union federation confederation institute foundation league party academy trust club college university church crescent endowment network observatory fund front movement alliance coalition resistance corporation'.split(
    ' ',
  ),
);

/** True where the demonym before a name of two words or more is part of it: no body of the state bears such a name. */
function isNamedForPeople(
  { words }: TakenWords,
  owner: Span,
  { first, head, last }: { first: number; head: number; last: number },
): boolean {
  return (
    owner.use === 'demonym' &&
    (first < head || last > head) &&
    words.shape(owner.last) === shapes.capital &&
    privateHeads.has(words.key(head))
  );
}

const members = new Set(
  'physicians doctors lawyers journalists scientists engineers women mothers artists reporters veterans students teachers parents'.split(
    ' ',
  ),
);

/** Physicians for Human Rights, Doctors Without Borders. */
export function membershipAt(taken: TakenWords, first: number): GuessedOrganisation | undefined {
  const { words } = taken;
  if (!members.has(words.key(first)) || words.isPossessive(first) || words.gap(first + 1) !== gaps.space)
    return undefined;
  const link = words.key(first + 1);
  if (link !== 'for' && link !== 'without' && link !== 'against') return undefined;
  let last = first + 1;
  while (words.gap(last + 1) === gaps.space && taken.isFreeCapital(last + 1) && last - first < longestGroup) last++;
  if (last === first + 1) return undefined;
  return { first, last, name: words.slice(first, last).replace(/\s+/g, ' '), kind: 'ORGANISATION' };
}
