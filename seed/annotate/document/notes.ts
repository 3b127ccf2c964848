import { type Block, blockOf } from './blocks.ts';
import { findMarkers, plainDigits } from './markers.ts';

/** A footnote or endnote: its number and its text, which begins after the number. */
export interface NoteBlock {
  readonly label: string;
  readonly block: Block;
  /** Where the note's text begins in the block. */
  readonly start: number;
}

const noteStart =
  /^(?:\[\^?(\d{1,3}|[ivxl]{1,7})\]:?|\(?(\d{1,3})[.)](?=\s)|([¹²³⁰⁴⁵⁶⁷⁸⁹]{1,3})|(\d{1,3})(?=\s[\p{Lu}“"«])|([*†‡]{1,3}))\s*/u;
const heading = /^(?:#{1,6}\s*)?(?:notes|endnotes|footnotes|references|sources|примечания|сноски)\s*:?$/iu;

/** The label that a block begins with, as a note does; null for any other. */
function labelOf(text: string): { label: string; length: number } | null {
  const match = noteStart.exec(text);
  if (!match) return null;
  const label = match[1] ?? match[2] ?? plainDigits(match[3]) ?? match[4] ?? match[5];
  return label === undefined || match[0].length >= text.length ? null : { label, length: match[0].length };
}

/**
 * Parts the notes from the paragraphs. A block is a note where it stands under a heading such as Notes, or begins with a
 * number (or sign) that a paragraph before it carries as a marker; several may stand in one run of lines.
 */
export function takeNotes(blocks: readonly Block[]): { paragraphs: Block[]; notes: NoteBlock[] } {
  if (!blocks.some((block) => labelOf(block.text) !== null)) return { paragraphs: [...blocks], notes: [] };
  const paragraphs: Block[] = [];
  const notes: NoteBlock[] = [];
  let underHeading = false;
  const marked = new Set<string>();
  const headingAt = lastHeading(blocks);
  for (const [index, block] of blocks.entries()) {
    if (index === headingAt) {
      underHeading = true;
      continue;
    }
    const run = notesOf(block);
    const expected = run.length > 0 && (underHeading || run.every(({ label }) => marked.has(label)));
    if (expected) {
      notes.push(...run);
      continue;
    }
    paragraphs.push(block);
    for (const { label } of findMarkers(block.text)) marked.add(label);
  }
  return { paragraphs, notes };
}

function lastHeading(blocks: readonly Block[]): number {
  const at = blocks.findLastIndex((block) => heading.test(block.text));
  const next = blocks[at + 1];
  return at > 0 && next && labelOf(next.text) ? at : -1;
}

function notesOf(block: Block): NoteBlock[] {
  const notes: NoteBlock[] = [];
  let lines: Block['lines'][number][] = [];
  const flush = () => {
    if (lines.length === 0) return;
    const joined = blockOf(lines);
    const found = labelOf(joined.text);
    if (found) notes.push({ label: found.label, block: joined, start: found.length });
    lines = [];
  };
  for (const line of block.lines) {
    if (labelOf(line.text)) flush();
    lines.push(line);
    if (notes.length === 0 && !labelOf(lines[0]?.text ?? '')) return [];
  }
  flush();
  return notes;
}
