import type { LeftOut } from '../../source-document/source-document.ts';
import { countWords } from '../words.ts';
import type { BlockContext } from './block-context.ts';
import { isBlock } from './element-kinds.ts';
import type { PageNotes } from './page-notes.ts';
import { isSilent } from './page-parts.ts';
import { isElement, isText, type PageElement, type PageText, placeOf } from './tree.ts';

/** What names a text that no block holds; null where it has no word. */
export function leftOutText(node: PageText, reason: string, { place: placeOfText }: BlockContext): LeftOut | null {
  const words = countWords(node.value);
  if (words === 0) return null;
  const place = placeOfText(node);
  const location = node.sourceCodeLocation;
  const end = { line: location?.endLine ?? place.line, column: location?.endCol ?? place.column };
  return { reason, words, ...place, end };
}

/** What names a region that no block holds; null where it has no word. */
export function leftOutElement(element: PageElement, reason: string, { notes }: BlockContext): LeftOut | null {
  const words = countWords(visibleText(element, notes));
  if (words === 0) return null;
  const { line, column } = placeOf(element);
  const location = element.sourceCodeLocation;
  const end = { line: location?.endLine ?? line, column: location?.endCol ?? column };
  return { reason, words, line, column, end };
}

/** What an element shows but for notes, which come out elsewhere; blocks apart. */
function visibleText(element: PageElement, notes: PageNotes): string {
  const pieces: string[] = [];
  const collect = (at: PageElement): void => {
    if (isSilent(at) || notes.notes.has(at) || notes.marks.has(at)) return;
    const isApart = isBlock(at) || at.tagName === 'br' || at.tagName === 'rt';
    if (isApart) pieces.push(' ');
    for (const child of at.childNodes) {
      if (isText(child)) pieces.push(child.value);
      else if (isElement(child)) collect(child);
    }
    if (isApart) pieces.push(' ');
  };
  collect(element);
  return pieces.join('');
}
