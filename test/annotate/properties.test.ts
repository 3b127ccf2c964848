import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { ParagraphRecord } from '../../schema/records/paragraph.ts';
import type { TextRange } from '../../schema/records/text-range.ts';
import { annotate } from '../../seed/annotate/annotate.ts';
import { DocumentError } from '../../seed/annotate/document-error.ts';

const numRuns = Number(process.env.PROPERTY_RUNS ?? 300);

/** Pieces of which such documents are made, so that chance finds their seams. */
const piece = fc.oneof(
  fc.constantFrom(
    '(Kommersant, November 3)',
    '(see EDM, October 19, 24; TASS, February 30)',
    '(RBC; Vedomosti, 6–8 ноября',
    '[Reuters](https://example.org/a(b))',
    '(ibid.)',
    '(',
    ')',
    '[1]',
    '\n\n',
    '\n\n1. TASS, March 3, 2016.\n\n',
    'President Vladimir Putin',
    'Moscow’s',
    'Russo-Iranian',
    'the Kremlin leader',
    'U.S.',
    'Minister Ellwood (NATO)',
    '👩‍👩‍👧',
    'e\u0301\u0327',
    '\u00a0',
    '\ud800',
    '“',
    '. ',
    ', ',
    ' ',
    '; ',
    '2017-11-03',
    '‘90s',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const documents = fc.array(piece, { maxLength: 60 }).map((pieces) => `Title\n\n${pieces.join('')}`);

/** The annotations of a document; none of what is refused as a whole. */
function paragraphsOf(document: string): readonly ParagraphRecord[] {
  try {
    return annotate(document).article.paragraphs;
  } catch (error) {
    if (error instanceof DocumentError) return [];
    throw error;
  }
}

function check(property: (paragraph: ParagraphRecord) => boolean): void {
  fc.assert(
    fc.property(documents, (document) => paragraphsOf(document).every(property)),
    { numRuns },
  );
}

const inOrder = (ranges: readonly TextRange[]): boolean =>
  ranges.every(({ start, end }, index) => start < end && (ranges[index - 1]?.end ?? 0) <= start);

describe('on any text', () => {
  it('sentences cover all but the white space between them', () => {
    check(({ text, sentences }) => {
      if (!inOrder(sentences)) return false;
      let rest = '';
      let at = 0;
      for (const { start, end } of sentences) {
        rest += text.slice(at, start);
        at = end;
      }
      return (rest + text.slice(at)).trim() === '';
    });
  });

  it('citations never overlap, but for notes that share their marker, and lie in the text', () => {
    check(
      ({ text, citations }) =>
        inOrder(citations.filter(({ inNote }) => !inNote)) && citations.every(({ end }) => end <= text.length),
    );
  });

  it('a citation is the text at its place, and its claim lies before it', () => {
    check(({ text, citations }) =>
      citations.every(
        ({ start, end, text: printed, inNote, claim }) =>
          (inNote || text.slice(start, end) === printed) && (claim === null || claim.start < claim.end),
      ),
    );
  });

  it('mentions never overlap, lie in the text, and stand in no citation', () => {
    check(
      ({ text, mentions, citations }) =>
        inOrder(mentions) &&
        mentions.every(
          (mention) =>
            mention.end <= text.length &&
            citations.every((citation) => citation.end <= mention.start || mention.end <= citation.start),
        ),
    );
  });

  it('every actor and source that an annotation names is there', () => {
    fc.assert(
      fc.property(documents, (document) => {
        try {
          const { actors, sources, paragraphs } = annotate(document).article;
          const known = new Set([...actors, ...sources].map(({ slug }) => slug));
          return paragraphs.every(
            ({ mentions, citations }) =>
              mentions.every(({ actor }) => known.has(actor)) &&
              citations.every(({ source }) => source === null || known.has(source)),
          );
        } catch (error) {
          return error instanceof DocumentError;
        }
      }),
      { numRuns },
    );
  });

  it('the same document gives the same annotations', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const [first, second] = [0, 1].map(() => JSON.stringify(paragraphsOf(document)));
        return first === second;
      }),
      { numRuns },
    );
  });
});
