import { countWords } from '../words.ts';
import { isBold } from './bold-paragraph.ts';
import { withoutCustomMark } from './custom-mark.ts';
import { dropped, kept } from './element-kinds.ts';
import { FieldCodes } from './field-codes.ts';
import { formulaText } from './formula-text.ts';
import type { ListNumbers } from './list-numbers.ts';
import type { ParagraphStyles } from './paragraph-styles.ts';
import { wordsIn } from './printed-words.ts';
import { isOn } from './toggles.ts';
import { childOf, descendants, element, elementsOf, textOf, tooComplex, type XmlElement, type XmlNode } from './xml.ts';

export type NoteKind = 'footnote' | 'endnote';

/** What stands in front of the number of a paragraph in the bookmark that tells its place. */
export const paragraphMark = 'paragraph-';

/** A region of a part that is left out: at a paragraph of the body. */
export interface LeftOutOfPart {
  readonly reason: string;
  readonly words: number;
  readonly paragraph: number;
}

/** Text that Word shows and that is none of the document as it is now, by reason: one region a paragraph of each. */
const deleted = 'A tracked deletion is no part of the text.';
const contents = 'A table of contents is no part of the text.';
const hidden = 'Hidden text is no part of what Word prints.';

/**
 * Paragraphs that a file may have; a long article has some hundred. One of a note takes mammoth as long as one and a half, an
 * item of a list as two, and each further run that is set otherwise than the one before as a half.
 */
const mostParagraphs = 2_500;
const shareOfNote = 1.5;
const shareOfItem = 2;
const shareOfRun = 0.5;

/** Different symbols of special fonts: mammoth compares what it says of one with what it says of every other. */
const mostSymbols = 500;

/**
 * Writes a body anew so that nothing of it is lost in mammoth: simple fields, formulas, ruby and text boxes as their text,
 * carriage returns and page breaks as line breaks, what wraps text in an unknown way taken away; deletions and hidden text
 * counted and left out; each paragraph with a bookmark that says its number.
 */
export class BodyRewriter {
  readonly leftOut: LeftOutOfPart[] = [];
  /** Of each note that the text calls, the paragraph and the mark that the text prints for it; in order. */
  readonly calls = new Map<string, { readonly paragraph: number; readonly mark: string | null }>();
  readonly embedded: number[] = [];
  /** What numbers the items of lists, by paragraph. */
  readonly itemNumbers = new Map<number, number>();
  /** Paragraphs that are set in bold from beginning to end. */
  readonly boldParagraphs = new Set<number>();
  readonly #styles: ParagraphStyles;
  readonly #listNumbers: ListNumbers;
  #fields = new FieldCodes();
  #paragraph = 0;
  #paragraphs = 0;
  #runs = 0;
  readonly #symbols = new Set<string>();

  constructor(styles: ParagraphStyles, listNumbers: ListNumbers) {
    this.#styles = styles;
    this.#listNumbers = listNumbers;
  }

  /**
   * The children of a body, of a note or of a text box. Notes get the number of the paragraph that calls them.
   *
   * @throws DocumentError `DOCUMENT_TOO_COMPLEX` for more than 2,500 paragraphs or 500 symbols
   */
  rewrite(children: readonly XmlNode[], paragraph: number | null = null): XmlNode[] {
    const before = this.#paragraph;
    if (paragraph !== null) this.#paragraph = paragraph;
    this.#fields = new FieldCodes();
    const written = this.#all(children, paragraph !== null);
    if (paragraph !== null) this.#paragraph = before;
    return written;
  }

