import type { TextRange } from '../../../schema/records/text-range.ts';
import { isDomain } from '../../text/domain.ts';
import { spelledOut } from '../sources/abbreviations.ts';
import { isSocialPlatform, socialAccount } from '../sources/social.ts';
import { introducedName } from './introductions.ts';
import type { IsRegistered } from './is-registered.ts';
import {
  isGenericSource,
  isInstitution as isInstitutionInFull,
  isInterview,
  isMediaLike,
  isNameLike,
  isPublicationTitle,
  wordsOf,
} from './name-kinds.ts';
import { hasGivenName, isPerson } from './person-names.ts';
import { isDemonym, isPlace } from './place-names.ts';
import { isPress } from './press-names.ts';

/** A source as printed. `name` leaves out what only introduces it ("as reported by"). */
export interface SourceName extends TextRange {
  readonly name: string;
  readonly kind: 'PLAIN' | 'INTRODUCED' | 'INTERVIEW';
  readonly registered: boolean;
}

/** What the names stand in. */
export interface NamePlace {
  readonly isRegistered: IsRegistered;
  /** True in a note, which tells author and title before the source. */
  readonly note: boolean;
  /** True where the periodical's volume or issue is told. */
  readonly series: boolean;
  /** True where the date is a year alone. */
  readonly yearOnly: boolean;
  /** True in a note whose date stands in parentheses right after the last name, as legal citations set it. */
  readonly beforeBracket: boolean;
}

/**
 * Which of the names that commas part are sources: "TASS, Interfax" two, "Ministry of Energy, Republic of Azerbaijan"
 * one, "Novaya Gazeta, Moscow" and "John Smith, “His Title,” Kommersant" one. Names and titles in order.
 */
export function sourceNames(
  text: string,
  ranges: readonly TextRange[],
  titles: readonly TextRange[],
  { isRegistered: isKnown, note, series, yearOnly, beforeBracket }: NamePlace,
): SourceName[] {
  const isRegistered = (name: string) => isKnown(name) || isSmallAgency(name, isKnown);
  const first = ranges[0];
  const last = ranges.at(-1);
  if (!first || !last) return [];
  const whole = text.slice(first.start, last.end);
  if (isRegistered(whole)) return [plain(first.start, last.end, whole, true)];
  const names = withHandles(
    text,
    withoutGenre(text, ranges)
      .flatMap((range, index) => splitPair(text, range, index > 0, isRegistered))
      .map((range) => nameAt(text, range, isRegistered)),
  );
  const [head] = names;
  if (!head || names.length === 1) return names;
  const told = note && !names.some(({ registered }) => registered) ? names.find(isByAuthor) : undefined;
  if (told !== undefined) return [told];
  if (head.kind === 'INTERVIEW') {
    // "Interview with the captain, Der Spiegel, no. 14": printed there.
    const printed = note ? names.filter(({ registered }) => registered) : [];
    return printed.length > 0 ? printed : [head];
  }
  // "Harbor Office, “Piers,” Ministry of Ice, May 3": whose page a title is on.
  const owner = note ? ownerBehind(names, titles) : null;
  if (owner !== null) return [owner];
  const institution = note ? ofInstitution(names, text) : null;
  if (institution !== null) return [institution];
  // "Mark Lund, Who Shut the Pier?, Ferry Watch (May 3, 2016)"; "Press Release, Ferry Watch, We Sue (May 3, 2016)".
  if (beforeBracket && titles.length === 0 && !names.some(({ registered }) => registered))
    return isGenre(text.slice(first.start, first.end)) ? [head] : names.slice(-1);
  const publishing = withoutPublisher(withoutAuthor(names, titles, note), series && titles.length > 0);
  const cited = note || yearOnly ? withoutWork(publishing, note) : publishing;
  return withoutDetails(text, withoutPublications(cited, isRegistered));
}

const smallAcronym = /^\p{Ll}{2,4}$/u;
const longestAcronym = 4;

/** "dpa", "afp": an agency's acronym in small letters, which agencies themselves write. */
function isSmallAgency(name: string, isRegistered: IsRegistered): boolean {
  return name.length <= longestAcronym && smallAcronym.test(name) && isRegistered(name.toUpperCase());
}

function plain(start: number, end: number, name: string, registered: boolean): SourceName {
  return { start, end, name, kind: 'PLAIN', registered };
}

function nameAt(text: string, { start, end }: TextRange, isRegistered: IsRegistered): SourceName {
  const printed = text.slice(start, end);
  if (isRegistered(printed)) return plain(start, end, printed, true);
  if (socialAccount(printed)) return plain(start, end, printed, false);
  const introduced = introducedName(printed, isRegistered);
  if (introduced !== null) {
    return { start, end, name: introduced, kind: 'INTRODUCED', registered: isRegistered(introduced) };
  }
  return { ...plain(start, end, printed, false), kind: isInterview(printed) ? 'INTERVIEW' : 'PLAIN' };
}

