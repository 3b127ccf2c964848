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
  const words = lastWords(before, letters.length * 2 + 3);
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

/** The last words of a text, at most so many, in order. */
function lastWords(text: string, most: number): Word[] {
  const words: Word[] = [];
  let at = text.length;
  while (words.length < most) {
    while (at > 0 && !isWordCharacter(text, at - 1)) at -= 1;
    const end = at;
    while (at > 0 && isWordCharacter(text, at - 1)) at -= 1;
    if (at === end) break;
    words.push({ text: text.slice(at, end), start: at });
  }
  return words.reverse();
}

/** A letter, a digit, or what a word keeps: ’ ' and a full stop. */
function isWordCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 128) return /[\p{L}\p{M}\p{N}’]/u.test(text[at] ?? '');
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 39 ||
    code === 46
  );
}

/** A small word is left out of an acronym where the word before it gives the letter. */
function skipsBetter(words: readonly Word[], index: number, letters: string, rest: number): boolean {
  return (words[index - 1]?.text.toLowerCase() ?? '').startsWith(letters[rest - 1] ?? ' ');
}
