import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { AnnotatedArticle } from '../../schema/records/article.ts';
import type { CitationRecord } from '../../schema/records/citation.ts';
import type { CitedDate } from '../../schema/records/date.ts';
import type { TextRange } from '../../schema/records/text-range.ts';
import { annotateText } from '../annotate-text.ts';
import { letterKey } from '../text/fold-name.ts';

const goldReference = z.object({
  paragraph: z.int(),
  start: z.int(),
  end: z.int(),
  raw: z.string(),
  source: z.string().nullable(),
  dates: z.array(z.string()),
  url: z.string().nullable(),
  partial: z.boolean(),
});
type GoldReference = z.infer<typeof goldReference>;

const goldParenthesis = z.object({
  paragraph: z.int(),
  start: z.int(),
  end: z.int(),
  raw: z.string(),
  ambiguous: z.boolean(),
});

const goldDocuments = z.array(
  z.object({
    file: z.string(),
    references: z.array(goldReference),
    notCitations: z.array(goldParenthesis),
  }),
);
type GoldDocument = z.infer<typeof goldDocuments>[number];

export interface CitationScores {
  readonly documents: number;
  /** References of the gold that count. */
  readonly expected: number;
  /** Citations made that count. */
  readonly made: number;
  readonly found: number;
  /** Of the found, those whose set of dates is the gold's. */
  readonly datesRight: number;
  /** Of the found, those whose range is the gold's to the unit. */
  readonly spansRight: number;
  /** A line for every reference missed, citation invented, wrong date and wrong range. */
  readonly misses: readonly string[];
}

/** Scores the annotator on a folder of documents with `gold.json`. Throws where the folder's gold is of another form. */
export async function evaluateCitations(folder: string): Promise<CitationScores> {
  const gold = goldDocuments.parse(JSON.parse(await readFile(join(folder, 'gold.json'), 'utf8')));
  const scores = await Promise.all(
    gold.map(async (document) =>
      scoreDocument(document, annotateText(await readFile(join(folder, document.file), 'utf8')).article),
    ),
  );
  return {
    documents: scores.length,
    expected: sum(scores, 'expected'),
    made: sum(scores, 'made'),
    found: sum(scores, 'found'),
    datesRight: sum(scores, 'datesRight'),
    spansRight: sum(scores, 'spansRight'),
    misses: scores.flatMap(({ misses }) => misses),
  };
}

function sum(
  scores: readonly CitationScores[],
  field: 'expected' | 'made' | 'found' | 'datesRight' | 'spansRight',
): number {
  return scores.reduce((total, score) => total + score[field], 0);
}

interface MadeCitation {
  readonly citation: CitationRecord;
  readonly paragraph: number;
  readonly names: readonly string[];
}

function scoreDocument(gold: GoldDocument, article: AnnotatedArticle): CitationScores {
  const names = new Map(article.sources.map(({ slug, name }) => [slug, name]));
  const made = article.paragraphs.flatMap(({ number, citations }) =>
    citations.map((citation): MadeCitation => ({ citation, paragraph: number, names: namesOf(citation, names) })),
  );
  const unscored = [
    ...gold.references.filter(({ partial }) => partial),
    ...gold.notCitations.filter(({ ambiguous }) => ambiguous),
  ];
  const counted = made.filter(
    ({ citation, paragraph }) => !unscored.some((range) => range.paragraph === paragraph && overlap(range, citation)),
  );
  const expected = gold.references.filter(({ partial }) => !partial);
  const free = new Set(counted);
  const misses: string[] = [];
  let found = 0;
  let datesRight = 0;
  let spansRight = 0;
  for (const reference of expected) {
    const match = bestMatch(reference, free);
    if (!match) {
      misses.push(`${gold.file} ¶${reference.paragraph}: missed "${reference.raw}" (${reference.source})`);
      continue;
    }
    free.delete(match);
    found += 1;
    const dates = match.citation.dates.map(goldDate);
    if (sameSet(dates, reference.dates)) datesRight += 1;
    else
      misses.push(
        `${gold.file} ¶${reference.paragraph}: dates of "${reference.raw}" are ${dates.join(' ') || 'none'}, not ${reference.dates.join(' ')}`,
      );
    if (match.citation.start === reference.start && match.citation.end === reference.end) spansRight += 1;
    else
      misses.push(
        `${gold.file} ¶${reference.paragraph}: "${reference.raw}" is at ${reference.start}–${reference.end}, not ${match.citation.start}–${match.citation.end}`,
      );
  }
  for (const { citation, paragraph } of free)
    misses.push(`${gold.file} ¶${paragraph}: "${citation.text}" is no reference`);
  return { documents: 1, expected: expected.length, made: counted.length, found, datesRight, spansRight, misses };
}

function namesOf(citation: CitationRecord, names: ReadonlyMap<string, string>): string[] {
  const name = citation.source === null ? undefined : names.get(citation.source);
  return [citation.sourceText, name, citation.source].flatMap((text) => (text == null ? [] : [letterKey(text)]));
}

/** The citation that overlaps the reference and has its source or URL; one of the same range before others. */
function bestMatch(reference: GoldReference, made: ReadonlySet<MadeCitation>): MadeCitation | undefined {
  const matches = [...made].filter(
    ({ citation, paragraph, names }) =>
      paragraph === reference.paragraph &&
      overlap(reference, citation) &&
      ((reference.source !== null && names.includes(letterKey(reference.source))) ||
        (reference.url !== null && reference.url === citation.url)),
  );
  return matches.find(({ citation }) => citation.start === reference.start) ?? matches[0];
}

function overlap(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}

const lengthByPrecision = { DAY: 10, MONTH: 7, YEAR: 4 } as const;

function goldDate({ date, until, precision }: CitedDate): string {
  const length = lengthByPrecision[precision];
  const from = date === null ? '' : date.slice(0, length);
  return until === null ? from : `${from}/${until.slice(0, length)}`;
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return new Set(a).size === new Set(b).size && a.every((date) => b.includes(date));
}
