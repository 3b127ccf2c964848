import type { CorrectionsPageQuery } from '../../../schema/client/operations.ts';

type Paragraph = NonNullable<CorrectionsPageQuery['article']>['paragraphs'][number];
type Citation = Paragraph['citations'][number];
type Mention = Paragraph['mentions'][number];

/** Characters of text before and after the words, by which they are found again. */
const contextLength = 24;

/**
 * The entry of a corrections file that changes a citation, as it is now: to be copied, corrected and put beside the document.
 * A text in double quotes is the same in JSON and in YAML.
 */
export function suggestionOf(citation: Citation, { text }: Paragraph): string {
  const { range, inNote, source, dates } = citation;
  const around = inNote ? [] : contextOf(range, text);
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

/** The same of a mention. */
export function mentionSuggestionOf({ text: words, kind, range, actor }: Mention, { text }: Paragraph): string {
  return [
    '  - change: mention',
    `    exact: ${JSON.stringify(words)}`,
    ...contextOf(range, text),
    actor.registered
      ? `    actor: ${JSON.stringify(actor.slug)}`
      : `    actor: {name: ${JSON.stringify(actor.name)}, kind: ${actor.kind}}`,
    `    kind: ${kind}`,
    '    reason: ""',
  ].join('\n');
}

function contextOf({ start, end }: Mention['range'], text: string): readonly string[] {
  return [
    `    prefix: ${JSON.stringify(text.slice(Math.max(0, start - contextLength), start))}`,
    `    suffix: ${JSON.stringify(text.slice(end, end + contextLength))}`,
  ];
}
