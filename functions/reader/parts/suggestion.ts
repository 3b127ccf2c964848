import type { CorrectionsPageQuery } from '../../../schema/client/operations.ts';

type Paragraph = NonNullable<CorrectionsPageQuery['article']>['paragraphs'][number];
type Citation = Paragraph['citations'][number];

/** Characters of text before and after the words, by which they are found again. */
const contextLength = 24;

/**
 * The entry of a corrections file that changes a citation, as it is now: to be copied, corrected and put beside the document.
 * A text in double quotes is the same in JSON and in YAML.
 */
export function suggestionOf(citation: Citation, { text }: Paragraph): string {
  const { range, inNote, source, dates } = citation;
  const around = inNote
    ? []
    : [
        `    prefix: ${JSON.stringify(text.slice(Math.max(0, range.start - contextLength), range.start))}`,
        `    suffix: ${JSON.stringify(text.slice(range.end, range.end + contextLength))}`,
      ];
  const given = dates.flatMap(({ date, until }) => (date === null ? [] : [until === null ? date : `${date}/${until}`]));
  return [
    '  - change: citation',
    `    exact: ${JSON.stringify(citation.text)}`,
    ...around,
    `    source: ${source === null ? 'none' : JSON.stringify(source.name)}`,
    `    dates: [${given.join(', ')}]`,
    '    reason: ""',
  ].join('\n');
}
