import type { PrintedDate } from '../../dates/printed-date.ts';
import type { WordList } from '../../rules/word-list.ts';
import { kinds, type Tokens } from '../../text/tokens.ts';
import { isPerson } from '../person-names.ts';
import { isDemonym, isPlace } from '../place-names.ts';
import { isMonth, mayStandBeforeName, nouns } from '../press-names.ts';
import type { TellingPlace } from './telling-rule.ts';
import { datesEndingWith, datesWithin, mayNameBeforeDate } from './told-dates.ts';
import { nameOfSmall, sameSource, sourceEndingAt, sourceEndingWith, type ToldSource } from './told-sources.ts';

/** The source that does what a verb says. */
export interface Subject {
  readonly source: ToldSource;
  /** Where the words with it begin: "As the". */
  readonly start: number;
  /** What stands between the source and its verb of a date. */
  readonly dates: readonly PrintedDate[];
  /** Known sources that do it, too: Kommersant, in "Kommersant and TASS". */
  readonly beside?: readonly ToldSource[];
  /** True where several do it: "analysts at Kpler". */
  readonly isPlural?: boolean;
}

/** Words that a subject is read with. */
export interface SubjectWords {
  readonly adverbs: WordList;
  /** Nouns for what a source prints, and for those who write it: "Vedomosti’s report said". */
  readonly own: WordList;
  /** What opens words between commas that have commas of their own. */
  readonly asides: WordList;
  /** Who speaks for the source that they are of: "analysts at Kpler believe". */
  readonly experts: WordList;
}

const comma = 44;
const closing = new Set([0x201d, 34, 0xbb, 42, 95, 41]);
const emphasis = new Set([42, 95]);
const mostAdverbs = 3;

/** The source that is the subject of the verb at a token; null where none is. */
export function subjectOf(place: TellingPlace, verb: number, words: SubjectWords): Subject | null {
  const { tokens } = place;
  let last = verb - 1;
  for (let count = 0; count < mostAdverbs && isAdverb(tokens, last, words); count += 1) last -= 1;
  if (last < 0) return null;
  const kind = tokens.kind(last);
  if (kind === comma) return beforeAside(place, last, words);
  if (kind === kinds.capital || kind === kinds.number || closing.has(kind)) return named(place, last, words);
  if (kind !== kinds.lower) return null;
  if (tokens.kind(last - 1) === comma && tokens.slice(last, last + 1) === 'which')
    return /^ha[sd]$/u.test(tokens.slice(last + 1, last + 2)) ? null : ofRelative(place, last - 2);
  const same = sameSource(place, last);
  if (same !== null) return subject(place, same, []);
  const isSmall = tokens.length(last) <= longestSmallName || innerCapital.test(tokens.slice(last, last + 1));
  const small = isSmall ? smallName(place, last) : null;
  if (small !== null) return small;
  const noun = words.own.startBefore(tokens, last + 1);
  if (noun > 0) return withNumber(ownerOf(place, noun), tokens, last) ?? afterInPiece(place, last, words);
  if (place.dates.hintsAtDay(tokens, last) || endsDay(place, last)) return beforeDate(place, last, words);
  if (periods.test(tokens.slice(last, last + 1))) return beforePeriod(place, last);
  return direct(place, last);
}

/** "Vedomosti, which says that": whatever the source before the clause does. What it has, it may have before another verb. */
function ofRelative(place: TellingPlace, last: number): Subject | null {
  const source = sourceEndingWith(place, last);
  return source?.known === true ? { source, start: source.start, dates: [] } : null;
}

const periods = /^(?:week|weekend|month|year)$/u;

/** "Vedomosti this week devoted", "Vedomosti earlier this month wrote": a time that is no day. */
function beforePeriod(place: TellingPlace, last: number): Subject | null {
  const { tokens } = place;
  if (!/^(?:this|last)$/u.test(tokens.slice(last - 1, last))) return null;
  return direct(place, /^(?:earlier|late|early)$/u.test(tokens.slice(last - 2, last - 1)) ? last - 3 : last - 2);
}

