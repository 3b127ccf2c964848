import type { SourceBlock, SourceNote, SourceText } from '../../source-document/source-document.ts';
import { joinSourceTexts, placeAt, sliceSourceText } from '../../source-document/source-text.ts';
import { overlapsAny } from '../text/ordered-ranges.ts';
import { findMarkers, type Marker } from './markers.ts';
import { type LabelStyle, labelOf, type PrintedLabel } from './note-labels.ts';

/** A footnote or endnote. */
export interface Note {
  readonly label: string;
  /** The label as the text prints it; empty where it is the source's markup. */
  readonly printedLabel: string;
  /** Its text, after the label. */
  readonly content: SourceText;
  /** Where the note begins, label and all. */
  readonly line: number;
  readonly column: number;
}

const heading = /^(?:notes|endnotes|footnotes|notes and references|примечания|сноски)\s*:?$/iu;
/** What may stand over notes, or over a list of works that nothing calls. */
const sourcesHeading = /^(?:references|sources|works cited|источники)\s*:?$/iu;

interface Taken {
  readonly blocks: readonly SourceBlock[];
  readonly notes: readonly Note[];
  /** The headings over notes. */
  readonly headings: readonly SourceText[];
}

/**
 * Parts the notes that are printed like any text from the blocks: those under a heading such as Notes, else those whose
 * labels and markers fit each other. A lone "2. Freight" is text.
 *
 * @param known notes that the source marks as such
 */
export function takeNotes(all: readonly SourceBlock[], known: readonly SourceNote[]): Taken {
  const empty = known.length === 0 ? new Set<SourceBlock>() : headingsOverNothing(all);
  const blocks = all.flatMap((block) => (empty.has(block) ? [] : headingApart(block)));
  const over = [...empty].map(({ content }) => content);
  const marked = known.map(({ label, content }) => ({ label, printedLabel: '', content, ...placeAt(content, 0) }));
  const apart = underLabels(blocks);
  if (apart !== null)
    return { blocks: apart.blocks, notes: [...marked, ...apart.notes], headings: [...over, ...apart.headings] };
  const runs = blocks.map(runOf);
  if (!runs.some((run) => run !== null)) return { blocks, notes: marked, headings: over };
  const region = notesRegion(blocks, runs);
  const notes =
    region === null
      ? fittingRuns(
          blocks,
          runs,
          known.map(({ label }) => label),
        )
      : new Set(indexes(region.from, region.to));
  const goesOn = region === null ? paragraphsBetween(blocks, runs, notes) : new Set<number>();
  const printed: Note[] = [];
  const rest: SourceBlock[] = [];
  for (const [index, block] of blocks.entries()) {
    const run = notes.has(index) ? runs[index] : null;
    const last = printed.at(-1);
    if (region !== null && index === region.from - 1) continue;
    if (run) printed.push(...run.notes);
    else if (
      last &&
      (goesOn.has(index) || (region && index < region.lastRun && notes.has(index) && block.kind === 'PARAGRAPH'))
    )
      printed[printed.length - 1] = goingOn(last, block);
    else rest.push(block);
  }
  const under = region === null ? undefined : blocks[region.from - 1];
  return { blocks: rest, notes: [...marked, ...printed], headings: under ? [...over, under.content] : over };
}

const labelAlone = /^\[?\^?(\d{1,3})(?:\]|[.)])?$/u;

/**
 * The notes at the end of a text whose labels stand in paragraphs of their own, as Substack's come out when they are copied:
 * counted from 1, each called before the first. The paragraphs that follow a label are of its note; null without such.
 */
