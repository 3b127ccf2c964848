import { withoutEntities } from './entities.ts';

/** The visible text of Markdown, by patterns alone: no tree, and so none of a parser's opinions. */
export function visibleMarkdown(text: string): string {
  const defined = new Set([...text.matchAll(/^[ \t>]*\[\^([^\]\s]+)\]:/gm)].map(([, label]) => label));
  const used = new Set([...text.matchAll(/(?<![\]\\])\[(\d{1,3})\](?![[(:])/g)].map(([, label]) => label));
  return (
    withoutMarks(text.replace(/^\[\[?_?toc_?\]\]?[ \t]*$/gim, ''))
      .replace(/^%[^\n]*\n(?:%[^\n]*\n|[ \t]+[^\n]+\n)*/, '')
      .replace(/<!--[\s\S]*?-->/g, ' ')
      .replace(/\{::comment\}[\s\S]*?\{:\/(?:comment)?\}/g, ' ')
      // What MDX takes for code.
      .replace(/^(?:import\s[^\n]*\sfrom\s+['"][^\n]*|export\s+(?:const|let|default|function)\s[^\n]*)$/gm, '')
      // Places of tables of contents.
      .replace(/^(?:[-+*]|\d+\.)[ \t]+.*\r?\n(?=\{:[^}\n]*\btoc\b[^}\n]*\}[ \t]*$)/gm, '')
      .replace(/\{\{[<%]\s*figure\s([^\n]*?)[>%]\}\}/g, (_, args: string) => captionOf(args))
      .replace(/\{\{[^\n]*?\}\}|\{%[^\n]*?%\}/g, ' ')
      .replace(
        /^:{3,}[ \t]*[\w-]*[ \t]*(?:\{([^}\n]*)\})?/gm,
        (_, attributes = '') => ` ${/\btitle="([^"\n]*)"/.exec(attributes)?.[1] ?? ''} `,
      )
      .replace(/\{[ \t]*(?:(?::|[#.])[^}\n]*|-[ \t]*)\}|(?<=[)\]`])\{[ \t]*[\w-]+=[^}\n]*\}/g, '')
      .replace(/(?<=^|\s)%%(?=[\s\p{L}])[^%]+%%(?=\s|$)/gu, ' ')
      .replace(/^( {0,3}(?:>\s?)*)(?:```|~~~)[^\n]*$/gm, '$1')
      // Definitions: of notes without their label, of links not at all, unless a bare number calls them.
      .replace(/^([ \t>]*)\[\^([^\]\s]+)\]:/gm, (whole, lead: string, label: string, at: number, all: string) =>
        isCalled(text, label) || !/^(?![ \t>]*\[\^[^\]\s]+\]:).*\S[ \t]*\r?\n$/.test(lineBefore(all, at))
          ? lead
          : whole,
      )
      .replace(
        /^ {0,3}\[([^\]\n^][^\]\n]*)\]:[ \t]*<?([^\s<>]+)>?(?:[ \t]+["'(]([^\n]*)["')])?[ \t]*$/gm,
        (whole, label: string, url: string, title = '') =>
          /[/.#:?@]/.test(url) ? (used.has(label) ? ` ${title} ${url}` : '') : whole,
      )
      // A caption under a picture that has all its words.
      .replace(
        /!\[([^\]]*)\](?=\([^()\n]*\)[ \t]*\r?\n([*_])([^\n]+)\2[ \t]*$)/gm,
        (whole, alt: string, _, printed: string) => (caption(alt, printed) === ` ${printed} ` ? '![]' : whole),
      )
      .replace(
        /!\[([^\]]*)\]\((?:<[^>]*>|[^\s()]*(?:\([^()]*\)[^\s()]*)*)(?:\s+"([^"]*)"|\s+'([^']*)')?\s*\)/g,
        (_, alt: string, one = '', other = '') => caption(alt, one || other),
      )
      // What calls a note stands apart from the word before it; what leads back is none.
      .replace(
        /<a\s[^>]*href=["']?#[^>]*>(?:[\s↩↑⤴↵^]|\uFE0E|&#?\w+;|<[^>]*>)*(?:back|up|return|top)?(?:[\s↩↑⤴↵^]|\uFE0E)*<\/a>/gi,
        ' ',
      )
      .replace(/(?=<a\s[^>]*href=["']?#)/gi, ' ')
      .replace(/\[(?=\\?\[?\^?(?:\d{1,3}|[ivxl]{1,7})\^?\\?\]?\]\(#)/g, ' ')
      .replace(
        /\]\(\s*(?:<[^>]*>|[^\s()]*(?:\([^()]*\)[^\s()]*)*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)/g,
        ']\uE001',
      )
      .replace(/\]\[[^\]\n]*\]/g, ']')
      .replace(/\[\^([^\]\s]+)\](?!:)/g, (call, label: string) => (defined.has(label) ? '' : call))
      .replace(/^(\s*(?:[-+*]|\d+[.)])\s+)\[[ xX]\]\s/gm, '$1')
      .replace(/<(https?:[^>\s]+|[^\s<>@]+@[^\s<>]+)>/g, '$1')
      .replace(/<\/?(?:a|abbr|b|cite|code|del|em|i|ins|mark|q|s|small|span|strong|sub|sup|u)(?=[\s>/])[^>]*>/gi, '')
      .replace(/<[a-z/!?][^>]*>/gi, ' ')
      .replace(/&[#\w]{1,9};/g, withoutEntities)
      .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
      .replace(/\uE001|\*|`|~~/g, '')
      .replace(/(?<![\p{L}\p{N}])__?|__?(?![\p{L}\p{N}])/gu, '')
  );
}

const code = /(^ {0,3}(?:```|~~~)[\s\S]*?(?:^ {0,3}(?:```|~~~)|$(?![\s\S]))|`[^`\n]+`)/m;

/** Without the marks of callouts, and with the labels of links to notes alone; code as it is. */
function withoutMarks(text: string): string {
  if (!/\[\[|\[!|!!!|\?\?\?/.test(text)) return text;
  return text
    .split(code)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece
            .replace(/^([ \t]*>[> \t]*)\[![\p{L}\p{N}_-]+\][+-]?(?=\s|$)/gmu, '$1')
            // Boxes of MkDocs.
            .replace(/^([ \t]*)(?:!!!|\?\?\?\+?)[ \t]+[\w -]+?[ \t]*(?:"(.*)")?[ \t]*$(?=\s*^\1(?: {4}|\t))/gm, '$1$2')
            .replace(/!\[\[[^[\]|\n]+\.(?:png|jpe?g|gif|svg|webp|pdf|mp[34])(?:\|\d+(?:x\d+)?)?\]\]/gi, '')
            .replace(/!?\[\[(?=[^[\]|\n]*\p{L})(?:[^[\]|\n]+\|)?([^[\]|\n]+)\]\]/gu, '$1'),
    )
    .join('');
}

/** The line before the one that begins at an offset, with its end. */
function lineBefore(text: string, at: number): string {
  return text.slice(text.lastIndexOf('\n', at - 2) + 1, at);
}

/** True where a note of the label is called, not only defined. */
function isCalled(text: string, label: string): boolean {
  return text
    .split(`[^${label}]`)
    .slice(1)
    .some((after) => !after.startsWith(':'));
}

function captionOf(args: string): string {
  const value = (key: string) =>
    new RegExp(`\\b${key}\\s*=\\s*"((?:[^"\\\\]|\\\\.)*)"`).exec(args)?.[1]?.replace(/\\(.)/g, '$1') ?? '';
  return ` ${value('title')} ${value('caption') || value('alt')} ${value('attr')} `;
}

/** Alternative text and title, the one alone that holds the other. */
function caption(alt: string, title: string): string {
  const [first, second] = [alt, title].map((text) => ` ${text.match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? ''} `);
  if (first?.includes(second ?? '')) return ` ${alt} `;
  return second?.includes(first ?? '') ? ` ${title} ` : ` ${alt} ${title} `;
}
