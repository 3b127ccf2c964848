import type { CitationSignal } from '../../../schema/records/citation.ts';
import type { TextRange } from '../../../schema/records/text-range.ts';
import { isDomain } from '../../text/domain.ts';
import { isShortNumber } from '../dates/numerals.ts';
import type { PrintedDate } from '../dates/printed-date.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Watch } from '../watch.ts';
import type { GroupContext } from './accept.ts';
import { asidesIn, plainWords, tailOf } from './asides.ts';
import { type CitationCandidate, candidatesOf } from './citation-candidates.ts';
import { noWork } from './cited-work.ts';
import { readDatedInBrackets } from './dated-in-brackets.ts';
import { readEarlier } from './earlier-notes.ts';
import type { ItemContext } from './item-context.ts';
import { holdsFiling, isCaseInParentheses, isOfCase } from './laws.ts';
import { isPlace } from './place-names.ts';
import type { PrintedReference } from './reference.ts';
import { clausesOf, type ReferenceClause } from './reference-clauses.ts';
import type { ReferenceToken } from './reference-token.ts';
import { referenceTokens, tokensIn } from './reference-tokens.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { readShortened } from './shortened.ts';
import { verdicts } from './verdict.ts';
import { workCandidates } from './work-candidates.ts';
import type { FoundWork } from './work-rule.ts';

/**
 * Reads the references of a group: what stands in a pair of parentheses (without them), or in a note. Empty where the
 * group cites nothing. Ranges are of the text.
 */
export function readGroup(group: TextRange, context: ItemContext, place: GroupContext): PrintedReference[] {
  return resolveCandidates(candidatesIn(group, context, place), context.watch);
}

function candidatesIn(group: TextRange, context: ItemContext, place: GroupContext): CitationCandidate[] {
  const { tokens, references } = context;
  const [from, limit] = tokensIn(tokens, group);
  const candidates: CitationCandidate[] = [];
  let groupSignal: CitationSignal = 'NONE';
  for (const segment of segmentsOf(context, { from, limit })) {
    const further = furtherDay(tokens, segment, candidates.at(-1));
    if (further) {
      extendLast(candidates, further.end, [further]);
      continue;
    }
    const label = references.endOfLabel(tokens, segment.from, segment.limit);
    const begin = candidates.length > 0 ? references.endOfConjunction(tokens, label, segment.limit) : label;
    const read = references.readSignal(tokens, begin, segment.limit);
    const signal: CitationSignal = read?.signal ?? groupSignal;
    if (candidates.length === 0) groupSignal = signal;
    const at = { segment, start: read?.next ?? begin, signal, signalled: read !== null, context, place };
    const own = readHead(at) ?? readSegment(at);
    if (Array.isArray(own)) candidates.push(...withSameDay(own, candidates.at(-1)));
    else extendLast(candidates, tokens.end(segment.limit - 1), own.dates);
    if (place.note)
      for (const aside of toldBehind(tokens, segment, own)) candidates.push(...asideCandidates(aside, context, place));
  }
  return candidates;
}

/** What is cited with its own date before ", quoted in Polis, May 4"; null where nothing is. */
function readHead(at: SegmentContext): CitationCandidate[] | null {
  const { segment, start, context, place } = at;
  const tail = place.note ? tailOf(context.tokens, segment) : null;
  const limit = tail === null ? -1 : context.tokens.endingAfter(tail.headEnd);
  if (limit <= start) return null;
  const own = readSegment({ ...at, segment: { from: segment.from, limit } });
  return Array.isArray(own) &&
    own.length > 0 &&
    own.every(({ cited, dates }) => cited.kind === 'NAME' && dates.length > 0)
    ? own
    : null;
}

/** What a reference quotes or cites in parentheses behind it, and what tells of a case, a law or a book. */
function toldBehind(tokens: Tokens, segment: Segment, own: ReturnType<typeof readSegment>): readonly TextRange[] {
  const asides = asidesIn(tokens, segment);
  const found = Array.isArray(own) && own.length > 0 ? tailOf(tokens, segment) : null;
  const isOpen =
    Array.isArray(own) && (own.some(isAuthorityOrRepeats) || own.every(({ end }) => end <= (found?.headEnd ?? 0)));
  const tail = isOpen ? found : null;
  return tail === null ? asides : [...asides.filter(({ end }) => end <= tail.start), tail];
}

