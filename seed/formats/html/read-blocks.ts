import type { LeftOut, SourceBlock, SourcePlace, SourceText } from '../../source-document/source-document.ts';
import { joinSourceTexts, SourceTextBuilder } from '../../source-document/source-text.ts';
import { countWords } from '../words.ts';
import type { PageNotes } from './page-notes.ts';
import { isMostlyLinks, isSilent, reasonToLeaveOut } from './page-parts.ts';
import { isDataTable, rowsOf } from './tables.ts';
import {
  attributeOf,
  childElements,
  classesOf,
  elementsIn,
  flatTextOf,
  isElement,
  isText,
  type PageElement,
  type PageText,
  parentOf,
  placeOf,
} from './tree.ts';

/** What a reader is told of the page around the blocks. */
export interface BlockContext {
  readonly notes: PageNotes;
  /** The absolute address of a link; null where it is none that can be followed. */
  readonly resolve: (href: string) => string | null;
  /** Where a text stands in the source. */
  readonly place: (text: PageText) => SourcePlace;
  /** Told of every element on the way. */
  readonly enter?: (element: PageElement) => void;
}

const blockElements = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

type Kind = 'PARAGRAPH' | 'QUOTE' | 'LIST_ITEM' | 'HEADING' | 'FIGURE';

interface Setting {
  readonly kind: Kind;
  /** Of a heading. */
  readonly level: number;
  /** Of a list item, until its text begins. */
  number: number | null;
}

const text: Setting = { kind: 'PARAGRAPH', level: 0, number: null };
const captionClasses = new Set([
  'wp-caption-text',
  'image-caption',
  'caption-text',
  'figure-caption',
  'caption',
  'msocaption',
]);
const creditClasses =
  /(?:^|[-_])(?:credits?|photo-?credit|image-?credit|attribution|photographer|copyright)(?:$|[-_])/u;

const notHeading =
  /^(?:(?:post-|entry-|article-)?(?:subtitle|standfirst|dek|byline)|author(?:-name)?|(?:post|entry)-author)$/u;

/** Reads elements into blocks, and what is no part of the article into regions that are left out. */
export class BlockReader {
  readonly blocks: SourceBlock[] = [];
  readonly leftOut: LeftOut[] = [];
  readonly #context: BlockContext;
  #builder = new SourceTextBuilder();
  #setting: Setting = text;
  /** Line breaks since the last word. */
  #breaks = 0;
  /** What was read last of the text. */
  #last = '';
  /** An element that is read apart. */
  #skipped: PageElement | null = null;
  readonly #numbers = new Map<PageElement, ReadonlyMap<PageElement, number>>();
  readonly #holding = new Map<PageElement, ReadonlySet<string>>();

  constructor(context: BlockContext) {
    this.#context = context;
  }

  /** Reads an element, whatever it is, and what it holds. */
  read(element: PageElement): void {
    this.#visit(element);
    this.#flush();
  }

