import type { FigureRecord } from '../../../schema/records/article.ts';
import { DocumentError } from '../document-error.ts';
import type { Warnings } from '../warnings.ts';
import { type Block, paragraphsOf } from './blocks.ts';
import { HeaderReader } from './header.ts';
import { readCaption, type readDateLine } from './header-lines.ts';
import { splitBlocks } from './lines.ts';
import { type NoteBlock, takeNotes } from './notes.ts';
import type { PublicationLine } from './publication-line.ts';

/** The parts of a document before anything in them is annotated. */
export interface DocumentParts {
  /** As printed; the body's first words where the document has none. */
  readonly title: string;
  readonly publication: PublicationLine | null;
  readonly authors: readonly string[];
  readonly date: ReturnType<typeof readDateLine>;
  readonly url: string | null;
  readonly note: string | null;
  readonly figures: readonly FigureRecord[];
  readonly paragraphs: readonly Block[];
  readonly notes: readonly NoteBlock[];
}

/** Reads a document's blocks. Throws a DocumentError where there is nothing but white space. */
export function readDocument(document: string, warnings: Warnings): DocumentParts {
  const blocks = splitBlocks(document);
  if (blocks.length === 0) {
    throw new DocumentError(
      'EMPTY_DOCUMENT',
      'The document is empty. Give a title, a publication line and paragraphs.',
    );
  }
  const header = new HeaderReader(blocks);
  const figures = [...header.figures];
  const bodyBlocks: Block[] = [];
  for (const lines of header.rest) {
    const caption = lines.length <= 3 ? readCaption(lines.map((line) => line.text).join(' ')) : null;
    if (caption) figures.push(caption);
    else bodyBlocks.push(...paragraphsOf(lines));
  }
  const { paragraphs, notes } = takeNotes(bodyBlocks);
  warnOfMissing(header, paragraphs, warnings);
  return {
    title: header.title ?? firstWords(paragraphs),
    publication: header.publication,
    authors: header.authors,
    date: header.date ?? header.publication?.date ?? null,
    url: header.url,
    note: header.note,
    figures,
    paragraphs,
    notes,
  };
}

function warnOfMissing(header: HeaderReader, paragraphs: readonly Block[], warnings: Warnings): void {
  const [first] = header.lines;
  const line = first?.line ?? 1;
  const column = first?.column ?? 1;
  if (header.title === null) {
    warnings.add('TITLE_MISSING', 'No title stands before the text; its first words are taken for one.', line, column);
  }
  if (header.publication === null) {
    warnings.add(
      'PUBLICATION_MISSING',
      'No publication line was found, such as "Publication: Eurasia Daily Monitor Volume: 14 Issue: 142".',
      line,
      column,
    );
  }
  if (paragraphs.length === 0) warnings.add('BODY_MISSING', 'The document has no paragraph of text.', line, column);
}

const fallbackTitleLength = 60;

function firstWords(paragraphs: readonly Block[]): string {
  const text = paragraphs[0]?.text ?? '';
  if (text.length <= fallbackTitleLength) return text || 'Untitled';
  const cut = text.slice(0, fallbackTitleLength);
  const space = cut.lastIndexOf(' ');
  return `${(space > 0 ? cut.slice(0, space) : cut).replace(/[\s\p{P}]+$/u, '')}…`;
}
