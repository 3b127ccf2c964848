import type { Definition, FootnoteReference, Image, ImageReference, PhrasingContent, Text } from 'mdast';
import type { NoteCall, SourcePlace } from '../../source-document/source-document.ts';
import type { SourceTextBuilder } from '../../source-document/source-text.ts';
import { isNoteAddress } from '../note-address.ts';
import { filler } from './directives.ts';
import { callOf, leadsBack } from './note-links.ts';

/** What the inline readers know of the document. */
export interface InlineContext {
  readonly text: string;
  readonly placeAt: (offset: number) => SourcePlace;
  /** By identifier; the first of each. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** The label of each note by its identifier, which has no case. */
  readonly noteLabels: ReadonlyMap<string, string>;
  /** The labels of all notes, as they are written. */
  readonly writtenLabels: ReadonlySet<string>;
  /** Called with each picture that stands in a text. */
  readonly onImage: (image: Image | ImageReference) => void;
  /** Definitions of links that numbers are set on, which are notes to the reader: "[1]" with "[1]: https://…". */
  readonly numbered: Set<string>;
}

/** Adds phrasing content to a text. */
export function addInline(
  builder: SourceTextBuilder,
  content: readonly PhrasingContent[],
  context: InlineContext,
): void {
  const reader = new InlineReader(builder, context);
  reader.addAll(content);
  reader.end();
}

