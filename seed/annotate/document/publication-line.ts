import type { PublicationRecord } from '../../../schema/records/publication.ts';
import { slugOf } from '../../../schema/slug.ts';
import { findPublication, type PublicationEntry, publicationRecord } from '../../registries/publications.ts';
import type { PrintedDate } from '../dates/printed-date.ts';
import { isMediaLike, isNameLike } from '../references/name-kinds.ts';
import { isPlace } from '../references/place-names.ts';
import { datesOfLine, mayHoldDate } from '../rules-in-use.ts';
import { spelledOut } from '../sources/abbreviations.ts';
import { isSpaceAt } from '../text/white-space.ts';
import { type DatedLine, opensParenthesis } from './header-lines.ts';
import { kindsOfPaper, qualifiersOfPaper } from './kinds-of-documents.ts';
import { numbersOf } from './letterhead.ts';

export interface PublicationLine {
  readonly record: PublicationRecord;
  /** The registry's entry, for its volumes; undefined for a periodical that is not known. */
  readonly entry: PublicationEntry | undefined;
  readonly volume: number | null;
  readonly issue: number | null;
  /** A date printed in the same line, with the line. */
  readonly date: { readonly printed: PrintedDate; readonly text: string } | null;
}

const longestLine = 300;
const label = /^(?:publication|publisher|published in|source publication|journal|издание)\s*:\s*/iu;
const volumeWord = /\bvol(?:ume|\.)?\s*:?\s*(\d{1,4})\b/iu;
const issueWord = /(?:\b(?:issue|no|number)\b\.?|№|#)\s*:?\s*(\d{1,9})\b/iu;

// "54 Hemisphere J. Int'l L. 211 (2014)", "Comment, 29 Harbor L. Rev. 402 (2013)": as American law cites its reviews.
const lawReview =
  /^(?:(?:Article|Book Review|Comment|Essay|Note|Response|Symposium),\s+)?(?<volume>\d{1,4})\s+(?<name>\p{Lu}[^\d()]{3,100}?)\s+\d{1,5}\s+\((?<date>[^()\d]{0,20}\d{4})\)$/u;
// "Harbor Review of Tides 11, no. 2 (2015)": as the Chicago style does.
const journal =
  /^(?<name>\p{Lu}[^\d()]{3,100}?),?\s+(?<volume>\d{1,4}),\s+(?:no|issue)\.?\s+(?<issue>\d{1,4})\s+\((?<date>[^()\d]{0,20}\d{4})\)$/u;

/** Reads the line by which a journal says where an article of its own stands; null for any other line. */
export function readJournalLine(line: string): PublicationLine | null {
  const groups = (lawReview.exec(line) ?? journal.exec(line))?.groups;
  if (groups === undefined) return null;
  const { volume, name: printed = '', issue, date = '' } = groups;
  const whole = spelledOut(printed) ?? printed;
  // A volume, an issue and a date tell a journal; without an issue its name has to.
  if (slugOf(whole) === '' || !(isMediaLike(whole) || (issue !== undefined && isNameLike(whole)))) return null;
  const entry = findPublication(printed) ?? findPublication(whole);
  const end = line.length - 1;
  const year = { year: Number(date.slice(-4)), month: null, day: null };
  const told = dateIn(line, end - date.length) ?? {
    printed: { start: end - 4, end, from: year, to: null, rule: 'year-alone' },
    text: date.slice(-4),
  };
  return {
    record: entry === undefined ? { slug: slugOf(whole), name: whole, abbreviation: null } : publicationRecord(entry),
    entry,
    volume: Number(volume),
    issue: issue === undefined ? null : Number(issue),
    date: told,
  };
}

/** Reads "Publication: Eurasia Daily Monitor Volume: 14 Issue: 142" and its like; null for any other line. */
export function readPublicationLine(line: string): PublicationLine | null {
  if (line.length > longestLine) return null;
  const own = readJournalLine(line);
  if (own !== null) return own;
  const labelled = label.exec(line);
  const rest = labelled ? line.slice(labelled[0].length) : line;
  const numbered = /\d/.test(rest);
  const volume = numbered ? volumeWord.exec(rest) : null;
  const issue = numbered ? issueWord.exec(rest) : null;
  const cut = Math.min(volume?.index ?? rest.length, issue?.index ?? rest.length);
  const printed = withoutMarksAtEnd(rest.slice(0, cut)).trim();
  // Without a label or a number the name of a periodical is all of the line.
  if (labelled === null && volume === null && issue === null && printed !== rest.trim()) return null;
  const dated = !numbered ? printed : printed.replace(/[,–—|-]\s*(?:\p{L}+ )?\d.*$/u, '').trim();
  const entry = findPublication(printed) ?? (dated === printed ? undefined : findPublication(dated));
  const known =
    entry !== undefined && (volume !== null || issue !== null || labelled !== null || printed === rest.trim());
  const certain = labelled !== null || known;
  if (!certain && ((volume === null && issue === null) || !isNameLike(printed) || opensParenthesis(printed)))
    return null;
  const date = dateIn(rest, Math.max(end(volume), end(issue)));
  // One number alone may be of anything.
  if (!certain && [volume, issue, date].filter((found) => found !== null).length < 2) return null;
  const name = entry === undefined ? printed : entry.name;
  if (slugOf(name) === '' || (!certain && isNoPeriodical(name))) return null;
  return {
    record: entry === undefined ? { slug: slugOf(name), name, abbreviation: null } : publicationRecord(entry),
    entry,
    volume: volume ? Number(volume[1]) : null,
    issue: issue ? Number(issue[1]) : null,
    date,
  };
}

const marksAtEnd = ',;:–—|(-·•';

function withoutMarksAtEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (isSpaceAt(text, end - 1) || marksAtEnd.includes(text.charAt(end - 1)))) end -= 1;
  return text.slice(0, end);
}

