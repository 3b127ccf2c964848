import type { SourceText } from '../../source-document/source-document.ts';
import { sliceSourceText } from '../../source-document/source-text.ts';

/** A note's text without the label that it begins with. */
export function withoutLabel(label: string, content: SourceText): SourceText {
  const { text } = content;
  const start = /^[[(]?/.exec(text)?.[0].length ?? 0;
  // The label itself may have been a link back: "1" of "1. TASS".
  if (!text.startsWith(label, start)) return trimmed(withoutStop(content));
  const isSign = /^[*†‡§¶]+$/u.test(label);
  const end = /^[\]).:]+\s*/.exec(text.slice(start + label.length))?.[0].length ?? (isSign ? 0 : -1);
  return trimmed(end < 0 ? content : sliceSourceText(content, start + label.length + end, text.length));
}

function withoutStop(content: SourceText): SourceText {
  const stop = /^\s*[.):]\s+/.exec(content.text)?.[0].length ?? 0;
  return stop === 0 ? content : sliceSourceText(content, stop, content.text.length);
}

/** Without white space at its edges, such as a no-break space between a note and what led back from it. */
function trimmed(content: SourceText): SourceText {
  const { text } = content;
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return start === 0 && end === text.length ? content : sliceSourceText(content, start, Math.max(start, end));
}