const byAuthor =
  /^(?:(?:tele)?phone[\s\u00A0]|personal[\s\u00A0])?interview$|[\s\u00A0](?:by|with)[\s\u00A0](?:the[\s\u00A0])?(?:present[\s\u00A0])?(?:authors?|writer)$/iu;

/** "Ida Vail, conversation with the author": what somebody told who is named before it. */
function isByAuthor({ kind, name }: SourceName): boolean {
  return kind === 'INTERVIEW' && byAuthor.test(name);
}

const genre =
  /^(?:(?:press|news) (?:release|statement)|editorial|op-ed|commentary|article|column|interview|report|broadcast|essay|blog)$/iu;

/** "Op-ed", "Press release": what is printed, and neither its source nor its title. */
export function isGenre(name: string): boolean {
  return genre.test(name);
}

/** "Op-ed, Sibirskaya Iskra", "Harbor Agency, “Piers,” press release": what was printed is no source. */
function withoutGenre(text: string, all: readonly TextRange[]): readonly TextRange[] {
  const ranges = all.filter(
    ({ start, end }, index) => index === 0 || !isGenre(text.slice(start, end)) || isInterview(text.slice(start, end)),
  );
  const [first, second] = ranges;
  if (!first || !second || !isGenre(text.slice(first.start, first.end))) return ranges;
  // "Interview, retired pilot, Omsk": with whom.
  const isWithSomebody = isInterview(text.slice(first.start, first.end)) && /^\p{Ll}/u.test(text.slice(second.start));
  return isWithSomebody ? ranges : ranges.slice(1);
}

/** "Twitter, @somebody": one account. */
function withHandles(text: string, names: readonly SourceName[]): SourceName[] {
  const joined: SourceName[] = [];
  for (const name of names) {
    const last = joined.at(-1);
    const handle = name.name.startsWith('@') && last !== undefined && isSocialPlatform(last.name);
    if (handle) joined[joined.length - 1] = plain(last.start, name.end, text.slice(last.start, name.end), false);
    else joined.push(name);
  }
  return joined;
}

/** A name before a title is its author's where a source is named after the title; in a note an agency's, too: "TASS, “Title,” Polis". */
function withoutAuthor(
  names: readonly SourceName[],
  titles: readonly TextRange[],
  note: boolean,
): readonly SourceName[] {
  const [title] = titles;
  if (!title) return names;
  const known = names.filter(
    ({ start, name, registered }) =>
      start >= title.end && (registered || (isMediaLike(name) && !isGenre(name) && !/\d/u.test(name))),
  );
  if (note && known.length > 0) return names.filter(({ end }) => end > title.start);
  // "N. Abashidze, “Title,” Literaturuli sakartvelo": behind an author, a name of words that languages write small.
  const isName = ({ name }: SourceName) =>
    isNameLike(name) || (note && isAuthorLike(names[0]?.name ?? '') && smallNamed.test(name));
  const after = names.filter(
    (name) => name.start >= title.end && (name.registered || (isName(name) && !isAside(name.name))),
  );
  return after.length > 0 ? names.filter(({ end, registered }) => registered || end > title.start) : names;
}

/** "Nino Abashidze", "N. Abashidze". */
function isAuthorLike(name: string): boolean {
  return hasGivenName(name) || /^\p{Lu}\.[\s\u00A0]/u.test(name);
}

const smallNamed = /^\p{Lu}\p{Ll}{3,}[\s\u00A0]\p{Ll}{4,}$/u;
const acronym = /^\p{Lu}{2,8}$/u;

/** "Harbor Authority, Yearly Outlook": of an institution and what it publishes, the institution. */
function withoutPublications(names: readonly SourceName[], isRegistered: IsRegistered): readonly SourceName[] {
  const [head, ...rest] = names;
  if (!head || rest.length === 0 || !(head.registered || isInstitution(head.name) || acronym.test(head.name)))
    return names;
  return [
    head,
    ...rest.filter(({ name, registered }) => registered || isRegistered(name) || !isPublicationTitle(name)),
  ];
}

/** "The Institute, The Institute’s Monitor Volume 2": of a publisher and its periodical, the periodical. */
function withoutPublisher(names: readonly SourceName[], series: boolean): readonly SourceName[] {
  return series ? names.slice(-1) : names;
}

