import type { FigureRecord } from '../../../schema/records/article.ts';
import { DocumentError } from '../document-error.ts';
import type { Warnings } from '../warnings.ts';
import { type Block, paragraphsOf } from './blocks.ts';
import { readByline, readCaption, readDatedLine, readDateLine, readNoteLine, readUrlLine } from './header-lines.ts';
import { type Line, splitBlocks } from './lines.ts';
import { type NoteBlock, takeNotes } from './notes.ts';
import { type PublicationLine, publicationOfDatedLine, readPublicationLine } from './publication-line.ts';

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

const longestTitle = 250;
const sentenceLength = 120;
const longestHeader = 12;
const fallbackTitleLength = 60;

/** Takes title, publication, by-line, date, address, note and captions off the front of a document. */
class HeaderReader {
  readonly lines: readonly Line[];
  title: string | null = null;
  publication: PublicationLine | null = null;
  authors: string[] = [];
  date: ReturnType<typeof readDateLine> = null;
  url: string | null = null;
  note: string | null = null;
  figures: FigureRecord[] = [];
  /** The blocks that follow the header. */
  rest: Line[][] = [];

  constructor(blocks: readonly Line[][]) {
    this.lines = blocks[0] ?? [];
    let index = 0;
    for (; index < Math.min(blocks.length, longestHeader); index += 1) {
      const block = blocks[index] ?? [];
      const taken = this.#takeBlock(block, blocks.length);
      if (taken < block.length) {
        this.rest.push(block.slice(taken));
        index += 1;
        break;
      }
    }
    this.rest.push(...blocks.slice(index));
  }

  /** How many of the block's lines belong to the header. */
  #takeBlock(block: Line[], blocks: number): number {
    const [first] = block;
    if (!first) return 0;
    const whole = block.map((line) => line.text).join(' ');
    const caption = this.title === null ? null : readCaption(whole);
    if (caption) {
      this.figures.push(caption);
      return block.length;
    }
    const note = this.note === null ? readNoteLine(whole) : null;
    if (note !== null) {
      this.note = note;
      return block.length;
    }
    let taken = 0;
    for (const line of block) {
      if (this.#takeLine(line.text)) taken += 1;
      else if (this.title === null && taken === 0 && isTitle(block, blocks)) {
        this.title = line.text.replace(/^#{1,6}\s+/, '').replace(/^(?:title|headline)\s*:\s*/i, '');
        taken += 1;
      } else break;
    }
    return taken;
  }

  #takeLine(line: string): boolean {
    const parts = withByline(line);
    return parts ? parts.map((part) => this.#takePart(part)).includes(true) : this.#takePart(line);
  }

  #takePart(line: string): boolean {
    const publication = this.publication === null ? readPublicationLine(line) : null;
    if (publication) {
      this.publication = publication;
      return true;
    }
    const date = this.date === null ? readDateLine(line) : null;
    if (date) {
      this.date = date;
      return true;
    }
    const dated = this.title !== null && this.date === null ? readDatedLine(line) : null;
    if (dated) {
      this.publication ??= publicationOfDatedLine(dated);
      this.date = dated;
      return true;
    }
    const url = this.url === null ? readUrlLine(line) : null;
    if (url !== null) {
      this.url = url;
      return true;
    }
    const authors = this.authors.length === 0 ? readByline(line) : null;
    if (authors) this.authors = authors;
    return authors !== null;
  }
}

const partsOfLine = /[\s\u00A0]+[|/·•–—][\s\u00A0]+|,[\s\u00A0]+/gu;
const bylineWord = /(?:^|[|/·•–—,][\s\u00A0]+)(?:by|автор)[\s\u00A0:]/iu;

/** The two parts of a line that is a by-line and another of a header's: "May 3, 2016 | By Oleg Brodov"; null for any other. */
function withByline(line: string): readonly [string, string] | null {
  if (line.length > longestTitle || !bylineWord.test(line)) return null;
  for (const { 0: separator, index } of [...line.matchAll(partsOfLine)].toReversed()) {
    const left = line.slice(0, index);
    const right = line.slice(index + separator.length);
    if ((readByline(left) && isHeaderLine(right)) || (readByline(right) && isHeaderLine(left))) return [left, right];
  }
  return null;
}

/** A short line of its own, or one above lines of a header; not a hard-wrapped paragraph's first. */
function isTitle(block: readonly Line[], blocks: number): boolean {
  const [first, second] = block;
  if (!first || first.text.length > longestTitle) return false;
  const sentence = /[.…][”"’»)\]]*$/u.test(first.text) && !/\.\.\.$/.test(first.text);
  // Running text, not a heading: a sentence goes on after another has ended.
  if (sentence && /[.!?)][”"’»]?\s+\p{Lu}/u.test(first.text.replace(/\b\p{Lu}[\p{L}]{0,3}\./gu, ''))) return false;
  if (second === undefined) return !(sentence && (first.text.length > sentenceLength || blocks === 1));
  if (isHeaderLine(second.text)) return true;
  return !sentence && first.text.length < 0.6 * second.text.length;
}

function isHeaderLine(line: string): boolean {
  return (
    readPublicationLine(line) !== null ||
    readDateLine(line) !== null ||
    readDatedLine(line) !== null ||
    readUrlLine(line) !== null ||
    readByline(line) !== null ||
    readNoteLine(line) !== null
  );
}

function firstWords(paragraphs: readonly Block[]): string {
  const text = paragraphs[0]?.text ?? '';
  if (text.length <= fallbackTitleLength) return text || 'Untitled';
  const cut = text.slice(0, fallbackTitleLength);
  const space = cut.lastIndexOf(' ');
  return `${(space > 0 ? cut.slice(0, space) : cut).replace(/[\s\p{P}]+$/u, '')}…`;
}