  #all(children: readonly XmlNode[], isNote: boolean): XmlNode[] {
    const written: XmlNode[] = [];
    const elements = children.filter((child) => typeof child !== 'string');
    for (const [index, child] of elements.entries()) {
      for (const node of this.#element(child, elements[index + 1], isNote)) {
        const last = written.at(-1);
        const one = child.name === 'w:r' ? inOneRun(last, node) : null;
        if (one !== null) written[written.length - 1] = one;
        else {
          if (child.name === 'w:r' && typeof node !== 'string' && childOf(node, 'w:t')) this.#countRun();
          written.push(node);
        }
      }
    }
    return written;
  }

  #element(node: XmlElement, next: XmlElement | undefined, isNote: boolean): XmlNode[] {
    const { name } = node;
    switch (name) {
      case 'w:p':
        return this.#isOfContents(node) ? this.#withoutContents(node) : [this.#writeParagraph(node, next, isNote)];
      case 'w:r':
        return this.#run(node, isNote);
      case 'w:t':
        return [element('w:t', [textOf(node).replace(/\s/g, ' ')])];
      case 'w:del':
      case 'w:moveFrom':
        this.#leaveOut(deleted, wordsIn(node));
        return [];
      case 'w:tr':
        if (childOf(node, 'w:trPr') && descendants(node, 'w:trPr').some((properties) => childOf(properties, 'w:del'))) {
          this.#leaveOut(deleted, wordsIn(node));
          return [];
        }
        return [element('w:tr', [...rowProperties(node), ...this.#all(node.children, isNote)])];
      case 'w:tc':
        return [element('w:tc', [...cellProperties(node), ...this.#all(node.children, isNote)])];
      case 'w:br':
      case 'w:cr':
        return [element('w:br')];
      case 'w:ptab':
        return [element('w:tab')];
      case 'w:noBreakHyphen':
        return [element('w:t', ['-'])];
      case 'w:fldChar': {
        const mark = this.#fields.mark(node);
        return mark === null ? [] : [mark];
      }
      case 'w:instrText':
        return [this.#fields.code(node)];
      case 'w:hyperlink':
        return this.#hyperlink(node, isNote);
      case 'w:sym':
        return this.#symbol(node);
      case 'w:ruby':
        return this.#ruby(node, isNote);
      case 'm:oMath':
      case 'm:oMathPara':
        return [element('w:r', [element('w:t', [formulaText(node).trim()], { 'xml:space': 'preserve' })])];
      case 'mc:AlternateContent':
        return this.#alternate(node, isNote);
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        return this.#drawing(node, isNote);
      case 'w:sdt':
        if (isTableOfContents(node)) return this.#withoutContents(node);
        return this.#all(childOf(node, 'w:sdtContent')?.children ?? [], isNote);
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return this.#call(node);
      case 'w:altChunk':
      case 'w:subDoc':
        this.embedded.push(this.#paragraph + 1);
        return [];
      default:
        if (dropped.has(name)) return [];
        return kept.has(name)
          ? [{ ...node, children: this.#all(node.children, isNote) }]
          : this.#all(node.children, isNote);
    }
  }

  #isOfContents(paragraph: XmlElement): boolean {
    return this.#styles.isOfContents(childOf(paragraph, 'w:pPr'));
  }

  /** Its paragraphs count all the same. */
  #withoutContents(node: XmlElement): XmlNode[] {
    const paragraphs = node.name === 'w:p' ? 1 : descendants(node, 'w:p').length;
    this.#paragraph += 1;
    this.#leaveOut(contents, wordsIn(node));
    this.#paragraph += paragraphs - 1;
    return [];
  }

  #writeParagraph(node: XmlElement, next: XmlElement | undefined, isNote: boolean): XmlElement {
    if (!isNote) this.#paragraph += 1;
    this.#count(isNote ? shareOfNote : 1);
    this.#runs = 0;
    const mark = element('w:bookmarkStart', [], { 'w:id': '0', 'w:name': `${paragraphMark}${this.#paragraph}` });
    if (!isNote && isBold(node)) this.boldParagraphs.add(this.#paragraph);
    const properties = this.#paragraphProperties(node, next, isNote);
    return element('w:p', [...properties, mark, ...this.#all(node.children, isNote)]);
  }

  #countRun(): void {
    this.#runs += 1;
    if (this.#runs > 1) this.#count(shareOfRun);
  }

  #count(paragraphs: number): void {
    this.#paragraphs += paragraphs;
    if (this.#paragraphs <= mostParagraphs) return;
    throw tooComplex(
      `Word file has more than ${mostParagraphs.toLocaleString('en-US')} paragraphs, an item of a list counted as two, one of a note as one and a half, a further run of text as a half`,
    );
  }

  #paragraphProperties(node: XmlElement, next: XmlElement | undefined, isNote: boolean): XmlElement[] {
    const properties = childOf(node, 'w:pPr');
    const role = this.#styles.roleOf(properties);
    const list = role === null ? this.#styles.listOf(properties) : null;
    if (list !== null) this.#count(shareOfItem - 1);
    const number = list === null || isNote ? null : this.#listNumbers.next(list);
    if (number !== null) this.itemNumbers.set(this.#paragraph, number);
    const own = [
      ...(role === null ? [] : [element('w:pStyle', [], { 'w:val': role })]),
      ...(list === null ? [] : [list]),
    ];
    const mark = properties && childOf(properties, 'w:rPr');
    // A deleted mark joins the paragraph to the one behind it; without one its words would be lost.
    // So does a large first letter, which Word keeps in a paragraph of its own.
    const isJoined = (mark && childOf(mark, 'w:del')) || isDropCap(properties);
    if (isJoined && next?.name === 'w:p') own.push(element('w:rPr', [element('w:del')]));
    return own.length === 0 ? [] : [element('w:pPr', own)];
  }

  #run(node: XmlElement, isNote: boolean): XmlNode[] {
    const properties = childOf(node, 'w:rPr');
    if (properties && isOn(childOf(properties, 'w:vanish'))) {
      const words = wordsIn(node);
      if (words > 0) {
        this.#leaveOut(hidden, words);
        return [];
      }
    }
    const position = properties && childOf(properties, 'w:vertAlign');
    const own = position ? [element('w:rPr', [position])] : [];
    return [element('w:r', [...own, ...this.#all(withoutCustomMark(node), isNote)])];
  }

  /** A word with its reading above it: the word, and the reading in parentheses. */
  #ruby(node: XmlElement, isNote: boolean): XmlNode[] {
    const base = this.#all(childOf(node, 'w:rubyBase')?.children ?? [], isNote);
    const reading = this.#all(childOf(node, 'w:rt')?.children ?? [], isNote);
    return reading.length === 0 ? base : [...base, element('w:t', ['(']), ...reading, element('w:t', [')'])];
  }

  /** Of two forms of the same, the one that has the text; the other repeats it. */
  #alternate(node: XmlElement, isNote: boolean): XmlNode[] {
    const forms = elementsOf(node);
    const chosen =
      forms.find((form) => form.name === 'mc:Choice' && wordsIn(form) > 0) ?? forms.find((form) => wordsIn(form) > 0);
    return chosen ? this.#all(chosen.children, isNote) : [];
  }

  /** The text boxes of a drawing, as mammoth finds them. Pictures hold no text. */
  #drawing(node: XmlElement, isNote: boolean): XmlNode[] {
    const boxes = outermost(node, 'w:txbxContent').flatMap((box) => this.#all(box.children, isNote));
    const art = descendants(node, 'v:textpath')
      .map(({ attributes }) => attributes.string ?? '')
      .join(' ');
    this.#leaveOut('Text that is drawn as a picture is no part of the text.', countWords(art));
    return boxes.length === 0
      ? []
      : [element('w:pict', [element('v:shape', [element('v:textbox', [element('w:txbxContent', boxes)])])])];
  }

  #symbol(node: XmlElement): XmlNode[] {
    this.#symbols.add(`${node.attributes['w:font']} ${node.attributes['w:char']}`);
    if (this.#symbols.size > mostSymbols)
      throw tooComplex(`Word file has more than ${mostSymbols} different symbols of special fonts`);
    return [element('w:sym', [], node.attributes)];
  }

  /** A link out of the document. One to a place in it would look like the call of a note. */
  #hyperlink(node: XmlElement, isNote: boolean): XmlNode[] {
    const children = this.#all(node.children, isNote);
    return 'r:id' in node.attributes ? [{ ...node, children }] : children;
  }

  /** The call of a note; a further one of the same as a link to it, since mammoth writes a note as often as it is called. */
  #call(node: XmlElement): XmlNode[] {
    const kind: NoteKind = node.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    const id = node.attributes['w:id'] ?? '';
    const key = `${kind}-${id}`;
    if (this.calls.has(key)) {
      const printed = element('w:r', [element('w:t', ['1'])]);
      return [element('w:hyperlink', [printed], { 'w:anchor': key })];
    }
    this.calls.set(key, { paragraph: this.#paragraph, mark: node.attributes['gloss-mark'] ?? null });
    return [element(node.name, [], { 'w:id': id })];
  }

  #leaveOut(reason: string, words: number): void {
    if (words === 0) return;
    const last = this.leftOut.at(-1);
    if (last && last.reason === reason && last.paragraph === this.#paragraph) {
      this.leftOut[this.leftOut.length - 1] = { ...last, words: last.words + words };
    } else this.leftOut.push({ reason, words, paragraph: this.#paragraph });
  }
}

/** Two runs of text that are set alike as one: Word parts them where a spelling was checked or a sentence edited. */
function inOneRun(before: XmlNode | undefined, node: XmlNode): XmlElement | null {
  if (before === undefined || typeof before === 'string' || typeof node === 'string') return null;
  const [first, second] = [plainRun(before), plainRun(node)];
  if (first === null || second === null || first.position !== second.position) return null;
  const [properties] = before.children.length > 1 ? before.children : [];
  const text = element('w:t', [first.text + second.text]);
  return { ...before, children: properties === undefined ? [text] : [properties, text] };
}

/** The text of a run that holds nothing else, and whether it is raised or lowered; null for another. */
function plainRun(run: XmlElement): { readonly text: string; readonly position: string } | null {
  const [text, ...others] = run.name === 'w:r' ? run.children.toReversed() : [];
  if (text === undefined || typeof text === 'string' || text.name !== 'w:t') return null;
  const [properties, ...more] = others;
  if (more.length > 0 || (typeof properties === 'object' && properties.name !== 'w:rPr')) return null;
  const position = typeof properties === 'object' ? childOf(properties, 'w:vertAlign')?.attributes['w:val'] : '';
  return { text: textOf(text), position: position ?? '' };
}

function isDropCap(properties: XmlElement | null): boolean {
  const frame = properties && childOf(properties, 'w:framePr');
  return /^(?:drop|margin)$/.test(frame?.attributes['w:dropCap'] ?? '');
}

function isTableOfContents(node: XmlElement): boolean {
  const [gallery] = descendants(childOf(node, 'w:sdtPr') ?? node, 'w:docPartGallery');
  return gallery?.attributes['w:val'] === 'Table of Contents' && childOf(node, 'w:sdtPr') !== null;
}

function rowProperties(node: XmlElement): XmlElement[] {
  const properties = childOf(node, 'w:trPr');
  const header = properties && childOf(properties, 'w:tblHeader');
  return header ? [element('w:trPr', [header])] : [];
}

function cellProperties(node: XmlElement): XmlElement[] {
  const properties = childOf(node, 'w:tcPr');
  const span = properties && childOf(properties, 'w:gridSpan');
  return span ? [element('w:tcPr', [span])] : [];
}

function outermost(node: XmlElement, name: string): XmlElement[] {
  return elementsOf(node).flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name !== 'mc:AlternateContent') return outermost(child, name);
    const form = elementsOf(child).find((one) => wordsIn(one) > 0);
    return form ? outermost(form, name) : [];
  });
}
