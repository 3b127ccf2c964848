import { wordsIn } from '../../../schema/records/words.ts';
import type { LeftOut, SourceBlock } from '../../source-document/source-document.ts';
import { plainSourceText } from '../../source-document/source-text.ts';
import { LineTable } from '../line-table.ts';

/** A text without what site generators and pandoc write beside Markdown, as long as before and with the same lines. */
export interface WithoutDirectives {
  readonly text: string;
  /** Pictures of Hugo's `figure`. */
  readonly figures: readonly SourceBlock[];
  readonly leftOut: readonly LeftOut[];
}

/** Stands for each character that is cut out of a line; no text that is read holds it. */
export const filler = '\uE000';

const shortcode = /\{\{[<%][^\n{}]{0,2000}?[%>]\}\}/g;
const liquid = /\{%-?[^\n%]{0,2000}?-?%\}|\{\{[^\n{}]{0,500}\}\}/g;
// kramdown's {: .class}, pandoc's {#id .class} and, behind a picture or a link, {width=50%}.
const attributeList =
  /(\]?)[ \t]?\{(?::[^}\n]{0,300}|[ \t]{0,3}(?:[#.][\w-][^}\n]{0,300}|-[ \t]{0,3}))\}|(?<=[)\]`])\{[ \t]{0,3}[\w-]{1,40}=[^}\n]{0,300}\}/g;
// Docusaurus prints a title behind the name: ":::warning Take care"; others the one among the attributes.
const division = /^:{3,}[ \t]*(?:[\w-]*[ \t]*(?:\{[^}\n]*\})?[ \t]*$|[\w-]+[ \t]+(?=[^\s{]))/gm;
const titleOfDivision = /(?<=\btitle=")[^"\n]+/;

/** kramdown's place for a table of contents, the item of a list with the mark under it; those of others. */
const contents =
  /^(?:(?:[*+-]|\d+\.)[ \t]+[^\n]*(?=\r?\n\{:[^}\n]*\btoc\b[^}\n]*\}[ \t]*$)|\[\[?_?toc_?\]\]?[ \t]*$)/gim;
/** kramdown's and Obsidian's. */
const comment = /\{::comment\}[\s\S]*?\{:\/(?:comment)?\}|(?<=^|\s)%%(?=[\s\p{L}])[^%]{1,2000}%%(?=\s|$)/gu;

/** What MDX takes for code. */
const module =
  /^(?:import\s[^\n]{0,300}?\sfrom\s+['"][^'"\n]{1,300}['"];?|export\s+(?:const|let|default|function)\s[^\n]*)[ \t]*$/gm;
/** Obsidian's link to a note in a cell of a table, where the sign before its label is escaped. */
const linkInCell = /!?\[\[[^[\]|\n]{1,200}\\\|([^[\]|\n]{1,200})\]\]/g;

const instruction = 'An instruction to the site’s generator is no text.';
const instructions = [
  [comment, 'A comment is no text.'],
  [contents, 'A table of contents is no part of the article.'],
  [shortcode, instruction],
  [liquid, instruction],
  [module, instruction],
] as const;

/**
 * @param firstLine the document's line that the text begins on
 */
export function readDirectives(text: string, firstLine: number): WithoutDirectives {
  if (!/\{[ \t]*[{%:#.-]|[)\]`]\{|^:{3}|^\[\[?_?toc_?\]|%%|^(?:import|export)\s|\\\|/im.test(text))
    return { text, figures: [], leftOut: [] };
  const lines = new LineTable(text, /\r\n|\n|\r/g);
  const placeAt = (offset: number) => {
    const { line, column } = lines.placeAt(offset);
    return { line: line + firstLine - 1, column };
  };
  const figures: SourceBlock[] = [];
  const leftOut: LeftOut[] = [];
  const cuts: { readonly start: number; readonly end: number }[] = [];
  const cut = (start: number, end: number) => cuts.push({ start, end });

  for (const [pattern, reason] of instructions) {
    // In order, none overlapping: what stands in one of them is not read again.
    const before = [...cuts];
    let next = 0;
    for (const { 0: printed, index } of text.matchAll(pattern)) {
      while ((before[next]?.end ?? Number.POSITIVE_INFINITY) <= index) next += 1;
      if ((before[next]?.start ?? Number.POSITIVE_INFINITY) <= index) continue;
      const end = index + printed.length;
      for (const { 0: line, index: from } of printed.matchAll(/[^\r\n]+/g))
        cut(index + from, index + from + line.length);
      const figure = figureOf(printed, placeAt(index));
      if (figure) figures.push(figure);
      else
        leftOut.push({
          ...placeAt(index),
          end: placeAt(end),
          words: wordsIn(printed),
          reason,
        });
    }
  }
  for (const { 0: printed, 1: bracket, index } of text.matchAll(attributeList)) {
    const end = index + printed.length;
    const open = bracket === ']' ? openingOf(text, index) : -1;
    if (open >= 0) cut(open, open + 1);
    cut(open >= 0 || bracket !== ']' ? index : index + 1, end);
  }
  for (const { 0: printed, 1: label = '', index } of text.matchAll(linkInCell)) {
    const end = index + printed.length;
    cut(index, end - 2 - label.length);
    cut(end - 2, end);
  }
  for (const { 0: printed, index } of text.matchAll(division)) {
    const title = titleOfDivision.exec(printed);
    const end = index + printed.length;
    if (title) cut(index + title.index + title[0].length, end);
    cut(index, title ? index + title.index : end);
  }
  return { text: withoutCuts(text, cuts), figures, leftOut };
}

/** Where the brackets that close at `at` open in the line, with no others between. */
function openingOf(text: string, at: number): number {
  const open = text.lastIndexOf('[', at);
  return open >= 0 && !/[\]\n]/.test(text.slice(open + 1, at)) && text[open - 1] !== '!' ? open : -1;
}

const argument = /(\w+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`|([^\s"<>%]+))/g;

function figureOf(printed: string, place: { line: number; column: number }): SourceBlock | null {
  if (!/^\{\{[<%]\s*figure\s/.test(printed)) return null;
  const values = new Map(
    [...printed.matchAll(argument)].map(([, key, quoted, raw, bare]) => [
      key,
      (quoted ?? raw ?? bare ?? '').replace(/\\(.)/g, '$1').trim(),
    ]),
  );
  const caption = [values.get('title'), values.get('caption') ?? values.get('alt')].filter(Boolean).join('. ');
  const credit = values.get('attr') ?? null;
  if (caption === '' && credit === null) return { kind: 'FIGURE', content: plainSourceText('', place), credit: null };
  return { kind: 'FIGURE', content: plainSourceText(caption, place), credit };
}

function isAloneInLine(text: string, start: number, end: number): boolean {
  let first = start;
  while (text[first - 1] === ' ' || text[first - 1] === '\t') first -= 1;
  let last = end;
  while (text[last] === ' ' || text[last] === '\t') last += 1;
  return (first === 0 || text[first - 1] === '\n') && /^(?:\r?\n|$)/.test(text.slice(last, last + 2));
}

/** Each cut character a filler; those of a line that holds nothing else, spaces. */
function withoutCuts(text: string, cuts: readonly { readonly start: number; readonly end: number }[]): string {
  const sorted = cuts.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of sorted) {
    if (start < at) continue;
    pieces.push(text.slice(at, start), (isAloneInLine(text, start, end) ? ' ' : filler).repeat(end - start));
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
