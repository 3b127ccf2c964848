import type { Blockquote, RootContent } from 'mdast';
import { partOf } from './text-parts.ts';

// "> [!note] Before you pay", "> [!WARNING]", folded "> [!tip]-".
const mark = /^\[![\p{L}\p{N}_-]{1,40}\][+-]?(?=[ \t\r\n]|$)[ \t]*/u;

/** What a quote holds, without the mark that makes a callout of it in Obsidian and on GitHub: its title is its first line. */
export function contentOfQuote({ children }: Blockquote): readonly RootContent[] {
  const [first, ...rest] = children;
  const [text, ...others] = first?.type === 'paragraph' ? first.children : [];
  const length = text?.type === 'text' ? (mark.exec(text.value)?.[0].length ?? 0) : 0;
  if (length === 0 || first?.type !== 'paragraph' || text?.type !== 'text') return children;
  return [{ ...first, children: [partOf(text, length, text.value.length), ...others] }, ...rest];
}
