import type {
  Code,
  Definition,
  FootnoteDefinition,
  Heading,
  Image,
  ImageReference,
  List,
  Nodes,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
} from 'mdast';
import type {
  LeftOut,
  SourceBlock,
  SourceNote,
  SourcePlace,
  SourceText,
} from '../../source-document/source-document.ts';
import { joinSourceTexts, plainSourceText, SourceTextBuilder } from '../../source-document/source-text.ts';
import { continues, firstApart } from './broken-paragraphs.ts';
import { contentOfQuote } from './callouts.ts';
import { captionText } from './captions.ts';
import type { HtmlParts } from './html-blocks.ts';
import { addInline, type InlineContext } from './inline.ts';
import { runsOf } from './list-numbers.ts';
import { calledById } from './note-links.ts';
import type { ParsedMarkdown } from './parse-markdown.ts';

/** Where blocks stand, which is what kind of paragraph they are. */
type Setting = 'TEXT' | 'QUOTE' | { readonly number: number | null; readonly counted?: number };

// A longer line over a rule of dashes is a paragraph, whatever Markdown makes of it.
const longestUnderlinedHeading = 150;

type HtmlReader = (
  html: string,
  placeAt: (offset: number) => SourcePlace,
  called: ReadonlyMap<string, string>,
) => HtmlParts;

/** Reads a tree of Markdown into blocks and notes. */
export class MarkdownBlocks {
  readonly #source: ParsedMarkdown;
  readonly #readHtml: HtmlReader;
  readonly #definitions = new Map<string, Definition>();
  /** By identifier, the label of the first definition. */
  readonly #noteLabels = new Map<string, string>();
  readonly #writtenLabels = new Set<string>();
  readonly #called = new Set<string>();
  readonly #context: InlineContext;
  #images: (Image | ImageReference)[] = [];
  #blocks: SourceBlock[] = [];
  #lastNumber = 0;
  readonly #notes: SourceNote[] = [];
  /** Labels of notes that HTML may hold, by their ids; those that were read are gone. */
  #calledById: Map<string, string> | undefined;
  readonly #leftOut: LeftOut[] = [];