function isAuthorityOrRepeats({ cited }: CitationCandidate): boolean {
  return cited.kind === 'AUTHORITY' || cited.kind === 'EARLIER' || cited.kind === 'IBID';
}

function asideCandidates(aside: TextRange, context: ItemContext, place: GroupContext): CitationCandidate[] {
  return candidatesIn(aside, context, { ...place, before: '', after: '' }).map((candidate) => ({
    ...candidate,
    aside: true,
  }));
}

/** "TASS, May 3; Polis, same day": the last date before it. */
function withSameDay(
  own: readonly CitationCandidate[],
  before: CitationCandidate | undefined,
): readonly CitationCandidate[] {
  const date = before?.dates.at(-1);
  if (date === undefined || !own.some(({ sameDay }) => sameDay)) return own;
  return own.map((candidate) =>
    candidate.sameDay
      ? {
          ...candidate,
          dates: [date],
          verdict: candidate.verdict.confidence === 'NONE' ? candidate.verdict : verdicts.shared,
          wantsDate: false,
        }
      : candidate,
  );
}

interface SegmentContext {
  readonly segment: Segment;
  /** The token after the signal. */
  readonly start: number;
  readonly signal: CitationSignal;
  readonly signalled: boolean;
  readonly context: ItemContext;
  readonly place: GroupContext;
}

/** The references of a segment, or the dates that are all it holds. */
function readSegment(at: SegmentContext): CitationCandidate[] | { readonly dates: readonly PrintedDate[] } {
  const { segment, start, signal, signalled, context, place } = at;
  const { tokens } = context;
  const { text } = tokens;
  const repeated = context.references.endOfRepetition(tokens, start, segment.limit);
  if (repeated > 0) return [ibidCandidate(at, repeated)];
  const words = text.slice(tokens.start(start), tokens.end(segment.limit - 1));
  const earlier = place.note ? readEarlier(words) : null;
  if (earlier !== null) {
    const next = tokens.at(tokens.start(start) + earlier.name.length);
    return [{ ...ibidCandidate(at, next), cited: earlier, rule: 'earlier-note' }];
  }
  const shortened = place.note ? readShortened(words) : null;
  if (shortened !== null && !isPlace(shortened.of) && !shortened.name.split(', ').some(context.isRegistered)) {
    return [{ ...ibidCandidate(at, segment.limit), cited: shortened, rule: 'shortened-note' }];
  }
  const authority = place.note ? authorityIn(context, start, segment.limit) : null;
  if (authority !== null) return [authorityCandidate(at, words, authority)];
  const works = worksIn(context, segment);
  if (works.length > 0) {
    const range = { start: tokens.start(segment.from), end: tokens.end(segment.limit - 1) };
    return workCandidates(works, { ...range, signal, signalled, context, place }, tokens.start(start));
  }
  if (place.note && holdsFiling(words)) return [authorityCandidate(at, words, 'filed')];
  const bracketed = place.note ? readDatedInBrackets(context, start, segment.limit) : null;
  if (bracketed === 'BOOK') return [authorityCandidate(at, words, 'book-of-year')];
  if (bracketed !== null) {
    const { source, dates, title, authors } = bracketed;
    const name = text.slice(source.start, source.end);
    if (isCaseInParentheses(words) && !context.isRegistered(name)) return [authorityCandidate(at, words, 'filed')];
    const range = { start: tokens.start(segment.from), end: tokens.end(segment.limit - 1) };
    const url =
      context.links.find((link) => !link.image && link.start < range.end && range.start < link.end)?.url ?? null;
    const cited = { kind: 'NAME', name } as const;
    const own = { ...ibidCandidate(at, segment.limit), cited, dates, url, title, authors };
    return [{ ...own, verdict: verdicts.form, rule: 'dated-in-brackets' }];
  }
  const items = referenceTokens(context, start, segment.limit);
  const clauses = clausesOf(text, items, (range) => context.isRegistered(text.slice(range.start, range.end)));
  const [only] = clauses;
  if (clauses.length === 1 && only && isDatesOnly(only) && !signalled) return { dates: only.dates };
  const [first] = items;
  if (clauses.length === 1 && first?.kind === 'ACCESSED') return [];
  const last = clauses.at(-1);
  const whole = tokens.end(segment.limit - 1);
  const end = place.closed || !last ? endOfTokens(text, items, whole) : endBeforeProse(last, items, whole);
  const candidates: CitationCandidate[] = [];
  for (const [index, clause] of clauses.entries()) {
    const own = candidatesOf(text, clause, {
      start: index === 0 ? tokens.start(segment.from) : clause.start,
      end: index === clauses.length - 1 ? end : clause.end,
      signal,
      signalled,
      context,
      place,
    });
    const last = candidates.at(-1);
    if (last !== undefined && isOwnSite(context, own, last)) extendLast(candidates, own[0]?.end ?? last.end, []);
    else candidates.push(...own);
  }
  return candidates;
}

