import type { List, ListItem } from 'mdast';

/** A run of a list's items; `numbers` is null where none are printed, or where they are text: "14. March". */
export interface ItemRun {
  readonly items: readonly ListItem[];
  /** As printed. */
  readonly numbers: readonly number[] | null;
  /** True for items that the list only holds because Markdown takes any number for the next. */
  readonly isText: boolean;
}

const longestNumber = 99;

/**
 * The runs of a list's items that are one list: numbered from 1 or 0, or on from the list before it, each the next or all
 * the same. What is not so numbered is text.
 *
 * @param before the last number of the list before
 */
export function runsOf(list: List, text: string, before: number): readonly ItemRun[] {
  if (list.ordered !== true) return [{ items: list.children, numbers: null, isText: false }];
  const numbers = list.children.map((item) => {
    const start = item.position?.start.offset ?? 0;
    return Number(/^\d{1,9}/.exec(text.slice(start, start + 9))?.[0] ?? 0);
  });
  const runs: { from: number; to: number }[] = [];
  for (const [index, number] of numbers.entries()) {
    const run = runs.at(-1);
    const last = numbers[index - 1] ?? 0;
    const step = run && run.to - run.from > 1 ? last - (numbers[index - 2] ?? 0) : null;
    const goesOn =
      run !== undefined && (number - last === 1 || number === last) && (step === null || step === number - last);
    if (goesOn) run.to = index + 1;
    else runs.push({ from: index, to: index + 1 });
  }
  let last = before;
  return runs.map(({ from, to }) => {
    const own = numbers.slice(from, to);
    const [first = 0] = own;
    const isList = first <= 1 || first === last + 1 || (own.length > 1 && first <= longestNumber);
    if (isList) last = own.at(-1) ?? last;
    return { items: list.children.slice(from, to), numbers: own, isText: !isList };
  });
}
