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

// "Semana (June 21): …", "Expreso, El Telégrafo (June 25): …", "Delo (May 6) and Il Piccolo (May 7): …", "Brújula Digital: …",
// "SABC News and eNCA (August 14): …".
const part =
  /((?:\p{Ll}{1,3}(?=\p{Lu}))?[\p{Lu}\p{N}][^():;.!?[\]“”"]{1,80}?)[\s\u00A0]*(?:\(([^():;]{3,40})\))?(:[\s\u00A0]|,[\s\u00A0]+(?:and[\s\u00A0]+)?(?=\p{Ll}{0,3}\p{Lu})|[\s\u00A0]+(?:and|&)[\s\u00A0]+(?=\p{Ll}{0,3}\p{Lu}))/uy;
const name =
  /^(?:\p{Ll}{1,3}(?=\p{Lu}))?[\p{Lu}\p{N}][\p{L}\p{M}\p{N}.’'&-]*(?:[\s\u00A0]+(?:[\p{Lu}\p{N}][\p{L}\p{M}\p{N}.’'&-]*|de|del|da|do|di|la|las|el|le|les|los|y|e|of|the|for|and)){0,5}$/u;
const mostNames = 6;
const digit = /\p{N}/u;
const fewestLabels = 3;

interface LabelPart extends TextRange {
  /** What stands in parentheses behind the name, or behind the next that has some; null where nothing does. */
  readonly inner: TextRange | null;
}

interface Label {
  readonly names: readonly LabelPart[];
  /** Where the colon stands. */
  readonly end: number;
}

function labelOf(text: string, isRegistered: IsRegistered): Label | null {
  const names: LabelPart[] = [];
  part.lastIndex = 0;
  while (names.length < mostNames) {
    const at = part.lastIndex;
    const [whole, printed = '', inside, mark = ''] = part.exec(text) ?? [];
    if (whole === undefined || !name.test(printed)) return null;
    const open = inside === undefined ? -1 : text.indexOf('(', at + printed.length) + 1;
    const inner = inside === undefined ? null : { start: open, end: open + inside.length };
    // The Globe and Mail: a name that a registry has is one, whatever joins its words.
    const last = names.at(-1);
    const start = last?.inner === null && isRegistered(text.slice(last.start, at + printed.length)) ? last.start : at;
    if (start < at) names.pop();
    names.push({ start, end: at + printed.length, inner });
    if (mark.startsWith(':')) return { names: sharingDates(names), end: at + whole.length - mark.length };
  }
  return null;
}

/** Names, of which each that has no parentheses shares those of the next that has. */
function sharingDates(names: readonly LabelPart[]): LabelPart[] {
  let shared: TextRange | null = null;
  return names
    .toReversed()
    .map((own) => {
      shared = own.inner ?? shared;
      return { ...own, inner: shared };
    })
    .toReversed();
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
    const label = labelOf(text, isRegistered);
    if (label === null) continue;
    const isKnown = label.names.every(({ start, end }) => {
      const printed = text.slice(start, end);
      return isRegistered(printed) || isShared(printed);
    });
    if (isKnown) known += 1;
    else others += 1;
    const inner = label.names.at(-1)?.inner ?? null;
    if (isKnown && inner !== null && digit.test(text.slice(inner.start, inner.end))) dated += 1;
  }
  return dated > 0 && known >= fewestLabels && known >= others;
}

/**
 * The sources that label an item: known ones with a day. Where the document’s items are labelled so, others with a day, too, as
 * long as they are no place, person or event, and known ones without. Null where none do.
 */
export function readItemLabel(reading: Reading, itemsAreLabelled: boolean): Attribution | null {
  const { text } = reading;
  const label = labelOf(text, reading.isRegistered);
  if (label === null) return null;
  const references: PrintedReference[] = [];
  for (const [index, { start, end: nameEnd, inner }] of label.names.entries()) {
    const dates = inner === null ? [] : datesFilling(reading, inner);
    if (dates.length === 0 && (inner !== null || !itemsAreLabelled)) return null;
    const printed = text.slice(start, nameEnd);
    const signs = itemsAreLabelled ? maySign(reading, printed, dates.length > 0) : reading.isRegistered(printed);
    if (!signs) return null;
    const next = label.names[index + 1];
    // The day is of the last name before it.
    const end = inner === null || next?.inner === inner ? nameEnd : inner.end + 1;
    const rest = { signal: 'NONE', via: null, dates, url: null, ...noWork, rule: 'item-label' } as const;
    references.push({ start, end, cited: { kind: 'NAME', name: printed }, ...rest });
  }
  return { start: 0, end: label.end, references };
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
