import { kinds, type Tokens } from '../../text/tokens.ts';
import { isDemonym, isPlace, isSeatOfPower } from '../place-names.ts';
import { farthestName, isPress, type NarratedSource, nouns, sourceAt, sourceBefore } from '../press-names.ts';
import type { TellingPlace } from './telling-rule.ts';

/** A source that is told or tells, and whether a registry holds it. */
export interface ToldSource extends NarratedSource {
  readonly known: boolean;
  /** True for an actor that publishes: what it finds is cited; much else that it says is what it does. */
  readonly isActor: boolean;
}

// What may stand between "told" and a name: "told the Moscow daily “Polis”", "told the reformist Polis".
const beforeName =
  /[\s\u00A0]+(?:(?:[Tt]he|an?|its)[\s\u00A0]+)?(?:(?:\p{L}[\p{L}-]*(?:-(?:run|owned|based|language|backed|friendly|leaning|printed|wing)|ist)|\p{Ll}[\p{L}-]*(?:[^i]al|ive|ent|ary|ous|ing)|\p{Lu}[\p{L}-]*-\p{Ll}{3,})[\s\u00A0]+){0,2}(?:(?:\p{L}[\p{L}-]*[\s\u00A0]+){0,2}(?:newspaper|paper|daily|weekly|agency|magazine|journal|website|channel|broadcaster|tabloid|station)[\s\u00A0]+)?[“"«*_]?(?=[\p{Lu}\d])/uy;

// "Germany’s Polis".
const possessor = /[\s\u00A0]+\p{Lu}[\p{L}-]+[’']s?(?=[\s\u00A0])/uy;

/** The source whose name follows `at`, with an article, a noun of the press or whose it is before it. */
export function sourceAfter(place: TellingPlace, at: number): ToldSource | null {
  const source = sourceRightAfter(place, at) ?? smallSourceAfter(place, at);
  if (source !== null) return source;
  possessor.lastIndex = at;
  return possessor.test(place.text) ? sourceRightAfter(place, possessor.lastIndex) : null;
}

/** The registered name of what is printed in small letters: the agency dpa is registered as DPA. */
export function nameOfSmall(place: TellingPlace, printed: string, isOfAgency = false): string {
  return (isOfAgency || printed === 'dpa') && !place.isPress(printed) ? printed.toUpperCase() : printed;
}

const smallAfter =
  /[\s\u00A0]+(?:the[\s\u00A0]+)?(\p{Ll}{1,6}\p{Lu}\p{L}*\.[a-z]{2,4}|\p{Ll}{2,4}|\p{Ll}{1,6}\p{Lu}\p{L}*)(?![\p{L}’'-])/uy;

/** "Said by dpa", "complained to the taz": a name that begins with a small letter. */
function smallSourceAfter(place: TellingPlace, at: number): ToldSource | null {
  smallAfter.lastIndex = at;
  const printed = smallAfter.exec(place.text)?.[1];
  if (printed === undefined) return null;
  const end = smallAfter.lastIndex;
  const name = nameOfSmall(place, printed);
  return place.isPress(name) ? { start: end - printed.length, end, name, known: true, isActor: false } : null;
}

function sourceRightAfter(place: TellingPlace, at: number): ToldSource | null {
  const { text } = place;
  beforeName.lastIndex = at;
  if (!beforeName.test(text)) return null;
  // "Told The Herald": the article is of the name.
  const start = beforeName.lastIndex;
  const whole = /[Tt]he[\s\u00A0]+$/u.exec(text.slice(at, start));
  const withArticle = whole === null ? null : accepted(place, sourceAt(text, start - whole[0].length, nameIn(place)));
  if (withArticle !== null && withArticle.end > start) return withArticle;
  const source = sourceAt(
    text,
    start,
    (name) => place.isPress(name) || place.isPublishingActor(name) || place.isShared(name),
  );
  return source === null || isAttribute(place, source) ? null : accepted(place, source);
}

/** The source whose name ends with a token, or with "of" and its city. */
export function sourceEndingWith(place: TellingPlace, token: number): ToldSource | null {
  if (place.tokens.kind(token) === kinds.lower) {
    const same = sameSource(place, token);
    if (same !== null) return same;
  }
  return place.mayEndName(token) || mayEndBeforeCity(place, token)
    ? sourceEndingAt(place, place.tokens.end(token))
    : null;
}

const sameNouns = new Set([...nouns, 'paper', 'station']);
const farthestAntecedent = 250;
const nearAntecedent = 20;

/** "The same paper": the known source that the text named last before it. */
export function sameSource(place: TellingPlace, token: number): ToldSource | null {
  const { tokens } = place;
  if (!isWord(tokens, token - 1, 'same') || !isWord(tokens, token - 2, 'the')) return null;
  return sameNouns.has(tokens.slice(token, token + 1)) ? antecedent(place, token - 2, token) : null;
}

/** "Its issue", "its article": that of the known source that the text named last before it. */
export function sourceOfItsIssue(place: TellingPlace, token: number): ToldSource | null {
  const { tokens } = place;
  // "Time, in its issue of May 3": that of who does it, known or not.
  if (!isWord(tokens, token - 1, 'its') || isWord(tokens, token - 2, 'in')) return null;
  const noun = tokens.slice(token, token + 1);
  if (/^(?:issue|edition|number)$/u.test(noun)) return antecedent(place, token - 1, token);
  // Others than the press have articles printed, too: what was named just before.
  return /^(?:article|editorial|leader|column|dispatch|despatch|scoop)$/u.test(noun)
    ? antecedent(place, token - 1, token, nearAntecedent)
    : null;
}

/** The known source named last before words from a token to another, which stand for it. */
function antecedent(
  place: TellingPlace,
  first: number,
  last: number,
  farthest = farthestAntecedent,
): ToldSource | null {
  const { tokens } = place;
  for (let before = first - 1; before >= 0 && before > first - farthest; before -= 1) {
    if (!place.mayEndName(before)) continue;
    const source = sourceEndingAt(place, tokens.end(before));
    if (source === null || !source.known || source.isActor) continue;
    return { ...source, start: tokens.start(first), end: tokens.end(last) };
  }
  return null;
}

function isWord(tokens: Tokens, token: number, word: string): boolean {
  return tokens.length(token) === word.length && tokens.slice(token, token + 1).toLowerCase() === word;
}

const mostWordsOfCity = 3;
const beforeCity = new Set(['of', 'in', 'from']);
const longestOfCity = 4;

/** False where surely no source's name stands before "of" or "in" and the capitals that end with a token: "Dawn of Karachi". */
function mayEndBeforeCity({ tokens, mayEndName }: TellingPlace, token: number): boolean {
  let first = token;
  while (first > token - mostWordsOfCity && mayBeOfCity(tokens, first) && tokens.gap(first) > 0) first -= 1;
  if (first === token || tokens.length(first) > longestOfCity || tokens.kind(first) !== kinds.lower) return false;
  return beforeCity.has(tokens.slice(first, first + 1)) && mayEndName(first - 1);
}

const smallWordsOfCities = new Set(['es', 'de', 'da', 'do', 'del', 'la', 'le', 'el']);

function mayBeOfCity(tokens: Tokens, token: number): boolean {
  if (tokens.isCapital(token)) return true;
  return tokens.length(token) <= 3 && smallWordsOfCities.has(tokens.slice(token, token + 1));
}

/** True where the name of a source of the press, or one that sources share, ends with a token: told before anything else of it is read. */
export function endsWithPress(place: TellingPlace, token: number): boolean {
  const { text, tokens, startsOfNames, isPress, isShared } = place;
  const end = withoutCity(text, withoutMark(text, tokens.end(token)));
  return startsOfNames(text, { start: Math.max(0, end - farthestName), end }).some((at) => {
    const name = text.slice(at, end);
    return isPress(name) || isShared(name);
  });
}

const cityAfter = /[\s\u00A0](?:in|of|from)[\s\u00A0]\p{Lu}[\p{L}’'-]*$/u;

/** "RBC in Omsk": where the name of a source ends before its city. */
function withoutCity(text: string, end: number): number {
  return end - (cityAfter.exec(text.slice(Math.max(0, end - farthestName), end))?.[0].length ?? 0);
}

function withoutMark(text: string, end: number): number {
  return /[”"»*_]/u.test(text.charAt(end - 1)) ? end - 1 : end;
}

/** The source whose name ends at `end`. */
export function sourceEndingAt(place: TellingPlace, end: number): ToldSource | null {
  const source = sourceBefore(place.text, end, nameIn(place), place.startsOfNames) ?? sharedAfterArticle(place, end);
  if (source === null) return null;
  // “Zerkalo”: the mark after a name is no part of it.
  const isClosed = source.end === end - 1 && /["”»]/u.test(place.text.charAt(source.end));
  return source.end === end || isClosed ? accepted(place, source) : null;
}

const afterArticle = /(?:^|[\s\u00A0“"(])[Tt]he[\s\u00A0]+(?:(\p{Lu}[\p{L}’'-]+)[\s\u00A0]+)?(\p{Lu}[\p{L}’'-]+)$/u;

/** The Standard of "the Standard wrote", "the Harare Standard wrote": a name that sources share, its article apart. */
function sharedAfterArticle(place: TellingPlace, end: number): NarratedSource | null {
  const { text } = place;
  const [, city, word = ''] = afterArticle.exec(text.slice(Math.max(0, end - farthestName), end)) ?? [];
  if (word === '' || (city !== undefined && !isPlace(city)) || !isSharedName(place, `The ${word}`)) return null;
  return { start: end - word.length, end, name: `The ${word}` };
}

/** A known name, or one that sources share. */
function nameIn(place: TellingPlace): (name: string) => boolean {
  return (name) => place.isPress(name) || place.isPublishingActor(name) || isSharedName(place, name);
}

const articleOfTitle = /^The[\s\u00A0]/u;

/** "La Prensa", "The Herald"; not "The State", which is printed so of a state, too. */
function isSharedName(place: TellingPlace, name: string): boolean {
  return place.isShared(name) && !publicBody.test(name);
}

// Titles of papers that speakers of English also write with capitals where they mean no paper.
const publicBody = /^The[\s\u00A0](?:State|People|Province|Press|Nation)$/u;

const afterPiece = /[\s\u00A0]+[Tt]he[\s\u00A0]+(State|People|Province|Press|Nation)(?![\p{L}’'-]|[\s\u00A0]+\p{Lu})/uy;

/** The paper whose title speakers of English also write where they mean none, where a piece in it says so: "a leader in the Nation". */
export function titleAfterPiece(place: TellingPlace, at: number): ToldSource | null {
  afterPiece.lastIndex = at;
  const word = afterPiece.exec(place.text)?.[1];
  if (word === undefined) return null;
  const end = afterPiece.lastIndex;
  return { start: end - word.length, end, name: `The ${word}`, known: false, isActor: false };
}

function accepted(place: TellingPlace, source: NarratedSource | null): ToldSource | null {
  if (source === null || isSeatOfPower(source.name)) return null;
  const known = place.isPress(source.name);
  // "The Australian" is a paper, "one American newspaper" no name.
  if (!known && isDemonym(source.name)) return null;
  const isActor = !known && place.isPublishingActor(source.name);
  if (isActor) return { ...source, known: true, isActor };
  return known || (!place.isRegistered(source.name) && !isPlace(source.name)) ? { ...source, known, isActor } : null;
}

// After a paper's name, but not after a people's that goes on with what is theirs: "warned the Australian envoy".
const afterName =
  /^(?:[^\p{L}\s\u00A0]|[\s\u00A0]+(?:that|on|in|at|last|this|yesterday|today|it|he|she|they|there|how|why|what|of|as|and)(?!\p{L})|[\s\u00A0]+[^\p{Ll}]|[\s\u00A0]*$)/u;
const longestAfterName = 24;

/** True where a name of a people says whose the words after it are. */
function isAttribute({ text }: TellingPlace, { name, end }: NarratedSource): boolean {
  return isDemonym(name.replace(articleOfTitle, '')) && !afterName.test(text.slice(end, end + longestAfterName));
}

const described =
  /(?:^|[\s\u00A0])(?:newspaper|paper|daily|weekly|monthly|agency|magazine|website|site|portal|outlet|channel|station|broadcaster|tabloid)[\s\u00A0]+[“"«]?$/iu;
const describedAfter = /[\s\u00A0](?:newspaper|daily|weekly|news agency|magazine|tabloid)$/u;
const longestNoun = 16;
// Words of which titles of papers are made, and little else that speaks.
const titleWord =
  /(?:^|[\s\u00A0-])(?:times|herald|gazett[ea]|journal|tribune|chronicle|observer|courier|telegraph|mirror|examiner|inquirer|ilbo|shi[mn]bun|zeitung|news|pravda|guardian|daily|weekly|sun|star|standard|mail|express|tidning(?:en)?|(?:dag|tage|abend)blad?tt?|vesti|sanomat|tv|television|radio|fm|press|media|online|tidende|avisen|bladet)$/iu;
const stationBefore = /^(?:Radio|TV|Télé|Tele|Canal)[\s\u00A0]/u;
const foreignArticle = /^(?:El|La|Le|Les|Los|L[’'](?=\p{Lu})|Il|Der|Die|Das|De|O)[\s\u00A0]?/u;

/** True where a source that no registry holds is shown to be the press by its name, or by the noun beside it. */
export function isPeriodical({ text, isShared }: TellingPlace, { name, start, end }: NarratedSource): boolean {
  if (described.test(text.slice(Math.max(0, start - longestNoun), start))) return true;
  if (describedAfter.test(text.slice(start, end))) return true;
  if (!/[\s\u00A0]/.test(name)) return false;
  // "The standard says" is no paper's, whatever its capital.
  if (isShared(name) && articleOfTitle.test(name)) return text.startsWith('The', start);
  if (isShared(name)) return foreignArticle.test(name) || isPress(name);
  return titleWord.test(name) || stationBefore.test(name);
}
