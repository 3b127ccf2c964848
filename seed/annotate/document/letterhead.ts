import { isInstitution } from '../references/name-kinds.ts';
import { worksAt } from './author-line.ts';

/** What stands before the title of a document: who publishes it, and in what. */
export interface Letterhead {
  /** How many lines, from the first. */
  readonly end: number;
  /** The line that is the title. */
  readonly title: number;
}

const kindsOfDocument =
  'analys[ie]s|assessments?|briefs?|briefings?|bulletins?|digests?|gazettes?|journals?|letters?|memos?|memorand(?:um|a)|monitors?|newsletters?|notes?|outlooks?|papers?|quarterly|reports?|reviews?|summar(?:y|ies)|surveys?|updates?|watch|weekly|monthly';
const number = String.raw`(?:[\s\u00A0]*(?:,|–|—|-)?[\s\u00A0]*(?:(?:no|nr|vol|issue|number)\.?[\s\u00A0]*|[#№])?\d[\d/.–-]{0,9})`;
/** "NORTHERN BRIEFING 98/12", "Media Review No. 3, 2006–07": a periodical or a series by the noun that ends its name. */
const ofSeries = new RegExp(
  String.raw`^(?:[\p{Lu}\d][\p{L}\d’'&.-]*[\s\u00A0]+|(?:and|of|on|the|for|in)[\s\u00A0]+|&[\s\u00A0]+|[–—|][\s\u00A0]+){0,8}(?:${kindsOfDocument})${number}{0,3}$`,
  'iu',
);
const numbered = new RegExp(`${number}$`, 'iu');
/** "Client note – Gulf desk", "CRS Report for Congress". */
const kindFirst = new RegExp(
  String.raw`^(?:[\p{Lu}][\p{L}’'&-]*[\s\u00A0]+){0,3}(?:${kindsOfDocument})(?:[\s\u00A0]*[–—|-][\s\u00A0]+.{0,40}(?:desk|section|division|department|unit|service)|[\s\u00A0]+(?:for|to)[\s\u00A0]+(?:the[\s\u00A0]+)?(?<whom>[^:]{1,40}))$`,
  'iu',
);
/** "Received through the CRS Web", "Prepared for Members of Congress", "For official use only". */
const handedOn =
  /^(?:(?:received|distributed|circulated|prepared|submitted|presented|produced|issued|printed)[\s\u00A0]+(?:through|by|for|to|at)[\s\u00A0]|(?:strictly[\s\u00A0]+)?(?:confidential|restricted|unclassified|embargoed)(?!\p{L})|(?:not[\s\u00A0]+)?for[\s\u00A0]+(?:official|internal|public|quotation|attribution|distribution|release|circulation|subscribers|members))/iu;
const capitalsOnly = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;
// "To: the foreign desk".
const labelled = /^(?:to|from|cc|re|subject|date|for|authors?|editors?|contacts?)[\s\u00A0]*:/iu;
const leastWordsOfTitle = 3;

/** True for a line that is the name of a periodical or a series, printed so that it is no title: in capitals, or numbered. */
export function isSeriesName(line: string): boolean {
  return ofSeries.test(line) && (capitalsOnly.test(line) || numbered.test(line));
}

/** The name of a series without its number: "NORTHERN BRIEFING" of "NORTHERN BRIEFING 98/12". */
export function nameOfSeries(line: string): string {
  let name = line;
  while (numbered.test(name)) name = name.replace(numbered, '').trimEnd();
  return name;
}

function isKindFirst(line: string): boolean {
  const found = kindFirst.exec(line);
  return found !== null && /^\p{Lu}/u.test(found.groups?.['whom'] ?? 'A');
}

function isOfLetterhead(line: string): boolean {
  return isSeriesName(line) || isKindFirst(line) || handedOn.test(line) || isPublisher(line);
}

/** "HOUSE OF COMMONS LIBRARY", "Nordhav Institute, Horn of Africa Programme": somebody that publishes, and nothing said. */
function isPublisher(line: string): boolean {
  // "The Pier and the Court" is a title.
  if (/[:?!“”"]|[\s\u00A0]and[\s\u00A0]the[\s\u00A0]/u.test(line)) return false;
  const name = line.replace(/^the[\s\u00A0]+|[\s\u00A0]*\([^()]*\)/giu, '');
  const capitalised = name.split(/[\s\u00A0,–—-]+/u).every((word) => /^(?:\P{Ll}|and|of|on|the|for|in)/u.test(word));
  return capitalised && (worksAt(name) || isInstitution(name.replace(/(?<!\p{L})press(?!\p{L})/giu, '')));
}

/**
 * Tells the letterhead of a document from its title: lines that name who publishes it, or in what, before another line that
 * may be a title and before something else of a head. Null where the first line is none, or nothing shows it.
 *
 * @param lines the short lines before the text
 * @param saysOfHead whether a line is a by-line, a date or another line of a head
 * @param isName whether a line may be somebody's name
 */
export function letterheadOf(
  lines: readonly string[],
  saysOfHead: (line: string) => boolean,
  isName: (line: string) => boolean,
): Letterhead | null {
  let end = 0;
  while (end < lines.length && isOfLetterhead(lines[end] ?? '') && !saysOfHead(lines[end] ?? '')) end += 1;
  if (end === 0) return null;
  const rest = lines.slice(end);
  if (!rest.some(saysOfHead)) return null;
  const next = rest[0] ?? '';
  if (
    !saysOfHead(next) &&
    !isName(next) &&
    !labelled.test(next) &&
    next.split(/[\s\u00A0]+/u).length >= leastWordsOfTitle
  )
    return { end, title: end };
  // "ROYAL EMBASSY, OMSK" over "Political Section – Media Review No. 3": what names the document.
  const own = lines.slice(0, end).findLastIndex((line) => ofSeries.test(line) || isKindFirst(line));
  return own > 0 ? { end, title: own } : null;
}
