import type { TextRange } from '../../../schema/records/text-range.ts';

/** What may be the marker of a footnote or endnote in running text. */
export interface Marker extends TextRange {
  readonly label: string;
  /** True for digits set like any others ("ways.1"): a marker only where its turn has come. */
  readonly plain: boolean;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const marker =
  /\[\^?(\d{1,3})\](?![(:])|([⁰¹²³⁴-⁹]{1,3})|(?<=[\p{Ll})\]”"’»][.,;:!?…]?[”"’»)]?|\p{L}[.,;:!?][”"’»)]?)(\d{1,3})(?=$|[\s.,;:!?)])|(?<=[\p{L}\p{P}])([*†‡]{1,3})(?=$|[\s.,;:!?)])/gu;

/** Superscript digits as plain ones. */
export function plainDigits(digits: string | undefined): string | undefined {
  return digits?.replace(/[⁰¹²³⁴-⁹]/gu, (digit) => String(superscripts.indexOf(digit)));
}

/** Everything in a text that may be a note's marker, in order. */
export function findMarkers(text: string): Marker[] {
  return [...text.matchAll(marker)].flatMap((match) => {
    const label = match[1] ?? plainDigits(match[2]) ?? match[3] ?? match[4];
    if (label === undefined) return [];
    return [{ label, start: match.index, end: match.index + match[0].length, plain: match[3] !== undefined }];
  });
}

/** The markers of each paragraph that belong to a note. Plain digits must come in the notes' order. */
export function markersOf(texts: readonly string[], labels: readonly string[]): Marker[][] {
  if (labels.length === 0) return texts.map(() => []);
  const known = new Set(labels);
  let next = 0;
  return texts.map((text) =>
    findMarkers(text).filter((found) => {
      if (!known.has(found.label)) return false;
      if (found.plain && found.label !== labels[next]) return false;
      if (found.label === labels[next]) next += 1;
      return true;
    }),
  );
}
