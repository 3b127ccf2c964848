import { isDomain } from '../../text/domain.ts';
import type { PrintedDate } from '../dates/printed-date.ts';
import { precisionOf } from '../dates/resolve-date.ts';
import { isSocialHost } from '../sources/social.ts';
import type { IsRegistered } from './is-registered.ts';
import { isFiling, isLaw } from './laws.ts';
import { isCraft, isEvent, isGenericSource, isInstitution, isMediaLike, isNameLike } from './name-kinds.ts';
import { isGivenName, isPerson, isRegisteredPerson } from './person-names.ts';
import { isPlace } from './place-names.ts';
import { isPress } from './press-names.ts';
import type { ReferenceClause } from './reference-clauses.ts';
import type { SourceName } from './source-names.ts';
import { type Verdict, verdicts } from './verdict.ts';

/** Where a group stands, for what its own words leave open. */
export interface GroupContext {
  /** The text before the group. */
  readonly before: string;
  /** The text after it. */
  readonly after: string;
  /** True for a note, which cites unless its words say otherwise. */
  readonly note: boolean;
  /** False where nothing closes the group, so that prose may follow its dates. */
  readonly closed: boolean;
  /** True where a further reference of the group stands before it: "; ". */
  readonly further?: boolean;
}

/** Whether the names of a clause are cited, and what decides it. */
export function judge(
  clause: ReferenceClause,
  names: readonly SourceName[],
  signalled: boolean,
  place: GroupContext,
  isRegistered: IsRegistered,
): Verdict {
  const [first] = names;
  if (!first) return verdicts.nothingNamed;
  if (names.some(({ kind }) => kind === 'INTERVIEW')) return verdicts.interview;
  const registered = names.some((name) => name.registered);
  const dated = clause.dates.length > 0 || clause.accessed;
  const hasCue = dated || signalled || place.note || clause.links.length > 0;
  if (registered) return hasCue ? verdicts.cued : standsAlone(names, place);
  if (names.every(({ name }) => isFiling(name)) || (place.note && names.some(({ name }) => isLaw(name))))
    return verdicts.law;
  const plausible = names.every(({ name }) => isNameLike(name) || isGenericSource(name));
  if (!plausible) return isUnknownAgency(names, clause) ? verdicts.agency : verdicts.noName;
  if (place.note && clause.titles.length === 0 && isSurnameFirst(clause, first.name)) return verdicts.person;
  if (clause.authorYear) return isAuthorYear(first.name, clause) ? verdicts.authorYear : verdicts.noAuthor;
  if (clause.links.length > 0) return verdicts.linked;
  if (names.every(({ name }) => isPlace(name))) return verdicts.place;
  const quoted = clause.titles.length > 0;
  const hasAuthor = place.note && clause.names.length > 1;
  if (
    !quoted &&
    !hasAuthor &&
    names.some(
      ({ name }) => isEvent(name) || (!place.note && !(place.further === true && dated) && isCraft(name, isRegistered)),
    )
  )
    return verdicts.event;
  if (dated) {
    const certain = place.note || signalled || quoted || clause.locator || first.kind === 'INTRODUCED';
    return certain ? verdicts.cuedUnknown : judgeByDate(clause, first.name, place);
  }
  if (place.note) return quoted ? verdicts.titled : verdicts.untitled;
  if (names.length === 1 && isDomain(first.name)) return endsClause(place) ? verdicts.domain : verdicts.domainAside;
  if (names.every(({ name }) => isPress(name)) && endsSentence(place)) return verdicts.press;
  return verdicts.undated;
}

/** "Lund, Mark (2014)" and no more: an author, surname first, whose given name is no source. */
function isSurnameFirst({ names, dates, locator }: ReferenceClause, name: string): boolean {
  return (
    names.length === 2 && !locator && isGivenName(name) && dates.every((date) => precisionOf(date.from) === 'YEAR')
  );
}

/** "(ksi, May 3; TASS, May 4)": what may be an agency's acronym in small letters is one beside what surely cites. */
function isUnknownAgency(names: readonly SourceName[], { dates }: ReferenceClause): boolean {
  return names.every(({ name }) => /^\p{Ll}{3,4}$/u.test(name)) && dates.some(({ from }) => from.day !== null);
}

/**
 * How sure an unknown name's dates make it: "(Vechernie Vesti, May 3)" cites; "(Beslan, September 2004)" and "(Sarkisian,
 * 2008–2018)" tell when something was.
 */
