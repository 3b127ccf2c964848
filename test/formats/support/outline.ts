import type { SourceDocument, SourceText } from '../../../seed/source-document/source-document.ts';

/** A document in lines that can be read: each block with its kind, notes, what is left out, metadata. */
export function outlineOf({ blocks, notes, leftOut, metadata, warnings }: SourceDocument) {
  return {
    metadata: Object.fromEntries(
      Object.entries(metadata).flatMap(([name, value]) => {
        if (value === null || (Array.isArray(value) && value.length === 0)) return [];
        return [[name, Array.isArray(value) ? value.map(({ text }) => text) : value.text]];
      }),
    ),
    blocks: blocks.map((block) => {
      const detail =
        block.kind === 'HEADING'
          ? ` ${block.level}`
          : block.kind === 'LIST_ITEM' && block.number !== null
            ? ` ${block.number}`
            : '';
      const credit = block.kind === 'FIGURE' && block.credit !== null ? ` | ${block.credit}` : '';
      return `${block.kind}${detail}: ${marked(block.content)}${credit}`;
    }),
    notes: notes.map(({ label, content }) => `${label}: ${marked(content)}`),
    leftOut: leftOut.map(({ line, words, reason }) => `${line}: ${words}: ${reason}`),
    ...(warnings.length > 0 && { warnings: warnings.map(({ code, message }) => `${code}: ${message}`) }),
  };
}

/** A text with its note calls in braces and its links in brackets. */
function marked({ text, links, noteCalls }: SourceText): string {
  const marks = [
    ...links.flatMap(({ start, end, url }) => [
      { at: start, mark: '<' },
      { at: end, mark: ` ${url}>` },
    ]),
    ...noteCalls.flatMap(({ start, end, label }) => [
      { at: start, mark: '{' },
      { at: end, mark: `=${label}}` },
    ]),
  ].sort((a, b) => b.at - a.at);
  return marks.reduce((printed, { at, mark }) => printed.slice(0, at) + mark + printed.slice(at), text);
}
