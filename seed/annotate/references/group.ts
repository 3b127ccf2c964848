import type { CitationSignal } from '../../../schema/records/citation.ts';
import type { TextRange } from '../../../schema/records/text-range.ts';
import { isDomain } from '../sources/domain.ts';
import { endOfParenthesis } from '../text/closing.ts';
import type { Link } from '../text/links.ts';
import { endOfQuotation } from '../text/quotes.ts';
import { certainty, type GroupPlace } from './accept.ts';
import { type ItemContext, readItems } from './items.ts';
import type { CitedThing, PrintedReference } from './reference.ts';
import { readSignal } from './signals.ts';
import { sourceNames } from './source-names.ts';
import { type Unit, unitsOf } from './units.ts';

interface Draft extends PrintedReference {
  readonly certainty: 0 | 1 | 2;
  /** True for names that may share the date of the segment after them. */
  readonly wantsDate: boolean;
}

/**
 * Reads the references of a group: what stands in a pair of parentheses (without them), or in a note. Empty where the
 * group cites nothing. Ranges are of `text`.
 */
export function readGroup(text: string, group: TextRange, context: ItemContext, place: GroupPlace): PrintedReference[] {
  const drafts: Draft[] = [];
  let groupSignal: CitationSignal = 'NONE';
  for (const segment of segmentsOf(text, group, context.links)) {
    const read = readSignal(text, segment.start, segment.end);
    const signal: CitationSignal = read?.signal ?? groupSignal;
    if (drafts.length === 0) groupSignal = signal;
    const own = readSegment(text, segment, read?.end ?? segment.start, signal, read !== null, context, place);
    if (own === 'DATES_ONLY') extendLast(drafts, text, segment, context);
    else drafts.push(...own);
  }
  return settle(drafts);
}

/** Cuts a group at its semicolons, but for those inside quotations, parentheses and links. */
function segmentsOf(text: string, { start, end }: TextRange, links: readonly Link[]): TextRange[] {
  const segments: TextRange[] = [];
  let from = start;
  let at = start;
  while (at < end) {
    if (text[at] === ';') {
      segments.push(trimmed(text, from, at));
      from = at + 1;
    }
    const link = links.find((candidate) => candidate.start === at && candidate.end <= end);
    const skip = link?.end ?? Math.max(endOfQuotation(text, at, end), endOfParenthesis(text, at, end));
    at = Math.max(at + 1, skip);
  }
  segments.push(trimmed(text, from, end));
  return segments.filter((segment) => segment.end > segment.start);
}

function trimmed(text: string, from: number, to: number): TextRange {
  const slice = text.slice(from, to);
  const start = from + slice.length - slice.trimStart().length;
  return { start, end: Math.max(start, from + slice.trimEnd().length) };
}

const ibid = /(?:ibid(?:em)?|idem|id|там же|op\. cit)(?![\p{L}])\.?/iuy;

function readSegment(
  text: string,
  segment: TextRange,
  start: number,
  signal: CitationSignal,
  signalled: boolean,
  context: ItemContext,
  place: GroupPlace,
): Draft[] | 'DATES_ONLY' {
  ibid.lastIndex = start;
  const repeated = ibid.exec(text);
  if (repeated && start + repeated[0].length <= segment.end) {
    return [ibidDraft(text, segment, start + repeated[0].length, signal, repeated[0], context)];
  }
  const items = readItems(text, start, segment.end, context);
  const units = unitsOf(text, items, (range) => context.isRegistered(text.slice(range.start, range.end)));
  const [only] = units;
  if (units.length === 1 && only && isDatesOnly(only) && !signalled) return 'DATES_ONLY';
  const [first] = items;
  if (units.length === 1 && first?.kind === 'ACCESSED') return [];
  return units.flatMap((unit, index) =>
    draftsOf(text, unit, {
      start: index === 0 ? segment.start : unit.start,
      end: index === units.length - 1 ? segment.end : unit.end,
      signal,
      signalled,
      context,
      place,
    }),
  );
}

function isDatesOnly(unit: Unit): boolean {
  return (
    unit.dates.length > 0 &&
    !unit.issue &&
    !unit.empty &&
    unit.names.length + unit.titles.length + unit.links.length === 0
  );
}

function ibidDraft(
  text: string,
  segment: TextRange,
  after: number,
  signal: CitationSignal,
  name: string,
  context: ItemContext,
): Draft {
  const dates = unitsOf(text, readItems(text, after, segment.end, context), () => false).flatMap((unit) => unit.dates);
  return {
    ...segment,
    signal,
    cited: { kind: 'IBID', name },
    via: null,
    dates,
    url: null,
    certainty: 2,
    wantsDate: false,
  };
}

interface UnitPlace extends TextRange {
  readonly signal: CitationSignal;
  readonly signalled: boolean;
  readonly context: ItemContext;
  readonly place: GroupPlace;
}