function judgeByDate({ dates }: ReferenceClause, name: string, place: GroupContext): Verdict {
  const precisions = dates.map(({ from }) => precisionOf(from));
  const yearsOnly = precisions.length > 0 && precisions.every((precision) => precision === 'YEAR');
  if (yearsOnly && imprint.test(name)) return verdicts.imprint;
  if (precisions.length === 0 || isMediaLike(name)) return verdicts.dated;
  if (isPerson(name) || isRegisteredPerson(name)) return verdicts.person;
  if (dates.some((date) => isLongAgo(date) || isLong(date))) return verdicts.when;
  // "A raid (Ozyory, May 23) and another": one word within a clause is more often where something was.
  if (!/[\s\u00A0-]/.test(name.trim()) && /^[\s\u00A0]\p{Ll}/u.test(place.after)) {
    return precisions.includes('DAY') && publisher.test(place.before) ? verdicts.dated : verdicts.when;
  }
  if (precisions.includes('DAY')) return verdicts.dated;
  if (dates.every(({ from }) => from.month !== null && from.year === null)) return verdicts.dated;
  const words = name.trim().split(/[\s\u00A0]+/).length;
  if (!endsClause(place)) return verdicts.when;
  if (precisions.includes('MONTH')) return words > 1 ? verdicts.dated : verdicts.when;
  const author = /^\p{Lu}[\p{L}’'-]+(?: (?:and|&) \p{Lu}[\p{L}’'-]+| et al\.?)?$/u.test(name);
  return (author || words > 1 || isInstitution(name)) && dates.every(({ to }) => to === null)
    ? verdicts.dated
    : verdicts.when;
}

// "A local paper (…)", "a channel run by former pilots (…)": who publishes, as the noun that the parentheses explain.
const publisher =
  /(?:^|[^\p{L}])(?:an?|the|one|this|that|another|its|his|her|their|some|several|two|three)[\s\u00A0]+(?:[\p{L}’'-]+[\s\u00A0]+){0,3}?(?:newspaper|paper|daily|weekly|monthly|tabloid|magazine|journal|agency|website|site|portal|outlet|channel|broadcaster|station|blog|blogger|vlogger|feed|account|newsletter|podcast|podcaster|columnist|correspondent|reporter|journalist|page|group|wire)s?(?:[\s\u00A0]+(?:run|owned|edited|kept|backed|funded|linked|close|loyal|based|written|read|published|of|in|by|from|with|for|that|which|on|at)(?:[\s\u00A0]+[\p{L}’'-]+){1,6})?[\s\u00A0]*$/iu;

// A book's publisher.
const imprint = /(?:Press|Publish(?:ers|ing)|Books|Verlag|Éditions)$/u;

const oldestPress = 1980;

function isLongAgo({ from }: PrintedDate): boolean {
  return from.year !== null && from.year < oldestPress;
}

// What is printed is dated by the week at most, and a few days.
const longestIssue = 10;

function isLong({ from, to }: PrintedDate): boolean {
  if (from.day === null || to === null || to.day === null || from.month === null || to.month === null) return false;
  const months = (to.month - from.month + 12) % 12;
  return months * 30 + to.day - from.day > longestIssue;
}

/** Natarajan 2012; Smith and Jones 2014; Smith et al. 2014. */
function isAuthorYear(name: string, clause: ReferenceClause): boolean {
  if (isPlace(name) || isEvent(name) || clause.dates.some(({ to }) => to !== null)) return false;
  return /^\p{Lu}[\p{Ll}\p{M}’'-]+(?:(?:,? (?:and|&) | )\p{Lu}[\p{L}\p{M}’'-]+)?(?: et al\.?)?$/u.test(name);
}

const listed =
  /(?:dailies|(?:newspaper|paper|weekly|magazine|outlet|agency|website|site|channel|portal|source|station|broadcaster|employer|owner)s?|weeklies|agencies|media|called|named|namely|like|such as)[\s\u00A0]*$/iu;
const nameBefore = /\p{Lu}[\p{L}\p{M}’'-]+[\s\u00A0]*$/u;

/** A known source alone in parentheses: cited at the end of a clause, not where it explains the name before it. */
function standsAlone(names: readonly SourceName[], place: GroupContext): Verdict {
  const before = place.before.slice(-60);
  if (listed.test(before)) return verdicts.explains;
  if (names.some(({ kind }) => kind === 'INTRODUCED')) return verdicts.aside;
  if (names.length === 1 && isDomain(names[0]?.name ?? ''))
    return endsClause(place) && !isSocialHost(names[0]?.name ?? '') ? verdicts.alone : verdicts.aside;
  if (nameBefore.test(before) && names.some(({ name }) => /^[\p{Lu}/-]{2,8}$/u.test(name))) return verdicts.explains;
  return endsClause(place) || reportedClause.test(place.before) ? verdicts.alone : verdicts.aside;
}

// "Estimates that the ice is thin (RBC) prove": what is reported, not what is named, stands before the parentheses.
const reportedClause = /[\s\u00A0]that(?:[\s\u00A0]+[^\s\u00A0.;:()]+){3,14}[\s\u00A0]*$/u;
const wholeClause = /(?:[.!?][”"’']?|\p{Ll})[\s\u00A0]*$/u;

/** True after the last word of a sentence, or between its full stop and the next: "The pier is closed. (Omsk Herald)". */
function endsSentence({ before, after }: GroupContext): boolean {
  if (listed.test(before.slice(-60)) || !wholeClause.test(before)) return false;
  return /^[\s\u00A0]*(?:[.!?…]|$)/u.test(after) || /[.!?][”"’']?[\s\u00A0]*$/u.test(before);
}

function endsClause({ after }: GroupContext): boolean {
  return /^[\s\u00A0]*(?:[.,;:!?…]|$)/u.test(after);
}
