import { element, textOf, type XmlElement } from './xml.ts';

/** Fields that stand in each other, at most; what begins further in keeps its text and loses its code. */
const deepest = 32;
/** Characters of a field's code: an address and what stands before it. */
const longestCode = 4_096;

/**
 * The codes of complex fields (ECMA-376, 17.16.18), as far as a link needs them: up to the end of the address, white space
 * as one space. Mammoth compares every run with every open field, and looks into a code with patterns that take the square of
 * its length.
 */
export class FieldCodes {
  /** Of each open field, the characters and the quotation marks that its code may still have. */
  readonly #open: { left: number; quotes: number }[] = [];

  /** A character that begins, separates or ends a field; null where it is to be left out. */
  mark(node: XmlElement): XmlElement | null {
    const kind = node.attributes['w:fldCharType'];
    if (kind === 'begin') this.#open.push({ left: longestCode, quotes: 2 });
    const isKept = this.#open.length <= deepest;
    if (kind === 'end') this.#open.pop();
    return isKept ? element('w:fldChar', [], node.attributes) : null;
  }

  /** A part of a field's code. */
  code(node: XmlElement): XmlElement {
    const field = this.#open.at(-1);
    if (field === undefined || this.#open.length > deepest) return element('w:instrText');
    let kept = '';
    for (const character of textOf(node).replace(/\s+/g, ' ')) {
      if (field.left === 0 || field.quotes === 0) break;
      field.left -= 1;
      if (character === '"') field.quotes -= 1;
      kept += character;
    }
    return element('w:instrText', [kept]);
  }
}
