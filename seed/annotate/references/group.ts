import type { CitationSignal } from '../../../schema/records/citation.ts';
import type { TextRange } from '../../../schema/records/text-range.ts';
import { isShortNumber } from '../dates/numerals.ts';
import type { PrintedDate } from '../dates/printed-date.ts';
import type { Tokens } from '../text/tokens.ts';
import type { GroupPlace } from './accept.ts';
import { noWork } from './cited-work.ts';
import { type Draft, draftsOf } from './drafts.ts';
import { readEarlier } from './earlier-notes.ts';
import type { ItemContext } from './item-context.ts';
import type { PrintedReference } from './reference.ts';
import type { ReferenceToken } from './reference-token.ts';
import { referenceTokens, tokensIn } from './reference-tokens.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { readShortened } from './shortened.ts';
import { type Unit, unitsOf } from './units.ts';
import { sharesDate, verdicts } from './verdict.ts';
import type { Watch } from './watch.ts';
import { workDrafts } from './work-drafts.ts';
import type { FoundWork } from './work-rule.ts';

/**
 * Reads the references of a group: what stands in a pair of parentheses (without them), or in a note. Empty where the
 * group cites nothing. Ranges are of the text.
 */
export function readGroup(group: TextRange, context: ItemContext, place: GroupPlace): PrintedReference[] {
  const { tokens, references } = context;
  const [from, limit] = tokensIn(tokens, group);
  const drafts: Draft[] = [];
  let groupSignal: CitationSignal = 'NONE';
  for (const segment of segmentsOf(context, { from, limit })) {
    const further = furtherDay(tokens, segment, drafts.at(-1));
    if (further) {
      extendLast(drafts, further.end, [further]);
      continue;
    }
    const label = references.endOfLabel(tokens, segment.from, segment.limit);
    const begin = drafts.length > 0 ? references.endOfConjunction(tokens, label, segment.limit) : label;
    const read = references.readSignal(tokens, begin, segment.limit);
    const signal: CitationSignal = read?.signal ?? groupSignal;
    if (drafts.length === 0) groupSignal = signal;
    const at = { segment, start: read?.next ?? begin, signal, signalled: read !== null, context, place };
    const own = readSegment(at);
    if (Array.isArray(own)) drafts.push(...withSameDay(own, drafts.at(-1)));
    else extendLast(drafts, tokens.end(segment.limit - 1), own.dates);
  }
  return resolveCandidates(drafts, context.watch);
}

/** "TASS, May 3; Polis, same day": the last date before it. */
function withSameDay(own: readonly Draft[], before: Draft | undefined): readonly Draft[] {
  const date = before?.dates.at(-1);
  if (date === undefined || !own.some(({ sameDay }) => sameDay)) return own;
  return own.map((draft) =>
    draft.sameDay
      ? {
          ...draft,
          dates: [date],
          verdict: draft.verdict.confidence === 'NONE' ? draft.verdict : sharesDate,
          wantsDate: false,
        }
      : draft,
  );
}

interface SegmentPlace {
  readonly segment: Segment;
  /** The token after the signal. */
  readonly start: number;
  readonly signal: CitationSignal;
  readonly signalled: boolean;
  readonly context: ItemContext;
  readonly place: GroupPlace;
}

/** The references of a segment, or the dates that are all it holds. */
function readSegment(at: SegmentPlace): Draft[] | { readonly dates: readonly PrintedDate[] } {
  const { segment, start, signal, signalled, context, place } = at;
  const { tokens } = context;
  const { text } = tokens;
  const repeated = context.references.endOfRepetition(tokens, start, segment.limit);
  if (repeated > 0) return [ibidDraft(at, repeated)];
  const words = text.slice(tokens.start(start), tokens.end(segment.limit - 1));
  const earlier = place.note ? readEarlier(words) : null;
  if (earlier !== null) {
    const next = tokens.at(tokens.start(start) + earlier.name.length);
    return [{ ...ibidDraft(at, next), cited: earlier, rule: 'earlier-note' }];
  }
  const shortened = place.note ? readShortened(words) : null;
  if (shortened !== null && !context.isRegistered(shortened.of)) {
    return [{ ...ibidDraft(at, segment.limit), cited: shortened, rule: 'shortened-note' }];
  }
  const works = worksIn(context, segment);
  if (works.length > 0) {
    const range = { start: tokens.start(segment.from), end: tokens.end(segment.limit - 1) };
    return workDrafts(works, { ...range, signal, signalled, context, place }, tokens.start(start));
  }
  const items = referenceTokens(context, start, segment.limit);
  const units = unitsOf(text, items, (range) => context.isRegistered(text.slice(range.start, range.end)));
  const [only] = units;
  if (units.length === 1 && only && isDatesOnly(only) && !signalled) return { dates: only.dates };
  const [first] = items;
  if (units.length === 1 && first?.kind === 'ACCESSED') return [];
  const last = units.at(-1);
  const whole = tokens.end(segment.limit - 1);
  const end = place.closed || !last ? endOfTokens(text, items, whole) : endBeforeProse(last, items, whole);
  const drafts: Draft[] = [];
  for (const [index, unit] of units.entries()) {
    const own = draftsOf(text, unit, {
      start: index === 0 ? tokens.start(segment.from) : unit.start,
      end: index === units.length - 1 ? end : unit.end,
      signal,
      signalled,
      context,
      place,
    });
    drafts.push(...own);
  }
  return drafts;
}

