import { isDeepStrictEqual } from 'node:util';
import type { AnnotatedArticle } from '../../schema/records/article.ts';
import { annotate } from '../annotate/annotate.ts';
import { readSourceDocument } from '../formats/read-source-document.ts';
import { type Expectation, type GoldCase, isExpectation } from './gold-case.ts';

/** One thing that a case expects, and what was found. */
export interface Check {
  readonly name: Expectation;
  readonly holds: boolean;
  readonly expected: unknown;
  readonly found: unknown;
}

/**
 * Reads and annotates the document of a case, and compares what is found with what is expected.
 *
 * @throws DocumentError where the document cannot be read
 */
export async function checkCase({ id, text, extension, expected }: GoldCase): Promise<readonly Check[]> {
  const document = await readSourceDocument(Buffer.from(text), { name: `${id}.${extension}` });
  const found = foundIn(annotate(document).article);
  return Object.keys(expected)
    .filter(isExpectation)
    .map((name) => ({ name, holds: holds(name, expected, found), expected: expected[name], found: found[name] }));
}

function holds(name: Expectation, expected: GoldCase['expected'], found: Found): boolean {
  switch (name) {
    case 'citations':
      return matchesAll(expected.citations ?? [], found.citations);
    case 'mentions':
      return (expected.mentions ?? []).every((wanted) => found.mentions.some((mention) => matches(wanted, mention)));
    case 'not':
      return !(expected.not ?? []).some(([text, actor]) =>
        found.mentions.some((mention) => matches([text, '*', actor], mention)),
      );
    default:
      return isDeepStrictEqual(expected[name], found[name]);
  }
}

type Row = readonly (string | null)[];

function matchesAll(wanted: readonly Row[], found: readonly Row[]): boolean {
  return wanted.length === found.length && wanted.every((row, index) => matches(row, found[index] ?? []));
}

function matches(wanted: Row, found: Row): boolean {
  return wanted.every((value, index) => value === '*' || value === found[index]);
}

type Found = ReturnType<typeof foundIn>;

function foundIn({ title, authors, published, paragraphs }: AnnotatedArticle) {
  const citations = paragraphs.flatMap(({ citations, text }) =>
    citations.map(({ claim, dates, ...citation }) => ({
      ...citation,
      dates: dates.map(({ date }) => date),
      claim: claim && text.slice(claim.start, claim.end),
    })),
  );
  const mentions = paragraphs.flatMap(({ mentions, text }) =>
    mentions.map(({ start, end, kind, actor }): Row => [text.slice(start, end), kind, actor]),
  );
  return {
    title,
    authors,
    published: published?.earliest ?? null,
    paragraphs: paragraphs.length,
    sentences: paragraphs.reduce((sum, { sentences }) => sum + sentences.length, 0),
    sources: citations.map(({ source }) => source),
    dates: citations.flatMap(({ dates }) => (dates.length === 0 ? [null] : dates)),
    claims: citations.map(({ claim }) => claim),
    citations: citations.map(({ text, source, dates }): Row => [text, source, dates.join(',')]),
    mentions,
    not: mentions,
  };
}
