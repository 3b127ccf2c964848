import type { LeftOut, SourceBlock, SourceText } from '../../source-document/source-document.ts';
import { joinSourceTexts, SourceTextBuilder, sliceSourceText } from '../../source-document/source-text.ts';
import { isNoteAddress } from '../note-address.ts';
import type { BlockContext } from './block-context.ts';
import { codeText } from './code-text.ts';
import { headingLevel, holdsBlock, isBlock, isCaption, isControl, isCredit, isSetApart } from './element-kinds.ts';
import { firstText, folded, isAddress, isNoteNumber, isNumber, printedCall } from './inline-text.ts';
import { leftOutElement, leftOutText } from './left-out.ts';
import { ListNumbers } from './list-numbers.ts';
import { isMostlyLinks, isSilent } from './page-parts.ts';
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
} from './tree.ts';
import { bulletOf, isWordItem, isWordQuote, numberOf } from './word-paragraphs.ts';

type Kind = 'PARAGRAPH' | 'QUOTE' | 'LIST_ITEM' | 'HEADING' | 'FIGURE';

interface Setting {
  readonly kind: Kind;
  /** Of a heading. */
  readonly level: number;
  /** Of a list item, until its text begins. */
  number: number | null;
}

/** Blocks over a title that is set as a paragraph. */
const mostBeforeTitle = 3;

/** White space, and what only parts: stars, bullets, a single picture. */
const isOrnament = /^(?:[\s\u200B-\u200F\u2060\uFEFF\p{S}·•‧∙⋅*–—_-]|\uFE0F)*$/u;

const text: Setting = { kind: 'PARAGRAPH', level: 0, number: null };
const readMore = /^\s*(?:read more|read also|also read|see also|related|more on this)\s*:/i;

