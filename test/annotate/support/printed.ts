import type { CitationRecord } from '../../../schema/records/citation.ts';
import { annotateText } from '../../../seed/annotate-text.ts';
import { printedCitation } from '../../../seed/try-rules/found.ts';

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
