import type { WordList } from '../../rules/word-list.ts';
import { kinds, type Tokens } from '../../text/tokens.ts';
import { isInstitution } from '../name-kinds.ts';
import type { TellingPlace } from './telling-rule.ts';
import { furtherClause } from './told-dates.ts';
import { isPeriodical, sourceEndingWith, type ToldSource } from './told-sources.ts';

const comma = 44;
const apostrophes = new Set([39, 0x2019]);
const mostBetween = 14;
const longestAside = 12;
const mostAdverbs = 2;

const stops = new Set([46, 33, 63, 59, 58, 40, 41, 0x2014, 0x201c, 0x201d, 34]);

/** True for a known source that is no actor, and for one whose name or noun shows that it is the press. */
export function isKnown(place: TellingPlace, source: ToldSource | null): source is ToldSource {
  if (source === null || source.isActor) return false;
  // "Anadolu Agency", but "the International Energy Agency" does more than it publishes.
  if (isInstitution(source.name) && !(source.known && isAgency(place, source))) return false;
  return source.known || isPeriodical(place, source);
}

/** The nearest known source up to a token in its clause, and the token after its name. */
export function nearestBefore(
  place: TellingPlace,
  last: number,
  isAlone: boolean,
): { readonly source: ToldSource; readonly after: number } | null {
  const { tokens } = place;
  for (let token = last, words = 0; token >= 0 && words < mostBetween; token -= 1) {
    if (!apostrophes.has(tokens.kind(token))) {
      const source = sourceEndingWith(place, token);
      if (isKnown(place, source)) return { source, after: token + 1 };
    }
    if (tokens.isWord(token)) {
      const word = tokens.kind(token) === kinds.lower ? tokens.slice(token, token + 1) : '';
      if (furtherClause.has(word) && !(isAlone && word === 'and')) return null;
      words += 1;
    } else if (tokens.kind(token) === comma) {
      const open = openOfAside(tokens, token);
      if (open < 0) return null;
      const source = place.mayEndName(open - 1) ? sourceEndingWith(place, open - 1) : null;
      return isKnown(place, source) ? { source, after: token + 1 } : null;
    } else if (!tokens.isNumber(token) && tokens.gap(token) > 0 && tokens.gap(token + 1) > 0) return null;
    else if (!tokens.isNumber(token) && stops.has(tokens.kind(token))) return null;
  }
  return null;
}

/** The comma that opens an aside before the one that closes it; -1 where none does. */
function openOfAside(tokens: Tokens, close: number): number {
  for (let token = close - 1; token > close - longestAside && token > 0; token -= 1) {
    if (tokens.kind(token) === comma) return token;
    if (stops.has(tokens.kind(token))) return -1;
  }
  return -1;
}

/** "On 3 January, the morning of the rally, the Daily Nation": the token after an aside behind a day, or after the day. */
export function afterAside(tokens: Tokens, next: number): number {
  if (tokens.kind(next) !== comma) return next;
  for (let token = next + 1; token < next + longestAside; token += 1) {
    if (tokens.kind(token) === comma) return token + 1;
    if (!tokens.isWord(token) || (tokens.isCapital(token) && token === next + 1)) return next + 1;
  }
  return next + 1;
}

function isAdverb(tokens: Tokens, token: number): boolean {
  if (tokens.kind(token) !== kinds.lower) return false;
  const word = tokens.slice(token, token + 1);
  return (
    /^(?:also|even|once|twice|now|then|still|already|only|just|later|again|first)$/u.test(word) ||
    (word.length > 4 && word.endsWith('ly'))
  );
}

/** Where a phrase of a list ends that begins with one of the next words of the clause; -1 where none does. */
export function endOfPhrase(tokens: Tokens, first: number, phrases: WordList, most: number): number {
  for (let token = first; token < first + most && !stops.has(tokens.kind(token)); token += 1) {
    const end = phrases.endAt(tokens, token, tokens.count);
    if (end > 0) return end;
  }
  return -1;
}

/** The first token that is no adverb. */
export function afterAdverbs(tokens: Tokens, first: number): number {
  let next = first;
  for (let count = 0; count < mostAdverbs && isAdverb(tokens, next); count += 1) next += 1;
  return next;
}

const agency =
  /^((?:\p{Lu}[\p{L}’'-]*[\s\u00A0]){0,3}\p{Lu}[\p{L}’'-]*)[\s\u00A0](?:News[\s\u00A0]|Press[\s\u00A0])?Agency$/u;

/** True for an agency of the press, whose name is known without the word, too: Anadolu Agency. */
function isAgency({ isPress }: TellingPlace, { name }: ToldSource): boolean {
  const own = agency.exec(name)?.[1];
  return own !== undefined && (/[\s\u00A0](?:News|Press)[\s\u00A0]/u.test(name) || isPress(own));
}