/** Whether a paragraph is a pointer to another article and nothing else: "Read more: The port in figures". */
function leadsElsewhere(element: PageElement): boolean {
  const first = firstText(element)?.value ?? '';
  if (!readMore.test(first)) return false;
  const links = [...elementsIn(element)].filter(({ tagName }) => tagName === 'a').map(flatTextOf);
  return links.length > 0 && flatTextOf(element).replace(readMore, '').trim() === links.join(' ');
}

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
  readonly #numbers = new ListNumbers();
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
    const region = leftOutText(node, reason, this.#context);
    if (region !== null) this.leftOut.push(region);
  }

  /** Names a region that no block holds; nothing where it has no word. */
  leaveOut(element: PageElement, reason: string): void {
    const region = leftOutElement(element, reason, this.#context);
    if (region !== null) this.leftOut.push(region);
  }

  #visit(element: PageElement): void {
    const { notes } = this.#context;
    this.#context.enter?.(element);
    if (element === this.#skipped || isSilent(element) || notes.marks.has(element)) return;
    const call = notes.calls.get(element);
    // A note in the margin may be called where it stands.
    if (notes.notes.has(element)) {
      if (call !== undefined) this.#builder.call(call, `[${call}]`, null);
      return;
    }
    const reason = call === undefined ? this.#context.reason(element) : null;
    if (call !== undefined) this.#call(element, call);
    else if (reason !== null) {
      this.leaveOut(element, reason);
      if (isControl(element)) this.#builder.space();
    } else if (isBlock(element) || isCaption(element)) this.#block(element);
    else this.#inline(element);
  }

  #block(element: PageElement): void {
    const { tagName } = element;
    this.#flush();
    if (tagName === 'table' && isDataTable(element)) this.#table(element);
    else if (tagName === 'td' && isMostlyLinks(element))
      this.leaveOut(element, 'Links beside the article are no part of it.');
    else if (tagName === 'p' && leadsElsewhere(element))
      this.leaveOut(element, 'Links to other articles are no part of this one.');
    else if (tagName === 'pre') this.#code(element);
    else if (isCaption(element)) this.#caption(element);
    else if (isWordItem(element)) this.#wordItem(element);
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
    // A box has a title, too.
    const isOfBox = tagName === 'p' && heading === 1 && this.blocks.length > mostBeforeTitle;
    if (heading !== null && !isOfBox) return { kind: 'HEADING', level: heading, number: null };
    if (tagName === 'blockquote') return { kind: 'QUOTE', level: 0, number: null };
    if (tagName === 'li') return { kind: 'LIST_ITEM', level: 0, number: this.#numbers.of(element) };
    if (tagName === 'dt' || tagName === 'dd') return { kind: 'LIST_ITEM', level: 0, number: null };
    if (isWordQuote(element)) return { kind: 'QUOTE', level: 0, number: null };
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
    if (isSetApart(element)) this.#builder.lineBreak();
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
    // What only leads to the heading that it stands in.
    if (href?.startsWith('#') === true && /^[#¶§🔗]+$/u.test(flatTextOf(element))) return;
    const printed = flatTextOf(element);
    // Where a text was copied, the note that it calls has lost its id.
    if (href !== null && isNoteAddress(href) && isNoteNumber(printed)) {
      this.#call(element, printed.replace(/\D/g, ''));
      return;
    }
    const url = href === null ? null : this.#context.resolve(href);
    // A link around blocks, as around a card's heading and text, is none on words.
    if (url === null || holdsBlock(element)) {
      this.#children(element);
      return;
    }
    this.#builder.link(url, () => this.#children(element), { printed: isAddress(printed, url) });
  }

  #call(element: PageElement, label: string): void {
    const first = firstText(element);
    this.#breaks = 0;
    this.#builder.call(label, printedCall(flatTextOf(element), label), first && this.#context.place(first));
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
    const content = this.#builder.build();
    this.#builder = new SourceTextBuilder();
    this.#last = '';
    if (isOrnament.test(content.text)) return;
    const { kind, level, number } = this.#setting;
    this.#setting.number = null;
    if (kind === 'HEADING') this.blocks.push({ kind, content, level });
    else if (kind === 'LIST_ITEM') this.blocks.push({ kind, content, number });
    else if (kind === 'FIGURE') this.blocks.push({ kind, content, credit: null });
    else this.blocks.push({ kind, content });
  }

  #code(element: PageElement): void {
    const content = codeText(element, this.#context);
    if (content.text.trim() !== '') this.blocks.push({ kind: 'CODE', content });
  }

  #table(element: PageElement): void {
    if (classesOf(element).includes('properties')) {
      this.#properties(element);
      return;
    }
    for (const caption of childElements(element)) {
      if (caption.tagName === 'caption')
        this.#within({ kind: 'FIGURE', level: 0, number: null }, () => this.#children(caption));
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

  /** Notion's table of what it knows of a page, as lines of a head: "Author: Ida Vail". */
  #properties(element: PageElement): void {
    for (const [name, ...values] of rowsOf(element)) {
      if (name === undefined) continue;
      const texts = [name, ...values].map((cell) => this.#textOf(cell)).filter(({ text }) => text !== '');
      // A day is written with a sign: "@May 9, 2021".
      const bare = texts.map((one) => sliceSourceText(one, one.text.startsWith('@') ? 1 : 0, one.text.length));
      if (bare.length > 0) this.blocks.push({ kind: 'PARAGRAPH', content: joinSourceTexts(bare, ': ') });
    }
  }

  /** An item of a list in a page that Word saved: neither its bullet nor its number is part of its text; a letter is. */
  #wordItem(element: PageElement): void {
    const content = this.#textOf(element);
    if (isOrnament.test(content.text)) return;
    const printed = numberOf(content.text);
    const lead = printed ?? bulletOf(content.text);
    if (lead === '') this.blocks.push({ kind: 'PARAGRAPH', content });
    else {
      const number = printed !== null && /\d/.test(printed) ? Number.parseInt(printed.replace('(', ''), 10) : null;
      const start = printed === null || number !== null ? lead.length : 0;
      const own = sliceSourceText(content, start, content.text.length);
      this.blocks.push({ kind: 'LIST_ITEM', content: own, number });
    }
  }

  /** The text of an element apart from what stands around it, its blocks one after another. */
  #textOf(element: PageElement, without: PageElement | undefined = undefined): SourceText {
    const reader = new BlockReader(this.#context);
    reader.#skipped = without ?? null;
    reader.#children(element);
    reader.#flush();
    for (const region of reader.leftOut) this.leftOut.push(region);
    return joinSourceTexts(
      reader.blocks.map(({ content }) => content),
      ' ',
    );
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
    const inside = [...elementsIn(element)];
    const credited = inside.find((one) => isCredit(one, element));
    // A caption around others is theirs.
    if (credited === undefined && inside.some(isCaption)) {
      this.#within({ kind: 'FIGURE', level: 0, number: null }, () => this.#children(element));
      return;
    }
    const content = this.#textOf(element, credited);
    const credit = credited === undefined ? '' : this.#textOf(credited).text;
    if (content.text !== '' || credit !== '')
      this.blocks.push({ kind: 'FIGURE', content, credit: credit === '' ? null : credit });
  }
}