/** "Vedomosti this morning wrote", "Vedomosti last night wrote". */
function endsDay({ dates, tokens }: TellingPlace, last: number): boolean {
  return dates.mayBeginRelative(tokens, last - 1) && dates.readRelativeDay(tokens, last - 1, last + 1) !== null;
}

const mostWordsInPiece = 5;

/** "Vedomosti in its Sunday edition writes": what it was printed in stands before the verb, without commas. */
function afterInPiece(place: TellingPlace, last: number, { own }: SubjectWords): Subject | null {
  const { tokens } = place;
  if (!own.has(tokens, last)) return null;
  for (let token = last - 2; token > last - 2 - mostWordsInPiece && token > 0; token -= 1) {
    if (!tokens.isWord(token) || tokens.gap(token) === 0) return null;
    if (tokens.slice(token, token + 1) !== 'in') continue;
    if (!/^(?:its|an?|the)$/u.test(tokens.slice(token + 1, token + 2))) return null;
    const source = sourceEndingWith(place, token - 1);
    const within = { start: tokens.start(token), end: tokens.end(last) };
    return source?.known === true ? subject(place, source, datesWithin(place, within)) : null;
  }
  return null;
}

function isAdverb(tokens: Tokens, token: number, { adverbs, own }: SubjectWords): boolean {
  if (tokens.kind(token) !== kinds.lower || own.has(tokens, token)) return false;
  return adverbs.has(tokens, token) || (tokens.length(token) > 4 && tokens.slice(token, token + 1).endsWith('ly'));
}

const longestSmallName = 5;
const innerCapital = /^\p{Ll}+\p{Lu}/u;

/** "dpa", "taz", "elDiario": a name that begins with a small letter. */
function smallName(place: TellingPlace, token: number): Subject | null {
  const { tokens } = place;
  const printed = tokens.slice(token, token + 1);
  const name = nameOfSmall(place, printed, /^agency$/iu.test(tokens.slice(token - 1, token)));
  if (!(place.isPress(name) || place.isShared(name))) return null;
  return subject(place, { start: tokens.start(token), end: tokens.end(token), name, known: true, isActor: false }, []);
}

function direct(place: TellingPlace, last: number): Subject | null {
  const isMarked = emphasis.has(place.tokens.kind(last));
  return subject(place, sourceEndingWith(place, isMarked ? last - 1 : last), []);
}

/** The subject that a name ends: the source itself, or who speaks for it. */
function named(place: TellingPlace, last: number, words: SubjectWords): Subject | null {
  const own = direct(place, last);
  if (own?.source.known === true) return own;
  return (
    ofAuthor(place, last) ??
    own ??
    beforeDate(place, last, words) ??
    ofExperts(place, last, words) ??
    ofHolderInPlace(place, last, words)
  );
}

/** "Le Figaro’s man in Amman counted": who speaks for a source, and where. */
function ofHolderInPlace(place: TellingPlace, last: number, { own }: SubjectWords): Subject | null {
  const { tokens } = place;
  if (!/^(?:in|at)$/u.test(tokens.slice(last - 1, last))) return null;
  const noun = own.startBefore(tokens, last - 1);
  return noun > 0 ? ownerOf(place, noun) : null;
}

const mostWordsOfAuthor = 3;

/** "Vedomosti’s Mark Lund wrote", "Vedomosti’s Studio 7 heard". */
function ofAuthor(place: TellingPlace, last: number): Subject | null {
  const { tokens } = place;
  let first = last;
  const isOfName = (token: number) => tokens.isCapital(token) || (token === last && tokens.isNumber(token));
  while (first > last - mostWordsOfAuthor && isOfName(first) && tokens.gap(first) > 0) first -= 1;
  return first < last && endsPossessive(tokens, first) ? possessorOf(place, first) : null;
}

const beforeExpertsSource = new Set(['at', 'of', 'for', 'from', 'with', 'in', 'on']);

