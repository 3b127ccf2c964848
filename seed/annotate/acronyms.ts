/** An acronym that a document defines in parentheses, and the name that it stands for. */
export interface Acronym {
  readonly text: string;
  readonly name: string;
}

const acronymShape =
  /^(?:the |or |also |hereinafter |hereafter |henceforth )?[“"‘]?(\p{Lu}[\p{Lu}\p{N}&/-]{1,9}s?|\p{Lu}[\p{Ll}]?\p{Lu}[\p{Lu}\p{Ll}]{0,6})[”"’]?$/u;
const longestShape = 25;
const smallWords = new Set('of the and for on in at to de la du des y e und für der die das al v i na za'.split(' '));
const longestName = 160;

/**
 * What a parenthesis right after a name defines: "(APEC)" after "Asia-Pacific Economic Cooperation". `before` is the text
 * before the parenthesis. Null where the letters are not those of the words before.
 */
export function readAcronym(inner: string, before: string): Acronym | null {
  const printed = inner.trim();
  const text = printed.length > longestShape ? undefined : acronymShape.exec(printed)?.[1];
  if (text === undefined) return null;
  const name = nameOf(
    text
      .replace(/s$/, '')
      .replace(/[^\p{L}]/gu, '')
      .toLowerCase(),
    before.slice(-longestName),
  );
  return name === null ? null : { text, name };
}

interface Word {
  readonly text: string;
  readonly start: number;
}

function nameOf(letters: string, before: string): string | null {
  const words = [...before.matchAll(/[\p{L}\p{M}\p{N}’'.]+/gu)].map(
    (match): Word => ({ text: match[0], start: match.index }),
  );
  const last = words.at(-1);
  if (!last || letters.length < 2 || !/^[\s\u00A0”"’,]*$/u.test(before.slice(last.start + last.text.length)))
    return null;
  let rest = letters.length;
  for (let index = words.length - 1; index >= 0 && index >= words.length - letters.length * 2 - 2; index -= 1) {
    const word = words[index];
    if (!word) break;
    const between = before.slice(word.start + word.text.length, words[index + 1]?.start ?? undefined);
    if (index < words.length - 1 && /[.;:!?()]/.test(between)) return null;
    const lower = word.text.toLowerCase();
    if (
      lower.startsWith(letters[rest - 1] ?? ' ') &&
      !(smallWords.has(lower) && skipsBetter(words, index, letters, rest))
    )
      rest -= 1;
    else if (!smallWords.has(lower)) return null;
    if (rest === 0)
      return /^\p{Lu}/u.test(word.text) ? before.slice(word.start).replace(/[\s\u00A0”"’,]+$/u, '') : null;
  }
  return null;
}

/** A small word is left out of an acronym where the word before it gives the letter. */
function skipsBetter(words: readonly Word[], index: number, letters: string, rest: number): boolean {
  return (words[index - 1]?.text.toLowerCase() ?? '').startsWith(letters[rest - 1] ?? ' ');
}
