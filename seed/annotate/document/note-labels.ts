import { plainDigits } from './markers.ts';

/** How a label is printed before a note: what kinds of markers it goes with follows from it. */
export type LabelStyle = 'BRACKET' | 'NUMBER' | 'ENCLOSED' | 'RAISED' | 'BARE' | 'SIGN';

export interface PrintedLabel {
  readonly label: string;
  readonly style: LabelStyle;
  /** How much of the text it takes, with the white space after it. */
  readonly length: number;
}

const labels: readonly (readonly [LabelStyle, RegExp])[] = [
  ['BRACKET', /^\[\^?(\d{1,3}|[ivxl]{1,7}|(?<=\[\^)[^\]\s]{1,60})\]:?\s*/u],
  ['ENCLOSED', /^\((\d{1,3})\)\s+/u],
  ['NUMBER', /^(\d{1,3})[.)]\s+/u],
  ['RAISED', /^([¹²³⁰⁴⁵⁶⁷⁸⁹]{1,3})\s*/u],
  ['BARE', /^(\d{1,3})\s+(?=[\p{Lu}“"«])/u],
  ['SIGN', /^([*†‡]{1,3})\s*/u],
];

// "**Act two.** The cyclists moved north.": the sign opens an emphasis that another closes.
const opensEmphasis = /^(\*{1,3})(?![\s\u00A0*]).{0,200}?[^\s\u00A0*]\1(?!\*)/su;

/** The label that a text begins with, as a note does; null for any other text. */
export function labelOf(text: string): PrintedLabel | null {
  for (const [style, pattern] of labels) {
    const match = pattern.exec(text);
    const label = style === 'RAISED' ? plainDigits(match?.[1]) : match?.[1];
    if (style === 'SIGN' && opensEmphasis.test(text)) continue;
    if (match && label !== undefined && match[0].length < text.length) return { label, style, length: match[0].length };
  }
  return null;
}
