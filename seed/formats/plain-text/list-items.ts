import type { SourceBlock } from '../../source-document/source-document.ts';
import type { Line } from './lines.ts';
import { paragraphsOf, textOf } from './paragraphs.ts';
import type { RunPlace } from './run-place.ts';

const bullet = /^([•‣◦▪●○■·*+–—-]|--)[\s\u00A0]+(?=\S)/u;
const numbered = /^(\d{1,2})([.)])[\s\u00A0]+(?=\S)/u;
// A dash before a paragraph may as well be of a conversation.
const dash = /^(?:[–—]|--)$/;

interface ItemStart {
  readonly mark: string;
  readonly number: number | null;
  readonly length: number;
}

function startOf(line: Line | undefined): ItemStart | null {
  const text = line?.text ?? '';
  const bulleted = bullet.exec(text);
  if (bulleted?.[1] !== undefined) return { mark: bulleted[1], number: null, length: bulleted[0].length };
  const printed = numbered.exec(text);
  if (printed?.[1] === undefined || printed[2] === undefined) return null;
  return { mark: printed[2], number: Number(printed[1]), length: printed[0].length };
}

/** True where `next` may be the item after `one`. */
function follows(one: ItemStart | null, next: ItemStart | null): boolean {
  if (one === null || next === null || one.mark !== next.mark) return false;
  return one.number === null ? next.number === null : next.number === one.number + 1;
}

/**
 * The items of a run of lines, and the paragraph before them; null where it holds no list. A bullet makes an item, unless it
 * may be a sign of a note or a dash of a conversation that stands alone; a number only beside the one before or after it. The
 * mark of a bullet is no part of an item's text; a number is.
 */
export function itemsOf(run: readonly Line[], { before, after, noteSigns }: RunPlace): SourceBlock[] | null {
  const starts = run.map(startOf);
  const first = starts.findIndex((start) => start !== null);
  const start = starts[first];
  if (!start || (start.number === null && noteSigns.has(start.mark))) return null;
  const members = membersOf(starts, first);
  const near =
    follows(lastStart(before), start) || follows(starts[members.at(-1) ?? first] ?? null, startOf(after?.[0]));
  const alone = members.length === 1 && !near;
  if (alone && (start.number !== null || dash.test(start.mark))) return null;
  // In the middle of a hard-wrapped paragraph a line may begin with a dash or a number.
  if (first > 0 && members.length === 1 && !/:$/.test(run[first - 1]?.text ?? '')) return null;
  const items = members.map((at, index): SourceBlock => {
    const lines = run.slice(at, members[index + 1] ?? run.length);
    const own = starts[at];
    const content = own?.number === null ? [withoutMark(lines[0], own.length), ...lines.slice(1)] : lines;
    return { kind: 'LIST_ITEM', content: textOf(content.filter((line) => line !== undefined)), number: null };
  });
  const lead = paragraphsOf(run.slice(0, first)).map((content): SourceBlock => ({ kind: 'PARAGRAPH', content }));
  return first === 0 ? items : [...lead, ...items];
}

function membersOf(starts: readonly (ItemStart | null)[], first: number): number[] {
  const members = [first];
  for (let at = first + 1; at < starts.length; at += 1) {
    if (follows(starts[members.at(-1) ?? first] ?? null, starts[at] ?? null)) members.push(at);
  }
  return members;
}

function lastStart(run: readonly Line[] | undefined): ItemStart | null {
  return run?.map(startOf).findLast((start) => start !== null) ?? null;
}

function withoutMark(line: Line | undefined, length: number): Line | undefined {
  return line && { text: line.text.slice(length), line: line.line, column: line.column + length };
}
