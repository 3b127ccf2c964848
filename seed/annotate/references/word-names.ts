import { loadSourceWords } from '../../registries/source-words.ts';
import { loadGivenNames } from '../../registries/vocabulary.ts';

const { wordNames, bareWords, personNames } = loadSourceWords();
const article = /(?:^|[\s\u00A0(“"])[Tt]he[\s\u00A0]+[“"«]?$/u;
const longestBefore = 8;
const sentenceStart = /(?:^|[.!?:][”"’')\]]*[\s\u00A0]+[“"«]?)$/u;
// What the press does and persons seldom do, or nothing: the words of a sentence end with the name, and a date follows.
const publishing =
  /^(?:$|[’']s[\s\u00A0](?:\p{L}+[\s\u00A0])?(?:editorial|leader|front page|headline|edition|issue)(?!\p{L})|[\s\u00A0]+\p{Ll}+ed[\s\u00A0]on[\s\u00A0]\d|[\s\u00A0]+(?:(?:has|had|also|later|first)[\s\u00A0]+){0,2}(?:report(?:s|ed)|publish(?:es|ed)|editoriali[sz](?:es|ed)|carri(?:es|ed)|ran|runs)(?!\p{L}))/u;
const longestAfter = 30;
// "Telex counted": what a singular noun without its article never stands before.
const doing =
  /^[\s\u00A0]+(?:\p{Ll}{2,}(?:[^s]s|ed)|has|had|is|was|put|found|said|wrote|thought|saw|gave|ran)(?!\p{L})/u;
// "In his column for Dawn": what is written for a paper.
const pieceFor =
  /[\s\u00A0](?:article|column|commentary|dispatch|editorial|essay|leader|op-ed|front page|correspondent)s?[\s\u00A0](?:for|in)[\s\u00A0]+$/u;
const longestPieceFor = 24;
const accordingTo = /[Aa]ccording to[\s\u00A0]+$/u;
const longestAccordingTo = 16;

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
  if (pieceFor.test(text.slice(Math.max(0, start - longestPieceFor), start))) return false;
  if (isPersons) return !(loadGivenNames().has(bare) && isAccordedAlone(text, start, name));
  return sentenceStart.test(before) && (bareWords.has(bare) || !doing.test(text.slice(after, after + longestAfter)));
}

/** "According to Dawn": prose tells what persons say by their surnames, unless it names them in full. */
function isAccordedAlone(text: string, start: number, name: string): boolean {
  if (!accordingTo.test(text.slice(Math.max(0, start - longestAccordingTo), start))) return false;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    if (/^[\s\u00A0]\p{Lu}/u.test(text.slice(at + name.length, at + name.length + 2))) return false;
  return true;
}