/** "Analysts at Kpler believe". */
function ofExperts(place: TellingPlace, last: number, { experts }: SubjectWords): Subject | null {
  const { text, tokens } = place;
  const source = sourceEndingWith(place, last);
  if (source === null) return null;
  let token = tokens.at(source.start) - 1;
  if (/^the$/iu.test(tokens.slice(token, token + 1))) token -= 1;
  if (!beforeExpertsSource.has(tokens.slice(token, token + 1)) || !experts.has(tokens, token - 1)) return null;
  const start = tokens.start(token - 1);
  const before = text.slice(Math.max(0, start - longestLead), start);
  return withNumber({ source, start: start - (article.exec(before)?.[0].length ?? 0), dates: [] }, tokens, token - 1);
}

function withNumber(subject: Subject | null, tokens: Tokens, noun: number): Subject | null {
  return subject && { ...subject, isPlural: /s$|^data$/u.test(tokens.slice(noun, noun + 1)) };
}

const article = /(?<=^|[\s\u00A0“"(])(?:[Aa]n?|[Tt]he)[\s\u00A0]+$/u;

/** "Vedomosti on the 3rd of May reported", "the Vedomosti of May 3 has". */
function beforeDate(place: TellingPlace, last: number, words?: SubjectWords): Subject | null {
  // Every word of a date is in a list.
  if (place.tokens.isCapital(last) && place.tokens.word(last) === 0) return null;
  const read = mayNameBeforeDate(place, last) ? datesEndingWith(place, last) : null;
  if (read === null) return null;
  // "Nikkei, the Japanese daily, on May 3 reported".
  if (words !== undefined && place.text.charCodeAt(read.at - 1) === comma) {
    const told = beforeAside(place, place.tokens.at(read.at) - 1, words);
    return told && { ...told, dates: read.dates };
  }
  const own = subject(place, sourceEndingAt(place, read.at), read.dates);
  if (own !== null || words === undefined) return own;
  // "A Reuters poll of May 3 gave", "a Reuters poll released on May 3 gave".
  const first = place.tokens.at(read.at);
  const end = printedWords.test(place.tokens.slice(first - 1, first)) ? first - 1 : first;
  const noun = words.own.startBefore(place.tokens, end);
  const owner = noun > 0 ? ownerOf(place, noun) : null;
  return owner && { ...owner, dates: read.dates };
}

const printedWords = /^(?:released|published|issued|conducted|taken|printed|aired|posted|dated)$/u;

/** A token without the adverbs before it. */
function beforeAdverbs(tokens: Tokens, token: number, words: SubjectWords): number {
  let first = token;
  while (token - first < mostAdverbs && isAdverb(tokens, first - 1, words)) first -= 1;
  return first;
}

const longestAside = 24;
const sentenceEnds = new Set([46, 33, 63, 59, 58]);

/** "Nikkei, the Japanese daily, reported", "Vedomosti, in its issue of May 3, called". */
function beforeAside(place: TellingPlace, close: number, words: SubjectWords): Subject | null {
  const { tokens } = place;
  const { asides } = words;
  for (let token = close - 1, nearest = true; token > 0 && close - token <= longestAside; token -= 1) {
    const kind = tokens.kind(token);
    if (sentenceEnds.has(kind) && tokens.gap(token + 1) > 0) return null;
    if (kind !== comma || tokens.gap(token + 1) === 0) continue;
    if (nearest || asides.has(tokens, token + 1)) {
      // "Bloomberg had earlier, on 9 July, reported".
      const open = beforeAdverbs(tokens, token, words);
      // "Vedomosti’s correspondent, writing from Omsk, saw".
      const noun = nearest && tokens.kind(open - 1) === kinds.lower ? words.own.startBefore(tokens, open) : -1;
      const owner = noun > 0 ? ownerOf(place, noun) : null;
      const source =
        owner?.source ?? (nearest ? sourceBeforeAside(place, open, close) : sourceEndingWith(place, open - 1));
      const within = { start: tokens.start(token + 1), end: tokens.end(close - 1) };
      const named = source === null && nearest ? namedInAside(place, token, close) : null;
      if (named !== null) return subject(place, named, []);
      // "In Vedomosti, and in TASS, pilots said": what "and" begins goes on.
      if (source !== null && !/^(?:and|or|but)$/u.test(tokens.slice(token + 1, token + 2))) {
        const dates = mayHoldDate(place, token + 1, asides) ? datesWithin(place, within) : [];
        return owner === null ? subject(place, source, dates) : { ...owner, dates };
      }
    }
    nearest = false;
  }
  return null;
}

// "A plan to close the town's own daily, the Omsk Gazette, says": the plan does.
const objectOf =
  /(?:^|[\s\u00A0])(?:to[\s\u00A0]\p{Ll}+|of|for|against|with|by|from|in|at|on)[\s\u00A0]+(?:the|an?|its|his|her|their|our|[\p{L}-]+[’']s)[\s\u00A0]+(?:[\p{L}-]+[\s\u00A0]+){0,2}$/u;

/** "The town's own daily, the Omsk Gazette, says": a noun of the press, and its name in an aside. */
function namedInAside(place: TellingPlace, open: number, close: number): ToldSource | null {
  const { tokens } = place;
  if (!nouns.has(tokens.slice(open - 1, open))) return null;
  const noun = tokens.start(open - 1);
  if (objectOf.test(place.text.slice(Math.max(0, noun - longestNameBefore), noun))) return null;
  const source = sourceEndingWith(place, close - 1);
  if (source?.known !== true) return null;
  const first = tokens.at(source.start);
  const isWhole = first === open + 1 || (first === open + 2 && tokens.slice(open + 1, open + 2) === 'the');
  return isWhole ? source : null;
}

/** True for words that tell when something was printed: "in its issue of May 3", "a day later". */
function mayHoldDate({ tokens, dates }: TellingPlace, comma: number, asides: WordList): boolean {
  // "TASS, also yesterday, reported".
  const first = /^(?:also|only|just|again|even)$/u.test(tokens.slice(comma, comma + 1)) ? comma + 1 : comma;
  // "Vedomosti, which will be sixty in May, has": what it is has a day of its own.
  if (ofItself.test(tokens.slice(comma, comma + 2))) return false;
  return asides.has(tokens, first) || dates.mayBegin(tokens, first) || dates.mayBeginRelative(tokens, first);
}

const ofItself = /^which (?:will|is|was|turns|turned|celebrates|celebrated|marks|marked|opened|closed|moved)$/u;
const describing =
  /^(?:the|an?|its|his|her|our|their)[\s\u00A0](?:[\p{L}-]+[\s\u00A0]){0,3}(?:newspaper|paper|daily|weekly|monthly|agency|magazine|journal|website|site|portal|broadcaster|channel|tabloid|outlet|station)(?:$|[\s\u00A0](?:of|in|based|that|which|close|owned|run|published)[\s\u00A0])/u;
// What a periodical has: "in its May 3 issue"; an article may be anybody's.
const ofPeriodical =
  /^in[\s\u00A0](?:its|the|an)[\s\u00A0](?:[\p{L}\d-]+[\s\u00A0]){0,4}(?:issue|edition|editorial)(?:$|[\s\u00A0])/u;
const name = /(?:^|[\s\u00A0“"(])((?:\p{Lu}[\p{L}\p{M}’'/-]*)(?:[\s\u00A0](?:\p{Lu}[\p{L}\p{M}’'/-]*)){0,4})$/u;
const longestName = 60;

/** The source before an aside; where that says that it is the press, whatever its name: "Zarya, the Omsk weekly,". */
function sourceBeforeAside(place: TellingPlace, open: number, close: number): ToldSource | null {
  const { text, tokens } = place;
  const end = tokens.end(open - 1);
  const known = sourceEndingWith(place, open - 1);
  if (known?.known === true) return known;
  // The comma: adverbs may stand before it.
  const comma = text.indexOf(',', end);
  const aside = text.slice(comma + 1, tokens.end(close - 1)).trimStart();
  if (!describing.test(aside) && !ofPeriodical.test(aside)) return known;
  if (known !== null) return { ...known, known: true };
  const printed = name.exec(text.slice(Math.max(0, end - longestName), end))?.[1]?.replace(opening, '');
  if (printed === undefined || isPerson(printed)) return null;
  return { start: end - printed.length, end, name: printed, known: true, isActor: false };
}

const opening = /^(?:The|As|But|And|Yet|On|In|For|When|While)[\s\u00A0]/u;

const mostWordsOfPiece = 3;
const apostrophes = new Set([0x27, 0x2019]);

/** "Vedomosti’s Saturday editorial", "a Vedomosti report": whose a noun is. */
export function ownerOf(place: TellingPlace, noun: number): Subject | null {
  const { tokens } = place;
  for (let token = noun - 1; token >= 0 && noun - token <= mostWordsOfPiece + 1; token -= 1) {
    if (endsPossessive(tokens, token)) {
      const within = { start: tokens.start(token + 1), end: tokens.end(noun - 1) };
      return possessorOf(place, token, token + 1 === noun ? [] : datesWithin(place, within));
    }
    if (token === noun - 1 && tokens.isCapital(token)) {
      const attribute = direct(place, token);
      if (attribute !== null) return attribute;
    }
    if (!tokens.isWord(token) && !tokens.isNumber(token)) return null;
  }
  return null;
}

/** Whose the words after the possessive are that ends with a token. */
function possessorOf(place: TellingPlace, token: number, dates: readonly PrintedDate[] = []): Subject | null {
  return subject(place, possessorEnding(place, token), dates);
}

/** The source whose possessive ends with a token. */
export function possessorEnding(place: TellingPlace, token: number): ToldSource | null {
  const { tokens } = place;
  return sourceEndingWith(place, tokens.kind(token) === kinds.lower ? token - 2 : token - 1);
}

export function endsPossessive(tokens: Tokens, token: number): boolean {
  if (apostrophes.has(tokens.kind(token)) && tokens.gap(token + 1) > 0) return true;
  const isS = tokens.length(token) === 1 && tokens.slice(token, token + 1) === 's';
  return isS && tokens.isAdjacent(token) && apostrophes.has(tokens.kind(token - 1));
}

// "The editor of RBC said", "Its owner and RBC wrote"; but ", and RBC wrote".
const notSubject =
  /(?:^|[\s\u00A0])(?:of|at|for|by|in|on|to|with|from|(?<![,;:][\s\u00A0])and|or|than|like|via)[\s\u00A0]+(?:the[\s\u00A0]+)?[*_]?$/u;
const partitive =
  /(?:^|[\s\u00A0“"])(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ss]everal|[Ss]ome|[Mm]ost|[Mm]any)[\s\u00A0]of[\s\u00A0](?:the[\s\u00A0])?$/u;
const leading =
  /(?:^|(?<=[\s\u00A0“"(]))(?:[Aa]s[\s\u00A0]+)?(?:[Tt]he[\s\u00A0]+)?(?:\p{L}[\p{L}-]*-\p{Ll}{3,}[\s\u00A0]+)?(?:(?<=[Tt]he[\s\u00A0]+)(?:newspaper|paper|daily|weekly|monthly|agency|magazine|website|broadcaster|channel|tabloid|station)[\s\u00A0]+)?[“"«*_]?$/u;
const longestLead = 32;
// "The Vandal Peninsula claimed", but "Then RBC reported": a capital that begins no sentence.
const nameBefore = /(?<=[^\s\u00A0.!?:;“"(][\s\u00A0]+)\p{Lu}[\p{L}\p{M}’'-]*(?=[\s\u00A0]+(?:[Tt]he[\s\u00A0]+)?$)/u;
const longestNameBefore = 60;
const lastWord = /\p{Lu}[\p{L}\p{M}’'-]*[\s\u00A0]$/u;
// "In Kuwait Al-Qabas prints a map".
const inPlace =
  /(?:^|[\s\u00A0])(?:[Ii]n|[Ff]rom|[Aa]t)[\s\u00A0]+(\p{Lu}[\p{L}\p{M}’'-]*(?:[\s\u00A0]+\p{Lu}[\p{L}\p{M}’'-]*)?)[\s\u00A0]+(?:[Tt]he[\s\u00A0]+)?$/u;

// "The Omsk Polis wrote", "the Omsk daily Polis"
const afterArticle = /(?:^|[\s\u00A0“"(])[Tt]he[\s\u00A0]+\p{Lu}[\p{L}\p{M}’'-]*[\s\u00A0]+$/u;

const lastCapital = /\p{Lu}[\p{L}\p{M}’'-]*[\s\u00A0]+$/u;

/** True for words that end with a capital which a preposition takes; not "On the first of March". */
function isOfCapital(before: string): boolean {
  const [word] = lastCapital.exec(before) ?? [];
  if (word === undefined || isMonth(word.trim())) return false;
  return notSubject.test(before.slice(0, before.length - word.length));
}

const conjunction = /(?:,?[\s\u00A0]+and|,)[\s\u00A0]+(?:the[\s\u00A0]+)?[“"«*_]?$/u;
const mostBeside = 3;

/** The known sources before one that "and" and commas join to it, in order. */
function besideOf(place: TellingPlace, source: ToldSource): readonly ToldSource[] {
  const { text } = place;
  const beside: ToldSource[] = [];
  let { start } = source;
  while (source.known && beside.length < mostBeside) {
    const joint = conjunction.exec(text.slice(Math.max(0, start - longestLead), start));
    // "In Omsk, TASS reported": a comma alone joins only what an "and" goes on with.
    if (joint === null || (beside.length === 0 && !joint[0].includes('and'))) break;
    const other = sourceEndingAt(place, start - joint[0].length);
    if (other === null || !other.known || other.isActor) break;
    beside.unshift(other);
    start = other.start;
  }
  return beside;
}

function subject(place: TellingPlace, source: ToldSource | null, dates: readonly PrintedDate[]): Subject | null {
  if (source === null) return null;
  const { text } = place;
  const beside = besideOf(place, source);
  const [first = source] = beside;
  if (first !== source) {
    const own = subject(place, first, []);
    return own === null ? null : { ...own, source, dates, beside, isPlural: true };
  }
  const before = text.slice(Math.max(0, source.start - longestLead), source.start);
  // "Australian ones": a people's name is a paper's with its article.
  if (isDemonym(source.name) && !/(?:^|[\s\u00A0“"(])[Tt]he[\s\u00A0]+[“"«*_]?$/u.test(before)) return null;
  // "Rebels of the Kerch Peninsula", but "One of RBC’s photographers".
  const isPartitive = partitive.test(before) && /[’']/u.test(text.charAt(source.end));
  if ((!isPartitive && notSubject.test(before)) || isOfCapital(before) || endsLongerName(text, source)) return null;
  return { source, start: source.start - (leading.exec(before)?.[0].length ?? 0), dates };
}

/** A day before a source's name is not of its name: "On Monday RBC reported". */
function endsLongerName(text: string, { start, name, known }: ToldSource): boolean {
  const before = text.slice(Math.max(0, start - longestNameBefore), start);
  // "The Czech Republic sent", whatever paper is called Republic.
  const [last] = lastWord.exec(before) ?? [];
  if (last !== undefined && isPlace(last + name)) return true;
  const [word] = nameBefore.exec(before) ?? [];
  if (word === undefined || mayStandBeforeName(word)) return false;
  const placed = inPlace.exec(before)?.[1];
  if (placed !== undefined && isPlace(placed)) return false;
  return !(known && afterArticle.test(before) && isPlace(word));
}
