import { loadSourceWords } from '../../registries/source-words.ts';

const { wordNames, personNames } = loadSourceWords();
const article = /(?:^|[\s\u00A0(“"])[Tt]he[\s\u00A0]+[“"«]?$/u;
const longestBefore = 8;
const sentenceStart = /(?:^|[.!?:][”"’')\]]*[\s\u00A0]+[“"«]?)$/u;
// What the press does and persons seldom do, or nothing: the words of a sentence end with the name, and a date follows.
const publishing =
  /^(?:$|[\s\u00A0]+(?:(?:has|had|also|later|first)[\s\u00A0]+){0,2}(?:report(?:s|ed)|publish(?:es|ed)|editoriali[sz](?:es|ed)|carri(?:es|ed)|ran|runs)(?!\p{L}))/u;
const longestAfter = 30;

/**
 * True where a known name of the press, at `start`, is more likely a word or a person's name. Prose names such papers with
 * an article ("the Hill said") or by what they do ("Dawn reported"); a word whose capital begins no sentence is a name, too
 * ("told Time"), but may still be a person's ("told Bell").
 */
export function isNoPress(text: string, start: number, name: string): boolean {
  const bare = name.toLowerCase();
  const isPersons = personNames.has(bare);
  if (!isPersons && !wordNames.has(bare)) return false;
  const before = text.slice(Math.max(0, start - longestBefore), start);
  const after = start + name.length;
  if (article.test(before) || publishing.test(text.slice(after, after + longestAfter))) return false;
  return isPersons || sentenceStart.test(before);
}
