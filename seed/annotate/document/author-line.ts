import { isEvent, isInstitution, isMediaLike, wordsOf } from '../references/name-kinds.ts';
import { isPerson } from '../references/person-names.ts';
import { isPlace } from '../references/place-names.ts';

const longestAuthors = 160;
const betweenNames = /\s*(?:[,;&]|(?<!\p{L})(?:and|with|и)(?!\p{L}))\s*/u;
const nameWord = /^(?:\p{Lu}[\p{L}\p{M}’'.-]*|van|von|de|da|der|den|bin|ibn|al|el|la|di|du|dos)$/u;
const noName =
  /^(?:an?|the|in|on|of|for|from|to|at|by|with|and|or|not?|new|how|why|what|when|where|who|is|are|its?|our|their|his|her|this|that|after|before|behind|between|under|over|against)$/iu;
/** A word for what somebody is, or where. */
export const role =
  /(?<!\p{L})(?:reporter|correspondent|editor|columnist|analyst|fellow|researcher|professor|director|staff|writer|contributor|journalist|lecturer|scholar|associate|consultant|expert|adviser|advisor|student|author|chief|bureau|freelance|institute|university|centre|center|college|school|foundation)s?(?!\p{L})/iu;

/** True for a line that is one person's name and nothing else, by the name alone. */
export function namesAuthors(line: string): boolean {
  return line.length <= longestAuthors && line.split(betweenNames).every(isPerson);
}

/**
 * The authors of a line without "By": a name, several, or one with what its bearer is; null for any other line.
 *
 * @param sure whether the line stands where authors do, so that the form of a name is enough
 */
export function authorsIn(line: string, sure: boolean): string[] | null {
  if (line.length > longestAuthors || /[.!?:…]$/.test(line.replace(/\b(?:Jr|Sr)\.$/, '')) || /\d/.test(line))
    return null;
  const [first = '', ...others] = line.split(betweenNames);
  const named = (name: string) => isPerson(name) || (sure && hasFormOfName(name));
  if (!named(first)) return null;
  if (others.every(named)) return [first, ...others];
  if (sure && others.every((other) => isInstitution(other) || isMediaLike(other))) return [first];
  return role.test(line.slice(first.length)) ? [first] : null;
}

/** True for a line of a name and what its bearer is: "Olga Brand, Reporter at Large". */
export function namesWithRole(line: string): boolean {
  const [first = ''] = line.split(betweenNames);
  return authorsIn(line, true) !== null && role.test(line.slice(first.length));
}

/** Two to four capitalised words, none of which a name would not have. */
function hasFormOfName(name: string): boolean {
  const words = wordsOf(name);
  if (words.length < 2 || words.length > 4) return false;
  if (!words.every((word) => nameWord.test(word) && !noName.test(word)) || !/^\p{Lu}/u.test(words.at(-1) ?? ''))
    return false;
  return (
    !isMediaLike(name) &&
    !isInstitution(name) &&
    !isPlace(name) &&
    !isEvent(name) &&
    !role.test(name) &&
    !words.some((word) => /^\p{Lu}{3,}$/u.test(word))
  );
}