// "Final report": what kind of document it is. "Desk for West Africa": who wrote it.
const noPeriodical = new RegExp(
  String.raw`^(?:(?:${qualifiersOfPaper})[\s\u00A0]+)+(?:${kindsOfPaper})$|^(?:issue|number|edition|letter|no|nr)$|^(?:v|version|revision|draft)[\s\u00A0.]*\d[\d.]*$|(?<!\p{L})(?:branch|bureau|department|desk|division|section|team|unit)(?!\p{L})`,
  'iu',
);

/** True for a name that tells what kind of document it is, or who wrote it, and no periodical. */
export function isNoPeriodical(name: string): boolean {
  return noPeriodical.test(name);
}

/** The periodical that a name and a date before the text are of; null where the name is a place's, or may be. */
export function publicationOfDatedLine({ name, printed, text }: DatedLine): PublicationLine | null {
  const entry = findPublication(name);
  const oneWord = !/[\s\u00A0]/.test(name.trim()) && !isMediaLike(name);
  const printedName = name.trim();
  const isOfPlaces = printedName.split(/(?:,|[\s\u00A0]and|[\s\u00A0]*[/–-])[\s\u00A0]*/u).every(isPlace);
  if (
    entry === undefined &&
    (isOfPlaces || isPlace(name) || oneWord || numbersOf(printedName) !== null || isNoPeriodical(printedName))
  )
    return null;
  const record =
    entry === undefined ? { slug: slugOf(name), name: printedName, abbreviation: null } : publicationRecord(entry);
  return { record, entry, volume: null, issue: null, date: { printed, text } };
}

function end(match: RegExpExecArray | null): number {
  return match ? match.index + match[0].length : 0;
}

function dateIn(line: string, from: number): PublicationLine['date'] {
  if (!mayHoldDate(line)) return null;
  const dateAt = datesOfLine(line);
  for (const match of line.slice(from).matchAll(/(?<![\p{L}\d])[\p{L}\d]/gu)) {
    const printed = dateAt(from + match.index);
    const { year, month } = printed?.from ?? { year: null, month: null };
    if (printed && year !== null && month !== null) return { printed, text: line.slice(printed.start, printed.end) };
  }
  return null;
}
