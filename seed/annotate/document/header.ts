import type { FigureRecord } from '../../../schema/records/article.ts';
import { isPerson } from '../references/person-names.ts';
import {
  isMetadata,
  readByline,
  readCaption,
  readDatedLine,
  readDateLine,
  readNoteLine,
  readUrlLine,
  withoutEmphasis,
} from './header-lines.ts';
import type { Line } from './lines.ts';
import { type PublicationLine, publicationOfDatedLine, readPublicationLine } from './publication-line.ts';

const longestTitle = 250;
const sentenceLength = 120;
const longestHeader = 12;

/** Takes title, publication, by-line, date, address, note and captions off the front of a document. */
export class HeaderReader {
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
    const plain = withoutEmphasis(line);
    const parts = withByline(plain);
    if (parts) return parts.map((part) => this.#takePart(part)).includes(true);
    return this.#takePart(plain) || (this.title !== null && isMetadata(plain));
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
    if (dated && this.authors.length === 0 && isPerson(dated.name)) {
      this.authors = [dated.name];
      this.date = dated;
      return true;
    }
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
    else if (this.title !== null && this.authors.length === 0 && isAuthor(line)) this.authors = [line];
    else return false;
    return true;
  }
}

const longestAuthor = 60;

/** A person's name alone in a line. */
function isAuthor(line: string): boolean {
  return line.length <= longestAuthor && isPerson(line);
}

const partsOfLine =
  /[\s\u00A0]+[|/·•–—][\s\u00A0]+|,[\s\u00A0]+|[\s\u00A0]+on[\s\u00A0]+|[\s\u00A0]+(?=by[\s\u00A0])/giu;
const bylineWord = /(?<!\p{L})(?:by|authors?|авторы?)[\s\u00A0:]/iu;

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
  const under = withoutEmphasis(second.text);
  if (isHeaderLine(under) || withByline(under)) return true;
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
