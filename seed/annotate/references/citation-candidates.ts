import type { CitationSignal } from '../../../schema/records/citation.ts';
import type { TextRange } from '../../../schema/records/text-range.ts';
import type { Link } from '../text/links.ts';
import { type GroupContext, judge } from './accept.ts';
import { citedWork, noWork } from './cited-work.ts';
import type { ItemContext } from './item-context.ts';
import { holdsFiling, isBookOrFiled } from './laws.ts';
import { citedByLink, citedSite } from './link-names.ts';
import { isEvent, isInstitution, isMediaLike, isNameLike } from './name-kinds.ts';
import { sourceBefore } from './press-names.ts';
import type { CitedThing, PrintedReference } from './reference.ts';
import type { ReferenceClause } from './reference-clauses.ts';
import { sourceNames } from './source-names.ts';
import { type Verdict, verdicts } from './verdict.ts';

/** A reference of a group that is not yet known to cite. */
export interface CitationCandidate extends PrintedReference {
  /** Whether it cites, and what decides it. */
  readonly verdict: Verdict;
  /** True for names that may share the date of the segment after them. */
  readonly wantsDate: boolean;
  /** True where it says that its day is that of the reference before it. */
  readonly sameDay: boolean;
}

/** Where a clause stands: the range that its references fill, and what came before it. */
export interface ClauseContext extends TextRange {
  readonly signal: CitationSignal;
  readonly signalled: boolean;
  readonly context: ItemContext;
  readonly place: GroupContext;
}

type CandidateBase = Pick<
  CitationCandidate,
  'signal' | 'via' | 'dates' | 'url' | 'title' | 'authors' | 'wantsDate' | 'sameDay'
>;

// "Project 636.3, launched May 2016": small words that tell what happened at the date.
const happened = /^\p{Ll}[\p{Ll}\s-]{0,40}?(?:ed|held|built|begun|born|sunk|won|down)$/u;

function hasHappened(words: string): boolean {
  // "interview with a pilot, name withheld"
  return happened.test(words) && !/withheld$/u.test(words);
}

// "Part One; see EDM, May 3".
const pointer =
  /^(?:part|chapter|section|table|figure|annex)[\s\u00A0]+(?:one|two|three|four|five|[ivx]{1,4}|\d{1,3})$/iu;

/** The references that a clause makes: one for every source that it names, their ranges filling the clause's. */
export function candidatesOf(text: string, clause: ReferenceClause, at: ClauseContext): CitationCandidate[] {
  const { start, end, signal, signalled, context, place } = at;
  const via = clause.via === null ? null : text.slice(clause.via.start, clause.via.end);
  const bare = clause.links.find((link) => link.label === null);
  const base: CandidateBase = {
    signal,
    via,
    dates: clause.dates,
    url: bare?.url ?? null,
    ...noWork,
    wantsDate: false,
    sameDay: clause.sameDay,
  };
  if (clause.issue) return [issueCandidate(text, clause, at, base)];
  const labelled = clause.links.filter((link) => link.label !== null);
  if (labelled.length > 0) return linkCandidates(text, labelled, clause, at, base);
  if (clause.names.some(({ start: from, end: to }) => hasHappened(text.slice(from, to)))) return [];
  const names = sourceNames(text, namesOrTitles(text, clause, at), clause.titles, {
    isRegistered: context.isRegistered,
    note: place.note,
    series: clause.series,
    beforeBracket: place.note && isBeforeBracket(text, clause),
    yearOnly: clause.dates.length > 0 && clause.dates.every(({ from }) => from.month === null),
  });
  if (names.some(({ name }) => pointer.test(name))) return [];
  if (place.note && !names.some(({ registered }) => registered) && isOfCase(text, names[0]?.end ?? start)) return [];
  if (place.note && (isOfParty(text, names[0]?.start ?? start) || holdsFiling(text.slice(start, end)))) return [];
  if (place.note && isBookOrFiled(text.slice(start, end)) && names.every(isNobodysPress)) return [];
  if (names.length === 0) {
    const missing = clause.empty && clause.dates.length > 0;
    if (missing)
      return [{ ...base, start, end, cited: { kind: 'MISSING' }, verdict: verdicts.form, rule: 'missing-source' }];
    if (bare) return [{ ...base, start, end, cited: citedSite(bare.url), verdict: verdicts.form, rule: 'address' }];
    return [];
  }
  const further = /;[\s\u00A0]*$/u.test(text.slice(Math.max(0, start - 2), start));
  const verdict = judge(clause, names, signalled, { ...place, further }, context.isRegistered);
  const wantsDate =
    clause.dates.length === 0 &&
    !clause.accessed &&
    clause.links.length === 0 &&
    names.every(({ kind }) => kind !== 'INTERVIEW') &&
    clause.titles.length === 0;
  const work = citedWork(text, clause, names, place.note);
  return names.map((name, index) => ({
    start: index === 0 ? start : name.start,
    end: index === names.length - 1 ? end : name.end,
    signal,
    cited: { kind: name.kind === 'INTERVIEW' ? 'INTERVIEW' : 'NAME', name: name.name },
    via,
    dates: clause.dates,
    url: base.url,
    // "Retired pilot, interview by the author": who was asked is no title.
    title: name.kind === 'INTERVIEW' && clause.titles.length === 0 ? null : work.title,
    authors: work.authors,
    rule: 'named-source',
    verdict,
    wantsDate,
    sameDay: clause.sameDay,
  }));
}

