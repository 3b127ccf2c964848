import type { NoteCall, SourceLink, SourcePlace, SourceText, TextAnchor } from './source-document.ts';

/** Line and column of the source at an offset of a text. */
export function placeAt({ anchors }: SourceText, offset: number): SourcePlace {
  let low = 0;
  let high = anchors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((anchors[middle]?.offset ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const anchor = anchors[low - 1];
  return anchor === undefined
    ? { line: 1, column: 1 }
    : { line: anchor.line, column: anchor.column + offset - anchor.offset };
}

/** A text of one line of the source that has neither links nor calls. */
export function plainSourceText(text: string, { line, column }: SourcePlace): SourceText {
  return { text, links: [], noteCalls: [], breaks: [], anchors: [{ offset: 0, line, column }] };
}

/** A part of a text, its ranges those that lie wholly in the part. */
export function sliceSourceText(source: SourceText, start: number, end: number): SourceText {
  const inside = <R extends { readonly start: number; readonly end: number }>(ranges: readonly R[]) =>
    between(ranges, ({ start: at }) => at, start, end)
      .filter((range) => range.end <= end)
      .map((range) => ({ ...range, start: range.start - start, end: range.end - start }));
  return {
    text: source.text.slice(start, end),
    links: inside(source.links).map((link) => ({
      ...link,
      label: link.label && { start: link.label.start - start, end: link.label.end - start },
    })),
    noteCalls: inside(source.noteCalls),
    breaks: between(source.breaks, (at) => at, start, end).map((at) => at - start),
    anchors: [
      { offset: 0, ...placeAt(source, start) },
      ...between(source.anchors, ({ offset }) => offset, start + 1, end).map((anchor) => ({
        ...anchor,
        offset: anchor.offset - start,
      })),
    ],
  };
}

/** Those of a list in order whose offset lies from `start` to before `end`: a text may be sliced into thousands. */
function between<Item>(items: readonly Item[], offsetOf: (item: Item) => number, start: number, end: number): Item[] {
  const firstFrom = (offset: number): number => {
    let low = 0;
    let high = items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const item = items[middle];
      if (item !== undefined && offsetOf(item) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return items.slice(firstFrom(start), firstFrom(end));
}

/** Texts one after another with a separator between them. */
export function joinSourceTexts(texts: readonly SourceText[], separator: string): SourceText {
  const [only] = texts;
  if (texts.length === 1 && only) return only;
  const builder = new SourceTextBuilder();
  for (const [index, text] of texts.entries()) {
    if (index > 0) builder.addVerbatim(separator, null);
    builder.addText(text);
  }
  return builder.build();
}

/** White space that comes out as another. */
const mayCollapse = /[\t\n\f\r\u2028\u2029]| {2}/;

/**
 * Puts a text together from pieces of the source. White space is collapsed to one space and none stands at the edges, but
 * for what `addVerbatim` adds.
 */
export class SourceTextBuilder {
  #text = '';
  readonly #links: SourceLink[] = [];
  readonly #calls: NoteCall[] = [];
  readonly #breaks: number[] = [];
  readonly #anchors: TextAnchor[] = [];
  #space: 'NONE' | 'SPACE' | 'BREAK' = 'NONE';

  /** Where what is added next begins, once the white space before it is written. */
  get length(): number {
    return this.#text.length + (this.#space === 'NONE' || this.#text === '' ? 0 : 1);
  }

  /** Adds a piece that stands in one line of the source from `place` on; null where its place is not known. */
  add(piece: string, place: SourcePlace | null): void {
    if (!mayCollapse.test(piece)) {
      this.#addSpaced(piece, place);
      return;
    }
    const run = /[^\t\n\f\r \u2028\u2029]+/g;
    let next = 0;
    for (const { 0: word, index } of piece.matchAll(run)) {
      if (index > next) this.space();
      this.#flush();
      this.#anchor(place === null ? null : { line: place.line, column: place.column + index });
      this.#text += word;
      next = index + word.length;
    }
    if (next < piece.length) this.space();
  }

  /** Adds a piece whose words have one space between them: as a whole, but for a space at its edges. */
  #addSpaced(piece: string, place: SourcePlace | null): void {
    const start = piece.startsWith(' ') ? 1 : 0;
    const end = piece.endsWith(' ') ? piece.length - 1 : piece.length;
    if (start > 0) this.space();
    if (end > start) {
      this.#flush();
      this.#anchor(place === null || start === 0 ? place : { line: place.line, column: place.column + start });
      this.#text += piece.slice(start, end);
    }
    if (end < piece.length) this.space();
  }

  /** Adds a piece as it is, after the white space before it. */
  addAsIs(piece: string, place: SourcePlace | null): void {
    this.#flush();
    this.addVerbatim(piece, place);
  }

  /** Adds a piece as it is, line ends and all, in place of the white space before it. */
  addVerbatim(piece: string, place: SourcePlace | null): void {
    if (piece === '') return;
    this.#space = 'NONE';
    this.#anchor(place);
    this.#text += piece;
  }

  /** White space, as far as something stands before and after it. */
  space(): void {
    if (this.#space === 'NONE') this.#space = 'SPACE';
  }

  /** A line break that the writer set: a space in the text. */
  lineBreak(): void {
    this.#space = 'BREAK';
  }

  /** Runs `content`, and lays a link over what it adds; nothing where it adds nothing or stands in another link. */
  link(url: string, content: () => void, { printed = false } = {}): void {
    this.#flush();
    const start = this.#text.length;
    content();
    const end = this.#text.length;
    if (end > start && (this.#links.at(-1)?.end ?? 0) <= start) {
      this.#links.push({ start, end, url, label: printed ? null : { start, end } });
    }
  }

  /** Adds what is printed to call a note. */
  call(label: string, printed: string, place: SourcePlace | null): void {
    const spaced = this.#space;
    this.#flush();
    const start = this.#text.length;
    this.add(printed, place);
    if (this.#text.length > start) this.#calls.push({ start, end: this.#text.length, label });
    else this.#space = spaced;
  }

  /** Adds another text, with its links, calls and places. */
  addText(source: SourceText): void {
    this.#flush();
    const by = this.#text.length;
    this.#text += source.text;
    for (const { start, end, url, label } of source.links) {
      const moved = label && { start: label.start + by, end: label.end + by };
      this.#links.push({ start: start + by, end: end + by, url, label: moved });
    }
    for (const { start, end, label } of source.noteCalls) this.#calls.push({ start: start + by, end: end + by, label });
    for (const at of source.breaks) this.#breaks.push(at + by);
    for (const { offset, line, column } of source.anchors) this.#anchors.push({ offset: offset + by, line, column });
  }

  get isEmpty(): boolean {
    return this.#text === '';
  }

  build(): SourceText {
    const [first] = this.#anchors;
    return {
      text: this.#text,
      links: this.#links,
      noteCalls: this.#calls,
      breaks: this.#breaks,
      anchors: first === undefined ? [{ offset: 0, line: 1, column: 1 }] : this.#anchors,
    };
  }

  #flush(): void {
    if (this.#space !== 'NONE' && this.#text !== '') {
      if (this.#space === 'BREAK') this.#breaks.push(this.#text.length);
      this.#text += ' ';
    }
    this.#space = 'NONE';
  }

  /** Notes the place of what follows, unless it is what the anchor before it already says. */
  #anchor(place: SourcePlace | null): void {
    if (place === null) return;
    const offset = this.#anchors.length === 0 ? 0 : this.#text.length;
    const last = this.#anchors.at(-1);
    if (last && last.line === place.line && last.column + offset - last.offset === place.column) return;
    this.#anchors.push({ offset, line: place.line, column: place.column });
  }
}
