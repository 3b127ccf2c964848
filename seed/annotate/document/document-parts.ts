import type { ParagraphKind } from '../../../schema/records/paragraph.ts';
import { DocumentError } from '../../source-document/document-error.ts';
import type { SourceBlock, SourceDocument, SourcePlace, SourceText } from '../../source-document/source-document.ts';
import { placeAt } from '../../source-document/source-text.ts';
import type { Warnings } from '../warnings.ts';
import { captionOf, type Figure, figureOf } from './captions.ts';
import { readHead } from './head.ts';
import type { HeaderLine } from './head-reader.ts';
import type { StatedDate } from './header-lines.ts';
import { type Note, takeNotes } from './notes.ts';
import type { PublicationLine } from './publication-line.ts';

/** A paragraph before anything in it is annotated. */
export interface Paragraph {
  readonly kind: ParagraphKind;
  readonly content: SourceText;
  /** Of a numbered item, what numbers it where the text does not hold it. */
  readonly number: number | null;
  /** What its list counts it as; null of an item that nothing numbers, or whose text holds the number. */
  readonly itemNumber: number | null;
}

export interface Section {
  readonly content: SourceText;
  readonly level: number;
  /** The number of the paragraph that follows it; null where none does. */
  readonly firstParagraph: number | null;
}

/** The parts of a document before anything in them is annotated. */
export interface DocumentParts {
  /** As printed; the body's first words where the document has none. */
  readonly title: string;
  /** True where the title is made of the body's first words. */
  readonly untitled: boolean;
  readonly publication: PublicationLine | null;
  readonly authors: readonly string[];
  readonly date: (StatedDate & SourcePlace) | null;
  readonly url: string | null;
  readonly note: string | null;
  readonly slug: string | null;
  /** BCP 47, as the document states it. */
  readonly language: string | null;
  readonly figures: readonly Figure[];
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  readonly notes: readonly Note[];
  /** The headings over the notes, which are no sections. */
  readonly notesHeadings: readonly SourceText[];
  /** The lines of the head, each with what it was read as. */
  readonly header: readonly HeaderLine[];
}

/** Reads a document's blocks. Throws a DocumentError where there is nothing but white space. */
export function readParts(source: SourceDocument, warnings: Warnings): DocumentParts {
  if (source.blocks.length === 0 && source.notes.length === 0 && source.metadata.title === null) {
    throw new DocumentError(
      'EMPTY_DOCUMENT',
      'The document is empty. Give a title, a publication line and paragraphs.',
    );
  }
  const head = readHead(source, warnings);
  const { blocks, notes, headings } = takeNotes(head.rest, source.notes);
  const body = readBody(blocks);
  const parts: DocumentParts = {
    ...head.fields,
    title: head.fields.title ?? firstWords(body.paragraphs),
    untitled: head.fields.title === null,
    figures: [...head.figures, ...body.figures],
    sections: body.sections,
    paragraphs: body.paragraphs,
    notes,
    notesHeadings: headings,
    header: head.lines,
  };
  warnOfMissing(parts, source, warnings);
  return parts;
}

/** Parts headings and captions from the paragraphs. */
function readBody(blocks: readonly SourceBlock[]): Pick<DocumentParts, 'paragraphs' | 'sections' | 'figures'> {
  const paragraphs: Paragraph[] = [];
  const headings: { content: SourceText; level: number; before: number }[] = [];
  const figures: Figure[] = [];
  for (const block of blocks) {
    if (block.kind === 'HEADING')
      headings.push({ content: block.content, level: block.level, before: paragraphs.length });
    else if (block.kind === 'FIGURE') figures.push(figureOf(block.content, block.credit));
    else {
      const caption = captionOf(block);
      if (caption) figures.push({ record: caption, content: block.content, credit: null });
      else
        paragraphs.push({
          kind: kinds[block.kind],
          content: block.content,
          number: block.kind === 'LIST_ITEM' ? block.number : null,
          itemNumber: block.kind === 'LIST_ITEM' ? (block.counted ?? block.number) : null,
        });
    }
  }
  const sections = headings.map(({ content, level, before }) => ({
    content,
    level,
    firstParagraph: before < paragraphs.length ? before + 1 : null,
  }));
  return { paragraphs, sections, figures };
}

const kinds = { PARAGRAPH: 'TEXT', LIST_ITEM: 'LIST_ITEM', QUOTE: 'QUOTE', TABLE: 'TABLE', CODE: 'CODE' } as const;

function warnOfMissing(parts: DocumentParts, { blocks }: SourceDocument, warnings: Warnings): void {
  const [first] = blocks;
  const { line, column } = first ? placeAt(first.content, 0) : { line: 1, column: 1 };
  if (parts.untitled) {
    warnings.add('TITLE_MISSING', 'No title stands before the text; its first words are taken for one.', line, column);
  }
  if (parts.publication === null) {
    warnings.add(
      'PUBLICATION_MISSING',
      'No publication line was found, such as "Publication: Eurasia Daily Monitor Volume: 14 Issue: 142".',
      line,
      column,
    );
  }
  if (parts.paragraphs.length === 0)
    warnings.add('BODY_MISSING', 'The document has no paragraph of text.', line, column);
}

const fallbackTitleLength = 60;

function firstWords(paragraphs: readonly Paragraph[]): string {
  // Not of "Dear colleagues,".
  const first = paragraphs.find(({ content }) => !content.text.endsWith(',')) ?? paragraphs[0];
  const text = first?.content.text ?? '';
  if (text.length <= fallbackTitleLength) return text || 'Untitled';
  const cut = text.slice(0, fallbackTitleLength);
  const space = cut.lastIndexOf(' ');
  return `${(space > 0 ? cut.slice(0, space) : cut).replace(/[\s\p{P}]+$/u, '')}…`;
}