function underLabels(blocks: readonly SourceBlock[]): Taken | null {
  const labels = blocks.flatMap(({ kind, content }, index) => {
    const label = kind === 'PARAGRAPH' ? labelAlone.exec(content.text)?.[1] : undefined;
    return label === undefined ? [] : [{ index, label }];
  });
  const first = labels.findLast(({ label }) => label === '1')?.index;
  if (first === undefined) return null;
  const own = labels.filter(({ index }) => index >= first);
  const to = first + blocks.slice(first).findIndex((block) => !mayBeOfNote(block));
  const end = to < first ? blocks.length : to;
  const called = new Set(blocks.slice(0, first).flatMap(({ content }) => markersIn(content).map(({ label }) => label)));
  const notes = own.map(({ index, label }, at): Note => {
    const contents = blocks.slice(index, own[at + 1]?.index ?? end).map(({ content }) => content);
    const [printed, ...content] = contents;
    return {
      label,
      printedLabel: printed?.text ?? '',
      content: joinSourceTexts(content, '\n'),
      ...(printed ? placeAt(printed, 0) : { line: 1, column: 1 }),
    };
  });
  const isWhole = notes.every(
    ({ label, content }, at) => label === String(at + 1) && called.has(label) && content.text !== '',
  );
  if (!isWhole || own.some(({ index }) => index >= end)) return null;
  const over = blocks[first - 1];
  const headings = over && heading.test(over.content.text) ? [over.content] : [];
  return { blocks: [...blocks.slice(0, first - headings.length), ...blocks.slice(end)], notes, headings };
}

function mayBeOfNote(block: SourceBlock): boolean {
  return block.kind === 'PARAGRAPH' || block.kind === 'QUOTE' || (block.kind === 'LIST_ITEM' && block.number === null);
}

/** The further paragraphs of notes at the end of a text: each between two notes, and the next was called before the first. */
function paragraphsBetween(
  blocks: readonly SourceBlock[],
  runs: readonly (Run | null)[],
  notes: ReadonlySet<number>,
): ReadonlySet<number> {
  const between = [...notes].map((index) => index + 1).filter((index) => !notes.has(index) && notes.has(index + 1));
  if (between.length === 0) return new Set();
  const before = blocks.slice(0, Math.min(...notes));
  const called = new Set(before.flatMap(({ content }) => markersIn(content).map(({ label }) => label)));
  return new Set(
    between.filter(
      (index) => blocks[index]?.kind === 'PARAGRAPH' && called.has(runs[index + 1]?.notes[0]?.label ?? ''),
    ),
  );
}

/** Headings of notes that stand apart: nothing is left under them. */
function headingsOverNothing(blocks: readonly SourceBlock[]): ReadonlySet<SourceBlock> {
  return new Set(
    blocks.filter((block, index) => {
      const next = blocks[index + 1];
      const isLast = next === undefined && block.kind === 'PARAGRAPH';
      if (
        !isLast &&
        (block.kind !== 'HEADING' || (next !== undefined && (next.kind !== 'HEADING' || next.level > block.level)))
      )
        return false;
      return heading.test(block.content.text) || sourcesHeading.test(block.content.text);
    }),
  );
}

/** A block whose first line is a heading of notes and whose next begins with a label, in two. */
function headingApart(block: SourceBlock): SourceBlock[] {
  const [at] = block.content.breaks;
  if (block.kind !== 'PARAGRAPH' || at === undefined || !heading.test(block.content.text.slice(0, at))) return [block];
  if (labelOf(block.content.text.slice(at + 1)) === null) return [block];
  const part = (start: number, end: number): SourceBlock => ({
    ...block,
    content: sliceSourceText(block.content, start, end),
  });
  return [part(0, at), part(at + 1, block.content.text.length)];
}

/** A note with a further paragraph. */
function goingOn(note: Note, { content }: SourceBlock): Note {
  return { ...note, content: joinSourceTexts([note.content, content], '\n') };
}

