import { isEvent, isInstitution, isMediaLike, wordsOf } from '../references/name-kinds.ts';
import { isPerson } from '../references/person-names.ts';
import { isPlace } from '../references/place-names.ts';

const longestAuthors = 160;
const betweenNames = /\s*(?:[,;&]|(?<!\p{L})(?:and|with|и)(?!\p{L}))\s*/u;
const nameWord = /^(?:\p{Lu}[\p{L}\p{M}’'.-]*|van|von|de|da|der|den|bin|ibn|al|el|la|di|du|dos)$/u;
const noName =
  /^(?:an?|the|in|on|of|for|from|to|at|by|with|and|or|not?|new|how|why|what|when|where|who|is|are|its?|our|their|his|her|this|that|after|before|behind|between|under|over|against)$/iu;
// "I. Introduction" has the form of a name.
const headingWord =
  /(?<!\p{L})(?:introduction|conclusions?|background|summary|overview|abstract|outlook|contents|appendix|annex)$/iu;
/** A word for what somebody is, or where. */
export const role =
  /(?<!\p{L})(?:reporter|correspondent|editor|columnist|analyst|fellow|researcher|professor|director|staff|writer|contributor|journalist|lecturer|scholar|associate|consultant|expert|adviser|advisor|student|author|chief|bureau|freelance|institute|university|centre|center|college|school|foundation)s?(?!\p{L})/iu;

// Words that end the names of parts of institutions and of firms, and no person's: "Media Observation Unit".
const workplace =
  /(?<!\p{L})(?:sections?|divisions?|departments?|units?|desks?|directorates?|branch|teams?|programmes?|programs?|projects?|offices?|bureaus?|services?|networks?|partners|research|affairs|polic(?:y|ies)|studies|advisors|advisers|advisory|consulting|consultants|associates|securities|holdings|strateg(?:y|ies)|analytics|ventures|librar(?:y|ies)|observatory|forum|group|think[\s\u00A0-]tank|embassy|consulate|mission|delegation)(?!\p{L})/iu;

/** True for words that say where somebody works: "Statistics Section", "Harbor Risk Partners". */
export function worksAt(words: string): boolean {
  return workplace.test(words);
}

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
  // "Ida Vail, Director; Olga Brand, Senior Analyst": a semicolon parts authors where each has what follows the name.
  const parts = line.split(/;[\s\u00A0]*/u);
  if (parts.length > 1) {
    const each = parts.map((part) => authorsIn(part, sure));
    if (each.every((names) => names !== null)) return each.flat();
  }
  // "Ida Vail (University of Omsk) and Olga Brand".
  const [first = '', ...others] = line.replace(/[\s\u00A0]+\([^()]*\)/gu, '').split(betweenNames);
  const named = (name: string) => !headingWord.test(name) && (isPerson(name) || (sure && hasFormOfName(name)));
  if (!named(first)) return null;
  if (others.every(named)) return [first, ...others];
  const isWorkplace = (part: string) => isInstitution(part) || isMediaLike(part) || worksAt(part);
  const work = sure ? others.findIndex(isWorkplace) : -1;
  // "Ida Vail and Olga Brand, Harbor Risk Research, Omsk": after where they work, only who is surely a person.
  if (work >= 0 && others.slice(0, work).every(named))
    return [first, ...others.slice(0, work), ...others.slice(work).filter(isPerson)];
  return role.test(line.slice(first.length)) ? [first] : null;
}

/** True for a line of a name and what its bearer is: "Olga Brand, Reporter at Large". */
export function namesWithRole(line: string): boolean {
  const [first = ''] = line.split(betweenNames);
  return authorsIn(line, true) !== null && role.test(line.slice(first.length));
}

const academicTitle = /^(?:Prof(?:essor|\.)(?:[\s\u00A0]+Emeritus)?|Dr\.?)[\s\u00A0]+/u;

/** Two to four capitalised words, none of which a name would not have, and an academic title before them. */
function hasFormOfName(printed: string): boolean {
  const name = printed.replace(academicTitle, '');
  const words = wordsOf(name);
  if (words.length < 2 || words.length > 4) return false;
  if (!words.every((word) => nameWord.test(word) && !noName.test(word)) || !/^\p{Lu}/u.test(words.at(-1) ?? ''))
    return false;
  return (
    !isMediaLike(name) &&
    !isInstitution(name) &&
    !worksAt(name) &&
    !isPlace(name) &&
    !isEvent(name) &&
    !role.test(name) &&
    !words.some((word) => /^\p{Lu}{3,}$/u.test(word))
  );
}
