import type { NoteKind } from './readable-body.ts';
import { descendants, type XmlElement } from './xml.ts';

type Format = 'decimal' | 'lowerRoman' | 'upperRoman' | 'lowerLetter' | 'upperLetter' | 'chicago';

/**
 * The label of each note as Word prints it: footnotes 1, 2, 3, endnotes i, ii, iii, unless the file has another format or
 * another first number, or a mark of its own, which takes no number. A label that two notes would share gets a number behind it.
 */
export function noteLabels(
  calls: ReadonlyMap<string, { readonly mark: string | null }>,
  settings: readonly (XmlElement | null)[],
): ReadonlyMap<string, string> {
  const formats = { footnote: formatOf('footnote', settings), endnote: formatOf('endnote', settings) };
  const counts = { footnote: firstNumber('footnote', settings) - 1, endnote: firstNumber('endnote', settings) - 1 };
  const used = new Set<string>();
  const labels = new Map<string, string>();
  for (const [key, { mark }] of calls) {
    const kind: NoteKind = key.startsWith('footnote-') ? 'footnote' : 'endnote';
    if (!mark) counts[kind] += 1;
    const printed = mark || printedNumber(counts[kind], formats[kind]);
    let label = printed;
    for (let again = 2; used.has(label); again += 1) label = `${printed}-${again}`;
    used.add(label);
    labels.set(key, label);
  }
  return labels;
}

function formatOf(kind: NoteKind, parts: readonly (XmlElement | null)[]): Format {
  for (const part of parts) {
    for (const properties of part === null ? [] : descendants(part, `w:${kind}Pr`)) {
      const format = descendants(properties, 'w:numFmt')[0]?.attributes['w:val'];
      if (
        format === 'decimal' ||
        format === 'lowerRoman' ||
        format === 'upperRoman' ||
        format === 'lowerLetter' ||
        format === 'upperLetter' ||
        format === 'chicago'
      )
        return format;
    }
  }
  return kind === 'footnote' ? 'decimal' : 'lowerRoman';
}

/** `w:numStart`: the second part of a report may go on with the notes of the first. */
function firstNumber(kind: NoteKind, parts: readonly (XmlElement | null)[]): number {
  for (const part of parts) {
    for (const properties of part === null ? [] : descendants(part, `w:${kind}Pr`)) {
      const start = Number(descendants(properties, 'w:numStart')[0]?.attributes['w:val'] ?? Number.NaN);
      if (Number.isSafeInteger(start) && start > 0) return start;
    }
  }
  return 1;
}

function printedNumber(number: number, format: Format): string {
  switch (format) {
    case 'decimal':
      return String(number);
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'upperRoman':
      return roman(number);
    case 'lowerLetter':
      return letters(number);
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'chicago':
      return ['*', '†', '‡', '§'][(number - 1) % 4]?.repeat(Math.ceil(number / 4)) ?? String(number);
  }
}

/** a to z, then aa to zz, as Word goes on. */
function letters(number: number): string {
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

const numerals = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function roman(number: number): string {
  let rest = number;
  let printed = '';
  for (const [value, numeral] of numerals) {
    for (; rest >= value; rest -= value) printed += numeral;
  }
  return printed;
}
