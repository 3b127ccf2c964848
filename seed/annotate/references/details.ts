import type { TextRange } from '../../../schema/records/text-range.ts';
import { matchAt } from '../text/match-at.ts';
import { openings } from './openings.ts';
import type { Reading } from './reading.ts';

/** What goes with a reference and is no part of it. */
export interface Detail extends TextRange {
  readonly kind:
    | 'ACCESSED'
    /** "Date unknown", "n.d.". */
    | 'UNDATED'
    /** "Same day": that of the reference before it. */
    | 'SAME_DAY'
    /** A page, number or volume. */
    | 'LOCATOR'
    /** A language or an hour. */
    | 'DETAIL';
}

const accessed =
  /(?:last )?(?:accessed|retrieved|viewed|visited|downloaded|consulted|checked|consulté le|abgerufen am|дата обращения|обращение)(?=[\s:])[\s:]{1,3}(?:on |the )?/iuy;
const via =
  /(?:via|per|citing|quoting|[Aa]ccording to|(?:[Aa]s )?(?:[Ff]irst )?(?:[Cc]ited|[Qq]uoted|[Rr]eported|[Cc]arried|[Rr]epublished|[Rr]eprinted|[Rr]eposted|[Rr]elayed|[Pp]ublished|[Bb]roadcast|[Aa]ired) (?:by|in|on)|[Aa]s told to)\s+(?:the )?(?=[^\p{Ll}\d]|\p{Ll}[-’'\p{Lu}])/uy;
// "Quoting a TASS report": what the source before took it from.
const viaPiece =
  /(?:(?:citing|quoting|per|via|referring to|based on)\s+(?:an?|the|its|one|earlier|recent)\s+(?:(?:earlier|recent|exclusive|separate)\s+)?)(?=\p{Lu}|[“"«])/uy;
const longestViaName = 60;
const pieceAfterName =
  /^([^,;:()]{2,60}?)(?:[’']s?)?\s+(?:report|dispatch|story|article|broadcast|interview|editorial|post|release|press release|statement|item|piece)s?(?!\p{L})/u;
const undated = /(?:date unknown|no date|undated|n\.\s?d\.)(?!\p{L})/iuy;
const sameDay = /(?:on )?(?:the )?(?:same (?:day|date)|idem die)(?!\p{L})/iuy;
// "N=1,600": how many a poll asked.
const sample = /n\s?=\s?\d[\d.,]{0,9}(?:[\s\u00A0](?:respondents|people|adults|persons))?/iuy;
const locator =
  /(?:pp?|nos?|vols?|volume|issue|number|ch|chapter|paras?|paragraph|cols?|pages?|part|№|стр|с|fn|note|op\. cit)[.:]?\s{0,2}\d[\d\p{L}]{0,6}(?:[-–/]\s?\d{1,5}|,\s?\d{1,3}(?=\s*(?:[,;:.)\]]|$))){0,6}/iuy;
const issueNumber = /(?:no\.?|nos\.?|№|#|vol\.)\s?\d{1,5}(?=\s{0,2}(?:[,;(]|$))/iuy;
const series = /(?:volume|vol|issue|number)[.:]?\s{0,2}\d{1,5}(?!\p{L})/iuy;
const volumeNumber = /\d{1,4}(?=,?\s(?:no|nos|issue|№)(?!\p{L})|:\d)/iuy;
const clock = /\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s(?:GMT|UTC|MSK|EST|CET|Moscow time))?(?![\p{L}\d])/iuy;
const numeral = /\d{1,5}(?:[-–]\d{1,5})?(?=\s{0,2}(?:[,;:)\]]|$))/y;
const language =
  /(?:in (?:\p{Lu}\p{Ll}+(?:ish|ian|ese|bic)|French|German|Dari|Pashto|Urdu|Uzbek|Tajik|Kyrgyz|Kazakh|Turkmen|Azeri|Azerbaijani|Hebrew|Farsi|Greek|Czech|Dutch)|(?:на|en|auf) \p{L}{3,20})(?=\s{0,2}(?:[,;)\]]|$))/uy;

/** Where the name after "via" and its like begins; -1 where none of them stands at `at`. */
export function endOfVia(text: string, at: number, end: number): number {
  return matchAt(via, text, at, end);
}

/** The name in "quoting a TASS report" at `at`, and where the words end; null where none stands there. */
export function readViaPiece(text: string, at: number, end: number): { name: TextRange; end: number } | null {
  const start = matchAt(viaPiece, text, at, end);
  if (start < 0) return null;
  const match = pieceAfterName.exec(text.slice(start, Math.min(end, start + longestViaName + 20)));
  if (match?.[1] === undefined) return null;
  return { name: { start, end: start + match[1].length }, end: start + match[0].length };
}

/** True for an issue's number: "No. 33,". */
export function isIssueNumber(text: string, at: number, end: number): boolean {
  return matchAt(issueNumber, text, at, end) > 0;
}

/** True where what stands at `at` ends a name before it; `may` tells what may stand there, see openings.ts. */
export function endsName(text: string, at: number, end: number, may: number): boolean {
  return (
    ((may & openings.via) !== 0 && (matchAt(via, text, at, end) > 0 || readViaPiece(text, at, end) !== null)) ||
    ((may & openings.accessed) !== 0 && matchAt(accessed, text, at, end) > 0) ||
    ((may & openings.detail) !== 0 &&
      (matchAt(volumeNumber, text, at, end) > 0 || (matchAt(series, text, at, end) > 0 && !isTitleNumber(text, at))))
  );
}

/** "Harbor Study Number 3": a number in words after another word, with no mark, is a title's. */
function isTitleNumber(text: string, at: number): boolean {
  return /^number\s/iu.test(text.slice(at, at + 7));
}

/** True for a locator that tells a periodical's volume or issue. */
export function isSeriesNumber(text: string, { start, end }: TextRange): boolean {
  return matchAt(series, text, start, end) > 0;
}

export function readAccessed({ tokens, dates: reader }: Reading, at: number, end: number): Detail | null {
  const { text } = tokens;
  const after = matchAt(accessed, text, at, end);
  if (after < 0) return null;
  return {
    kind: 'ACCESSED',
    start: at,
    end: reader.readDates(tokens, tokens.at(after), tokens.endingAfter(end)).at(-1)?.end ?? after,
  };
}

/** A detail at `at` that is no date; `first` where a reference begins there. */
export function readDetail(text: string, at: number, end: number, first: boolean): Detail | null {
  const undatedEnd = matchAt(undated, text, at, end);
  if (undatedEnd > 0) return { kind: 'UNDATED', start: at, end: undatedEnd };
  const sameDayEnd = matchAt(sameDay, text, at, end);
  if (sameDayEnd > 0) return { kind: 'SAME_DAY', start: at, end: sameDayEnd };
  const locatorEnd = Math.max(matchAt(locator, text, at, end), first ? -1 : matchAt(volumeNumber, text, at, end));
  if (locatorEnd > 0) return { kind: 'LOCATOR', start: at, end: locatorEnd };
  for (const pattern of [sample, clock, language, ...(first ? [] : [numeral])]) {
    const detailEnd = matchAt(pattern, text, at, end);
    if (detailEnd > 0) return { kind: 'DETAIL', start: at, end: detailEnd };
  }
  return null;
}