/** In a note, an institution that comes first and what it publishes: "Harbor Office, HO-19, Ice Needs Work 12". */
function ofInstitution(names: readonly SourceName[], text: string): SourceName | null {
  const [head, ...rest] = names;
  if (!head || !isInstitution(head.name) || isMediaLike(head.name)) return null;
  if (rest.some(({ name, registered }) => registered || (isPress(name) && !isPublicationTitle(name)))) return null;
  // "Ministry of Energy, Republic of Azerbaijan": whose it is.
  let last = head;
  for (const name of rest) {
    if (
      !isPlace(name.name) &&
      !(isInstitution(name.name) && isNameLike(name.name) && wordsOf(name.name).length <= longestOwner)
    )
      break;
    last = name;
  }
  return { ...head, end: last.end, name: text.slice(head.start, last.end) };
}

/** Of two bodies with a title between them, the second. */
function ownerBehind(names: readonly SourceName[], [title]: readonly TextRange[]): SourceName | null {
  const [head] = names;
  if (!head || !title || head.end > title.start || !isInstitution(head.name)) return null;
  return (
    names.find(
      ({ start, name, registered }) =>
        start >= title.end &&
        !isGenre(name) &&
        !isPublicationTitle(name) &&
        !/\d/u.test(name) &&
        (registered || isInstitution(name)),
    ) ?? null
  );
}

const longestOwner = 5;
const longestPress = 3;

/** "Postmedia Merges Newsrooms", "Weekly Pier Figures": three words of which the last is none of the press. */
function isHeadline(name: string): boolean {
  const words = wordsOf(name);
  return words.length === longestPress && !isMediaLike(words.at(-1) ?? '');
}

/**
 * Author, title and place stand before the source and are none: "Mark Holm, Ice Leaves the River Early, TASS". In a note
 * only the press is named beside a source; beside a year alone ("Holm and Brodova, TASS, 2021") no surnames are sources.
 */
function withoutWork(names: readonly SourceName[], note: boolean): readonly SourceName[] {
  const isOfInstitution = isInstitution(names[0]?.name ?? '');
  const source = names.findLastIndex(
    ({ name, registered }) =>
      registered ||
      (note &&
        (isPlaced(name) ||
          isShortPeriodical(name) ||
          (isPress(name) && !(isOfInstitution && isPublicationTitle(name))))),
  );
  if (source < (note ? 0 : 1)) return names;
  return names.filter(({ name, registered }, index) => {
    if (index === source || registered) return true;
    if (index > source) return !note || isPress(name);
    const words = wordsOf(name).length;
    // "Bao Zhiming, Airlines Wait, Caixin": Bao is a paper in other names.
    const isAuthor = index === 0 && source > 1 && words === 2 && !isMediaLike(wordsOf(name).at(-1) ?? '');
    if (note) return isPress(name) && words <= longestPress && !isAuthor && !isHeadline(name);
    return isMediaLike(name) || words > longestPress;
  });
}

/** Also where it is abbreviated: "Cong. Rsch. Serv." */
function isInstitution(name: string): boolean {
  return isInstitutionInFull(name) || isInstitutionInFull(spelledOut(name) ?? '');
}

/** "Air & Space L.": what American legal citation shortens so is a periodical, or an institution. */
function isShortPeriodical(name: string): boolean {
  return spelledOut(name) !== null && !isInstitution(name);
}

/** "Pier Post (Omsk)": a newspaper with its place, as American legal citation has it. */
function isPlaced(name: string): boolean {
  const place = /[\s\u00A0]\(([^()]{2,40})\)$/u.exec(name)?.[1];
  return place !== undefined && (isPlace(place) || shortPlace.test(place));
}

// "Pier Post (Venez.)"
const shortPlace = /^\p{Lu}\p{L}{1,6}\.(?:[\s\u00A0]\p{Lu}\p{L}{1,6}\.)?$/u;

function isAside(name: string): boolean {
  return isPlace(name) || isPerson(name);
}

function withoutDetails(text: string, names: readonly SourceName[]): SourceName[] {
  const [head, ...rest] = names;
  if (!head) return [];
  const anyRegistered = names.some(({ registered }) => registered);
  if (
    !anyRegistered &&
    isInstitution(head.name) &&
    !rest.some(({ name }) => isMediaLike(name) && !isInstitution(name))
  ) {
    const end = names.at(-1)?.end ?? head.end;
    return [{ ...head, end, name: text.slice(head.start, end) }];
  }
  const kept = names.filter((name, index) => {
    if (name.registered) return true;
    if (isPlace(name.name) || (index > 0 && (isOriginOfBroadcast(text, name) || isServiceOf(name)))) return false;
    const later = names.slice(index + 1);
    if (names.slice(0, index + 1).every(isAuthor) && later.some(isPrinting)) return false;
    if (isPerson(name.name)) return !later.some(canBeSource) && !names.slice(0, index).some(isSource);
    if (index > 0 && edition.test(name.name)) return false;
    // Small letters continue the name before them ("evening edition"), but for "international news agencies".
    return index === 0 || isNameLike(name.name) || isPlural(name.name);
  });
  return kept.length > 0 ? kept : [head];
}

