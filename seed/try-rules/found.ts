import type { AnnotatedArticle } from '../../schema/records/article.ts';
import type { CitationRecord } from '../../schema/records/citation.ts';
import type { CitedDate } from '../../schema/records/date.ts';
import type { Pass } from '../annotate/rules/rule.ts';

type Print = (article: AnnotatedArticle) => string[];

/** What each pass finds in an article, a line each, in order: what the examples of its rules are held to. */
export const found: Readonly<Record<Pass, Print>> = {
  sentences: ({ paragraphs }) =>
    paragraphs.flatMap(({ text, sentences }) => sentences.map(({ start, end }) => text.slice(start, end))),
  dates: (article) =>
    citationsOf(article).flatMap(({ dates }) => dates.map((date) => `${date.text} = ${printedDate(date)}`)),
  citations: (article) => citationsOf(article).map(printedCitation),
  sources: (article) => citationsOf(article).map(({ sourceText, source }) => `${sourceText ?? '–'} = ${source ?? '–'}`),
  claims: ({ paragraphs }) =>
    paragraphs.flatMap(({ text, citations }) =>
      citations.map(({ claim }) => (claim === null ? '–' : text.slice(claim.start, claim.end))),
    ),
  entities: ({ paragraphs, actors }) =>
    paragraphs.flatMap(({ text, mentions }) =>
      mentions.map(({ start, end, actor }) => {
        const kind = actors.find(({ slug }) => slug === actor)?.kind;
        return `${text.slice(start, end)} = ${kind} ${actor}`;
      }),
    ),
};

function citationsOf({ paragraphs }: AnnotatedArticle): readonly CitationRecord[] {
  return paragraphs.flatMap(({ citations }) => citations);
}

const signals = { NONE: '', SEE: 'see ', SEE_ALSO: 'see also ', CF: 'cf. ' } as const;

/** `print → [see |see also |cf. ]source date… [via slug] [address]`; a source that the print lacks is –. */
export function printedCitation({ text, signal, sourceText, dates, via, url }: CitationRecord): string {
  const parts = [`${signals[signal]}${sourceText ?? '–'}`, ...dates.map(printedDate)];
  if (via !== null) parts.push(`via ${via}`);
  if (url !== null) parts.push(url);
  return `${text} → ${parts.join(' ')}`;
}

const lengthByPrecision = { DAY: 10, MONTH: 7, YEAR: 4 } as const;

/** `2017-11-03`, `2017-11`, `2017`, `2017-11-03/2017-11-05`; ? for a day that does not exist. */
function printedDate({ date, until, precision }: CitedDate): string {
  if (date === null) return '?';
  const from = date.slice(0, lengthByPrecision[precision]);
  return until === null ? from : `${from}/${until.slice(0, lengthByPrecision[precision])}`;
}
