import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { TextRange } from '../../../schema/records/text-range.ts';

type Grammar = ReturnType<typeof gfm>;

// Addresses that are printed bare are found in the text itself: GFM's rule takes a closing quotation mark for part of them.
const extensions = gfmFromMarkdown().filter(({ transforms }) => transforms === undefined);
const bareAddresses = new Set<unknown>(['wwwAutolink', 'protocolAutolink', 'emailAutolink']);
/** GFM's, without its rules for bare addresses. */
export const grammar = withoutBareAddresses(gfm({ singleTilde: false }));

/** A rule that is only disabled would still end a token at each sign that it may begin with: every letter, for addresses of mail. */
function withoutBareAddresses(syntax: Grammar): Grammar {
  const text = Object.entries(syntax.text ?? {}).map(
    ([sign, constructs]) => [sign, [constructs ?? []].flat().filter(({ name }) => !bareAddresses.has(name))] as const,
  );
  return { ...syntax, text: Object.fromEntries(text) };
}

/** Shorter parts would not pay. */
const fewestLines = 60;
/** An empty line, and after it one that no list or note goes on in. */
const boundary = /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r(?!\n))(?=[^\s*+\d-])/g;
/** Code and HTML that an empty line does not end. */
const goesOnOverEmptyLines = /`{3}|~{3}|<(?:[!?]|(?:script|pre|style|textarea)\b)/i;

/**
 * Where the parts of a text begin that Markdown's grammar reads each by itself, but for the labels that they define: the
 * parser goes through all lines so far each time that a note, a list or a quote ends, and so only through those of a part.
 * Offsets, the first 0.
 *
 * @param fewest the lines that a part has at least
 */
export function partsOf(text: string, fewest = fewestLines): readonly number[] {
  const starts = [0];
  const last = text.search(goesOnOverEmptyLines);
  const lineEnds = /\r\n|\n|\r/g;
  let lines = 0;
  for (const { 0: empty, index } of text.matchAll(boundary)) {
    const start = index + empty.length;
    if (last >= 0 && start > last) break;
    while (lines < fewest && lineEnds.lastIndex < start && lineEnds.test(text)) lines += 1;
    if (lines < fewest) continue;
    starts.push(start);
    lineEnds.lastIndex = start;
    lines = 0;
  }
  return starts;
}

/** Labels as the parser compares them: in capitals. */
interface Defined {
  readonly links: Set<string>;
  readonly notes: Set<string>;
}

/** A line that may be the one under a table's head: without one there is no table, and its rule is slow on long lines. */
const mayHoldTable = /^[ \t>]*(?:-[- \t]*[|:]|[|:][|: \t]*-)[|:\- \t]*$/m;

/**
 * The tree of a text, the same whether it is read in one or in parts.
 *
 * @param starts where the parts begin
 * @param disable names of rules that are not applied
 */
export function treeOf(text: string, starts: readonly number[], disable: readonly string[] = []): Root {
  const without = mayHoldTable.test(text) ? disable : [...disable, 'table'];
  if (starts.length < 2) return partTree(text, without);
  const parts = starts.map((start, index) => text.slice(start, starts[index + 1]));
  const likely = likelyDefined(text);
  const trees = parts.map((part) => partTree(part, without, likely));
  const defined: Defined = { links: new Set(), notes: new Set() };
  for (const tree of trees) addDefined(tree, defined);
  const right = trees.map((tree, index) =>
    callsOthers(tree, defined) ? partTree(parts[index] ?? '', without, defined) : tree,
  );
  let [offset, line] = [0, 0];
  for (const [index, tree] of right.entries()) {
    const part = parts[index] ?? '';
    if (index > 0) move(tree, offset, line);
    offset += part.length;
    line += part.match(/\r\n|\n|\r/g)?.length ?? 0;
  }
  return { type: 'root', children: right.flatMap(({ children }) => children) };
}

/** The trees of pieces of a text, each read by itself with what the text defines. */
export function pieceReader(text: string): (piece: TextRange) => Root {
  const defined = likelyDefined(text);
  return ({ start, end }) => {
    const tree = partTree(text.slice(start, end), ['table'], defined);
    move(tree, start, 0);
    return tree;
  };
}

function partTree(text: string, disable: readonly string[], defined?: Defined): Root {
  const known = defined === undefined ? [] : [knowing(defined)];
  return fromMarkdown(text, {
    extensions: [grammar, ...known, { disable: { null: [...disable] } }],
    mdastExtensions: extensions,
  });
}

/** Tells the parser, at the first bracket in a text, what is defined in other parts. */
function knowing({ links, notes }: Defined): Grammar {
  const told = new WeakSet<object>();
  const construct: NonNullable<Grammar['text']>[string] = {
    tokenize(_effects, _ok, nok) {
      const { parser } = this;
      if (!told.has(parser)) {
        told.add(parser);
        parser.defined = [...new Set([...parser.defined, ...links])];
        parser.gfmFootnotes = [...new Set([...(parser.gfmFootnotes ?? []), ...notes])];
      }
      return nok;
    },
  };
  return { text: { 33: construct, 91: construct } };
}

/** All that may be defined: what is, and what only looks so. */
function likelyDefined(text: string): Defined {
  const links = new Set<string>();
  const notes = new Set<string>();
  for (const [, label = ''] of text.matchAll(/\[((?:[^[\]\\]|\\.){1,999})\]:/gsu)) {
    links.add(inCapitals(label));
    if (label.startsWith('^')) notes.add(inCapitals(label.slice(1)));
  }
  return { links, notes };
}

function inCapitals(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase();
}

function addDefined(node: Nodes, defined: Defined): void {
  if (node.type === 'definition') defined.links.add(node.identifier.toUpperCase());
  if (node.type === 'footnoteDefinition') defined.notes.add(node.identifier.toUpperCase());
  if ('children' in node) for (const child of node.children) addDefined(child, defined);
}

/** True for a tree with a call of what only looked defined. */
function callsOthers(node: Nodes, defined: Defined): boolean {
  if (node.type === 'footnoteReference') return !defined.notes.has(node.identifier.toUpperCase());
  const isReference = node.type === 'linkReference' || node.type === 'imageReference';
  if (isReference && !defined.links.has(node.identifier.toUpperCase())) return true;
  return 'children' in node && node.children.some((child) => callsOthers(child, defined));
}

function move(node: Nodes, offset: number, lines: number): void {
  for (const point of node.position === undefined ? [] : [node.position.start, node.position.end]) {
    point.line += lines;
    if (point.offset !== undefined) point.offset += offset;
  }
  if ('children' in node) for (const child of node.children) move(child, offset, lines);
}