function worksIn({ tokens, works = [] }: ItemContext, { from, limit }: Segment): readonly FoundWork[] {
  if (works.length === 0) return works;
  const [start, end] = [tokens.start(from), tokens.end(limit - 1)];
  return works.filter((work) => start <= work.start && work.end <= end);
}

/** Where a segment's references end: before trailing marks. */
function endOfTokens(text: string, items: readonly ReferenceToken[], end: number): number {
  const last = items.at(-1);
  return last && /^[\s.,:…]*$/.test(text.slice(last.end, end)) ? last.end : end;
}

/** Where the last reference of a group that nothing closes ends: with what it surely holds, if that is a date. */
function endBeforeProse(unit: Unit, items: readonly ReferenceToken[], end: number): number {
  const dates = items.filter(({ kind, start }) => (kind === 'DATES' || kind === 'ISSUE') && start >= unit.start);
  if (dates.length === 0) return end;
  return Math.max(...[...dates, ...unit.names, ...unit.links].map((token) => token.end));
}

function isDatesOnly(unit: Unit): boolean {
  return (
    unit.dates.length > 0 &&
    !unit.issue &&
    !unit.empty &&
    unit.names.length + unit.titles.length + unit.links.length === 0
  );
}

function ibidDraft({ segment, start, signal, context }: SegmentPlace, next: number): Draft {
  const { tokens } = context;
  const name = tokens.slice(start, next);
  const items = referenceTokens(context, next, segment.limit);
  return {
    start: tokens.start(segment.from),
    end: tokens.end(segment.limit - 1),
    signal,
    cited: { kind: 'IBID', name },
    via: null,
    dates: unitsOf(tokens.text, items, () => false).flatMap((unit) => unit.dates),
    url: null,
    ...noWork,
    verdict: verdicts.form,
    wantsDate: false,
    sameDay: false,
    rule: 'ibid',
  };
}

/** The 14 of "October 12; 14": a day of the month before it. */
function furtherDay(tokens: Tokens, { from, limit }: Segment, last: Draft | undefined): PrintedDate | null {
  const before = last?.dates.at(-1);
  if (!before || before.from.day === null || limit - from !== 1 || !isShortNumber(tokens, from)) return null;
  const parts = { ...(before.to ?? before.from), day: tokens.value(from) };
  return { start: tokens.start(from), end: tokens.end(from), from: parts, to: null, rule: 'date-list' };
}

function extendLast(drafts: Draft[], end: number, dates: readonly PrintedDate[]): void {
  const last = drafts.pop();
  if (last) drafts.push({ ...last, end, dates: [...last.dates, ...dates] });
}

/** Gives names without a date the date of those after them, and keeps what cites. */
function resolveCandidates(drafts: readonly Draft[], watch: Watch | undefined): PrintedReference[] {
  const resolved: Draft[] = [];
  for (const draft of drafts.toReversed()) {
    const next = resolved.at(-1);
    const shares = draft.wantsDate && draft.dates.length === 0 && next !== undefined && next.dates.length > 0;
    const date = shares && mayCite(draft) && mayCite(next) && next.cited.kind !== 'INTERVIEW';
    resolved.push(date ? { ...draft, dates: next.dates, verdict: sharesDate } : draft);
  }
  const candidates = resolved.toReversed();
  const cites = candidates.some(({ verdict }) => verdict.confidence === 'CERTAIN');
  if (watch !== undefined) {
    for (const { start, end, verdict, rule } of candidates.filter((draft) => !cites || !mayCite(draft))) {
      watch({ kind: 'CITATION', start, end, rule, by: verdict.by, why: verdict.why });
    }
  }
  return cites ? candidates.filter(mayCite).map(referenceOf) : [];
}

function mayCite({ verdict }: Draft): boolean {
  return verdict.confidence !== 'NONE';
}

function referenceOf({ start, end, signal, cited, via, dates, url, title, authors, rule }: Draft): PrintedReference {
  return { start, end, signal, cited, via, dates, url, title, authors, rule };
}