function indexes(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** The notes that a block would be, were it of notes. */
interface Run {
  readonly notes: readonly Note[];
  readonly styles: readonly LabelStyle[];
}

/** The run of notes that a block may be: one, or several in lines of their own; null where it begins with no label. */
function runOf({ kind, content, ...block }: SourceBlock): Run | null {
  if (kind !== 'PARAGRAPH' && kind !== 'LIST_ITEM') return null;
  const number = 'number' in block ? block.number : null;
  if (number !== null)
    return {
      notes: [{ label: String(number), printedLabel: String(number), content, ...placeAt(content, 0) }],
      styles: ['NUMBER'],
    };
  const [call] = content.noteCalls;
  if (call?.start === 0) {
    const gap = /^[.:)\]\s]*/.exec(content.text.slice(call.end))?.[0].length ?? 0;
    const own = sliceSourceText(content, call.end + gap, content.text.length);
    return own.text === ''
      ? null
      : {
          notes: [
            {
              label: call.label,
              printedLabel: content.text.slice(0, call.end + gap),
              content: own,
              ...placeAt(content, 0),
            },
          ],
          styles: ['BRACKET'],
        };
  }
  const first = labelOf(content.text);
  if (first === null) return null;
  const starts = [{ at: 0, ...first }];
  for (const at of content.breaks) {
    const next = labelOf(content.text.slice(at + 1, at + 1 + longestLabel));
    const last = starts.at(-1);
    if (next && last && (next.style === last.style ? comesAfter(last.label, next.label) : isNext(last, next)))
      starts.push({ at: at + 1, ...next });
  }
  return {
    notes: starts.map(({ at, label, length }, index) => {
      const end = starts[index + 1]?.at;
      const own = sliceSourceText(content, at + length, end === undefined ? content.text.length : end - 1);
      return { label, printedLabel: content.text.slice(at, at + length), content: own, ...placeAt(content, at) };
    }),
    styles: starts.map(({ style }) => style),
  };
}

const longestLabel = 80;

/**
 * In one block some notes may have a stop after their number and others none: "2 Ibid." before "3. TASS"; and the first
 * number may stand under the note on the author: "* Professor of Law."
 */
function isNext({ label, style }: PrintedLabel, next: PrintedLabel): boolean {
  if (style === 'SIGN') return next.label === '1' && next.style !== 'BARE';
  return /^\d+$/.test(next.label) && Number(next.label) === Number(label) + 1;
}

/** A line of a note may begin with a number that is none of the next note. */
function comesAfter(label: string, next: string): boolean {
  return /^\d+$/.test(label) && /^\d+$/.test(next)
    ? Number(next) > Number(label) && Number(next) - Number(label) <= 3
    : label !== next;
}

/** The blocks under the last heading of notes; null where there is none. `lastRun` is the last that begins with a label. */
function notesRegion(
  blocks: readonly SourceBlock[],
  runs: readonly (Run | null)[],
): { from: number; to: number; lastRun: number } | null {
  const at = blocks.findLastIndex(({ kind, content }, index) => {
    if (kind !== 'HEADING' && kind !== 'PARAGRAPH') return false;
    if (!runs[index + 1]) return false;
    if (heading.test(content.text)) return true;
    return sourcesHeading.test(content.text) && isCalled(blocks.slice(0, index), runs[index + 1] ?? null);
  });
  const over = blocks[at];
  if (!over) return null;
  const end = blocks.findIndex(
    (block, index) => index > at && block.kind === 'HEADING' && (over.kind !== 'HEADING' || block.level <= over.level),
  );
  const to = end < 0 ? blocks.length : end;
  return { from: at + 1, to, lastRun: runs.slice(0, to).findLastIndex((run) => run !== null) };
}

function isCalled(before: readonly SourceBlock[], run: Run | null): boolean {
  const label = run?.notes[0]?.label;
  return before.some(({ content }) => markersIn(content).some((marker) => marker.label === label));
}

/** What the source marks as a call, and what else may be a marker. */
export function markersIn({ text, noteCalls }: SourceText): Marker[] {
  const found = findMarkers(text);
  if (noteCalls.length === 0) return found;
  const others = found.filter((marker) => !overlapsAny(noteCalls, marker));
  return [...noteCalls.map((call) => ({ ...call, plain: false })), ...others].sort((a, b) => a.start - b.start);
}

