import type { NoteCall } from '../../source-document/source-document.ts';

const label = String.raw`[[(]?\\?\[?\^?(\d{1,4}|[ivxl]{1,7}|[*†‡]{1,3}|\\\*)\^?\\?[\])]*`;
const tags = String.raw`(?:\s|<[^<>]{0,200}>)*`;
/** A link to a place in the page that is on the number or sign of a note, in HTML or in Markdown. */
const callInHtml = new RegExp(
  String.raw`<a\s[^<>]{0,300}?href\s*=\s*["']?#([^"'\s<>]{1,200})["']?[^<>]{0,300}>${tags}${label}${tags}</a>`,
  'giu',
);
const callInMarkdown = new RegExp(String.raw`\[${label}\]\(#([^()\s]{1,200})\)`, 'gu');

/** The labels that a text calls notes by in links to places in it, each by the id of its note. */
export function calledById(text: string): ReadonlyMap<string, string> {
  const called = new Map<string, string>();
  if (!/\]\(#|href\s*=\s*["']?#/i.test(text)) return called;
  const add = (id = '', printed = '') => {
    if (!called.has(id)) called.set(id, printed.replace('\\', ''));
  };
  for (const [, id, printed] of text.matchAll(callInHtml)) add(id, printed);
  for (const [, printed, id] of text.matchAll(callInMarkdown)) add(id, printed);
  return called;
}

/** Whether words lead from a note back to its call. */
export function leadsBack(words: string): boolean {
  return /^(?:[↩↑⤴↵^\s]|\uFE0E|\uFE0F)*(?:(?:jump )?(?:back|up)|return|top)?(?:[↩↑⤴↵^\s.]|\uFE0E|\uFE0F)*$/iu.test(
    words,
  );
}

/** How the words of a link call a note: "1", "[1]", "*"; null for any others. Bare, they would run into the word before them. */
export function callOf(words: string): (Pick<NoteCall, 'label'> & { printed: string }) | null {
  const found = /^[[(]?(\d{1,4}|[ivxl]{1,7}|[*†‡]{1,3})[\])]?$/u.exec(words.trim());
  if (found?.[1] === undefined) return null;
  const printed = found[0] === found[1] && /[\p{L}\p{N}]/u.test(found[1]) ? `[${found[1]}]` : found[0];
  return { label: found[1], printed };
}
