import type { LeftOut, SourcePlace } from '../source-document/source-document.ts';
import { withoutEntities } from './entities.ts';

const words =
  /<\/?(?:a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|nobr|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)(?=[\s>/])(?:[^>"']|"[^"]*"|'[^']*')*>/gi;
/** What leads from a note back to its call: marks, letters, a word such as "back". */
const backLink =
  /<a(?=\s)[^>]*\bhref=["']?[^"'\s>#]*#[^>]*>(?:[\s\p{M}]|[\^↩↑⤴↵[\]]|<[^>]*>|&#?\w+;)*(?:(?![ivxlc])\p{L}|(?:jump )?(?:back|up)|return|top|назад|zurück|retour|volver)?(?:[\s\p{M}]|[\^↩↑⤴↵[\]]|<(?!\/a>)[^>]*>)*<\/a>/giu;
const tag = /<[a-z/!?](?:[^>"']|"[^"]*"|'[^']*')*>/gi;

/**
 * The text of a page's body that a browser shows, by patterns alone: no tree, and so none of a parser's opinions.
 *
 * @param leftOut regions whose words are counted elsewhere
 */
export function visiblePage(page: string, leftOut: readonly LeftOut[]): string {
  const lines = [...page.matchAll(/\r\n|\n|\r|$/g)].map(({ 0: end, index }) => index + end.length);
  const offsetOf = ({ line, column }: SourcePlace) => (line === 1 ? 0 : (lines[line - 2] ?? page.length)) + column - 1;
  let text = page;
  for (const region of [...leftOut].sort((a, b) => offsetOf(b) - offsetOf(a)))
    text = `${text.slice(0, offsetOf(region))} ${text.slice(offsetOf(region.end))}`;
  return withoutEntities(
    text
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<(script|style|title|template|head)(?=[\s>])[\s\S]*?<\/\1\s*>/gi, ' ')
      .replace(backLink, ' ')
      // The label before a note, as LibreOffice writes it.
      .replace(/(<a(?=\s)[^>]*\bclass=["']?sd(?:foot|end)notesym\b[^>]*>[^<]*<\/a>)/gi, '$1 ')
      // A raised number is set apart from the word before it, as the call of a note is; not from a unit or a sign: m², y².
      .replace(/(?<=(?<![\p{L}\p{N}])(?:\p{L}|[kcm]m)(?:<\/\w+>)*)<sup>([23])<\/sup>/gu, '$1')
      .replace(/<(?:sup|a(?=\s[^>]*\bhref=["']?[^"'\s>#]*#))(?:\s[^>]*)?>(?=(?:<[^>]*>|\s)*[[(]?\d)/gi, ' ')
      // What calls a note by a letter.
      .replace(
        /<a(?=\s)[^>]*\bhref=["']?[^"'\s>#]*#[^>]*>(?=(?:<[^>]*>|\s)*(?:[ivxlc]{1,8}|\p{L})(?:<[^>]*>|\s)*<\/a>)/giu,
        ' ',
      )
      // An author or a date right behind another.
      .replace(
        /(<\/(?:time|span|a)>)(?=<(?:time\b|(?:span|a)\s[^>]*\bclass="[^">]*(?:author|byline|date|time|reading)))/gi,
        '$1 ',
      )
      .replace(/<\/time>(?=<(?:span|a)\b)/gi, ' ')
      // A note in the margin.
      .replace(
        /<(?:span|small)(?=\s)[^>]*\bclass=["'][^"'>]*(?:(?:side|margin)-?note|footnote__note)[^>]*>|<span class="aside">/gi,
        ' ',
      )
      // Bullets that Word draws with letters, and its numbers, which are fields.
      .replace(/>(?:[oØvüq]|\(?\d{1,4}[.)])(?=<span\s[^>]*font:\s*7\.0pt)/g, '>')
      .replace(words, '')
      .replace(tag, ' '),
  );
}
