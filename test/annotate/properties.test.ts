import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AnnotatedArticle } from '../../schema/records/article.ts';
import type { ParagraphRecord } from '../../schema/records/paragraph.ts';
import type { TextRange } from '../../schema/records/text-range.ts';
import { viewOf } from '../../schema/views/loaded-article.ts';
import type { annotate } from '../../seed/annotate/annotate.ts';
import { annotateText } from '../../seed/annotate-text.ts';
import { annotationOutput } from '../../seed/commands/annotation-output.ts';
import { DocumentError } from '../../seed/source-document/document-error.ts';
import { documents } from './support/documents.ts';

const numRuns = Number(process.env.PROPERTY_RUNS ?? 1000);
// The same documents in each run; PROPERTY_SEED gives others.
const seed = Number(process.env.PROPERTY_SEED ?? 1);

type Annotated = ReturnType<typeof annotate>;

/** The annotations; null where the document is refused, which only one without text is: white space, and rules of signs. */
function annotated(document: string): Annotated | null {
  try {
    return annotateText(document);
  } catch (error) {
    if (
      error instanceof DocumentError &&
      error.code === 'EMPTY_DOCUMENT' &&
      /^[\s\uFEFF*_=~#•·.+–—-]*$/u.test(document)
    )
      return null;
    throw error;
  }
}

const promises: Readonly<Record<string, (annotated: Annotated, document: string) => boolean>> = {
  'sentences cover all but the white space between them': everyParagraph(({ text, sentences }) => {
    const between = sentences.map(({ start }, index) => text.slice(sentences[index - 1]?.end ?? 0, start));
    return inOrder(sentences, text) && [...between, text.slice(sentences.at(-1)?.end ?? 0)].join('').trim() === '';
  }),
  'citations are in order and never overlap, but for those of one note': everyParagraph(({ text, citations }) => {
    const places = citations.filter(
      (citation, index) => !(citation.inNote && citation.start === citations[index - 1]?.start),
    );
    return inOrder(places, text);
  }),
  'a citation’s text stands at its place': everyParagraph(({ text, citations }) =>
    citations.every(({ start, end, text: printed, inNote }) => inNote || text.slice(start, end) === printed),
  ),
  'a date is printed in a citation, or in its address': ({ article }) => {
    const texts = citationsOf(article).map(({ text }) => text);
    return citationsOf(article).every(({ dates, url }) =>
      dates.every((date) => texts.some((text) => text.includes(date.text)) || url?.includes(date.text) === true),
    );
  },
  'a claim lies in its paragraph, without white space at its edges': everyParagraph(({ text, citations }) =>
    citations.every(({ claim }) => claim === null || (inOrder([claim], text) && isTrimmed(text, claim))),
  ),
  'citations are numbered through the article': ({ article }) =>
    citationsOf(article).every(({ number }, index) => number === index + 1),
  'mentions are in order and never overlap': everyParagraph(({ text, mentions }) => inOrder(mentions, text)),
  'a mention shares text only with a citation that holds it whole': everyParagraph(({ mentions, citations }) =>
    mentions.every(({ start, end }) =>
      citations.every(
        (citation) => !overlap({ start, end }, citation) || (citation.start <= start && end <= citation.end),
      ),
    ),
  ),
  'no offset cuts a character in two': everyParagraph(({ text, sentences, mentions, citations }) =>
    [...sentences, ...mentions, ...citations, ...citations.flatMap(({ claim }) => claim ?? [])].every(
      ({ start, end }) => isEdge(text, start) && isEdge(text, end),
    ),
  ),
  'every actor and source that an annotation names is there': ({ article }) => {
    const known = new Set([...article.actors, ...article.sources].map(({ slug }) => slug));
    const named = article.paragraphs.flatMap(({ mentions, citations }) => [
      ...mentions.map(({ actor }) => actor),
      ...citations.flatMap(({ source, via }) => [source ?? [], via ?? []].flat()),
    ]);
    return named.every((slug) => slug !== '' && known.has(slug));
  },
  'segments join to the text': ({ article }) =>
    viewOf({ ...article, ...stored }).paragraphs.every(
      ({ segments, record }) => segments.map(({ text }) => text).join('') === record.text,
    ),
  'warnings name a place in the document': ({ warnings }, document) => {
    const lines = document.split(/\r\n|[\n\r\u2028\u2029]/);
    return warnings.every(
      ({ line, column }) => column >= 1 && column <= (lines[line - 1] ?? '').length + 1 && line <= lines.length,
    );
  },
  'the same document gives the same annotations': (first, document) =>
    JSON.stringify(annotateText(document)) === JSON.stringify(first),
};

/** What publishing adds to an article. */
const stored = {
  slug: 'any',
  revision: 1,
  ingestedAt: '2020-01-01T00:00:00.000Z',
  published: {
    year: 2019,
    yearBasis: 'GIVEN',
    earliest: '2019-01-01',
    earliestBasis: 'GIVEN',
    latest: '2019-01-01',
    text: null,
  },
} as const;

function everyParagraph(holds: (paragraph: ParagraphRecord) => boolean): (annotated: Annotated) => boolean {
  return ({ article }) => article.paragraphs.every(holds);
}

function citationsOf({ paragraphs }: AnnotatedArticle) {
  return paragraphs.flatMap(({ citations }) => citations);
}

function inOrder(ranges: readonly TextRange[], { length }: string): boolean {
  return ranges.every(
    ({ start, end }, index) => start < end && (ranges[index - 1]?.end ?? 0) <= start && end <= length,
  );
}

function overlap(one: TextRange, other: TextRange): boolean {
  return one.start < other.end && other.start < one.end;
}

function isTrimmed(text: string, { start, end }: TextRange): boolean {
  const slice = text.slice(start, end);
  return slice.trim() === slice;
}

/** False between the two halves of a surrogate pair. */
function isEdge(text: string, at: number): boolean {
  return !/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}

it('keeps its promises on any text', { timeout: 3_600_000 }, () => {
  fc.assert(
    fc.property(documents, (document) => {
      const result = annotated(document);
      if (result === null) return;
      const broken = Object.keys(promises).filter((promise) => promises[promise]?.(result, document) === false);
      if (broken.length > 0) throw new Error(`broken: ${broken.join('; ')}`);
    }),
    { numRuns, seed },
  );
});

it('gives the same annotations after other documents, which may be of any number of words', () => {
  const [some, others] = [
    fc.sample(documents, { numRuns: 40, seed: 1 }),
    fc.sample(documents, { numRuns: 400, seed: 2 }),
  ];
  const before = some.map((document) => JSON.stringify(annotated(document)));
  for (const document of others) annotated(document);
  annotateText(Array.from({ length: 30_000 }, (_, index) => `Word${index} said`).join(' '));
  expect(some.map((document) => JSON.stringify(annotated(document)))).toEqual(before);
});

it('is asked of documents that reach the rules', () => {
  const results = fc
    .sample(documents, { numRuns: 1500, seed: 7 })
    .flatMap((document) => annotationOutput(annotated(document) ?? annotateText('Title')));
  const reached = new Set(
    results.flatMap(({ paragraphs, warnings, article }) => [
      ...warnings.map(({ code }) => code),
      ...(article.figures.length > 0 ? ['figure'] : []),
      ...paragraphs.flatMap(({ mentions, citations }) => [
        ...mentions.flatMap(({ kind, actor }) => [
          kind,
          `${actor.registered ? 'registered' : 'guessed'}-${actor.kind}`,
        ]),
        ...citations.flatMap(({ signal, source, via, inNote, dates, url, claim }) => [
          `signal-${signal}`,
          ...(via === null ? [] : ['via']),
          ...(inNote ? ['note-citation'] : []),
          ...(url === null ? [] : ['url']),
          claim === null ? 'no-claim' : 'claim',
          source === null ? 'no-source' : `${source.registered ? 'registered' : 'unregistered'}-source`,
          ...dates.flatMap(({ precision, until, yearInferred }) => [
            precision,
            ...(until === null ? [] : ['range']),
            ...(yearInferred ? ['year-inferred'] : []),
          ]),
        ]),
      ]),
    ]),
  );
  const expected =
    'BODY_MISSING DATE_MISSING IBID_UNRESOLVED IMPOSSIBLE_DATE NOTE_WITHOUT_MARKER PUBLICATION_MISSING SOURCE_MISSING ' +
    'TITLE_MISSING UNCLOSED_PARENTHESIS YEAR_UNKNOWN figure note-citation via url claim no-claim no-source ' +
    'registered-source unregistered-source signal-NONE signal-SEE signal-SEE_ALSO signal-CF DAY MONTH YEAR range ' +
    'year-inferred NAME DEMONYM METONYM DESCRIPTION registered-STATE registered-PERSON registered-ORGANISATION ' +
    'registered-GROUP guessed-PERSON guessed-ORGANISATION';
  expect([...reached]).toEqual(expect.arrayContaining(expected.split(' ')));
});
