import type { FootnoteDefinition, Nodes, PhrasingContent, Root } from 'mdast';
import { atEscapes, isAsWritten, partOf } from './text-parts.ts';

/**
 * Makes pandoc's inline notes, "It paid.^[TASS, May 3.]", notes of the tree: a call where each stands, and a definition at the
 * end. Their labels are the first numbers that no other note has. What is escaped, empty or not closed in its paragraph stays
 * text.
 *
 * @param text what the tree is of
 */
export function readInlineNotes(tree: Root, text: string): void {
  if (!/(?<!\\)\^\[/.test(text)) return;
  const labels = new Set<string>();
  const collect = (node: Nodes) => {
    if (node.type === 'footnoteDefinition') labels.add(node.identifier);
    if ('children' in node) for (const child of node.children) collect(child);
  };
  collect(tree);
  let number = 0;
  const definitions: FootnoteDefinition[] = [];
  const noteOf = (children: PhrasingContent[]): string => {
    do number += 1;
    while (labels.has(`${number}`));
    const label = `${number}`;
    const paragraph = { type: 'paragraph' as const, children };
    const [first] = children;
    const position = first?.position;
    definitions.push({
      type: 'footnoteDefinition',
      identifier: label,
      label,
      children: [position ? { ...paragraph, position } : paragraph],
      ...(position && { position }),
    });
    return label;
  };
  readNode(tree, text, noteOf);
  tree.children.push(...definitions);
}

function readNode(node: Nodes, text: string, noteOf: (children: PhrasingContent[]) => string): void {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    if (holdsMark(node)) node.children = withCalls(node.children, text, noteOf);
    return;
  }
  if ('children' in node) for (const child of node.children) readNode(child, text, noteOf);
}

function holdsMark({ children }: { readonly children: readonly PhrasingContent[] }): boolean {
  return children.some((child) => child.type === 'text' && child.value.includes('^['));
}

function withCalls(
  children: readonly PhrasingContent[],
  text: string,
  noteOf: (children: PhrasingContent[]) => string,
): PhrasingContent[] {
  const done: PhrasingContent[] = [];
  const rest: PhrasingContent[] = children.flatMap((node): readonly PhrasingContent[] =>
    node.type === 'text' ? atEscapes(node, text) : [node],
  );
  for (let node = rest.shift(); node !== undefined; node = rest.shift()) {
    const opens = node.type === 'text' && isAsWritten(node, text) ? node.value.indexOf('^[') : -1;
    const end = opens < 0 ? null : endOfNote([node, ...rest], opens + 2, text);
    if (node.type !== 'text' || end === null) {
      done.push(node);
      continue;
    }
    const last = [node, ...rest][end.index];
    if (last?.type !== 'text') continue;
    const before = partOf(node, 0, opens);
    const after = partOf(last, end.at + 1, last.value.length);
    const inside =
      end.index === 0
        ? [partOf(node, opens + 2, end.at)]
        : [partOf(node, opens + 2, node.value.length), ...rest.slice(0, end.index - 1), partOf(last, 0, end.at)];
    rest.splice(0, end.index);
    if (before.value !== '') done.push(before);
    const label = noteOf(inside.filter((one) => one.type !== 'text' || one.value !== ''));
    const position = partOf(node, opens, node.value.length).position;
    done.push({ type: 'footnoteReference', identifier: label, label, ...(position && { position }) });
    if (after.value !== '') rest.unshift(after);
  }
  return done;
}

const deepest = 50;

/** The bracket that closes what stands before `from` in the first of the nodes, none of it empty; null without one. */
function endOfNote(
  nodes: readonly PhrasingContent[],
  from: number,
  text: string,
): { readonly index: number; readonly at: number } | null {
  let open = 1;
  for (const [index, node] of nodes.entries()) {
    if (node.type !== 'text') continue;
    if (!isAsWritten(node, text)) continue;
    for (let at = index === 0 ? from : 0; at < node.value.length; at += 1) {
      if (node.value[at] === '[') open += 1;
      if (node.value[at] === ']') open -= 1;
      if (open > deepest) return null;
      if (open > 0) continue;
      return index > 0 || node.value.slice(from, at).trim() !== '' ? { index, at } : null;
    }
  }
  return null;
}
