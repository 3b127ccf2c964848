import type { TextRange } from '../../../schema/records/text-range.ts';
import { loadGivenNames } from '../../registries/vocabulary.ts';
import { isInitialed } from '../sources/abbreviations.ts';
import { isInstitution, isMediaLike, isPublicationTitle } from './name-kinds.ts';
import { isPlace } from './place-names.ts';
import type { ReferenceClause } from './reference-clauses.ts';
import { isGenre, type SourceName } from './source-names.ts';

/** The work that a reference cites, as printed. */
export interface CitedWork {
  /** Without quotation marks; null where none is printed. */
  readonly title: string | null;
  readonly authors: readonly string[];
}

export const noWork: CitedWork = { title: null, authors: [] };

/**
 * The title and the authors that stand beside a source: "Mark Lund & Steve Holm, Dam Fails After Long Rain, Reuters". A title
 * is in quotation marks, or, in a note, all that stands between the authors and the source; of an institution's, what it
 * publishes.
 *
 * @param names the sources of the clause
 */
export function citedWork(
  text: string,
  clause: ReferenceClause,
  names: readonly SourceName[],
  note: boolean,
): CitedWork {
  const [first] = names;
  const last = names.at(-1);
  if (!first || !last) return noWork;
  const isSource = (range: TextRange) => names.some(({ start, end }) => start < range.end && range.start < end);
  if (clause.titles.length === 0 && clause.names.every(isSource)) return noWork;
  const quoted = clause.titles.find((title) => !isSource(title)) ?? null;
  const others = clause.names.filter((range) => !isSource(range) && !isGenre(text.slice(range.start, range.end)));
  const isRelease = clause.names.some((range) => isGenre(text.slice(range.start, range.end)));
  const before = others.filter(({ end }) => end <= (quoted?.start ?? first.start));
  const authorsOf = (range: TextRange, index: number): readonly string[] | null =>
    authorsIn(text, range, quoted !== null || note) ??
    // "Lin Zhao, “Judge Halts Pier Law,” TASS": of one before a quotation, that is the title.
    (note && index === 0 ? unknownAuthor(text, quoted === null ? before : [range, quoted]) : null);
  const authorsEnd = before.findIndex((range, index) => authorsOf(range, index) === null);
  const authorRanges = before.slice(0, authorsEnd < 0 ? before.length : authorsEnd);
  const authors = authorRanges.flatMap((range, index) => authorsOf(range, index) ?? []);
  if (quoted !== null) return { title: citedTitle(text, quoted), authors };
  const rest = before.slice(authorRanges.length);
  const [from, to] = [rest[0], rest.at(-1)];
  if (note && from && to && rest.some((range) => wordCount(text, range) > 1))
    return { title: citedTitle(text, { start: from.start, end: to.end }), authors };
  const after = others.filter((range) => range.start >= last.end);
  const published = after.find((range) => isPublicationTitle(text.slice(range.start, range.end)));
  const [next, end] = [after[0], after.at(-1)];
  const ofInstitution =
    note && next && end && (isRelease || isInstitution(last.name)) ? { start: next.start, end: end.end } : null;
  const title = ofInstitution ?? published ?? null;
  return { title: title && citedTitle(text, title), authors };
}

const joint = /,?[\s\u00A0]+(?:and|&|et|und|with|и|y)[\s\u00A0]+|[\s\u00A0]*,[\s\u00A0]*/u;
const author =
  /^(?:\p{Lu}[\p{L}\p{M}’'.-]*)(?:[\s\u00A0]+(?:\p{Lu}[\p{L}\p{M}’'.-]*|van|von|de|da|di|bin|ibn|al|der|den|el)){0,3}(?:[\s\u00A0]+et[\s\u00A0]al\.?)?$/u;

/** The persons that a name is made of: "Mark Lund & Steve Holm"; null where it is something else. */
export function authorsIn(text: string, { start, end }: TextRange, mayBeSurname: boolean): readonly string[] | null {
  const printed = text.slice(start, end);
  if (!isInitialed(printed) && (isMediaLike(printed) || isInstitution(printed))) return null;
  const persons = printed.split(joint).filter((part) => part !== '');
  if (!persons.every((person) => author.test(person) && !isPlace(person))) return null;
  const named = persons.some((person) => {
    const [given = '', ...rest] = person.split(/[\s\u00A0]+/);
    if (rest.length === 0) return mayBeSurname && persons.length > 1;
    return /^\p{Lu}\./u.test(given) || loadGivenNames().has(given.toLowerCase());
  });
  return named ? persons : null;
}

const twoWords = /^\p{Lu}[\p{Ll}\p{M}’'-]+[\s\u00A0](?:\p{Lu}\.[\s\u00A0])?\p{Lu}[\p{L}\p{M}’'-]+$/u;
const leastOfTitle = 3;

/** "Lin Zhao, Judge Halts Pier Law": two words before a title of several, whose given name no list has. */
export function unknownAuthor(text: string, [first, title]: readonly TextRange[]): readonly string[] | null {
  if (!first || !title || wordCount(text, title) < leastOfTitle) return null;
  const printed = text.slice(first.start, first.end);
  return twoWords.test(printed) && !isMediaLike(printed) && !isInstitution(printed) && !isPlace(printed)
    ? [printed]
    : null;
}

const edges = /^[\s\u00A0“”"«»„‘’'《》「」*_]+|[\s\u00A0,“”"«»„‘’'《》「」*_]+$/gu;

/** A printed title without its quotation marks; null where nothing is left. */
export function citedTitle(text: string, { start, end }: TextRange): string | null {
  const title = text
    .slice(start, end)
    .replace(edges, '')
    .replace(/(?<=\p{Ll}{2})\.$/u, '');
  return title === '' ? null : title;
}

function wordCount(text: string, { start, end }: TextRange): number {
  return text.slice(start, end).split(/[\s\u00A0]+/).length;
}
