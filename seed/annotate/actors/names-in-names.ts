import { loadVocabulary } from '../../registries/vocabulary.ts';
import type { Span, TakenWords } from './spans.ts';
import { classes, organizationHeads } from './word-classes.ts';
import { gaps, shapes } from './word-marks.ts';

// Whose school, union or army it is: King's College, Workers' Party.
const owners =
  /^(?:people|\p{L}*(?:women|children|men)|king|queen|mother|father|citizen|youth|lloyd|st|saint|\p{L}+(?:er|or|ist|ant|ee|nt|zen|people|ionarie|yr|soldier|child|parent|student|veteran)s?)s$/u;
const sharedHeads =
  /^(?:congress|association|federation|confederation|union|chamber|institute|society|league|academy)$/;
const namedFor =
  /^(?:university|foundation|institute|cent(?:er|re)|academy|school|college|fund|trust|hospital|library)$/;

// The Lord’s Resistance Army: a person's own name takes no article.
export function isOwnerAfterArticle(taken: TakenWords, word: number): boolean {
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
export function isStateInName(taken: TakenWords, span: Span, first: number, head: number): boolean {
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

const jointHeads =
  /^(?:commission|council|tribunal|committee|chamber|forum|association|society|institute|union|foundation|cent(?:er|re)|bank|fund|authority|court|mission|agency|university|company|network|alliance)$/;

/** The Iran–United States Claims Tribunal, the Franco-German Council: the first of the two states that a body is of. */
export function partnerInName(taken: TakenWords, span: Span, head: number): Span | undefined {
  const { words } = taken;
  if (!isOfState(span) || words.isPossessive(span.last) || words.gap(span.first) !== gaps.hyphen) return undefined;
  const partner = taken.at(span.first - 1);
  return isOfState(partner) && jointHeads.test(words.key(head)) ? partner : undefined;
}

function isOfState(span: Span | undefined): span is Span {
  return span?.isState === true && span.kind !== 'METONYM';
}

// What a firm, a school or an inquiry bears its state's name with: Greenland Minerals, Georgia Tech, the Iraq Inquiry.
const wares =
  /^(?:minerals|steel|mining|metals|electronics|telecom|cement|chemicals|resources|shipbuilding|foods|breweries|tech|inquiry)$/;

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

export function isOwnerInName(taken: TakenWords, word: number): boolean {
  const { words } = taken;
  // St. John’s University
  const isSaint = /^(?:st|saint)$/.test(words.key(word - 1)) && words.isCapital(word - 1) && words.joins(word);
  return taken.isFreeCapital(word) && (isSaint || owners.test(`${words.key(word)}s`));
}

// Saddam University
export function isNamesakeOf({ words }: TakenWords, span: Span, last: number, head: number): boolean {
  return span.use === 'surname' && words.gap(last + 1) === gaps.space && namedFor.test(words.key(head));
}

const isCollectiveHead = /^(?:forces?|government|mission|delegation)$/;

// UN Board of Inquiry: an umbrella's acronym belongs to the name of its organ. Samsung Heavy Industries: a firm of a firm.
// Carnegie Middle East Center: a centre of an institute.
export function isBodyInName({ words }: TakenWords, span: Span, last: number, head: number): boolean {
  if (span.use !== 'name' || span.isState) return false;
  // The United Nations Compensation Commission
  if (span.first !== last && /^(?:nations|union)$/.test(words.key(last)) && !isCollectiveHead.test(words.key(head)))
    return true;
  if (span.first !== last) return false;
  if (words.shape(last) === shapes.upper || last < head - 1) return true;
  return (words.classes(head) & organizationHeads) === classes.companySuffix;
}

// Kyiv School of Economics, Kurdistan Region Security Council; but a government's seat is none of its institutions' names.
export function isPlaceInName({ words }: TakenWords, span: Span, head: number): boolean {
  if (span.use === 'place') return true;
  // Westminster University
  if (span.use === 'seat') return namedFor.test(words.key(head));
  return span.use === 'capital' && !loadVocabulary().stateInstitutions.has(words.key(head));
}