/** True for "www.reuters.com" after "Reuters, 20 March": where the source before it is read. */
function isOwnSite(
  { registeredSlug }: ItemContext,
  [site, ...others]: readonly CitationCandidate[],
  { cited, dates }: CitationCandidate,
): boolean {
  if (site?.cited.kind !== 'NAME' || cited.kind !== 'NAME' || others.length > 0) return false;
  if (site.dates.length > 0 || dates.length === 0 || !isDomain(site.cited.name)) return false;
  const slug = registeredSlug(site.cited.name);
  return slug !== null && slug === registeredSlug(cited.name);
}

function worksIn({ tokens, works = [] }: ItemContext, { from, limit }: Segment): readonly FoundWork[] {
  if (works.length === 0) return works;
  const [start, end] = [tokens.start(from), tokens.end(limit - 1)];
  const own = works.filter((work) => start <= work.start && work.end <= end);
  if (own.length === 0) return own;
  const asides = asidesIn(tokens, { from, limit });
  return own.filter((work) => !asides.some((aside) => aside.start <= work.start && work.end <= aside.end));
}

/** The rule by which a segment is a case, a law or another work that no press published; null where a periodical has it. */
function authorityIn(context: ItemContext, from: number, limit: number): string | null {
  const { tokens, references } = context;
  const printed = plainWords(tokens, { from, limit });
  const rule = references.authorityIn(printed);
  const isOfPress =
    rule !== 'case-of-court' &&
    printed.split(/, |; /u).some((part) => {
      const name = part.replace(beforeDate, '').replace(/^in /u, '');
      // "Telegram, Omsk to Riga, May 3, 1972" is none of the messenger's.
      if (rule === 'archive' && name === 'Telegram') return false;
      // "In Copenhagen, Den. (May 3, 2019)": the letters of a country are no source's.
      return context.isRegistered(name) && !(name.endsWith('.') && isPlace(name));
    });
  if (rule !== null && isOfPress) return null;
  // Reporters of courts are cited as periodicals are; else what a periodical printed is of the press, whatever it is about.
  if (rule === null || rule === 'case-of-court') return rule;
  return worksIn(context, { from, limit }).some(({ source, rule: form }) => source !== null && form !== 'imprint')
    ? null
    : rule;
}

