import type { List, Nodes, RootContent } from 'mdast';

/** What tells whether a block is of the paragraph over it. */
interface Paragraphs {
  readonly text: string;
  /** Identifiers of the notes that are called. */
  readonly called: ReadonlySet<string>;
  /** True in an item of a list, where a list of one item is a list. */
  readonly holdItems: boolean;
}

/** A list whose first item is the line after a paragraph's and numbers nothing: that item, and the list of the others. */
export function firstApart(list: List, text: string): List[] {
  const [first, second] = list.children;
  if (list.ordered !== true || !first?.position || !second?.position || !list.position) return [list];
  const numbers = [first, second].map((item) => Number.parseInt(printed(item, text), 10));
  if (numbers[1] === 2 || numbers[1] === numbers[0]) return [list];
  const rest = { ...list.position, start: second.position.start };
  return [
    { ...list, children: [first], position: first.position },
    { ...list, children: list.children.slice(1), position: rest },
  ];
}

/** True where Markdown ends a paragraph in its middle: a line that happens to begin as a note or an item does. */
export function continues(
  before: RootContent | undefined,
  node: RootContent | undefined,
  { text, called, holdItems }: Paragraphs,
): boolean {
  if (before?.type !== 'paragraph' && before?.type !== 'list' && before?.type !== 'footnoteDefinition') return false;
  if (node?.position === undefined || before.position?.end.line !== node.position.start.line - 1) return false;
  if (node.type === 'footnoteDefinition') return !called.has(node.identifier);
  return !holdItems && node.type === 'list' && node.children.length === 1 && isLineOf(before, node, text);
}

/** True for a list of one item that is a line of the paragraph over it, which ends as no sentence does. */
function isLineOf(before: RootContent, list: List, text: string): boolean {
  const [item] = list.children;
  const own = printed(list, text);
  const dash = /^[-+]\s+\p{Ll}/u.test(own);
  if (item?.children.length !== 1 || item.children[0]?.type !== 'paragraph' || !(dash || /^\d+[.)]/.test(own)))
    return false;
  if (before.position?.start.column !== list.position?.start.column) return false;
  return !/[.:;!?…][”"’»)\]*_]*$/u.test(printed(before, text).trimEnd());
}

function printed(node: Nodes, text: string): string {
  return text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}