function draftsOf(text: string, unit: Unit, at: UnitPlace): Draft[] {
  const { start, end, signal, signalled, context, place } = at;
  const via = unit.via === null ? null : text.slice(unit.via.start, unit.via.end);
  const bare = unit.links.find((link) => link.label === null);
  const base = { signal, via, dates: unit.dates, url: bare?.url ?? null, wantsDate: false };
  if (unit.issue) return issueDrafts(text, unit, at, base);
  const labelled = unit.links.filter((link) => link.label !== null);
  if (labelled.length > 0) return linkDrafts(text, labelled, unit, at, base);
  const names = sourceNames(text, namesOrTitles(text, unit, context), context.isRegistered);
  if (names.length === 0) {
    const missing = unit.empty && unit.dates.length > 0;
    if (missing) return [{ ...base, start, end, cited: { kind: 'MISSING' }, certainty: 2 }];
    if (bare) return [{ ...base, start, end, cited: { kind: 'SITE', name: bare.url }, certainty: 2 }];
    return [];
  }
  const sure = certainty(unit, names, signalled, place);
  const wantsDate =
    unit.dates.length === 0 &&
    !unit.accessed &&
    unit.links.length === 0 &&
    names.every((name) => !name.interview) &&
    unit.titles.length === 0;
  return names.map((name, index) => ({
    ...base,
    start: index === 0 ? start : name.start,
    end: index === names.length - 1 ? end : name.end,
    cited: { kind: name.interview ? 'INTERVIEW' : 'NAME', name: name.name },
    certainty: sure,
    wantsDate,
  }));
}

const quoteMarks = /^[“"«„‘《「]+|[,.]?[”"»“’》」]+$/gu;

/** The names of a unit; where it has none, the one title that a source's name stands in. */
function namesOrTitles(text: string, unit: Unit, context: ItemContext): TextRange[] {
  const inside = unit.titles.map((title) => {
    const printed = text.slice(title.start, title.end);
    const lead = printed.length - printed.replace(/^[“"«„‘《「]+/u, '').length;
    return { start: title.start + lead, end: title.start + lead + printed.replace(quoteMarks, '').length };
  });
  const known = inside.filter((range) => context.isRegistered(text.slice(range.start, range.end)));
  const anyName = unit.names.some((range) => context.isRegistered(text.slice(range.start, range.end)));
  if (known.length > 0 && !anyName) return known;
  if (unit.names.length > 0) return unit.names;
  const [title] = inside;
  const short = title && text.slice(title.start, title.end).split(/\s+/).length <= 3;
  return unit.dates.length > 0 && short ? [title] : [];
}

type DraftBase = Pick<Draft, 'signal' | 'via' | 'dates' | 'url' | 'wantsDate'>;

function issueDrafts(text: string, unit: Unit, { start, end, context }: UnitPlace, base: DraftBase): Draft[] {
  const named = unit.names
    .map((range) => text.slice(range.start, range.end).replace(/^(?:of|the)\s+(?:the\s+)?|[’']s$/giu, ''))
    .find((name) => context.isRegistered(name));
  const cited: CitedThing = named === undefined ? { kind: 'OWN_PUBLICATION' } : { kind: 'NAME', name: named };
  return [{ ...base, start, end, cited, certainty: 2 }];
}

function linkDrafts(text: string, links: readonly Link[], unit: Unit, at: UnitPlace, base: DraftBase): Draft[] {
  return links.map((link, index) => ({
    ...base,
    url: link.url,
    start: index === 0 ? at.start : link.start,
    end: index === links.length - 1 ? at.end : link.end,
    cited: citedByLink(text, link, unit, at.context),
    certainty: 2,
  }));
}

function citedByLink(text: string, link: Link, unit: Unit, context: ItemContext): CitedThing {
  const before = unit.names.map((range) => text.slice(range.start, range.end)).find(context.isRegistered);
  const named = link.label === null ? undefined : registeredIn(text.slice(link.label.start, link.label.end), context);
  const name = named ?? before;
  return name === undefined ? { kind: 'SITE', name: link.url } : { kind: 'NAME', name };
}

/** The registered source that words name: all of them, or a run of capitalised ones. */
export function registeredIn(words: string, context: Pick<ItemContext, 'isRegistered'>): string | undefined {
  const label = words.trim();
  if (context.isRegistered(label)) return label;
  const parts = [...label.matchAll(/[^\s\u00A0]+/gu)];
  for (const [from, first] of parts.entries()) {
    if (!/^[“"«]?[\p{Lu}\d]/u.test(first[0]) && !isDomain(first[0])) continue;
    for (let to = Math.min(parts.length, from + 6); to > from; to -= 1) {
      const last = parts[to - 1];
      if (!last) continue;
      const name = label.slice(first.index, last.index + last[0].length).replace(/^[“"«]|[”"»,.:]$|[’']s?$/gu, '');
      if (context.isRegistered(name)) return name;
    }
  }
  return undefined;
}

function extendLast(drafts: Draft[], text: string, segment: TextRange, context: ItemContext): void {
  const last = drafts.pop();
  if (!last) return;
  const dates = unitsOf(text, readItems(text, segment.start, segment.end, context), () => false).flatMap(
    (unit) => unit.dates,
  );
  drafts.push({ ...last, end: segment.end, dates: [...last.dates, ...dates] });
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

function referenceOf({ certainty: _certainty, wantsDate: _wantsDate, ...reference }: Draft): PrintedReference {
  return reference;
}
