import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { SourcePlace } from '../source-document/source-document.ts';
import { aliasFaultOf, faultOf } from './yaml-fault.ts';

/** A YAML text as plain data, all scalars as text, with the places of its parts. */
export interface YamlText {
  readonly value: unknown;
  /** Of a value, or of its key; of the nearest part around it where it has none itself. */
  placeOf(path: readonly PropertyKey[], what?: 'key' | 'value'): SourcePlace;
}

export interface YamlFault extends SourcePlace {
  readonly fault: string;
}

/** Parses YAML 1.2 with the failsafe schema: dates, numbers and "no" stay as they are written. */
export function parseYaml(text: string): YamlText | YamlFault {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): SourcePlace => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const [error] = document.errors;
  if (error) {
    const { offset, fault } = faultOf(document, error);
    return { ...placeAt(offset), fault };
  }
  try {
    return {
      value: document.toJS(),
      placeOf: (path, what = 'value') => placeAt(offsetOf(document.contents, path, what)),
    };
  } catch (unresolved) {
    // An alias without an anchor, or more of them than a text for people has.
    const reason = unresolved instanceof Error ? unresolved.message : String(unresolved);
    const { offset, fault } = aliasFaultOf(document, reason);
    return { ...placeAt(offset), fault };
  }
}

function offsetOf(root: Node | null, path: readonly PropertyKey[], what: 'key' | 'value'): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const [index, step] of path.entries()) {
    const child = childAt(node, step);
    if (child === null) break;
    const place = what === 'key' && index === path.length - 1 ? (child.key ?? child.value) : (child.value ?? child.key);
    offset = place?.range?.[0] ?? offset;
    node = child.value;
  }
  return offset;
}

function childAt(node: unknown, step: PropertyKey): { readonly key: Node | null; readonly value: Node | null } | null {
  if (isSeq<Node>(node)) {
    const value = typeof step === 'number' ? node.items[step] : undefined;
    return value === undefined ? null : { key: null, value };
  }
  if (!isMap<Node, Node | null>(node)) return null;
  const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
  return pair === undefined ? null : { key: pair.key, value: pair.value };
}