// "Reuters (May 4, 2016)", "Pier Post (Omsk)": a name with what stands in parentheses behind it.
const beforeDate = / \(.*$/u;

/** Where a segment's references end: before trailing marks. */
function endOfTokens(text: string, items: readonly ReferenceToken[], end: number): number {
  const last = items.at(-1);
  return last && /^[\s.,:…]*$/.test(text.slice(last.end, end)) ? last.end : end;
}

/** Where the last reference of a group that nothing closes ends: with what it surely holds, if that is a date. */
function endBeforeProse(clause: ReferenceClause, items: readonly ReferenceToken[], end: number): number {
  const dates = items.filter(({ kind, start }) => (kind === 'DATES' || kind === 'ISSUE') && start >= clause.start);
  if (dates.length === 0) return end;
  return Math.max(...[...dates, ...clause.names, ...clause.links].map((token) => token.end));
}

function isDatesOnly(clause: ReferenceClause): boolean {
  return (
    clause.dates.length > 0 &&
    !clause.issue &&
    !clause.empty &&
    clause.names.length + clause.titles.length + clause.links.length === 0
  );
}

/** What no press published: nothing is made of it, but "id." behind it repeats nothing. */
function authorityCandidate(at: SegmentContext, name: string, rule: string): CitationCandidate {
  return {
    ...ibidCandidate(at, at.segment.limit),
    cited: { kind: 'AUTHORITY', name },
    dates: [],
    verdict: verdicts.authority,
    rule,
  };
}

// "Id. at 1790": a page, and no year.
const atPage = /(?:^|[\s\u00A0])at[\s\u00A0]+(?:\d{1,4}[–-])?$/u;
const longestAt = 10;
const longestOpinion = 120;

function ibidCandidate({ segment, start, signal, context }: SegmentContext, next: number): CitationCandidate {
  const { tokens } = context;
  const name = tokens.slice(start, next);
  const items = referenceTokens(context, next, segment.limit);
  const opinion = isOfCase(tokens.text.slice(tokens.end(next - 1), tokens.end(next - 1) + longestOpinion));
  return {
    start: tokens.start(segment.from),
    end: tokens.end(segment.limit - 1),
    signal,
    cited: { kind: opinion ? 'AUTHORITY' : 'IBID', name },
    via: null,
    dates: clausesOf(tokens.text, items, () => false)
      .flatMap((clause) => clause.dates)
      .filter((date) => !atPage.test(tokens.text.slice(Math.max(0, date.start - longestAt), date.start))),
    url: null,
    ...noWork,
    verdict: opinion ? verdicts.law : verdicts.form,
    wantsDate: false,
    sameDay: false,
    rule: 'ibid',
  };
}

/** The 14 of "October 12; 14": a day of the month before it. */
function furtherDay(tokens: Tokens, { from, limit }: Segment, last: CitationCandidate | undefined): PrintedDate | null {
  const before = last?.dates.at(-1);
  if (!before || before.from.day === null || limit - from !== 1 || !isShortNumber(tokens, from)) return null;
  const parts = { ...(before.to ?? before.from), day: tokens.value(from) };
  return { start: tokens.start(from), end: tokens.end(from), from: parts, to: null, rule: 'date-list' };
}

function extendLast(candidates: CitationCandidate[], end: number, dates: readonly PrintedDate[]): void {
  const last = candidates.pop();
  if (last) candidates.push({ ...last, end, dates: [...last.dates, ...dates] });
}

/** Gives names without a date the date of those after them, and keeps what cites. */
function resolveCandidates(candidates: readonly CitationCandidate[], watch: Watch | undefined): PrintedReference[] {
  const backwards: CitationCandidate[] = [];
  for (const candidate of candidates.toReversed()) {
    const next = backwards.at(-1);
    const shares = candidate.wantsDate && candidate.dates.length === 0 && next !== undefined && next.dates.length > 0;
    const date = shares && mayCite(candidate) && mayCite(next) && next.cited.kind !== 'INTERVIEW';
    backwards.push(date ? { ...candidate, dates: next.dates, verdict: verdicts.shared } : candidate);
  }
  const resolved = backwards.toReversed();
  const cites = resolved.some(({ verdict }) => verdict.confidence === 'CERTAIN');
  const isKept = (candidate: CitationCandidate) => isAuthority(candidate) || (cites && mayCite(candidate));
  if (watch !== undefined) {
    for (const candidate of resolved) {
      const { verdict, rule } = candidate;
      watch(cites && mayCite(candidate) ? 'CITES' : 'DROPPED', candidate, verdict, rule);
    }
  }
  return resolved.filter(isKept).map(referenceOf);
}

function isAuthority({ cited }: CitationCandidate): boolean {
  return cited.kind === 'AUTHORITY';
}

function mayCite({ verdict }: CitationCandidate): boolean {
  return verdict.confidence !== 'NONE';
}

function referenceOf({
  start,
  end,
  signal,
  cited,
  via,
  dates,
  url,
  title,
  authors,
  aside,
  rule,
}: CitationCandidate): PrintedReference {
  const reference = { start, end, signal, cited, via, dates, url, title, authors, rule };
  return aside === true ? { ...reference, aside } : reference;
}
