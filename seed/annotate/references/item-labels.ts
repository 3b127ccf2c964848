import type { TextRange } from '../../../schema/records/text-range.ts';
import type { PrintedDate } from '../dates/printed-date.ts';
import type { Attribution } from './attributions.ts';
import { noWork } from './cited-work.ts';
import type { IsRegistered } from './is-registered.ts';
import type { Reading } from './item-context.ts';
import { isEvent } from './name-kinds.ts';
import { isRegisteredPerson } from './person-names.ts';
import { isPlace } from './place-names.ts';
import type { PrintedReference } from './reference.ts';

// "Semana (June 21): …", "Expreso, El Telégrafo (June 25): …", "Brújula Digital: …".
const labelled = /^([\p{Lu}\p{N}][^():;.!?[\]“”"]{1,80}?)[\s\u00A0]*(\([^():;]{3,40}\))?:[\s\u00A0]/u;
const between = /,[\s\u00A0]+(?:and[\s\u00A0]+)?|[\s\u00A0]+(?:and|&)[\s\u00A0]+/u;
const name =
  /^[\p{Lu}\p{N}][\p{L}\p{M}\p{N}.’'&-]*(?:[\s\u00A0]+(?:[\p{Lu}\p{N}][\p{L}\p{M}\p{N}.’'&-]*|de|del|da|do|di|la|las|el|le|les|los|y|e|of|the|for|and)){0,5}$/u;
const digit = /\p{N}/u;
const fewestLabels = 3;

interface Label {
  readonly names: readonly TextRange[];
  /** What stands in parentheses behind the names; null where nothing does. */
  readonly inner: TextRange | null;
}

function labelOf(text: string): Label | null {
  const [, printed = '', bracket] = labelled.exec(text) ?? [];
  if (printed === '') return null;
  const names: TextRange[] = [];
  for (const part of printed.split(between)) {
    const start = text.indexOf(part, names.at(-1)?.end ?? 0);
    if (!name.test(part)) return null;
    names.push({ start, end: start + part.length });
  }
  const open = bracket === undefined ? -1 : text.indexOf(bracket, printed.length);
  return { names, inner: open < 0 ? null : { start: open + 1, end: open + (bracket?.length ?? 0) - 1 } };
}

/**
 * True where a document’s items are labelled by the sources that they are of: at least three begin with a known source and a
 * colon, one of them with its day, and hardly another begins with another name.
 *
 * @param texts of its paragraphs
 */
export function hasLabelledItems(
  texts: readonly string[],
  { isRegistered, isShared }: { readonly isRegistered: IsRegistered; readonly isShared: IsRegistered },
): boolean {
  let known = 0;
  let others = 0;
  let dated = 0;
  for (const text of texts) {
    const label = labelOf(text);
    if (label === null) continue;
    const isKnown = label.names.every(({ start, end }) => {
      const printed = text.slice(start, end);
      return isRegistered(printed) || isShared(printed);
    });
    if (isKnown) known += 1;
    else others += 1;
    if (isKnown && label.inner !== null && digit.test(text.slice(label.inner.start, label.inner.end))) dated += 1;
  }
  return dated > 0 && known >= fewestLabels && known >= others;
}

/**
 * The sources that label an item: known ones with a day. Where the document’s items are labelled so, others with a day, too, as
 * long as they are no place, person or event, and known ones without. Null where none do.
 */
export function readItemLabel(reading: Reading, itemsAreLabelled: boolean): Attribution | null {
  const { text } = reading;
  const label = labelOf(text);
  if (label === null) return null;
  const dates = label.inner === null ? [] : datesFilling(reading, label.inner);
  if (dates.length === 0 && (label.inner !== null || !itemsAreLabelled)) return null;
  const references: PrintedReference[] = [];
  for (const { start, end } of label.names) {
    const printed = text.slice(start, end);
    if (!(itemsAreLabelled ? maySign(reading, printed, dates.length > 0) : reading.isRegistered(printed))) return null;
    const rest = { signal: 'NONE', via: null, dates, url: null, ...noWork, rule: 'item-label' } as const;
    const isLast = end === label.names.at(-1)?.end;
    references.push({ start, end: isLast ? endOf(label) : end, cited: { kind: 'NAME', name: printed }, ...rest });
  }
  return { start: 0, end: endOf(label), references };
}

function endOf({ inner, names }: Label): number {
  return inner === null ? (names.at(-1)?.end ?? 0) : inner.end + 1;
}

function maySign({ isRegistered, isShared }: Reading, printed: string, isDated: boolean): boolean {
  if (isRegistered(printed)) return true;
  if (!isDated) return isShared(printed);
  return !(isPlace(printed) || isRegisteredPerson(printed) || isEvent(printed));
}

function datesFilling({ tokens, dates: reader }: Reading, { start, end }: TextRange): readonly PrintedDate[] {
  const dates = reader.readDates(tokens, tokens.at(start), tokens.endingAfter(end));
  const last = dates.at(-1);
  return last?.end === end && dates.every(({ from }) => from.month !== null) ? dates : [];
}
