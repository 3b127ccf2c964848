import type { TextRange } from '../../../schema/records/text-range.ts';

/** What may be the marker of a footnote or endnote in running text. */
export interface Marker extends TextRange {
  readonly label: string;
  /** True for digits set like any others ("ways.1", "(1)"): a marker only where its turn has come. */
  readonly plain: boolean;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
// In this order: [1] and [iv], [1, 2], superscripts, digits after a word or its full stop, (1), signs.
const markerHere =
  /\[(?:\^?(\d{1,3}|[ivxl]{1,7})|\^([^\]\s]{1,60}))\](?![(:])|\[(\d{1,3}(?:,\s?\d{1,3}){1,9})\](?![(:])|([⁰¹²³⁴-⁹]{1,3})|(?<=[\p{Ll})\]”"’»][.,;:!?…]?[”"’»)]?|\p{L}[.,;:!?][”"’»)]?|(?:19|20)\d\d[.,][”"’»)]?|[\d%][;!?]|%[.,])(\d{1,3}(?:,\d{1,3}){0,4})(?=$|[\s.,;:!?)])|\((\d{1,2})\)|(?<=[\p{L}\p{P}])([*†‡]{1,3})(?=$|[\s.,;:!?)])/uy;

/** Superscript digits as plain ones. */
export function plainDigits(digits: string | undefined): string | undefined {
  return digits?.replace(/[⁰¹²³⁴-⁹]/gu, (digit) => String(superscripts.indexOf(digit)));
}

/** Everything in a text that may be a note's marker, in order. */
export function findMarkers(text: string): Marker[] {
  const found: Marker[] = [];
  for (let start = 0; start < text.length; start += 1) {
    if (!mayBegin(text.charCodeAt(start))) continue;
    markerHere.lastIndex = start;
    const match = markerHere.exec(text);
    if (match === null) continue;
    const [printed, bracketed, caret, list, raised, digits, enclosed, sign] = match;
    const label = bracketed ?? caret ?? plainDigits(raised) ?? enclosed ?? sign;
    if (list !== undefined) found.push(...markersIn(list, start + 1, false));
    else if (digits !== undefined) found.push(...markersIn(digits, start, true));
    else if (label !== undefined)
      found.push({ label, start, end: start + printed.length, plain: enclosed !== undefined });
    start += printed.length - 1;
  }
  return found;
}

/** False for letters, white space and most other marks of ASCII. */
function mayBegin(code: number): boolean {
  if (code >= 128) return true;
  return (code >= 48 && code <= 57) || code === 91 || code === 40 || code === 42;
}

function markersIn(list: string, start: number, plain: boolean): Marker[] {
  return [...list.matchAll(/\d+/g)].map(({ 0: label, index }) => ({
    label,
    start: start + index,
    end: start + index + label.length,
    plain,
  }));
}

/**
 * The markers of each paragraph that belong to a note, of all that may be markers. Plain digits must come in the notes'
 * order; one that is nowhere to come does not keep the next from it.
 */
export function markersOf(found: readonly (readonly Marker[])[], labels: readonly string[]): Marker[][] {
  if (labels.length === 0) return found.map(() => []);
  const known = new Set(labels);
  // A sign calls its note wherever it stands, and in the head, too: "Ida T. Vail*".
  const inOrder = labels.filter((label) => !/^[*†‡]+$/u.test(label));
  const ahead = new Map<string | undefined, number>();
  for (const { label } of found.flat()) ahead.set(label, (ahead.get(label) ?? 0) + 1);
  let next = 0;
  return found.map((markers) =>
    markers.filter(({ label, plain }) => {
      if (!known.has(label)) return false;
      if (next > 0 && (ahead.get(inOrder[next]) ?? 0) === 0 && label === inOrder[next + 1]) next += 1;
      ahead.set(label, (ahead.get(label) ?? 0) - 1);
      if (plain && label !== inOrder[next]) return false;
      if (label === inOrder[next]) next += 1;
      return true;
    }),
  );
}
