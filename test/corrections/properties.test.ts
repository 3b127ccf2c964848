import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnotatedArticle } from '../../schema/records/article.ts';
import type { CitationRecord } from '../../schema/records/citation.ts';
import type { MentionRecord } from '../../schema/records/mention.ts';
import { provenanceOf } from '../../schema/records/provenance.ts';
import type { TextRange } from '../../schema/records/text-range.ts';
import type { Annotated } from '../../seed/annotate/annotate.ts';
import { annotateText } from '../../seed/annotate-text.ts';
import { applyCorrections } from '../../seed/corrections/apply-corrections.ts';
import type { Correction, CorrectionChange, TextQuote } from '../../seed/corrections/correction.ts';
import { DocumentError } from '../../seed/source-document/document-error.ts';
import { documents } from '../annotate/support/documents.ts';
import { correctionOf } from './support/corrections.ts';

const numRuns = Number(process.env.PROPERTY_RUNS ?? 300);
const seed = Number(process.env.PROPERTY_SEED ?? 1);

function annotated(document: string): Annotated | null {
  try {
    return annotateText(document);
  } catch (error) {
    if (error instanceof DocumentError) return null;
    throw error;
  }
}

/** The words of a range, with so much around them that they are found again. */
function quoteOf(text: string, { start, end }: TextRange): TextQuote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - 24), start),
    suffix: text.slice(end, end + 24),
  };
}

/** Corrections of what an annotation holds, and of words where it holds nothing, picked by numbers. */
function correctionsOf({ paragraphs, notes }: AnnotatedArticle, picks: readonly number[]): Correction[] {
  const day = { date: '2015-05-05', until: null, precision: 'DAY', text: '2015-05-05' } as const;
  const citation = { source: 'Harbour News', dates: [day] };
  const mention = { actor: 'iran', kind: 'DESCRIPTION' } as const;
  const possible = paragraphs.flatMap(({ text, citations, mentions, sentences }): CorrectionChange[] => {
    const words = sentences.map(({ start }) => ({
      start,
      end: start + (/^\p{L}+/u.exec(text.slice(start))?.[0].length ?? 0),
    }));
    return [
      ...citations.flatMap((range): CorrectionChange[] => [
        { kind: 'CHANGE_CITATION', target: quoteOf(text, range), citation },
        { kind: 'REMOVE_CITATION', target: quoteOf(text, range) },
      ]),
      ...mentions.flatMap((range): CorrectionChange[] => [
        { kind: 'CHANGE_MENTION', target: quoteOf(text, range), mention },
        { kind: 'REMOVE_MENTION', target: quoteOf(text, range) },
      ]),
      ...words
        .filter(({ start, end }) => end > start)
        .flatMap((range): CorrectionChange[] => [
          { kind: 'ADD_CITATION', target: quoteOf(text, range), citation },
          { kind: 'ADD_MENTION', target: quoteOf(text, range), mention },
        ]),
    ];
  });
  const cited = new Map(paragraphs.flatMap(({ citations: all }) => all.map((each) => [each.number, each.text])));
  for (const { text, citations } of notes) {
    const ranges = [
      ...[/^\p{L}+/u, /\p{L}+(?=\P{L}*$)/u].flatMap((word) => word.exec(text) ?? []),
      ...citations.flatMap((number) => cited.get(number) ?? []),
    ].map((words) => ({ start: text.lastIndexOf(words), end: text.lastIndexOf(words) + words.length }));
    for (const range of ranges) {
      const target = quoteOf(text, range);
      possible.push(
        { kind: 'ADD_CITATION', target, citation },
        { kind: 'CHANGE_CITATION', target, citation },
        { kind: 'REMOVE_CITATION', target },
      );
    }
  }
  return picks.flatMap((pick, index) => {
    const change = possible[pick % Math.max(possible.length, 1)];
    return change === undefined ? [] : [correctionOf(change, `c${index}`)];
  });
}

const cases = fc.tuple(documents, fc.array(fc.nat(200), { maxLength: 12 }));
const check = (promise: (document: Annotated, corrections: Correction[]) => void) =>
  fc.assert(
    fc.property(cases, ([text, picks]) => {
      const document = annotated(text);
      if (document !== null) promise(document, correctionsOf(document.article, picks));
    }),
    { numRuns, seed },
  );

/** The same document as other rules might annotate it: some of its citations and mentions are not found. */
function findingLess(document: Annotated, isFound: () => boolean): Annotated {
  const { article } = document;
  const paragraphs = article.paragraphs.map((paragraph) => ({
    ...paragraph,
    citations: paragraph.citations.filter(isFound),
    mentions: paragraph.mentions.filter(isFound),
  }));
  const left = new Set(paragraphs.flatMap(({ citations }) => citations.map(({ number }) => number)));
  const notes = article.notes.map((note) => ({ ...note, citations: note.citations.filter((each) => left.has(each)) }));
  return { ...document, article: { ...article, paragraphs, notes } };
}

