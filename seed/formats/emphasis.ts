import type { TextRange } from '../../schema/records/text-range.ts';

const mark = /\*{1,3}|_{1,3}/g;
const wordCharacter = /[\p{L}\p{N}]/u;
const longestRun = 400;

/**
 * The marks that set words apart in a plain text: "*Polis*", "**Routing.**The", "_Titan_". In order. Marks that nothing
 * closes, such as the sign of a footnote, are none, nor are low lines inside a word.
 */
export function emphasisMarks(text: string, protectedRanges: readonly TextRange[] = []): TextRange[] {
  if (!text.includes('*') && !text.includes('_')) return [];
  const marks: TextRange[] = [];
  let open: { readonly start: number; readonly printed: string } | null = null;
  for (const { 0: printed, index } of text.matchAll(mark)) {
    const end = index + printed.length;
    if (protectedRanges.some((range) => range.start < end && index < range.end)) continue;
    const before = text[index - 1] ?? ' ';
    const after = text[end] ?? ' ';
    if (
      open !== null &&
      open.printed === printed &&
      !isSpace(before) &&
      index - open.start <= longestRun &&
      closes(printed, after)
    ) {
      marks.push({ start: open.start, end: open.start + printed.length }, { start: index, end });
      open = null;
    } else if (!isSpace(after) && !wordCharacter.test(before) && !/[.,;:!?*_]/.test(before))
      open = { start: index, printed };
  }
  return marks.sort((a, b) => a.start - b.start);
}

function isSpace(character: string): boolean {
  return /[\s\u00A0]/.test(character);
}

/** Bold words may be closed before a letter, as writers mean it; single marks there are of something else. */
function closes(printed: string, after: string): boolean {
  return printed === '**' || !wordCharacter.test(after);
}
