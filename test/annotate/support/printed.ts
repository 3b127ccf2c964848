import type { CitationRecord } from '../../../schema/records/citation.ts';
import type { CitedDate } from '../../../schema/records/date.ts';
import { annotateText } from '../../../seed/annotate-text.ts';

/** A document of one paragraph, or more, by a periodical that no registry knows. */
export function documentOf(body: string): string {
  return `A Quiet Week by the River\n\nPublication: The Ferryman’s Review\n\n${body}`;
}

const published = '2017-11-20';

/** The citations in a body of an article of that day. */
export function citationsIn(body: string, date = published): CitationRecord[] {
  return annotateText(documentOf(body), { published: date }).article.paragraphs.flatMap(({ citations }) => citations);
}

/** The same, each as `printedCitation` writes it. */
export function citedIn(body: string, date = published): string[] {
  return citationsIn(body, date).map(printedCitation);
}

/** What a pair of parentheses at the end of a sentence cites. Where the print of one is the whole group's, it is left out. */
export function citedBy(group: string, date = published): string[] {
  return citedIn(`The ferry stayed at its pier for a third day (${group}). Nobody was told why.`, date).map((line) =>
    line.startsWith(`${group} → `) ? line.slice(group.length + 1) : line,
  );
}

const signals = { NONE: '', SEE: 'see ', SEE_ALSO: 'see also ', CF: 'cf. ' } as const;

/** `print → [see |see also |cf. ]source date… [via slug] [address]`; a source that the print lacks is –, a date that does not exist ?. */
function printedCitation({ text, signal, sourceText, dates, via, url }: CitationRecord): string {
  const parts = [`${signals[signal]}${sourceText ?? '–'}`, ...dates.map(printedDate)];
  if (via !== null) parts.push(`via ${via}`);
  if (url !== null) parts.push(url);
  return `${text} → ${parts.join(' ')}`;
}

const lengthByPrecision = { DAY: 10, MONTH: 7, YEAR: 4 } as const;

function printedDate({ date, until, precision }: CitedDate): string {
  if (date === null) return '?';
  const from = date.slice(0, lengthByPrecision[precision]);
  return until === null ? from : `${from}/${until.slice(0, lengthByPrecision[precision])}`;
}