  /** @param readHtml reads HTML that stands in the text */
  constructor(source: ParsedMarkdown, readHtml: HtmlReader) {
    this.#readHtml = readHtml;
    this.#source = source;
    this.#context = {
      text: source.text,
      placeAt: source.placeAt,
      definitions: this.#definitions,
      noteLabels: this.#noteLabels,
      writtenLabels: this.#writtenLabels,
      onImage: (image) => this.#images.push(image),
      numbered: new Set(),
    };
    this.#collect(source.tree);
  }

  read(): { readonly blocks: SourceBlock[]; readonly notes: SourceNote[]; readonly leftOut: LeftOut[] } {
    this.#addAll(this.#source.tree.children, 'TEXT');
    for (const identifier of this.#context.numbered) {
      const definition = this.#definitions.get(identifier);
      if (definition) this.#notes.push({ label: identifier, content: this.#addressOf(definition) });
    }
    return { blocks: this.#blocks, notes: this.#notes, leftOut: this.#leftOut };
  }

  /** Finds what is defined and called, wherever it stands. */
  #collect(node: Nodes): void {
    if (node.type === 'definition' && isLink(node) && !this.#definitions.has(node.identifier)) {
      this.#definitions.set(node.identifier, node);
    }
    if (node.type === 'footnoteReference') this.#called.add(node.identifier);
    if (node.type === 'footnoteDefinition') this.#writtenLabels.add(node.label ?? node.identifier);
    if (node.type === 'footnoteDefinition' && !this.#noteLabels.has(node.identifier)) {
      this.#noteLabels.set(node.identifier, node.label ?? node.identifier);
    }
    if ('children' in node) for (const child of node.children) this.#collect(child);
  }

  #addAll(children: readonly RootContent[], setting: Setting): void {
    const nodes = children.flatMap((node): readonly RootContent[] =>
      node.type === 'list' ? firstApart(node, this.#source.text) : [node],
    );
    const { text } = this.#source;
    const paragraphs = { text, called: this.#called, holdItems: typeof setting === 'object' };
    let first = true;
    for (let index = 0; index < nodes.length; index += 1) {
      const node = nodes[index];
      if (!node) continue;
      // Of an item's paragraphs the first has its number.
      const own = typeof setting === 'object' && !first ? { number: null } : setting;
      const before = this.#blocks.length;
      if (node.type === 'paragraph') {
        let end = index + 1;
        while (continues(nodes[end - 1], nodes[end], paragraphs)) end += 1;
        this.#paragraph(node, nodes.slice(index + 1, end), own);
        index = end - 1;
      } else this.#add(node, own);
      // A tag alone says nothing yet.
      first &&= this.#blocks.length === before;
    }
  }

  #add(node: RootContent, setting: Setting): void {
    switch (node.type) {
      case 'heading':
        this.#heading(node, setting);
        return;
      case 'blockquote':
        this.#addAll(contentOfQuote(node), typeof setting === 'object' ? setting : 'QUOTE');
        return;
      case 'list':
        this.#list(node, setting);
        return;
      case 'code':
        this.#code(node);
        return;
      case 'table':
        this.#table(node);
        return;
      case 'html':
        this.#html(node.value, node);
        return;
      case 'footnoteDefinition':
        this.#note(node);
        return;
      case 'definition':
        if (!isLink(node)) this.#push(setting, plainSourceText(this.#slice(node), this.#placeOf(node)));
        return;
      default:
        return;
    }
  }

  #paragraph(node: Paragraph, goingOn: readonly RootContent[], setting: Setting): void {
    const builder = new SourceTextBuilder();
    addInline(builder, node.children, this.#context);
    for (const next of goingOn) {
      builder.lineBreak();
      const children: readonly Nodes[] =
        next.type === 'list' ? (next.children[0]?.children ?? []) : 'children' in next ? next.children : [];
      const lead = /^\s*(?:\[\^[^\]]*\]:|\d+[.)]|[-+])/.exec(this.#slice(next))?.[0] ?? '';
      builder.add(lead, this.#placeOf(next));
      builder.space();
      for (const child of children) {
        if (child.type === 'paragraph') addInline(builder, child.children, this.#context);
      }
    }
    const captioned = isCaptioned(node);
    if (!captioned && !builder.isEmpty) this.#push(setting, builder.build());
    this.#figures(captioned ? builder.build() : null);
  }

  /** A figure for each picture met since the last; the last one's caption is what is printed under it. */
  #figures(caption: SourceText | null): void {
    const images = this.#images;
    this.#images = [];
    for (const [index, image] of images.entries()) {
      const title = image.type === 'image' ? image.title : (this.#definitions.get(image.identifier)?.title ?? null);
      const words = captionText(image.alt ?? '', title ?? '');
      const own = plainSourceText(words, this.#source.placeAt((image.position?.start.offset ?? 0) + '!['.length));
      const printed = caption !== null && index === images.length - 1 ? caption : null;
      const content =
        printed === null
          ? own
          : captionText(words, printed.text) === printed.text
            ? printed
            : joinSourceTexts([own, printed], '. ');
      if (content.text !== '') this.#blocks.push({ kind: 'FIGURE', content, credit: null });
    }
  }

  #heading(node: Heading, setting: Setting): void {
    const builder = new SourceTextBuilder();
    addInline(builder, node.children, this.#context);
    const content = builder.build();
    const underlined = !/^ {0,3}#/.test(this.#slice(node));
    const prose =
      underlined &&
      (content.text.length > longestUnderlinedHeading || /[.!?…]\s+\p{Lu}.*[.!?…][”"’»)]?$/u.test(content.text));
    if (prose) this.#push(setting, content);
    else if (content.text !== '') this.#blocks.push({ kind: 'HEADING', content, level: node.depth });
    this.#figures(null);
  }

  #list(node: List, setting: Setting): void {
    for (const { items, numbers, isText } of runsOf(node, this.#source.text, this.#lastNumber)) {
      for (const [index, item] of items.entries()) {
        if (isText) this.#numberedText(item.children, item, setting);
        else this.#addAll(item.children, numberIn(numbers, index));
      }
      if (!isText) this.#lastNumber = numbers?.at(-1) ?? this.#lastNumber;
    }
  }

  /** "14. March", which Markdown takes for an item of a list. */
  #numberedText(children: readonly RootContent[], item: Nodes, setting: Setting): void {
    const [first, ...rest] = children;
    const lead = /^\s*\d+[.)]/.exec(this.#slice(item))?.[0].trim() ?? '';
    const builder = new SourceTextBuilder();
    builder.add(lead, this.#placeOf(item));
    builder.space();
    if (first?.type === 'paragraph') addInline(builder, first.children, this.#context);
    if (!builder.isEmpty) this.#push(setting, builder.build());
    this.#figures(null);
    this.#addAll(first?.type === 'paragraph' ? rest : children, setting);
  }

  #code(node: Code): void {
    if (node.value.trim() === '') return;
    const fenced = /^\s*(?:`{3}|~{3})/.test(this.#slice(node));
    const { line, column } = this.#placeOf(node);
    const builder = new SourceTextBuilder();
    for (const [index, text] of node.value.split(/\r\n|\n|\r/).entries()) {
      if (index > 0) builder.addVerbatim('\n', null);
      builder.addVerbatim(text, { line: line + index + (fenced ? 1 : 0), column: fenced ? 1 : column });
    }
    this.#blocks.push({ kind: 'CODE', content: builder.build() });
  }

  #table(node: Table): void {
    const rows = node.children.map((row) =>
      joinSourceTexts(
        row.children.map((cell) => this.#inline(cell.children)),
        '\t',
      ),
    );
    const content = joinSourceTexts(rows, '\n');
    if (content.text.trim() !== '') this.#blocks.push({ kind: 'TABLE', content });
    this.#figures(null);
  }

  #html(html: string, node: Nodes): void {
    const start = node.position?.start.offset ?? 0;
    this.#calledById ??= new Map(
      [...calledById(this.#source.text)].filter(([, label]) => !this.#writtenLabels.has(label)),
    );
    const { blocks, notes, leftOut } = this.#readHtml(
      html,
      (offset) => this.#source.placeAt(start + offset),
      this.#calledById,
    );
    this.#blocks.push(...blocks);
    this.#notes.push(...notes);
    const read = new Set(notes.map(({ label }) => label));
    for (const [id, label] of this.#calledById) if (read.has(label)) this.#calledById.delete(id);
    this.#leftOut.push(...leftOut);
  }

  #note(node: FootnoteDefinition): void {
    const outer = this.#blocks;
    this.#blocks = [];
    this.#addAll(node.children, 'TEXT');
    const texts = this.#blocks.map(({ content }) => content);
    this.#blocks = outer;
    const content = texts.length === 0 ? plainSourceText('', this.#placeOf(node)) : joinSourceTexts(texts, '\n');
    this.#notes.push({ label: node.label ?? node.identifier, content });
  }

  #addressOf(definition: Definition): SourceText {
    const { line, column } = this.#placeOf(definition);
    const builder = new SourceTextBuilder();
    builder.add(definition.title ?? '', { line, column });
    builder.space();
    builder.link(
      definition.url,
      () => builder.add(definition.url, { line, column: column + `[${definition.identifier}]: `.length }),
      { printed: true },
    );
    return builder.build();
  }

  #inline(children: readonly PhrasingContent[]): SourceText {
    const builder = new SourceTextBuilder();
    addInline(builder, children, this.#context);
    return builder.build();
  }

  #push(setting: Setting, content: SourceText): void {
    if (typeof setting === 'object') this.#blocks.push({ kind: 'LIST_ITEM', content, ...setting });
    else this.#blocks.push({ kind: setting === 'QUOTE' ? 'QUOTE' : 'PARAGRAPH', content });
  }

  #slice(node: Nodes): string {
    return this.#source.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  }

  #placeOf(node: Nodes): { line: number; column: number } {
    return this.#source.placeAt(node.position?.start.offset ?? 0);
  }
}

/** The numbers of a list are each the next, or all the same: a list counts through either. */
function numberIn(numbers: readonly number[] | null, index: number): Exclude<Setting, string> {
  const [number = null, first = 0] = [numbers?.[index], numbers?.[0]];
  return { number, ...(number !== null && number !== first + index && { counted: first + index }) };
}

/** "[Moscow]: yesterday" is no address of anything, and "[^my note]: TASS." is meant for a note. */
function isLink({ identifier, url }: Definition): boolean {
  return !identifier.startsWith('^') && isAddress(url);
}

/** True for what may be a link's target: not a mere word. */
function isAddress(url: string): boolean {
  return /[/.#:?@]/.test(url);
}

/** True for a paragraph of pictures with a caption in italics under them. */
function isCaptioned({ children }: Paragraph): boolean {
  if (children[0]?.type !== 'image' && children[0]?.type !== 'imageReference') return false;
  const rest = children.filter(
    (child) =>
      child.type !== 'image' &&
      child.type !== 'imageReference' &&
      child.type !== 'break' &&
      !(child.type === 'text' && child.value.trim() === ''),
  );
  return rest.length > 0 && rest.every(({ type }) => type === 'emphasis');
}