// "Polis, US edition": which print of it.
const edition = /[\s\u00A0](?:edition|ed\.)$/iu;
const beforeLanguage = /^,[\s\u00A0]+in[\s\u00A0]+\p{Lu}\p{Ll}{2,}[\s\u00A0]*,/u;
const longestLanguage = 40;
const origin = /^(?:[\p{Lu}][^\s\u00A0]*|(?:Network|Channel|Programme|Program)[\s\u00A0]\d)$/u;

/** "Radio Kunduz, Takhar, in Dari, 1500 gmt": where a station was heard from, or on which of its networks. */
function isOriginOfBroadcast(text: string, { end, name }: SourceName): boolean {
  return origin.test(name) && beforeLanguage.test(text.slice(end, end + longestLanguage)) && !isMediaLike(name);
}

// "Radio Liberty, Tajik service": in which of its languages.
const service =
  /^(?:the[\s\u00A0]+)?(?<language>\p{Lu}\p{L}+)[\s\u00A0]+(?:language[\s\u00A0]+)?(?:service|section|programme|program|broadcast)$/u;

function isServiceOf({ name }: SourceName): boolean {
  const language = service.exec(name)?.groups?.['language'];
  return language !== undefined && isDemonym(language);
}

function isAuthor({ name, registered }: SourceName): boolean {
  return !registered && (hasGivenName(name) || isPerson(name));
}

/**
 * Whether what follows an author is what printed it: a known source ("Mark Brodwolf, TASS, May 3"), or one that is named as no
 * person is: "Ida Vail, Northern Tide, May 1", not "Mark Lund, Ida Vail, May 1".
 */
function isPrinting(name: SourceName): boolean {
  return name.registered || (canBeSource(name) && !isAuthor(name));
}

/** "International news agencies" are sources of their own. */
function isPlural(name: string): boolean {
  return isGenericSource(name) && /(?:s|media|press)$/iu.test(name);
}

function isSource({ name, registered }: SourceName): boolean {
  return registered || isMediaLike(name);
}

function canBeSource({ name, registered }: SourceName): boolean {
  return registered || (isNameLike(name) && !isAside(name));
}

const conjunction = /[\s\u00A0](?:and|&|и|та|et|und)[\s\u00A0]|[\s\u00A0]?\/[\s\u00A0]?/u;
const leadingConjunction = /^(?:and|&|и|та|et|und)[\s\u00A0]+/u;

/** "TASS and Interfax", "TASS/Interfax": two, where the whole is none and the halves can stand alone. */
function splitPair(text: string, range: TextRange, listed: boolean, isRegistered: IsRegistered): TextRange[] {
  const lead = listed ? (leadingConjunction.exec(text.slice(range.start, range.end))?.[0].length ?? 0) : 0;
  const start = range.start + lead;
  const printed = text.slice(start, range.end);
  const match = isRegistered(printed) || isDomain(printed) ? null : conjunction.exec(printed);
  if (!match) return [{ start, end: range.end }];
  const left = { start, end: start + match.index };
  const right = { start: left.end + match[0].length, end: range.end };
  const halves = [text.slice(left.start, left.end), text.slice(right.start, right.end)] as const;
  const isAmpersand = match[0].includes('&');
  if (!areTwo(halves, { listed: listed && !match[0].includes('/'), isAmpersand }, isRegistered))
    return [{ start, end: range.end }];
  return [left, ...splitPair(text, right, true, isRegistered)];
}

function areTwo(
  [left, right]: readonly [string, string],
  { listed, isAmpersand }: { readonly listed: boolean; readonly isAmpersand: boolean },
  isRegistered: IsRegistered,
): boolean {
  const known = [left, right].filter(isRegistered).length;
  if (known === 2) return true;
  if (isSocialPlatform(left) || !isNameLike(left) || !isNameLike(right.replace(conjunction, ' '))) return false;
  if (known === 1) return !isInstitution(right) || isMediaLike(right);
  if (isDomain(left) || isDomain(right)) return true;
  // "Mark Lund & Vera Gletscher"
  if (isAmpersand) return isMediaLike(left) && isMediaLike(right);
  const twoWords = [left, right].every((half) => /[\s\u00A0]/.test(half.trim()) || (listed && isMediaLike(half)));
  return twoWords && ![left, right].some((half) => isPlace(half) || isInstitution(half) || ofSomething.test(half));
}

const ofSomething = /[\s\u00A0](?:of|for|on|in)[\s\u00A0]/;
