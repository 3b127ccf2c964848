import { filler } from './directives.ts';

/** `!!! note "Before you pay"`, folded `??? tip` and `???+ tip`, over lines that are indented. */
const boxStart = /^((?:!{3}|\?{3}\+?)[ \t]+[\w-]+(?:[ \t]+[\w-]+)*[ \t]*)(?:"(.*)"[ \t]*)?$/;
/** `=== "By ferry"`, over what a tab of that name shows. */
const tabStart = /^(={3}[+!]?[ \t]+")(.+)("[ \t]*)$/;
const indentation = /^(?: {4}|\t)/;
const codeFence = /^ {0,3}(?:```|~~~)/;
const deepest = 24;

/**
 * The text with the boxes of MkDocs as quotes, which is what callouts of GitHub and Obsidian are: as long as before and with
 * the same lines. A box has its title at the beginning; without one, the word for its kind is a mark as `[!NOTE]` is.
 */
export function withBoxesQuoted(text: string, depth = 0): string {
  if (depth > deepest || !/^(?:!{3}|\?{3}|={3})\+?!?[ \t]/m.test(text)) return text;
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  const done: string[] = [];
  let inCode = false;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    const end = /[\r\n]*$/.exec(line)?.[0] ?? '';
    const bare = line.slice(0, line.length - end.length);
    if (codeFence.test(bare)) inCode = !inCode;
    const box = inCode ? null : boxStart.exec(bare);
    const next = box === null ? at : endOfBox(lines, at + 1);
    if (box === null || next === at + 1) {
      done.push((inCode ? bare : bare.replace(tabStart, quietly)) + end);
      at += 1;
      continue;
    }
    const [, mark = '', title] = box;
    const rest = bare.slice(mark.length + 1 + (title?.length ?? 0));
    done.push(
      title === undefined ? `>${' '.repeat(bare.length - 1)}` : `>${quietly('', `${mark} `.slice(2), title, rest)}`,
      end,
    );
    const content = lines.slice(at + 1, next);
    const inside = withBoxesQuoted(content.map((one) => one.replace(indentation, '')).join(''), depth + 1);
    for (const [index, one] of inside.split(/(?<=\r\n|\n|\r(?!\n))/).entries()) {
      const white = indentation.exec(content[index] ?? '')?.[0] ?? '';
      done.push(white === '' ? '' : `>${' '.repeat(white.length - 1)}`, one);
    }
    at = next;
  }
  return done.join('');
}

/** Words between marks that come out as nothing. */
function quietly(_: string, before: string, words: string, after: string): string {
  return filler.repeat(before.length) + words + filler.repeat(after.length);
}

/** The line after a box's last, which is indented; `from` where none is. */
function endOfBox(lines: readonly string[], from: number): number {
  let end = from;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    if (!indentation.test(line)) break;
    end = at + 1;
  }
  return end;
}
