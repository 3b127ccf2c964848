import type { CitationSignal } from '../../../schema/records/citation.ts';
import type { TextRange } from '../../../schema/records/text-range.ts';
import type { PrintedDate } from '../dates/printed-date.ts';
import { matchAt } from '../text/match-at.ts';
import type { GroupPlace } from './accept.ts';
import { noWork } from './cited-work.ts';
import { type Draft, draftsOf } from './drafts.ts';
import { readEarlier } from './earlier-notes.ts';
import type { ItemContext } from './item-context.ts';
import { type Item, readItems } from './items.ts';
import { openings, openingsAt } from './openings.ts';
import type { PrintedReference } from './reference.ts';
import { segmentsOf } from './segments.ts';
import { readSignal } from './signals.ts';
import { type Unit, unitsOf } from './units.ts';

/**
 * Reads the references of a group: what stands in a pair of parentheses (without them), or in a note. Empty where the
 * group cites nothing. Ranges are of `text`.
 */
export function readGroup(group: TextRange, context: ItemContext, place: GroupPlace): PrintedReference[] {
  const { text } = context.tokens;
  const drafts: Draft[] = [];
  let groupSignal: CitationSignal = 'NONE';
  for (const segment of segmentsOf(text, group, context.links)) {
    const further = furtherDay(text, segment, drafts.at(-1));
    if (further) {
      extendLast(drafts, segment, [further]);
      continue;
    }
    const label = endOfLabel(text, segment);
    const begin = drafts.length > 0 ? endOfConjunction(text, label, segment.end) : label;
    const read = (openingsAt(text, begin) & openings.signal) !== 0 ? readSignal(text, begin, segment.end) : null;
    const signal: CitationSignal = read?.signal ?? groupSignal;
    if (drafts.length === 0) groupSignal = signal;
    const at = { text, segment, start: read?.end ?? begin, signal, signalled: read !== null, context, place };
    const own = readSegment(at);
    if (Array.isArray(own)) drafts.push(...withSameDay(own, drafts.at(-1)));
    else extendLast(drafts, segment, own.dates);
  }
  return settle(drafts);
}

// "Source: TASS, May 3".
const label = /(?:sources?|источники?)\s*[:–—-]\s*/iuy;

function endOfLabel(text: string, { start, end }: TextRange): number {
  if ((openingsAt(text, start) & openings.label) === 0) return start;
  return Math.max(start, matchAt(label, text, start, end));
}

// "TASS, May 3; and also Polis, May 4".
const conjunction =
  /(?:and|as well as|plus|et|und|и|та)[\s\u00A0]+(?:also[\s\u00A0]+)?(?=[^\p{Ll}\s]|see|cf|\p{Ll}{2,4},)|also[\s\u00A0]+(?=\p{Lu})/uy;

function endOfConjunction(text: string, at: number, end: number): number {
  return (openingsAt(text, at) & openings.conjunction) === 0 ? at : Math.max(at, matchAt(conjunction, text, at, end));
}

/** "TASS, May 3; Polis, same day": the last date before it. */
function withSameDay(own: readonly Draft[], before: Draft | undefined): readonly Draft[] {
  const date = before?.dates.at(-1);
  if (date === undefined || !own.some(({ sameDay }) => sameDay)) return own;
  return own.map((draft) =>
    draft.sameDay ? { ...draft, dates: [date], certainty: draft.certainty === 0 ? 0 : 2, wantsDate: false } : draft,
  );
}

interface SegmentPlace {
  readonly text: string;
  readonly segment: TextRange;
  /** Where the words after the signal begin. */
  readonly start: number;
  readonly signal: CitationSignal;
  readonly signalled: boolean;
  readonly context: ItemContext;
  readonly place: GroupPlace;
}

const ibid = /(?:ibid(?:em)?|idem|id|там же|op\. cit)(?![\p{L}])\.?/iuy;

/** "Ibid." or its like at `at`; null where none stands there. */
function repetitionAt(text: string, at: number, end: number): string | null {
  if ((openingsAt(text, at) & openings.ibid) === 0) return null;
  ibid.lastIndex = at;
  const printed = ibid.exec(text)?.[0];
  return printed !== undefined && at + printed.length <= end ? printed : null;
}

