/** What stands between a word and the one before it; `none` beyond either end of the text. */
export const gaps = { space: 0, hyphen: 1, comma: 2, other: 3, none: 4 } as const;

/** How a word is written. `initial` is one capital letter; `none` is beyond either end of the text. */
export const shapes = { lower: 0, capital: 1, upper: 2, initial: 3, number: 4, none: 5 } as const;

const shapeBits = 0b111;
const gapShift = 3;
const gapBits = 0b11;

/** The bit of a word that ’s follows, or ’ after its own s. */
export const possessiveBit = 0b100000;
/** The bit of a word that a sentence, a line or a quotation begins with. */
export const opensBit = 0b1000000;

/** Shape and gap in one number, to which the bits are added. */
export function marksOf(shape: number, gap: number): number {
  return shape | (gap << gapShift);
}

export function shapeIn(marks: number): number {
  return marks & shapeBits;
}

export function gapIn(marks: number): number {
  return (marks >> gapShift) & gapBits;
}