  /** The blocks in an element that is a note, apart from those read before; what they leave out is left out here. */
  apart(element: PageElement): readonly SourceBlock[] {
    const reader = new BlockReader(this.#context);
    reader.#children(element);
    reader.#flush();
    for (const region of reader.leftOut) this.leftOut.push(region);
    return reader.blocks;
  }

  /** Names a text that no block holds; nothing where it has no word. */
  leaveOutText(node: PageText, reason: string): void {
    const words = countWords(node.value);
    if (words === 0) return;
    const place = this.#context.place(node);
    const location = node.sourceCodeLocation;
    this.leftOut.push({
      reason,
      words,
      ...place,
      end: { line: location?.endLine ?? place.line, column: location?.endCol ?? place.column },
    });
  }

  /** Names a region that no block holds; nothing where it has no word. */
  leaveOut(element: PageElement, reason: string): void {
    const words = countWords(visibleText(element, this.#context.notes));
    if (words === 0) return;
    const { line, column } = placeOf(element);
    const location = element.sourceCodeLocation;
    const end = { line: location?.endLine ?? line, column: location?.endCol ?? column };
    this.leftOut.push({ reason, words, line, column, end });
  }

  #visit(element: PageElement): void {
    const { notes } = this.#context;
    this.#context.enter?.(element);
    if (element === this.#skipped || isSilent(element) || notes.marks.has(element) || notes.notes.has(element)) return;
    const call = notes.calls.get(element);
    const reason = call === undefined ? reasonToLeaveOut(element) : null;
    if (call !== undefined) this.#call(element, call);
    else if (reason !== null) this.leaveOut(element, reason);
    else if (blockElements.has(element.tagName)) this.#block(element);
    else this.#inline(element);
  }

  #block(element: PageElement): void {
    const { tagName } = element;
    this.#flush();
    if (tagName === 'table' && isDataTable(element)) this.#table(element);
    else if (tagName === 'td' && isMostlyLinks(element))
      this.leaveOut(element, 'Links beside the article are no part of it.');
    else if (tagName === 'pre') this.#code(element);
    else if (isCaption(element)) this.#caption(element);
    else this.#within(this.#settingOf(element), () => this.#children(element));
  }

  #within(setting: Setting, content: () => void): void {
    const outer = this.#setting;
    this.#setting = setting;
    content();
    this.#flush();
    this.#setting = outer;
  }

  #settingOf(element: PageElement): Setting {
    const { tagName } = element;
    const heading = headingLevel(element);
    if (heading !== null) return { kind: 'HEADING', level: heading, number: null };
    if (tagName === 'blockquote') return { kind: 'QUOTE', level: 0, number: null };
    if (tagName === 'li') return { kind: 'LIST_ITEM', level: 0, number: this.#numberOf(element) };
    if (tagName === 'dt' || tagName === 'dd') return { kind: 'LIST_ITEM', level: 0, number: null };
    return this.#setting;
  }

  #children(element: PageElement): void {
    for (const child of element.childNodes) {
      if (isText(child)) this.#text(child);
      else if (isElement(child)) this.#visit(child);
    }
  }

  #inline(element: PageElement): void {
    const { tagName } = element;
    if (tagName === 'br') this.#lineBreak();
    else if (tagName === 'a') this.#link(element);
    else if (tagName === 'q') this.#between('“', element, '”');
    else if (tagName === 'rt' && !this.#standsBeside(element, 'rp')) this.#between(' (', element, ')');
    else if (tagName === 'sup' && /\d$/.test(this.#last) && isNumber(element)) this.#between('^', element, '');
    else this.#children(element);
  }

  #between(before: string, element: PageElement, after: string): void {
    this.#builder.add(before, null);
    this.#children(element);
    this.#builder.add(after, null);
  }

  #lineBreak(): void {
    this.#breaks += 1;
    this.#builder.lineBreak();
    // Two in a row part paragraphs.
    if (this.#breaks === 2 && this.#setting.kind !== 'HEADING') this.#flush();
  }

  #link(element: PageElement): void {
    const href = attributeOf(element, 'href');
    const url = href === null ? null : this.#context.resolve(href);
    // A link around blocks, as around a card's heading and text, is none on words.
    if (url === null || holdsBlock(element)) {
      this.#children(element);
      return;
    }
    const printed = flatTextOf(element);
    this.#builder.link(url, () => this.#children(element), { printed: isAddress(printed, url) });
  }

