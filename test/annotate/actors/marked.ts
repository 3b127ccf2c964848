import { annotateText } from '../../../seed/annotate-text.ts';

const signs = { NAME: '=', DEMONYM: '~', METONYM: '^', DESCRIPTION: '*' } as const;
const mark = /\[([^\][=~^*?]+)[=~^*?][^\][]*\]/g;

/**
 * Annotates a marked text without its marks, and marks it anew: a test compares the two. A mark is the words of a mention,
 * a sign and its actor's slug: [Putin=vladimir-putin], [Russian~russia] for a demonym, [Moscow^russia] for a metonym,
 * [the Kremlin leader*vladimir-putin] for a description. An actor that no registry has shows as its kind, a question mark
 * and its slug: [Ellwood=PERSON?tobias-ellwood]. A blank line parts paragraphs; offsets are right where the marks are.
 */
export function markedAnew(marked: string): string {
  const { paragraphs, actors } = annotateText(`A title\n\n${marked.replace(mark, '$1')}\n`).article;
  const shown = new Map(actors.map(({ slug, kind, registered }) => [slug, registered ? slug : `${kind}?${slug}`]));
  return paragraphs
    .map(({ text, mentions }) => {
      let at = 0;
      let out = '';
      for (const { start, end, kind, actor } of mentions) {
        out += `${text.slice(at, start)}[${text.slice(start, end)}${signs[kind]}${shown.get(actor)}]`;
        at = end;
      }
      return out + text.slice(at);
    })
    .join('\n\n');
}