class InlineReader {
  readonly #builder: SourceTextBuilder;
  readonly #context: InlineContext;
  /** A link opened by an `a` element, with its content so far; without address where it leads to a place in the page. */
  #anchor: {
    readonly url: string | null;
    printed: string;
    readonly content: (() => void)[];
    readonly start: number;
  } | null = null;

  constructor(builder: SourceTextBuilder, context: InlineContext) {
    this.#builder = builder;
    this.#context = context;
  }

  addAll(content: readonly PhrasingContent[]): void {
    for (const node of content) this.#add(() => this.#write(node), node);
  }

  end(): void {
    this.#closeAnchor();
  }

  #add(write: () => void, node: PhrasingContent): void {
    if (this.#anchor === null || node.type === 'html') write();
    else {
      this.#anchor.content.push(write);
      this.#anchor.printed += 'value' in node ? node.value : 'children' in node ? '\uFFFC' : ' ';
    }
  }

  #write(node: PhrasingContent): void {
    const { definitions, placeAt, text } = this.#context;
    const start = node.position?.start.offset ?? 0;
    switch (node.type) {
      case 'text':
        addText(this.#builder, node, this.#context);
        return;
      case 'emphasis':
      case 'strong':
      case 'delete':
        this.addAll(node.children);
        return;
      case 'inlineCode':
        this.#builder.add(
          node.value.replace(/[\r\n]/g, ' '),
          placeAt(start + (/^`+ ?/.exec(text.slice(start, start + 8))?.[0].length ?? 1)),
        );
        return;
      case 'break':
        this.#builder.lineBreak();
        return;
      case 'link':
        this.#link(node.url, node.children, start);
        return;
      case 'linkReference': {
        const url = definitions.get(node.identifier)?.url ?? '';
        if (node.referenceType === 'shortcut' && /^\d{1,3}$/.test(node.identifier)) {
          this.#context.numbered.add(node.identifier);
          this.#builder.call(node.identifier, `[${node.identifier}]`, placeAt(start));
        } else this.#link(url, node.children, start);
        return;
      }
      case 'image':
      case 'imageReference':
        this.#builder.space();
        this.#context.onImage(node);
        return;
      case 'footnoteReference':
        this.#builder.call(this.#labelOf(node), `[^${node.label ?? node.identifier}]`, placeAt(start));
        return;
      case 'html':
        this.#tag(node.value, start);
        return;
      default:
        return;
    }
  }

  /** Of notes whose labels differ in case alone, the one that is written as it is called. */
  #labelOf({ identifier, label }: FootnoteReference): string {
    const { noteLabels, writtenLabels } = this.#context;
    return label && writtenLabels.has(label) ? label : (noteLabels.get(identifier) ?? identifier);
  }

  #link(url: string, children: readonly PhrasingContent[], start: number): void {
    const { placeAt, text } = this.#context;
    const printed = text[start] === '<';
    const label = markLabel(text.slice(start, start + longestMark));
    const isOfNote = url.startsWith('#') || isNoteAddress(url);
    // "[1](#fn1)", as converters write calls of notes, and "[↩](#fnref1)" back.
    if (label !== null && isOfNote) {
      // Bare, it would run into the word before it.
      const mark = /^[\p{L}\p{N}]+$/u.test(label.printed) ? `[${label.printed}]` : label.printed;
      this.#builder.call(label.label, mark, placeAt(start + 1));
      return;
    }
    if (isOfNote && /^\[(?:[↩↑⤴^\s]|\uFE0E)+\]/u.test(text.slice(start, start + longestMark))) return;
    if (!/^(?:https?:)?\/\//i.test(url)) {
      this.addAll(children);
      return;
    }
    this.#builder.link(url.startsWith('//') ? `https:${url}` : url, () => this.addAll(children), { printed });
  }

  #tag(html: string, start: number): void {
    const [, closing, name, attributes = ''] = /^<(\/?)([a-z][a-z\d]*)([^>]*)>$/is.exec(html) ?? [];
    const tag = name?.toLowerCase();
    if (tag === 'br') this.#builder.lineBreak();
    if (tag !== 'a') return;
    this.#closeAnchor();
    const url = closing === '' ? /\bhref\s*=\s*["']?(https?:[^"'\s>]+|#)/i.exec(attributes)?.[1] : undefined;
    if (url !== undefined)
      this.#anchor = { url: url === '#' ? null : url, printed: '', content: [], start: start + html.length };
  }

  #closeAnchor(): void {
    const anchor = this.#anchor;
    this.#anchor = null;
    if (anchor === null) return;
    const { url, printed, content, start } = anchor;
    const write = () => {
      for (const one of content) one();
    };
    const call = url === null ? callOf(printed) : null;
    if (url !== null) this.#builder.link(url, write);
    else if (call !== null) this.#builder.call(call.label, call.printed, this.#context.placeAt(start));
    else if (!leadsBack(printed)) write();
  }
}

const longestMark = 40;

/** The label of a link that is only a note's number or sign: "[1]", "[\[1\]]", "[^1^]". */
function markLabel(link: string): (Pick<NoteCall, 'label'> & { printed: string }) | null {
  const match = /^\[(\\?\[?\^?(\d{1,3}|[ivxl]{1,7}|[*†‡]|\\\*)\^?\\?\]?)\]\(/u.exec(link);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  return { label: match[2].replace('\\', ''), printed: match[1].replace(/[\\^]/g, '') };
}

const escapeOrEntity = /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** Adds a text node's value, each piece with its place: the source has escapes, entities and line prefixes that it has not. */
function addText(builder: SourceTextBuilder, node: Text, { text, placeAt }: InlineContext): void {
  const start = node.position?.start.offset ?? 0;
  const source = text.slice(start, node.position?.end.offset ?? start);
  const values = node.value.split(/\r\n|\n|\r/);
  let at = 0;
  for (const [index, value] of values.entries()) {
    if (index > 0) {
      builder.lineBreak();
      at = afterLineEnd(source, at);
      at += prefixLength(source, at, value);
    }
    at = addLine(builder, value, { source, at, start, placeAt });
  }
}

function afterLineEnd(source: string, from: number): number {
  const end = /\r\n|\n|\r/g;
  end.lastIndex = from;
  const found = end.exec(source);
  return found === null ? source.length : end.lastIndex;
}

/** Length of the indentation and marks of quotes before a line's text. */
function prefixLength(source: string, at: number, value: string): number {
  let length = 0;
  while (/[ \t>]/.test(source[at + length] ?? '') && source[at + length] !== value[0]) length += 1;
  return length;
}

interface LinePlace {
  readonly source: string;
  readonly at: number;
  readonly start: number;
  readonly placeAt: (offset: number) => SourcePlace;
}

/** Adds one line of a text node; gives where the source goes on. */
function addLine(builder: SourceTextBuilder, value: string, { source, at, start, placeAt }: LinePlace): number {
  let from = at;
  let rest = value;
  escapeOrEntity.lastIndex = from;
  for (let mark = escapeOrEntity.exec(source); rest !== '' && mark !== null; mark = escapeOrEntity.exec(source)) {
    const before = source.slice(from, mark.index);
    if (before.length > rest.length || !rest.startsWith(before)) break;
    const decoded = mark[0].startsWith('\\')
      ? 1
      : decodedLength(mark[0], rest.slice(before.length), source[escapeOrEntity.lastIndex]);
    addWithoutMarks(builder, before, placeAt(start + from));
    builder.add(rest.slice(before.length, before.length + decoded), placeAt(start + mark.index));
    rest = rest.slice(before.length + decoded);
    from = escapeOrEntity.lastIndex;
  }
  addWithoutMarks(builder, rest, placeAt(start + from));
  return from + rest.length;
}

/** How many code units of `value` an entity stands for; none where it is no entity's name. */
function decodedLength(entity: string, value: string, next: string | undefined): number {
  if (value.startsWith(entity)) return entity.length;
  const pair = /^[\ud800-\udbff][\udc00-\udfff]/.test(value);
  if (pair || entity.startsWith('&#')) return pair ? 2 : 1;
  return next !== undefined && value[1] !== next && value[2] === next ? 2 : 1;
}

// Bold words that CommonMark leaves as they are where a letter follows a full stop inside them, "**Moscow.**The", and words that
// Obsidian marks: "==twice==".
const strayPair = /(?<![\p{L}\p{N}*_=])(\*\*|__|==)(?=[^\s*_=])([^*_=]{1,300}?)(?<=[^\s*_=])\1/gu;
const cut = new RegExp(filler, 'g');
// Obsidian's links and embeddings by the names of notes and files: "[[Pier]]", "[[Pier#Tolls|the tolls]]", "![[gate.png|300]]".
const wikiLink = /(!?)\[\[(?=[^[\]|\n]{0,199}\p{L})([^[\]|\n]{1,200})(?:\|([^[\]|\n]{1,200}))?\]\]/gu;
const media = /\.(?:avif|bmp|gif|jpe?g|m4a|mov|mp[34]|ogg|pdf|png|svg|wav|webm|webp)(?:#.*)?$/i;
const size = /^\d+(?:x\d+)?$/;

/** What of a link to a note is no text: all but its label, or the name that it has for one; all of a picture without one. */
function marksOfWikiLink([link, mark = '', target = '', label]: RegExpMatchArray, start: number) {
  const end = start + link.length;
  const isUntold = mark !== '' && media.test(target) && (label === undefined || size.test(label));
  if (isUntold) return [{ start, end }];
  return [
    { start, end: end - 2 - (label ?? target).length },
    { start: end - 2, end },
  ];
}

/** Adds a piece without what stands in it for cut directives, and without the marks of bold words and of links to notes. */
function addWithoutMarks(builder: SourceTextBuilder, piece: string, { line, column }: SourcePlace): void {
  let at = 0;
  const add = (to: number) => {
    builder.add(piece.slice(at, to), { line, column: column + at });
  };
  const marks = [
    ...[...piece.matchAll(cut)].map(({ index }) => ({ start: index, end: index + 1 })),
    ...[...piece.matchAll(wikiLink)].flatMap((match) => marksOfWikiLink(match, match.index)),
    ...[...piece.matchAll(strayPair)].flatMap(({ 0: { length }, index }) => [
      { start: index, end: index + 2 },
      { start: index + length - 2, end: index + length },
    ]),
  ].sort((a, b) => a.start - b.start);
  for (const { start, end } of marks) {
    if (start < at) continue;
    add(start);
    at = end;
  }
  add(piece.length);
}
