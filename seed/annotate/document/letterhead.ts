import { isInstitution } from '../references/name-kinds.ts';
import { worksAt } from './author-line.ts';
import { isInCapitals } from './in-capitals.ts';
import { frequenciesOfIssues, namedInLetterheads } from './kinds-of-documents.ts';

/** What stands before the title of a document: who publishes it, and in what. */
export interface Letterhead {
  /** How many lines, from the first. */
  readonly end: number;
  /** The line that is the title. */
  readonly title: number;
}

const subject = /^(?:re|subject|regarding)[\s\u00A0]*:[\s\u00A0]*(?=\S)/iu;
const number = String.raw`(?:[\s\u00A0]*(?:,|–|—|-)?[\s\u00A0]*(?:(?:no|nr|vol|issue|number)\.?[\s\u00A0]*|[#№]|\p{Lu}{1,6}\/)?\d[\d/.:–-]{0,9}(?:[\s\u00A0]\((?:rev|ver|v)[^()]{0,10}\))?)`;
/** Where the words of a line begin, after "Subject:". */
export function startOfSubject(line: string): number {
  return subject.exec(line)?.[0].length ?? 0;
}

/** "NORTHERN BRIEFING 98/12", "Media Review No. 3, 2006–07": a periodical or a series by the noun that ends its name. */
const ofSeries = new RegExp(
  String.raw`^(?:[\p{Lu}\d][\p{L}\d’'&.-]*[\s\u00A0]+|(?:and|of|on|the|for|in)[\s\u00A0]+|&[\s\u00A0]+|[–—|][\s\u00A0]+){0,8}(?:${namedInLetterheads})${number}{0,3}$`,
  'iu',
);
const numbered = new RegExp(`${number}$`, 'iu');
/** "Client note – Gulf desk", "CRS Report for Congress". */
const kindFirst = new RegExp(
  String.raw`^(?:[\p{Lu}][\p{L}’'&-]*[\s\u00A0]+){0,3}(?:${namedInLetterheads})(?:[\s\u00A0]*[–—|-][\s\u00A0]+.{0,40}(?:desk|section|division|department|unit|service)|[\s\u00A0]+(?:for|to)[\s\u00A0]+(?:the[\s\u00A0]+)?(?<whom>[^:]{1,40}))$`,
  'iu',
);
/** "Received through the CRS Web", "Prepared for Members of Congress", "For official use only". */
const handedOn =
  /^(?:(?:received|distributed|circulated|prepared|submitted|presented|produced|issued|printed)[\s\u00A0]+(?:through|by|for|to|at)[\s\u00A0]|(?:compiled|drawn|translated|excerpted)[\s\u00A0]+from[\s\u00A0]|(?:strictly[\s\u00A0]+)?(?:confidential|restricted|unclassified|embargoed)(?!\p{L})|(?:not[\s\u00A0]+)?for[\s\u00A0]+(?:official|internal|public|quotation|attribution|distribution|release|circulation|subscribers|members))/iu;
const documentWord = /^(?:memo|memorandum|aide-m[ée]moire|circular|press release|note verbale|communiqu[ée])$/iu;
// "To: the foreign desk".
const labelled =
  /^(?:to|from|cc|through|date|for|authors?|editors?|analysts?|contacts?|(?:drafted|cleared|compiled|prepared|written|approved|edited) by|classification|reference|ref)[\s\u00A0]*:/iu;
const leastWordsOfTitle = 3;
const besideNumber =
  /[\s\u00A0]+(?:\([^()]{2,40}\)|[–—-][\s\u00A0]+(?:strictly[\s\u00A0]+)?(?:confidential|restricted|draft|final|public|internal))$/iu;