  #call(element: PageElement, label: string): void {
    const first = firstText(element);
    this.#breaks = 0;
    this.#builder.call(label, printedCall(flatTextOf(element)), first && this.#context.place(first));
  }

  #text(node: PageText): void {
    const place = this.#context.place(node);
    const value = folded(node.value);
    this.#last = value;
    if (this.#breaks > 0 && /\S/.test(value)) this.#breaks = 0;
    if (!value.includes('\n')) {
      this.#builder.add(value, place);
      return;
    }
    for (const [index, line] of value.split('\n').entries()) {
      if (index > 0) this.#builder.space();
      this.#builder.add(line, index === 0 ? place : { line: place.line + index, column: 1 });
    }
  }

  #flush(): void {
    this.#breaks = 0;
    if (this.#builder.isEmpty) {
      this.#builder = new SourceTextBuilder();
      return;
    }
    const content = this.#builder.build();
    this.#builder = new SourceTextBuilder();
    const { kind, level, number } = this.#setting;
    this.#setting.number = null;
    if (kind === 'HEADING') this.blocks.push({ kind, content, level });
    else if (kind === 'LIST_ITEM') this.blocks.push({ kind, content, number });
    else if (kind === 'FIGURE') this.blocks.push({ kind, content, credit: null });
    else this.blocks.push({ kind, content });
  }

  #code(element: PageElement): void {
    const builder = new SourceTextBuilder();
    const lines = (node: PageElement): void => {
      for (const child of node.childNodes) {
        if (isText(child)) builder.addVerbatim(child.value.replaceAll('\t', '  '), this.#context.place(child));
        else if (isElement(child) && child.tagName === 'br') builder.addVerbatim('\n', null);
        else if (isElement(child)) {
          this.#context.enter?.(child);
          lines(child);
        }
      }
    };
    lines(element);
    const content = builder.build();
    if (content.text.trim() !== '') this.blocks.push({ kind: 'CODE', content });
  }

  #table(element: PageElement): void {
    for (const caption of childElements(element)) {
      if (caption.tagName === 'caption')
        this.#within({ kind: 'PARAGRAPH', level: 0, number: null }, () => this.#children(caption));
    }
    const rows = rowsOf(element).map((cells) =>
      joinSourceTexts(
        cells.map((cell) => this.#textOf(cell)),
        '\t',
      ),
    );
    const content = joinSourceTexts(
      rows.filter((row) => row.text.trim() !== ''),
      '\n',
    );
    if (content.text.trim() !== '') this.blocks.push({ kind: 'TABLE', content });
  }

  /** The text of an element apart from what stands around it, its blocks one after another. */
  #textOf(element: PageElement, without: PageElement | null = null): SourceText {
    const reader = new BlockReader(this.#context);
    reader.#skipped = without;
    reader.#children(element);
    reader.#flush();
    for (const region of reader.leftOut) this.leftOut.push(region);
    return joinSourceTexts(
      reader.blocks.map(({ content }) => content),
      ' ',
    );
  }

  /** Whether an element in a caption names the credit, and is read with it. */
  #isCredit(element: PageElement, caption: PageElement): boolean {
    if (!classesOf(element).some((name) => creditClasses.test(name))) return false;
    for (let at: PageElement | null = element; at !== null && at !== caption; at = parentOf(at)) {
      if (reasonToLeaveOut(at) !== null || isCaption(at)) return false;
    }
    return true;
  }

  #numberOf(item: PageElement): number | null {
    const list = parentOf(item);
    if (list?.tagName !== 'ol') return null;
    const numbers = this.#numbers.get(list) ?? numbersIn(list);
    this.#numbers.set(list, numbers);
    return numbers.get(item) ?? null;
  }

  /** Whether an element of a name has the same parent. */
  #standsBeside(element: PageElement, name: string): boolean {
    const parent = parentOf(element);
    if (parent === null) return false;
    let names = this.#holding.get(parent);
    if (names === undefined) {
      names = new Set(childElements(parent).map(({ tagName }) => tagName));
      this.#holding.set(parent, names);
    }
    return names.has(name);
  }

  #caption(element: PageElement): void {
    if (parentOf(element)?.tagName === 'figure' && this.#standsBeside(element, 'blockquote')) {
      this.#within({ kind: 'QUOTE', level: 0, number: null }, () => this.#children(element));
      return;
    }
    const credited = [...elementsIn(element)].find((one) => this.#isCredit(one, element));
    if (credited === undefined) {
      this.#within({ kind: 'FIGURE', level: 0, number: null }, () => this.#children(element));
      return;
    }
    const content = this.#textOf(element, credited);
    const credit = this.#textOf(credited).text;
    this.blocks.push({ kind: 'FIGURE', content, credit: credit === '' ? null : credit });
  }
}