/** What an article has of one correction: what the editor made, or that nothing is where something was removed. */
function saidBy(document: Annotated, correction: Correction) {
  const { corrections, paragraphs, provenances } = applyCorrections(document, [correction]).article;
  const [record] = corrections;
  const isMade = (annotation: MentionRecord | CitationRecord) =>
    provenanceOf(annotation, provenances).kind === 'EDITOR';
  const said = paragraphs.flatMap(({ number, citations, mentions }): unknown[] => {
    const { paragraph, range } = record?.place ?? { paragraph: null, range: null };
    const removed = record?.kind === 'REMOVE_CITATION' ? citations : record?.kind === 'REMOVE_MENTION' ? mentions : [];
    const left = removed.filter(({ start, end }) => range !== null && start < range.end && range.start < end);
    return [
      ...(paragraph === number ? left.map(() => 'left') : []),
      ...citations.filter(isMade).map(({ start, end, text, source, dates }) => {
        const days = dates.map(({ date, until, precision }) => ({ date, until, precision }));
        return { number, start, end, text, source, days };
      }),
      ...mentions.filter(isMade).map(({ start, end, actor, kind }) => ({ number, start, end, actor, kind })),
    ];
  });
  return { state: record?.state, said };
}

const inOrder = (ranges: readonly TextRange[], text: string): boolean =>
  ranges.every(({ start, end }, index) => start >= (ranges[index - 1]?.end ?? 0) && end > start && end <= text.length);

describe('corrections of any document', () => {
  it('leave annotations as the annotator promises them', { timeout: 120_000 }, () =>
    check((document, corrections) => {
      const { article } = applyCorrections(document, corrections);
      expect(article.corrections).toHaveLength(corrections.length);
      const citations = article.paragraphs.flatMap(({ citations: all }) => all);
      expect(citations.map(({ number }) => number)).toEqual(citations.map((_, index) => index + 1));
      const sources = new Set(article.sources.map(({ slug }) => slug));
      const actors = new Set(article.actors.map(({ slug }) => slug));
      for (const { text, citations: cited, mentions, sentences } of article.paragraphs) {
        expect(
          inOrder(
            cited.filter(({ inNote, start }, index) => !(inNote && start === cited[index - 1]?.start)),
            text,
          ),
        ).toBe(true);
        expect(inOrder(mentions, text)).toBe(true);
        for (const citation of cited) {
          expect(mentions.some(({ start, end }) => start < citation.end && citation.start < end)).toBe(false);
          expect(citation.source === null || sources.has(citation.source)).toBe(true);
          expect(citation.claim === null || inOrder([citation.claim], text)).toBe(true);
          expect(sentences.find(({ start, end }) => citation.start >= start && citation.start < end)?.cited).toBe(true);
        }
        for (const { actor } of mentions) expect(actors.has(actor)).toBe(true);
      }
      const byNumber = new Map(citations.map((citation) => [citation.number, citation]));
      expect(article.notes.flatMap((note) => note.citations)).toHaveLength(
        citations.filter(({ inNote }) => inNote).length,
      );
      for (const { text, citations: numbers } of article.notes) {
        let from = 0;
        for (const number of numbers) {
          const at = text.indexOf(byNumber.get(number)?.text ?? '\u0001', from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + 1;
        }
        expect([...numbers].sort((a, b) => a - b)).toEqual(numbers);
      }
    }),
  );

  it('give the same of a document and of its re-annotation', { timeout: 120_000 }, () =>
    check((document, corrections) => {
      const { article } = document;
      const corrected = applyCorrections(document, corrections);
      expect(applyCorrections(structuredClone(document), corrections)).toEqual(corrected);
      // As if later rules found nothing: what an editor added is there, what they removed stays away.
      const blind: Annotated = {
        ...document,
        article: {
          ...article,
          notes: article.notes.map((note) => ({ ...note, citations: [] })),
          paragraphs: article.paragraphs.map((paragraph) => ({ ...paragraph, citations: [], mentions: [] })),
        },
      };
      const added = corrections.filter(({ change }) => change.kind.startsWith('ADD_')).slice(0, 1);
      const first = added[0]?.change;
      if (first === undefined || !('target' in first)) return;
      const made = (given: Annotated) => {
        const { paragraphs, provenances } = applyCorrections(given, added).article;
        return paragraphs.flatMap(({ citations, mentions, text }) =>
          [...citations, ...mentions]
            .filter((annotation) => provenanceOf(annotation, provenances).kind === 'EDITOR')
            .map(({ start, end }) => text.slice(start, end)),
        );
      };
      if (applyCorrections(document, added).article.corrections[0]?.state === 'APPLIED')
        expect(made(blind)).toEqual(made(document));
    }),
  );

  it('say the same of an annotation that finds less, or are orphaned there', { timeout: 120_000 }, () =>
    fc.assert(
      fc.property(cases, fc.infiniteStream(fc.boolean()), ([text, picks], found) => {
        const document = annotated(text);
        if (document === null) return;
        const other = findingLess(document, () => found.next().value === true);
        for (const correction of correctionsOf(document.article, picks.slice(0, 4))) {
          const [here, there] = [document, other].map((given) => saidBy(given, correction));
          expect([here?.state, there?.state]).not.toContain(undefined);
          if (here?.state === 'APPLIED' && there?.state === 'APPLIED') expect(there.said).toEqual(here.said);
        }
      }),
      { numRuns, seed },
    ),
  );

  it('that find nothing change nothing', { timeout: 120_000 }, () =>
    check((document, corrections) => {
      const gone = corrections.map(({ change, id }) =>
        correctionOf('target' in change ? { ...change, target: { ...change.target, suffix: '\u0001' } } : change, id),
      );
      const { article } = applyCorrections(document, gone);
      expect(article.corrections.every(({ state }) => state === 'ORPHANED')).toBe(true);
      expect({ ...article, corrections: [] }).toEqual(document.article);
    }),
  );
});