// In any language: what a number parts by a slash or a hyphen, or "no." before it, counts.
const issueNumber =
  /^\p{L}[^.!?:;“”"]{2,80}[\s\u00A0](?:(?:no|nr|nº|n°|num|núm)\.?[\s\u00A0]*|[#№][\s\u00A0]*)?\d{1,4}[\s\u00A0]?[/-][\s\u00A0]?\d{1,4}$|^\p{L}[^.!?:;“”"]{2,80}[\s\u00A0,](?:(?:no|nr|nº|n°|num|núm)\.?[\s\u00A0]*|[#№][\s\u00A0]*)\d{1,4}$/iu;
// "The Debates in Oslo, 1995-2014".
const yearsAtEnd = /(?<!\d)(?:1[5-9]|20)\d{2}[\s\u00A0]?[/-][\s\u00A0]?\d{1,4}$/u;
const mostWordsOfIssue = 10;
const often = new RegExp(String.raw`^(?:${frequenciesOfIssues})(?!\p{L})`, 'iu');
// "Weekly digest of broadcasts": what it is, and how often it comes.
const regular = new RegExp(
  String.raw`^(?:${frequenciesOfIssues})(?:[\s\u00A0]+and[\s\u00A0]+[a-z]+)?[\s\u00A0]+[^\d:]{4,120}$`,
  'iu',
);

/** True for a line that is the name of a periodical or a series, printed so that it is no title: in capitals, or numbered. */
export function isSeriesName(line: string): boolean {
  return !documentWord.test(line) && ofSeries.test(line) && (isInCapitals(line) || numbered.test(line));
}

/** The name of a series without its number: "NORTHERN BRIEFING" of "NORTHERN BRIEFING 98/12". */
export function nameOfSeries(line: string): string {
  let name = line;
  while (numbered.test(name)) name = name.replace(numbered, '').trimEnd();
  return name;
}

/** "Working Notes 4/97", "Minuta 118-19 (English version)", "Client memorandum 2013/14 – Confidential": a name and the number of an issue. */
function isIssue(line: string): boolean {
  const name = line.replace(besideNumber, '');
  if (name.split(/[\s\u00A0]+/u).length > mostWordsOfIssue) return false;
  return isSeriesName(name) || (issueNumber.test(name) && !yearsAtEnd.test(name));
}

function isKindFirst(line: string): boolean {
  const found = kindFirst.exec(line);
  return found !== null && /^\p{Lu}/u.test(found.groups?.['whom'] ?? 'A');
}

function isOfLetterhead(line: string): boolean {
  return isSeriesName(line) || isKindFirst(line) || handedOn.test(line) || isPublisher(line);
}

const legalForm =
  /[\s\u00A0](?:e\.[\s\u00A0]?V\.|GmbH|Ltd\.?|LLP|LLC|PLC|z\.[\s\u00A0]?s\.|S\.A\.|N\.V\.|B\.V\.)(?=,|$)/u;

/** "HOUSE OF COMMONS LIBRARY", "Nordhav Institute, Horn of Africa Programme": somebody that publishes, and nothing said. */
function isPublisher(line: string): boolean {
  // "The Pier and the Court" is a title.
  if (/[:?!“”"]|[\s\u00A0]and[\s\u00A0]the[\s\u00A0]/u.test(line)) return false;
  if (legalForm.test(line)) return true;
  const name = line.replace(/^the[\s\u00A0]+|[\s\u00A0]*\([^()]*\)/giu, '');
  const capitalised = name.split(/[\s\u00A0,–—-]+/u).every((word) => /^(?:\P{Ll}|and|of|on|the|for|in)/u.test(word));
  return capitalised && (worksAt(name) || isInstitution(name.replace(/(?<!\p{L})press(?!\p{L})/giu, '')));
}

/** "Weekend | Analysis", "Political Risk | Central Asia Desk": the section in which something is printed. */
const sectionLine = /^[^|.!?:]{2,40}(?:[\s\u00A0]\|[\s\u00A0][^|.!?:]{2,40}){1,3}$/u;
/** "Volume: 17 Issue: 119", "Vol. 9, No. 2 (Spring 1995)". */
const numbersOnly =
  /^(?:(?:vol(?:ume|\.)?|year|issue|no\.?|number|nr\.?|№|#)[\s\u00A0]*:?[\s\u00A0]*\d{1,9}[\s\u00A0,;|·]*){1,3}(?:\([^()]{4,24}\)|[–—|·-][\s\u00A0]+[^.!?:]{4,40}[\s\u00A0]\d{4})?$/iu;
const headingOfText =
  /^(?:(?:\d{1,2}|[IVX]{1,4}|[A-Z])[.)][\s\u00A0]|\[\d{1,2}\][\s\u00A0]|(?:executive |main )?summary$|abstract$|introduction$|overview$|background$|(?:key|main) (?:points|findings|messages|judge?ments?)$|purpose$)/iu;
const mostWordsOfName = 5;

/** The numbers of a periodical. */
export interface Numbers {
  readonly volume: number | null;
  readonly issue: number | null;
  /** Where the line ends with it: "(Spring 1995)". */
  readonly year: { readonly value: number; readonly start: number } | null;
}

/** Reads a line of the numbers of a periodical alone; null for any other line. */
export function numbersOf(line: string): Numbers | null {
  if (!numbersOnly.test(line)) return null;
  const numberAfter = (word: RegExp) => {
    const digits = word.exec(line)?.[1];
    return digits === undefined ? null : Number(digits);
  };
  const year = /(\d{4})\)$/u.exec(line);
  return {
    volume: numberAfter(/vol(?:ume|\.)?[\s\u00A0]*:?[\s\u00A0]*(\d+)/iu),
    issue: numberAfter(/(?:issue|no\.?|number|nr\.?|№|#)[\s\u00A0]*:?[\s\u00A0]*(\d+)/iu),
    year: year?.[1] === undefined ? null : { value: Number(year[1]), start: year.index },
  };
}

/** True for a line that is the name of what the numbers under it are of: "Eurasian Digest" over "Volume: 17 Issue: 119". */
function isNameOverNumbers(line: string, under: string | undefined): boolean {
  return (
    under !== undefined &&
    numbersOnly.test(under) &&
    !/[:.!?“”"]/u.test(line) &&
    line.split(/[\s\u00A0]+/u).length <= mostWordsOfName + 2
  );
}

/** "HALLIWELL & STRAND": a name in capitals over what shows that it is no title. */
function isNameOverSection(line: string, under: string | undefined): boolean {
  return (
    under !== undefined &&
    isInCapitals(line) &&
    !/[:.!?“”"]/u.test(line) &&
    line.split(/[\s\u00A0]+/u).length <= mostWordsOfName &&
    (sectionLine.test(under) || isKindFirst(under) || handedOn.test(under))
  );
}

/** "Instituto de Estudios" over "Working Notes, Series B, 3/95": what publishes a series, in any language. */
function isNameOverIssue(
  line: string,
  under: string | undefined,
  saysOfHead: (line: string) => boolean,
  isName: (line: string) => boolean,
): boolean {
  return (
    under !== undefined &&
    isIssue(under) &&
    !/[:!?“”"]|\.$/u.test(line) &&
    line.split(/[\s\u00A0]+/u).length <= mostWordsOfIssue &&
    !saysOfHead(line) &&
    !isName(line)
  );
}

/**
 * Tells the letterhead of a document from its title: lines that name who publishes it, or in what, before another line that
 * may be a title and beside something else of a head. Null where the first line is none, or nothing shows it.
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
  const [first = '', second] = lines;
  const shows =
    isOfLetterhead(first) ||
    documentWord.test(first) ||
    isNameOverNumbers(first, second) ||
    isNameOverSection(first, second);
  if (!(shows || isNameOverIssue(first, second, saysOfHead, isName))) return null;
  if (!lines.slice(1).some((line) => saysOfHead(line) || numbersOnly.test(line))) return null;
  const about = lines.findIndex((line) => subject.test(line));
  if (about > 0) return { end: about, title: about };
  const mayBeTitle = (line: string) =>
    !(
      isOfLetterhead(line) ||
      isIssue(line) ||
      regular.test(line) ||
      sectionLine.test(line) ||
      numbersOnly.test(line)
    ) &&
    !(saysOfHead(line) || isName(line) || labelled.test(line)) &&
    line.split(/[\s\u00A0]+/u).length >= leastWordsOfTitle;
  const end = lines.findIndex((line, index) => index > 0 && (mayBeTitle(line) || headingOfText.test(line)));
  const kind = lines.findIndex((line) => regular.test(line));
  // "Daily and weekly digests – Omsk" over a heading of the text.
  if (kind > 0 && end > kind && !lines.slice(end + 1).some(saysOfHead)) return { end: kind, title: kind };
  const isText = headingOfText.test(lines[end] ?? '');
  if (end > 0 && !isText && (shows || isInCapitals(lines[end] ?? '') || lines.slice(end + 1).some(saysOfHead)))
    return { end, title: end };
  // A title over its number: nothing under that may be one.
  if (!shows) return null;
  // "ROYAL EMBASSY, OMSK" over "Political Section – Media Review No. 3": what names the document.
  const own = lines.findLastIndex(
    (line) =>
      (isOfLetterhead(line) && (ofSeries.test(line) || isKindFirst(line))) || (isIssue(line) && often.test(line)),
  );
  return own > 0 ? { end: own, title: own } : null;
}
