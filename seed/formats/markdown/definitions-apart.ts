import { filler } from './directives.ts';

const linkDefinition =
  /^ {0,3}\[(?!\^)[^\]\n]{1,200}\]:[ \t]*<?[^\s<>]+>?(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$/;
const noteDefinition = /^ {0,3}\[\^[^\]\s]{1,200}\]:/;
const codeFence = /^ {0,3}(?:```|~~~)/;
/** What stands under a term, in pandoc and PHP Markdown Extra: ":   It keeps the river out." */
const definition = /^( {0,3}):(?=[ \t]+\S)/;
/** A further line of a definition, or a paragraph of it. */
const indented = /^(?: {4}|\t)(?=[\p{L}\p{N}"“'‘(*_[])/u;
/** A line that may be a term: short, no item, heading, quote or row. */
const term = /^(?![-+*][ \t]|\d{1,9}[.)][ \t]|[#>|:<])\S.{0,79}$/;
const sentenceEnd = /[.:;,!?…—–-]["”’»)*_]*\s*$/;

/**
 * The text with an empty line before what Markdown's grammar would take for the text over it: each definition of a link that
 * stands right under a note, and each definition of a term, which loses its colon. Says which lines of the result were put in.
 */
export function withDefinitionsApart(source: string): { text: string; inserted: readonly number[] } {
  if (!source.includes('[^') && !/^ {0,3}:[ \t]/m.test(source)) return { text: source, inserted: [] };
  const lines = source.split(/(?<=\r\n|\n|\r(?!\n))/);
  const inserted: number[] = [];
  const kept: string[] = [];
  let inNote = false;
  let inCode = false;
  let definesTerm = false;
  // The two lines before; what stands over a term is empty.
  let before = '';
  let over = '';
  let farther = '';
  const apart = () => {
    kept.push('\n');
    inserted.push(kept.length);
  };
  for (const line of lines) {
    const bare = line.replace(/[\r\n]+$/, '');
    const isEmpty = bare.trim() === '';
    if (codeFence.test(bare)) inCode = !inCode;
    const follows = definesTerm || (isTerm(before) && over === '') || (before === '' && isTerm(over) && farther === '');
    if (!inCode && follows && definition.test(bare)) {
      if (before !== '') apart();
      kept.push(line.replace(definition, `$1${filler}`));
      definesTerm = true;
    } else {
      if (!inCode && inNote && linkDefinition.test(bare)) {
        apart();
        inNote = false;
      } else if (noteDefinition.test(bare)) inNote = true;
      else if (isEmpty) inNote = false;
      if (!isEmpty && before === '' && /^\S/.test(bare)) definesTerm = false;
      // By itself an indented line would be code.
      kept.push(definesTerm && !inCode ? line.replace(indented, (white) => filler.repeat(white.length)) : line);
    }
    [farther, over, before] = [over, before, isEmpty ? '' : bare];
  }
  return { text: kept.join(''), inserted };
}

function isTerm(line: string): boolean {
  return term.test(line) && !sentenceEnd.test(line);
}
