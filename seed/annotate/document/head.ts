import type { SourceBlock, SourceDocument, SourceText } from '../../source-document/source-document.ts';
import { placeAt, sliceSourceText } from '../../source-document/source-text.ts';
import { isInstitution } from '../references/name-kinds.ts';
import { hasGivenName } from '../references/person-names.ts';
import type { Warnings } from '../warnings.ts';
import { authorsIn, namesWithRole, role, worksAt } from './author-line.ts';
import { captionOf, type Figure, figureOf } from './captions.ts';
import { type HeaderLine, HeadReader, withoutNoteCalls } from './head-reader.ts';
import { readDateLine, readNoteLine, withoutEmphasis } from './header-lines.ts';
import { isSeriesName, letterheadOf, nameOfSeries, numbersOf, startOfSubject } from './letterhead.ts';
import { type HeadFields, mergeHead } from './merge-head.ts';
import { labelOf } from './note-labels.ts';
import { isNoPeriodical } from './publication-line.ts';
import { isSameTitle, isTitleInCapitals, isTitleLine, isTitleOver } from './titles.ts';

/** The head of a document, and what is left of its blocks. */
export interface Head {
  readonly fields: HeadFields;
  readonly figures: readonly Figure[];
  readonly lines: readonly HeaderLine[];
  readonly rest: readonly SourceBlock[];
}

/** In how many blocks at the beginning a head is looked for. */
const longestHead = 14;
/** How many blocks that say nothing of a head may stand in it. */
const mostStrangers = 3;
const longestStranger = 120;
const longestStandfirst = 400;
const mostBeforeTitle = 8;

/**
 * Reads the head of a document: title, by-lines, publication, dates, address and note, in any order, whatever stands
 * between. Metadata win over what is printed; a contradiction warns.
 */
export function readHead(source: SourceDocument, warnings: Warnings): Head {
  return new HeadWindow(source, warnings).read();
}

/** A line, by its block and its number there. */
interface LinePlace {
  readonly index: number;
  readonly at: number;
}

/** A block that says nothing of a head, in its place. */
interface Stranger {
  readonly block: SourceBlock;
  /** A line that is no sentence. */
  readonly short: boolean;
  /** True where an author was known before it. */
  readonly afterAuthors: boolean;
  /** True where no text stands between it and the title. */
  readonly underHead: boolean;
}

class HeadWindow {
  readonly #source: SourceDocument;
  readonly #warnings: Warnings;
  readonly #reader: HeadReader;
  readonly #lines: HeaderLine[] = [];
  readonly #figures: Figure[] = [];
  #title: SourceText | null = null;
  /** True once a title was found or is not looked for any more. */
  #titled: boolean;
  #strangers: Stranger[] = [];
  readonly #kept: SourceBlock[] = [];
  #prose = 0;
  /** Of the block that is looked at. */
  #index = 0;
  /** The block that is the title; -1 where none is marked as one. */
  readonly #marked: number;
  /** Where the title stands if lines over it name who publishes the document; null where none do. */
  readonly #underLetterhead: LinePlace | null;

  constructor(source: SourceDocument, warnings: Warnings) {
    this.#source = source;
    this.#warnings = warnings;
    this.#reader = new HeadReader(source.metadata);
    this.#titled = source.metadata.title !== null;
    this.#underLetterhead = this.#titled ? null : this.#titleUnderLetterhead(markedTitle(source.blocks));
    this.#marked = this.#underLetterhead === null ? markedTitle(source.blocks) : -1;
  }