/** A soft hyphen is no character of the word; a hyphen that keeps its line is a hyphen. */
function folded(value: string): string {
  // Sought one by one: a class of two such characters takes ten times as long.
  if (!value.includes('\u00AD') && !value.includes('\u2011')) return value;
  return value.replaceAll('\u00AD', '').replaceAll('\u2011', '-');
}

function headingLevel(element: PageElement): number | null {
  const { tagName } = element;
  // By-lines and standfirsts set as headings are none; Word and Google Docs set titles as paragraphs.
  if (/^h[1-6]$/.test(tagName))
    return classesOf(element).some((name) => notHeading.test(name)) ? null : Number(tagName[1]);
  if (tagName === 'p' && classesOf(element).some((name) => name === 'title' || name === 'msotitle')) return 1;
  if (attributeOf(element, 'role') !== 'heading') return null;
  const level = Number(attributeOf(element, 'aria-level') ?? 2);
  return level >= 1 && level <= 6 ? level : 2;
}

function isCaption(element: PageElement): boolean {
  return element.tagName === 'figcaption' || classesOf(element).some((name) => captionClasses.has(name));
}

/** What numbers the items of an `ol`: their place in it, or their value. */
function numbersIn(list: PageElement): ReadonlyMap<PageElement, number> {
  const numbers = new Map<PageElement, number>();
  let number = integerOf(list, 'start') ?? 1;
  for (const item of childElements(list)) {
    if (item.tagName !== 'li') continue;
    number = integerOf(item, 'value') ?? number;
    numbers.set(item, number);
    number += 1;
  }
  return numbers;
}

function integerOf(element: PageElement, name: string): number | null {
  const value = Number.parseInt(attributeOf(element, name) ?? '', 10);
  return Number.isSafeInteger(value) ? value : null;
}

function holdsBlock(element: PageElement): boolean {
  for (const { tagName } of elementsIn(element)) if (blockElements.has(tagName)) return true;
  return false;
}

/** Digits raised right after a digit are a power: 10⁶ is not 106. */
function isNumber(element: PageElement): boolean {
  return /^\s*[-−]?\d+\s*$/.test(flatTextOf(element));
}

function isAddress(printed: string, url: string): boolean {
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(printed)) return true;
  return /^\S+\.\S+\/\S*$/.test(printed) && url.includes(printed);
}

/** A call that is set in nothing gets brackets, or it would run into the word before it. */
function printedCall(printed: string): string {
  return /^[\p{L}\p{N}]+$/u.test(printed) ? `[${printed}]` : printed;
}

function firstText(element: PageElement): PageText | null {
  for (const child of element.childNodes) {
    if (isText(child) && child.value.trim() !== '') return child;
    const inside = isElement(child) ? firstText(child) : null;
    if (inside) return inside;
  }
  return null;
}

/** What an element shows but for notes, which come out elsewhere; blocks apart. */
function visibleText(element: PageElement, notes: PageNotes): string {
  const pieces: string[] = [];
  const collect = (at: PageElement): void => {
    if (isSilent(at) || notes.notes.has(at) || notes.marks.has(at)) return;
    const isBlock = blockElements.has(at.tagName) || at.tagName === 'br' || at.tagName === 'rt';
    if (isBlock) pieces.push(' ');
    for (const child of at.childNodes) {
      if (isText(child)) pieces.push(child.value);
      else if (isElement(child)) collect(child);
    }
    if (isBlock) pieces.push(' ');
  };
  collect(element);
  return pieces.join('');
}
