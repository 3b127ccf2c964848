/** The authors that a bibliography names, given names first, and where the first is printed. */
export interface AuthorList {
  readonly start: number;
  readonly authors: readonly string[];
  /** True where a surname comes first, as only bibliographies print it: "Lund, M.". */
  readonly isInverted: boolean;
}

const particles = '(?:(?:van|von|de|da|di|do|dos|del|der|den|du|la|ter|bin|ibn|al|el)[\\s\\u00A0])';
const word = "\\p{Lu}[\\p{L}\\p{M}’'-]+";
const initials = '\\p{Lu}\\.(?:[\\s\\u00A0-]?\\p{Lu}\\.){0,3}';
const given = `(?:(?!The[\\s\\u00A0])${word}(?:[\\s\\u00A0](?:${initials}|${word}))?|${initials})`;
const surname = `${particles}{0,2}${word}`;
const end = '(?![\\p{L}\\p{M}])';
// "Lund, Mark", "de la Cruz, J. M."; of two surnames only before initials or one given name: "Lund Holm, Mark".
const inverted = new RegExp(`(${surname}),[\\s\\u00A0](${given})${end}`, 'uy');
const invertedOfTwo = new RegExp(
  `(${surname}[\\s\\u00A0]${word}),[\\s\\u00A0](${initials}|${word}(?![\\s\\u00A0]\\p{L}))${end}`,
  'uy',
);
const direct = new RegExp(`((?:${given})[\\s\\u00A0]${surname})${end}`, 'uy');
const joint = /;[\s\u00A0](?:(?:&|and)[\s\u00A0])?|,?[\s\u00A0](?:&|and|et)[\s\u00A0]|,[\s\u00A0]/uy;
const others = /,?[\s\u00A0]et[\s\u00A0]al\.?/uy;
/** Where the list of a work may begin: at the text's beginning, after another work, or after what introduces it. */
const begins = /(?:^|[.;:—–][\s\u00A0]+)(?:(?:[Ss]ee(?:[\s\u00A0]also)?|[Cc]f\.|[Ee]\.g\.,?)[\s\u00A0]+)?(?=\p{L})/gu;
const longest = 240;

/**
 * The authors whose list ends at an offset, as works with the year behind their authors print it: "Lund, M., & Holm, S. I.",
 * "Lund, Mark; Holm, Steve", "Mark Lund". Null where the words before the offset, from the beginning of a work on, are
 * anything else.
 */
export function authorListBefore(text: string, offset: number): AuthorList | null {
  const from = Math.max(0, offset - longest);
  const window = text.slice(from, offset);
  for (const { 0: lead, index } of window.matchAll(begins)) {
    if (index === 0 && lead === '' && from > 0) continue;
    const list = authorList(window, index + lead.length);
    if (list !== null) return { ...list, start: from + list.start };
  }
  return null;
}

/** The list that all of a text from an offset on is. */
function authorList(text: string, start: number): AuthorList | null {
  const authors: string[] = [];
  let isInverted = false;
  let at = start;
  for (;;) {
    const family = matchAt(inverted, text, at) ?? matchAt(invertedOfTwo, text, at);
    const author = family ?? matchAt(direct, text, at);
    if (author === null) return null;
    const [whole, first = '', second] = author;
    isInverted ||= family !== null;
    authors.push(second === undefined ? first : `${second} ${first}`);
    at += whole.length;
    at += matchAt(others, text, at)?.[0].length ?? 0;
    if (/^\.?$/u.test(text.slice(at))) return { start, authors, isInverted };
    const joined = matchAt(joint, text, at);
    if (joined === null) return null;
    at += joined[0].length;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
