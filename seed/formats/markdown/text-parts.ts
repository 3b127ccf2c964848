import type { Text } from 'mdast';

/** True for text that holds no escapes, entities or marks of quotes, so that each of its signs has its place. */
export function isAsWritten({ value, position }: Text, text: string): boolean {
  return position !== undefined && text.slice(position.start.offset, position.end.offset) === value;
}

/** A part of a text that is as it is written, at least up to `to`, with its place. */
export function partOf(node: Text, from: number, to: number): Text {
  const value = node.value.slice(from, to);
  if (node.position === undefined) return { ...node, value };
  const end = to < node.value.length ? pointAt(node, to) : node.position.end;
  return { ...node, value, position: { start: pointAt(node, from), end } };
}

function pointAt({ value, position }: Text, at: number): { line: number; column: number; offset: number } {
  const start = position?.start ?? { line: 1, column: 1, offset: 0 };
  const lines = value.slice(0, at).split(/\r\n|\n|\r/);
  const last = lines.at(-1) ?? '';
  return {
    line: start.line + lines.length - 1,
    column: lines.length === 1 ? start.column + at : last.length + 1,
    offset: (start.offset ?? 0) + at,
  };
}

const escaped = /\\[!-/:-@[-`{-~]/g;

/** A text in pieces, each as it is written or a single escaped sign; whole where more than escapes is written otherwise. */
export function atEscapes(node: Text, text: string): readonly Text[] {
  if (node.position === undefined || isAsWritten(node, text)) return [node];
  const source = text.slice(node.position.start.offset, node.position.end.offset);
  if (source.replace(escaped, (sign) => sign.charAt(1)) !== node.value) return [node];
  const written: Text = { ...node, value: source };
  const pieces: Text[] = [];
  let at = 0;
  for (const { index } of source.matchAll(escaped)) {
    if (index > at) pieces.push(partOf(written, at, index));
    pieces.push({ ...partOf(written, index, index + 2), value: source.charAt(index + 1) });
    at = index + 2;
  }
  if (at < source.length) pieces.push(partOf(written, at, source.length));
  return pieces;
}