/** The references of a segment, or the dates that are all it holds. */
function readSegment(at: SegmentPlace): Draft[] | { readonly dates: readonly PrintedDate[] } {
  const { text, segment, start, signal, signalled, context, place } = at;
  const repeated = repetitionAt(text, start, segment.end);
  if (repeated !== null) return [ibidDraft(at, repeated)];
  const earlier = place.note ? readEarlier(text.slice(start, segment.end)) : null;
  if (earlier !== null) return [{ ...ibidDraft(at, earlier.name), cited: earlier, rule: 'earlier-note' }];
  const items = readItems(text, start, segment.end, context);
  const units = unitsOf(text, items, (range) => context.isRegistered(text.slice(range.start, range.end)));
  const [only] = units;
  if (units.length === 1 && only && isDatesOnly(only) && !signalled) return { dates: only.dates };
  const [first] = items;
  if (units.length === 1 && first?.kind === 'ACCESSED') return [];
  const last = units.at(-1);
  const end = place.closed || !last ? endOfItems(text, items, segment) : endBeforeProse(last, items, segment);
  return units.flatMap((unit, index) =>
    draftsOf(text, unit, {
      start: index === 0 ? segment.start : unit.start,
      end: index === units.length - 1 ? end : unit.end,
      signal,
      signalled,
      context,
      place,
    }),
  );
}

/** Where a segment's references end: before trailing marks. */
function endOfItems(text: string, items: readonly Item[], segment: TextRange): number {
  const last = items.at(-1);
  return last && /^[\s.,:…]*$/.test(text.slice(last.end, segment.end)) ? last.end : segment.end;
}

/** Where the last reference of a group that nothing closes ends: with what it surely holds, if that is a date. */
function endBeforeProse(unit: Unit, items: readonly Item[], segment: TextRange): number {
  const dates = items.filter(({ kind, start }) => (kind === 'DATES' || kind === 'ISSUE') && start >= unit.start);
  if (dates.length === 0) return segment.end;
  return Math.max(...[...dates, ...unit.names, ...unit.links].map(({ end }) => end));
}

function isDatesOnly(unit: Unit): boolean {
  return (
    unit.dates.length > 0 &&
    !unit.issue &&
    !unit.empty &&
    unit.names.length + unit.titles.length + unit.links.length === 0
  );
}

function ibidDraft({ text, segment, start, signal, context }: SegmentPlace, name: string): Draft {
  const items = readItems(text, start + name.length, segment.end, context);
  return {
    ...segment,
    signal,
    cited: { kind: 'IBID', name },
    via: null,
    dates: unitsOf(text, items, () => false).flatMap((unit) => unit.dates),
    url: null,
    ...noWork,
    certainty: 2,
    wantsDate: false,
    sameDay: false,
    rule: 'ibid',
  };
}

/** The 14 of "October 12; 14": a day of the month before it. */
function furtherDay(text: string, segment: TextRange, last: Draft | undefined): PrintedDate | null {
  const before = last?.dates.at(-1);
  const printed = text.slice(segment.start, segment.end);
  if (!before || before.from.day === null || !/^\d{1,2}$/.test(printed)) return null;
  return { ...segment, from: { ...(before.to ?? before.from), day: Number(printed) }, to: null, rule: 'date-list' };
}

function extendLast(drafts: Draft[], { end }: TextRange, dates: readonly PrintedDate[]): void {
  const last = drafts.pop();
  if (last) drafts.push({ ...last, end, dates: [...last.dates, ...dates] });
}

/** Gives names without a date the date of those after them, and keeps what cites. */
function settle(drafts: readonly Draft[]): PrintedReference[] {
  const settled: Draft[] = [];
  for (const draft of drafts.toReversed()) {
    const next = settled.at(-1);
    const shares = draft.wantsDate && draft.dates.length === 0 && next !== undefined && next.dates.length > 0;
    const date = shares && draft.certainty > 0 && next.certainty > 0 && next.cited.kind !== 'INTERVIEW';
    settled.push(date ? { ...draft, dates: next.dates, certainty: 2 } : draft);
  }
  const kept = settled.toReversed();
  const cites = kept.some((draft) => draft.certainty === 2);
  return cites ? kept.filter((draft) => draft.certainty > 0).map(referenceOf) : [];
}

function referenceOf({ start, end, signal, cited, via, dates, url, title, authors, rule }: Draft): PrintedReference {
  return { start, end, signal, cited, via, dates, url, title, authors, rule };
}