/** The blocks outside any heading of notes that are notes all the same: their labels fit the markers before them. */
function fittingRuns(
  blocks: readonly SourceBlock[],
  runs: readonly (Run | null)[],
  known: readonly string[],
): ReadonlySet<number> {
  const fitting = new Set<number>();
  const markers = new MarkersSoFar();
  const numbered: { readonly index: number; readonly labels: readonly string[] }[] = [];
  for (const [index, block] of blocks.entries()) {
    const run = runs[index];
    if (run) {
      const isSure = (style: LabelStyle, at: number) =>
        style !== 'NUMBER' && style !== 'BARE' && markers.has(run.notes[at]?.label ?? '', style);
      // Title and author call notes by signs, too.
      const areSigns = run.styles.length > 1 && run.styles.every((style) => style === 'SIGN');
      const sure = areSigns ? run.styles.some(isSure) : run.styles.every(isSure);
      if (sure) {
        fitting.add(index);
        continue;
      }
      if (run.notes.every(({ label }) => markers.has(label, 'NUMBER')))
        numbered.push({ index, labels: run.notes.map(({ label }) => label) });
    }
    markers.add(block.content);
  }
  const taken = new Set([
    ...known,
    ...[...fitting].flatMap((index) => runs[index]?.notes.map(({ label }) => label) ?? []),
  ]);
  const free = numbered.filter(({ labels }) => !labels.some((label) => taken.has(label)));
  const sure = [...fitting].map((index) => ({ index, labels: runs[index]?.notes.map(({ label }) => label) ?? [] }));
  const block = trailing(
    [...free, ...sure].sort((a, b) => a.index - b.index),
    blocks.length,
  );
  for (const { index } of countsFromOne(block) ? block : countsFromOne(free) ? free : []) fitting.add(index);
  return fitting;
}

/** Those that stand one right after another at the end. */
function trailing<Numbered extends { readonly index: number }>(
  numbered: readonly Numbered[],
  length: number,
): readonly Numbered[] {
  let from = numbered.length;
  for (let end = length - 1; from > 0 && numbered[from - 1]?.index === end; end -= 1) from -= 1;
  return numbered.slice(from);
}

function countsFromOne(numbered: readonly { readonly labels: readonly string[] }[]): boolean {
  const labels = numbered.flatMap((one) => one.labels);
  return labels.length > 0 && labels.every((label, index) => label === String(index + 1));
}

/** The labels of the markers in the text so far, by what they look like. */
class MarkersSoFar {
  readonly #bracketed = new Set<string>();
  readonly #raised = new Set<string>();
  readonly #signs = new Set<string>();
  readonly #enclosed = new Set<string>();

  add(content: SourceText): void {
    for (const { label, start, end } of markersIn(content)) {
      const printed = content.text.slice(start, end);
      if (printed.startsWith('(')) this.#enclosed.add(label);
      else if (
        printed.startsWith('[') ||
        content.text[start - 1] === '[' ||
        /^[ ,]/.test(content.text[start - 1] ?? '')
      )
        this.#bracketed.add(label);
      else if (/^[*†‡]/u.test(printed)) this.#signs.add(label);
      else this.#raised.add(label);
    }
  }

  has(label: string, style: LabelStyle): boolean {
    switch (style) {
      case 'BRACKET':
        return this.#bracketed.has(label) || this.#raised.has(label);
      case 'RAISED':
        return this.#raised.has(label) || this.#bracketed.has(label);
      case 'SIGN':
        return this.#signs.has(label);
      case 'ENCLOSED':
        return this.#enclosed.has(label);
      default:
        return this.#bracketed.has(label) || this.#raised.has(label) || this.#enclosed.has(label);
    }
  }
}
