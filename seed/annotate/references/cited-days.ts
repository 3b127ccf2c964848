import type { TextRange } from '../../../schema/records/text-range.ts';
import { RangeIndex } from '../text/range-index.ts';
import type { Citing } from './citing.ts';
import type { TellingPlace } from './tellings/telling-rule.ts';

/** What a paragraph cites with a date, by place. */
export class CitedDays {
  readonly #place: TellingPlace;
  readonly #dated: RangeIndex;
  /** How far no other day is spoken of after the dated citation that ends at `end`; so far it need not be read again. */
  #read = { end: -1, upTo: -1, isLast: false };

  /** @param cited what cites in the paragraph already, in order */
  constructor(place: TellingPlace, cited: readonly Citing[]) {
    this.#place = place;
    this.#dated = new RangeIndex(cited.flatMap(({ references }) => references.filter(({ dates }) => dates.length > 0)));
  }

  /** Adds what cites with a date. */
  add(range: TextRange): void {
    this.#dated.add(range);
  }

  /** True where a day that the text speaks of is one that it cites. */
  areOf({ start }: TextRange): boolean {
    return this.#dated.overlaps({ start, end: start + 1 });
  }

  /** True where nothing that ends before an offset cites with a date. */
  areNoneBefore(offset: number): boolean {
    return this.#dated.lastEndUpTo(offset) < 0;
  }

  /** True where the last day that the text speaks of before an offset is one that it cites. */
  areLastBefore(offset: number): boolean {
    const end = this.#dated.lastEndUpTo(offset);
    if (end < 0) return false;
    const read = this.#read;
    const isKnown = read.end === end && read.upTo <= offset;
    if (isKnown && !read.isLast) return false;
    const isLast = !this.#speaksOfDay(end, isKnown ? read.upTo : end, offset);
    this.#read = { end, upTo: offset, isLast };
    return isLast;
  }

  /** True where the text from one offset to another speaks of a day that begins at `end` or after it. */
  #speaksOfDay(end: number, from: number, to: number): boolean {
    const { text, tokens, dates: reader } = this.#place;
    for (const { index } of text.slice(from, to).matchAll(/\d+/gu)) {
      const token = tokens.at(from + index);
      for (const at of [token - 1, token]) {
        const date = reader.readDate(tokens, at, tokens.count);
        if (date !== null && date.from.month !== null && date.start >= end) return true;
      }
    }
    return false;
  }
}