  read(): Head {
    const { blocks } = this.#source;
    let index = 0;
    for (let goesOn = true; goesOn && index < Math.min(blocks.length, longestHead); index += 1) {
      const block = blocks[index];
      this.#index = index;
      if (block) goesOn = this.#take(block, index);
    }
    this.#settleStrangers(false);
    for (const { value, line, column } of this.#reader.besides) {
      const message = `“${value}” stands beside an author’s name or the date in the head and is not kept.`;
      this.#warnings.add('TEXT_LEFT_OUT', message, line, column);
    }
    const fields = mergeHead(this.#source.metadata, { title: this.#title, reader: this.#reader }, this.#warnings);
    return { fields, figures: this.#figures, lines: this.#lines, rest: [...this.#kept, ...blocks.slice(index)] };
  }

  /** Takes a block, whole or in part, or keeps it; false where the head ends with it. */
  #take(block: SourceBlock, index: number): boolean {
    const { content, kind } = block;
    if (kind === 'FIGURE') {
      this.#figures.push(figureOf(content, block.credit));
      return true;
    }
    if (kind !== 'PARAGRAPH' && kind !== 'HEADING') {
      this.#settleStrangers(false);
      this.#kept.push(block);
      return false;
    }
    if (this.#repeatsTitle(block)) {
      this.#lines.push({ field: 'TITLE', content });
      return true;
    }
    const caption = this.#titled ? captionOf(block) : null;
    if (caption) {
      this.#figures.push({ record: caption, content, credit: null });
      return true;
    }
    const note = this.#prose === 0 && this.#reader.note === null ? readNoteLine(content.text) : null;
    if (note !== null) {
      this.#reader.note = { value: note, ...placeAt(content, 0) };
      this.#lines.push({ field: 'NOTE', content });
      this.#settleStrangers(true);
      return true;
    }
    return this.#takeLines(block, index);
  }

  #takeLines(block: SourceBlock, index: number): boolean {
    const lines = this.#isDayOfText(block, index) ? [] : linesOf(block.content);
    const fields = lines.map((line, at) => this.#takeLine(line, { lines, at, index }));
    const last = fields.findLastIndex((field) => field !== null);
    if (last < 0) return this.#takeOwnLines(block) || this.#takeCalledName(block) || this.#passOver(block);
    // What stands between two lines of a head is of it; what follows the last is text.
    const strange = lines.slice(0, last).filter((line, at) => fields[at] === null && !isShort(line.text));
    if (strange.length > 0) {
      this.#settleStrangers(false);
      this.#kept.push(block);
      return false;
    }
    this.#settleStrangers(true);
    for (const [at, line] of lines.slice(0, last + 1).entries()) this.#addLine(fields[at] ?? null, line);
    if (last === lines.length - 1) return true;
    const begins = block.content.breaks[last] ?? 0;
    const rest = sliceSourceText(block.content, begins + 1, block.content.text.length);
    if (this.#takeTogether({ kind: 'PARAGRAPH', content: rest })) return true;
    return this.#passOver({ ...block, content: rest });
  }

  /** True where a day without a year parts the text: a heading, or "Monday, 3 May" where "Tuesday, 4 May" stands alone, too. */
  #isDayOfText({ kind, content }: SourceBlock, index: number): boolean {
    if (!isDayWithoutYear(content.text)) return false;
    return (
      kind === 'HEADING' ||
      this.#source.blocks.some((other, at) => at !== index && isDayWithoutYear(other.content.text))
    );
  }

  #addLine(field: HeaderLine['field'] | null, content: SourceText): void {
    if (field === 'OTHER') {
      this.#leaveOut(content);
      return;
    }
    if (field !== null) {
      this.#lines.push({ field, content });
      return;
    }
    if (this.#reader.authors.length === 0 && this.#reader.takeNames(content, true))
      this.#lines.push({ field: 'AUTHORS', content });
    else this.#leaveOut(content);
  }

  #leaveOut(content: SourceText): void {
    this.#lines.push({ field: 'OTHER', content });
    const { line, column } = placeAt(content, 0);
    this.#warnings.add(
      'TEXT_LEFT_OUT',
      `“${content.text}” stands in the head and ${describeLine(content.text)}; it is left out.`,
      line,
      column,
    );
  }

  #takeLine(
    content: SourceText,
    { lines, at, index }: { readonly lines: readonly SourceText[]; readonly at: number; readonly index: number },
  ): HeaderLine['field'] | null {
    const { metadata } = this.#source;
    if (metadata.title !== null && this.#title === null && isSameTitle(content.text, metadata.title.text)) {
      this.#title = content;
      return 'TITLE';
    }
    const over = this.#underLetterhead;
    if (over !== null && !this.#titled) {
      if (index === over.index && at === over.at) {
        this.#title = sliceSourceText(content, startOfSubject(content.text), content.text.length);
        this.#titled = true;
        return 'TITLE';
      }
      return this.#takeOfLetterhead(content, lines[at + 1]);
    }
    if (!this.#titled && this.#marked < 0 && this.#strangers.length === 0 && piece.test(content.text)) return 'OTHER';
    const strong = this.#prose === 0 || this.#reader.wouldTake(content.text);
    const marked = !this.#titled && index === this.#marked;
    const field = strong && !marked ? this.#reader.take(content, this.#titled || this.#marked >= 0) : null;
    if (field !== null) return field;
    if (this.#titled || at > 0 || (this.#marked >= 0 && !marked)) return null;
    const next = lines[1];
    const isTitle =
      marked ||
      (next === undefined ? isTitleLine(content.text, this.#isOverHead()) : isTitleOver(content.text, next.text)) ||
      (index === 0 && this.#standsOverHead(lines));
    if (!isTitle) return null;
    this.#title = content;
    this.#titled = true;
    return 'TITLE';
  }

  /** Takes a line over the title: the name of a periodical, or what is left out. */
  #takeOfLetterhead(content: SourceText, under: SourceText | undefined): HeaderLine['field'] {
    // Which line is the title is known, so that this one may be "Omsk, 3 May 2016".
    const field = this.#reader.take(content, true);
    if (field !== null) return field;
    if (numbersOf(content.text) !== null) return 'PUBLICATION';
    const numbers = under === undefined ? null : numbersOf(under.text);
    const isNamed = numbers !== null || (isSeriesName(content.text) && !isNoPeriodical(nameOfSeries(content.text)));
    return isNamed && this.#reader.takePublication(content, nameOfSeries(content.text), numbers)
      ? 'PUBLICATION'
      : 'OTHER';
  }

  /** Where a title stands under lines that name who publishes the document; headings that are marked up are titles. */
  #titleUnderLetterhead(marked: number): LinePlace | null {
    const { blocks, format } = this.#source;
    if (marked >= 0 && format !== 'PLAIN_TEXT') return null;
    const places: LinePlace[] = [];
    const texts: string[] = [];
    for (const [index, { kind, content }] of blocks.slice(0, longestHead).entries()) {
      const lines = linesOf(content).map(({ text }) => text);
      if ((kind !== 'PARAGRAPH' && kind !== 'HEADING') || !lines.every((line) => this.#mayBeOfHead(line))) break;
      for (const [at, text] of lines.entries()) {
        places.push({ index, at });
        texts.push(text);
      }
    }
    const saysOfHead = (text: string) => this.#reader.wouldTake(text);
    const isName = (text: string) => authorsIn(withoutNoteCalls(text), true) !== null;
    const found = letterheadOf(texts, saysOfHead, isName);
    return found === null ? null : (places[found.title] ?? null);
  }

  #mayBeOfHead(line: string): boolean {
    const isQuestion = line.length <= longestStranger && /[?!][”"’»]*$/u.test(line);
    return isShort(line) || isQuestion || isSeriesName(line) || this.#reader.wouldTake(line);
  }

  /** True for lines the first of which may be a title, and a later one of which says something of a head. */
  #standsOverHead([first, ...others]: readonly SourceText[]): boolean {
    if (
      first !== undefined &&
      isTitleInCapitals(
        first.text,
        others.map(({ text }) => text),
      )
    )
      return true;
    return (
      first !== undefined &&
      isShort(first.text) &&
      others.every(({ text }) => isShort(text)) &&
      others.some(({ text }) => this.#reader.wouldTake(text))
    );
  }

  /** Goes on after a block that says nothing of a head; false where the head ends with it. */
  #passOver(block: SourceBlock): boolean {
    const { text } = block.content;
    const short = isShort(text);
    const underHead =
      this.#titled && this.#strangers.length === 0 && this.#kept.length === 0 && this.#reader.authors.length === 0;
    this.#strangers.push({ block, short, afterAuthors: this.#reader.authors.length > 0, underHead });
    if (!short) this.#prose += 1;
    const goesOn = (this.#titled || this.#marked >= 0) && this.#prose < 2 && this.#strangers.length < mostStrangers;
    if (goesOn && (short || text.length <= longestStandfirst)) return this.#isFollowedByHead();
    this.#settleStrangers(false);
    return false;
  }

  /** True where a line of a head stands in the blocks right after, and no other like it further down: dates may part a text. */
  #isFollowedByHead(): boolean {
    const { blocks } = this.#source;
    const at = this.#index;
    const near = blocks.slice(at + 1, at + 1 + mostStrangers).find((block) => this.#isHeadBlock(block));
    const far = blocks.slice(at + 1 + mostStrangers).some(({ content }) => readDateLine(content.text) !== null);
    if (near && !(far && readDateLine(near.content.text) !== null)) return true;
    this.#settleStrangers(false);
    return false;
  }

  /** True where one of the blocks right after is a line of a head. */
  #isOverHead(): boolean {
    const after = this.#source.blocks.slice(this.#index + 1, this.#index + 1 + mostStrangers);
    return after.some((block) => this.#isHeadBlock(block));
  }

  #isHeadBlock(block: SourceBlock): boolean {
    const { kind, content } = block;
    const { text } = content;
    const { title } = this.#source.metadata;
    return (
      (kind === 'PARAGRAPH' || kind === 'HEADING') &&
      text.length <= longestStranger &&
      // "14. Mai 2019" looks like an item.
      ((labelOf(text)?.style ?? 'BARE') === 'BARE' || readDateLine(text) !== null) &&
      (this.#repeatsTitle(block) ||
        [text, ...linesOf(content).map((line) => line.text)].some((line) => this.#reader.wouldTake(line)) ||
        (title !== null && this.#title === null && isSameTitle(text, title.text)))
    );
  }

  /** True for the title once more, as a page prints it over its article and in it. */
  #repeatsTitle({ kind, content }: SourceBlock): boolean {
    return kind === 'HEADING' && this.#title !== null && isSameTitle(content.text, this.#title.text);
  }

  /** Takes a block of its own that names an author and, under the name, what that author is. */
  #takeOwnLines(block: SourceBlock): boolean {
    const [, ...under] = linesOf(block.content);
    const isSure = under.length > 0 && under.every(({ text }) => saysWhoIs(text));
    return (
      isSure && this.#titled && this.#prose === 0 && this.#reader.authors.length === 0 && this.#takeTogether(block)
    );
  }

  /** Takes a name that stands alone under the title and calls a note on its bearer: "Ida T. Vail*". */
  #takeCalledName({ kind, content }: SourceBlock): boolean {
    const isCalled = withoutNoteCalls(content.text) !== content.text;
    if (!isCalled || kind !== 'PARAGRAPH' || !this.#titled || this.#prose > 0) return false;
    if (this.#reader.authors.length > 0 || !this.#reader.takeNames(content, true)) return false;
    this.#lines.push({ field: 'AUTHORS', content });
    return true;
  }

  /** Takes a block of authors and what is printed under their names, a line each, before a further line of the head. */
  #takeTogether({ kind, content }: SourceBlock): boolean {
    const lines = linesOf(content);
    if (kind !== 'PARAGRAPH' || !lines.every(({ text }) => isShort(text))) return false;
    const [first] = lines;
    // After other authors, what is under a name has to tell that it is one.
    const isSure = this.#reader.authors.length === 0 || lines.slice(1).some(({ text }) => saysWhoIs(text));
    if (!isSure || !first || !this.#reader.takeNames(first, true)) return false;
    for (const [index, line] of lines.entries()) {
      if (index === 0 || this.#reader.takeNames(line, true)) this.#lines.push({ field: 'AUTHORS', content: line });
      else this.#leaveOut(line);
    }
    return true;
  }

  /** Sorts what stood between the lines of a head: names, what says who the authors are, and text. */
  #settleStrangers(inHead: boolean): void {
    for (const { block, short, afterAuthors, underHead } of this.#strangers) {
      const { content } = block;
      const isName = underHead && block.kind === 'PARAGRAPH' && givenNames(content.text);
      if (inHead && content.breaks.length > 0 && this.#takeTogether(block)) continue;
      if (inHead && short && this.#reader.authors.length === 0 && this.#reader.takeNames(content, true)) {
        this.#lines.push({ field: 'AUTHORS', content });
      } else if (
        short &&
        (isName || (!afterAuthors && namesWithRole(content.text))) &&
        this.#reader.takeNames(content, true)
      ) {
        this.#lines.push({ field: 'AUTHORS', content });
      } else if (inHead && short && afterAuthors && block.kind === 'PARAGRAPH') this.#leaveOut(content);
      else this.#kept.push(block);
    }
    this.#strangers = [];
  }
}

/** True for names of persons and nothing else. */
function givenNames(text: string): boolean {
  return authorsIn(text, true)?.every(hasGivenName) === true;
}

/** "Monday, 3 May": the day of a document, or of a part of it. */
function isDayWithoutYear(text: string): boolean {
  const date = text.length <= longestStranger ? readDateLine(withoutEmphasis(text)) : null;
  return date !== null && date.printed.from.year === null;
}

function saysWhoIs(text: string): boolean {
  return isInstitution(text) || worksAt(text) || role.test(text);
}

/** What a line of a head seems to be that no field is for, in words for its writer. */
function describeLine(text: string): string {
  if (saysWhoIs(text)) return 'says who the authors are or where they work, which is not kept';
  return 'is no title, author, publication or date';
}

/** The heading of the first level that stands in the head, or a heading that comes first of all. */
function markedTitle(blocks: readonly SourceBlock[]): number {
  if (blocks[0]?.kind === 'HEADING') return 0;
  const prose = blocks.findIndex(
    ({ kind, content }) => kind !== 'HEADING' && kind !== 'FIGURE' && content.text.length > longestStandfirst / 2,
  );
  const head = blocks.slice(0, Math.min(mostBeforeTitle, prose < 0 ? blocks.length : prose));
  return head.findIndex((block) => block.kind === 'HEADING' && block.level === 1);
}

// Over the title of a chapter, or of what a law review prints.
const piece =
  /^(?:(?:chapter|part)[\s\u00A0]+(?:\d{1,2}|[IVX]{1,5})|(?:student[\s\u00A0]+)?(?:note|comment|article|essay|book review|recent developments?)s?)$/iu;

// With the markers of notes after it.
const endOfSentence = /[.!?:;…][”"’»)[\]^\d¹²³⁰⁴-⁹*†‡]*$/u;

// "Washington, D.C.", "Harbor Partners Inc."
const endsAbbreviated = /(?:\p{Lu}\.){2,}$|(?<!\p{L})(?:Inc|Ltd|Co|Corp|Jr|Sr)\.$/u;

/** A line that is no sentence. */
function isShort(text: string): boolean {
  const plain = withoutEmphasis(text);
  if (readDateLine(plain) !== null) return true;
  if (text.length > longestStranger) return false;
  return !endOfSentence.test(plain) || endsAbbreviated.test(plain);
}

function linesOf(content: SourceText): SourceText[] {
  if (content.breaks.length === 0) return [content];
  const edges = [-1, ...content.breaks, content.text.length];
  return edges.slice(1).map((end, index) => sliceSourceText(content, (edges[index] ?? 0) + 1, end));
}