/** True for a name that is no publisher of reports, nor a periodical: authors and titles are such. */
function isNobodysPress({ name, registered }: { readonly name: string; readonly registered: boolean }): boolean {
  return !registered && !isMediaLike(name) && !isInstitution(name);
}

const longestCase = 160;
const caseNumber =
  /(?:^|[\s\u00A0])(?:Case|Docket|Claim|Suit|Cause|Application|Petition)[\s\u00A0]Nos?\.[\s\u00A0][^;]*$/u;

/** "Holm v. Peru, ICSID Case No. ARB/07/30, Award (Mar. 8, 2019)": what stands after the number of a case is its court's. */
function isOfCase(text: string, at: number): boolean {
  return caseNumber.test(text.slice(Math.max(0, at - longestCase), at));
}

// "Holm v. ", and what else is of the name of the party before a comma.
const beforeParty = /[\s\u00A0]vs?\.?[\s\u00A0][^,;:]*$/u;

/** "Holm v. Office of the Exec. Sec’y": the name of a party to a case. */
function isOfParty(text: string, at: number): boolean {
  return beforeParty.test(text.slice(Math.max(0, at - longestCase), at));
}

function isBeforeBracket(text: string, { names, dates }: ReferenceClause): boolean {
  const [name, date] = [names.at(-1), dates[0]];
  return (
    name !== undefined && date !== undefined && /^[\s\u00A0]*\([\s\u00A0]*$/u.test(text.slice(name.end, date.start))
  );
}

const openingQuotes = /^[“"«„‘'《「]+/u;
const closingQuotes = /[,.]?[”"»“’'》」]+$/u;
const longestQuotedName = 3;

/** The names of a clause; where it has none, the one title that a source's name stands in. */
function namesOrTitles(text: string, clause: ReferenceClause, { context, place }: ClauseContext): TextRange[] {
  if (clause.titles.length === 0) return clause.names;
  const inside = clause.titles.map((title) => {
    const printed = text.slice(title.start, title.end);
    const lead = openingQuotes.exec(printed)?.[0].length ?? 0;
    return { start: title.start + lead, end: title.start + printed.replace(closingQuotes, '').length };
  });
  const known = inside.filter((range) => context.isRegistered(text.slice(range.start, range.end)));
  const anyName = clause.names.some((range) => context.isRegistered(text.slice(range.start, range.end)));
  if (known.length > 0 && !anyName) return known;
  const named = clause.names.some(({ start, end }) => /[\p{Lu}\p{N}]/u.test(text.slice(start, end)));
  const [title] = inside;
  if (clause.names.length > 0 && (named || !title)) return clause.names;
  const quoted = title ? text.slice(title.start, title.end) : '';
  const short = title && quoted.split(/\s+/).length <= longestQuotedName;
  if (!short || clause.dates.length === 0 || isQuotedEvent(text, quoted, clause, place)) return [];
  return [title];
}

const wordBefore = /(\p{Ll}+)[\s\u00A0]*$/u;

/** "a drill (“Long Breeze,” May 3)", "(exercise “Long Breeze,” May 3)", "(“Long Breeze,” May 3–9)": what was held has a name in quotes too. */
function isQuotedEvent(text: string, title: string, clause: ReferenceClause, { before }: GroupContext): boolean {
  if (isMediaLike(title)) return false;
  if (clause.names.some(({ start, end }) => isEvent(text.slice(start, end)))) return true;
  const told = wordBefore.exec(before.slice(-longestWord))?.[1];
  if (told !== undefined && isEvent(told)) return true;
  return clause.dates.some(({ from, to }) => from.day !== null && to !== null);
}

const longestWord = 30;

/** "The May 3 issue": of the periodical named in it, or right before the group; else of the article's own. */
function issueCandidate(
  text: string,
  clause: ReferenceClause,
  { start, end, context, place }: ClauseContext,
  base: CandidateBase,
): CitationCandidate {
  const named = clause.names
    .map((range) => text.slice(range.start, range.end).replace(/^(?:of|the)\s+(?:the\s+)?|[’']s$/giu, ''))
    .find((name) => context.isRegistered(name) || (isNameLike(name) && isMediaLike(name)));
  const name = named ?? sourceBefore(place.before, place.before.length, context.isRegistered)?.name;
  const cited: CitedThing = name === undefined ? { kind: 'OWN_PUBLICATION' } : { kind: 'NAME', name };
  return { ...base, start, end, cited, verdict: verdicts.form, rule: 'issue' };
}

function linkCandidates(
  text: string,
  links: readonly Link[],
  clause: ReferenceClause,
  at: ClauseContext,
  base: CandidateBase,
): CitationCandidate[] {
  const { isRegistered } = at.context;
  const named = clause.names.map((range) => text.slice(range.start, range.end)).find(isRegistered);
  return links.map((link, index) => {
    const { cited, dates } = citedByLink(at.context, link, true);
    const name = cited.kind === 'SITE' || cited.kind === 'MISSING' ? named : undefined;
    return {
      ...base,
      url: link.url,
      start: index === 0 ? at.start : link.start,
      end: index === links.length - 1 ? at.end : link.end,
      cited: name === undefined ? cited : { kind: 'NAME', name },
      dates: clause.dates.length > 0 ? clause.dates : dates,
      verdict: verdicts.form,
      rule: 'linked-words',
    };
  });
}
