import { kinds, type Tokens } from '../text/tokens.ts';

const hyphen = 45;
const slash = 47;
export const dot = 46;
export const comma = 44;
const colon = 58;
const percent = 37;
const apostrophe = 39;
const raisedComma = 0x2019;

/** True for a number of one or two digits. */
export function isShortNumber(tokens: Tokens, token: number): boolean {
  return tokens.isNumber(token) && tokens.length(token) <= 2;
}

/** True where a mark stands at `token`, right after the token before it. */
export function isMarkAfter(tokens: Tokens, token: number, mark: number): boolean {
  return tokens.kind(token) === mark && tokens.isAdjacent(token);
}

/** "-", "." or "/" between two numbers, without white space. */
export function isDateSeparator(tokens: Tokens, token: number): boolean {
  const kind = tokens.kind(token);
  return (kind === hyphen || kind === dot || kind === slash) && tokens.isAdjacent(token);
}

export function isSlash(tokens: Tokens, token: number): boolean {
  return isMarkAfter(tokens, token, slash);
}

export function isDot(tokens: Tokens, token: number): boolean {
  return isMarkAfter(tokens, token, dot);
}

export function isHyphen(tokens: Tokens, token: number): boolean {
  return isMarkAfter(tokens, token, hyphen);
}

/** A number right after the token before it. */
export function isNumberAfter(tokens: Tokens, token: number): boolean {
  return tokens.isNumber(token) && tokens.isAdjacent(token);
}

export function isApostrophe(tokens: Tokens, token: number): boolean {
  const kind = tokens.kind(token);
  return kind === apostrophe || kind === raisedComma;
}

/** True where a numeral that ends before `next` goes on: "3rds", "3%", "3:10", "3.5". */
export function goesOn(tokens: Tokens, next: number): boolean {
  if (!tokens.isAdjacent(next)) return false;
  const kind = tokens.kind(next);
  if (kind <= kinds.capital || kind === percent) return true;
  return (kind === colon || kind === dot) && isNumberAfter(tokens, next + 1);
}

const earliestYear = 1500;
const latestYear = 2099;

/** The year of four digits at `token`; 0 where none stands there, or where it goes on ("2017th", "2017.5"). */
export function yearAt(tokens: Tokens, token: number): number {
  if (!tokens.isNumber(token) || tokens.length(token) !== 4) return 0;
  const year = tokens.value(token);
  return year < earliestYear || year > latestYear || yearGoesOn(tokens, token + 1) ? 0 : year;
}

export function yearGoesOn(tokens: Tokens, next: number): boolean {
  if (!tokens.isAdjacent(next)) return false;
  const kind = tokens.kind(next);
  return kind <= kinds.capital || ((kind === dot || kind === comma) && isNumberAfter(tokens, next + 1));
}

const pivot = 50;

/** The year that two digits stand for. */
export function yearOfTwoDigits(digits: number): number {
  return digits < pivot ? 2000 + digits : 1900 + digits;
}

/** True for a year from 1900 to 2099 by its number alone. */
export function isRecentYear(tokens: Tokens, token: number): boolean {
  if (!tokens.isNumber(token) || tokens.length(token) !== 4) return false;
  const year = tokens.value(token);
  return year >= 1900 && year <= latestYear;
}

const leftParenthesis = 40;
const rightParenthesis = 41;
const semicolon = 59;
const leftBracket = 91;
const rightBracket = 93;
const widestGap = 2;

/** True where a part of a reference ends before `next`: at a comma, semicolon, closing bracket, or the end of the text. */
export function endsPart(tokens: Tokens, next: number): boolean {
  if (next >= tokens.count) return true;
  if (tokens.gap(next) > widestGap) return false;
  const kind = tokens.kind(next);
  return kind === comma || kind === semicolon || kind === rightParenthesis || kind === rightBracket;
}

/** True where a part of a reference begins at `token`: after a comma, semicolon, opening bracket, or where the text begins. */
export function opensPart(tokens: Tokens, token: number): boolean {
  if (token === 0) return true;
  const kind = tokens.kind(token - 1);
  return kind === comma || kind === semicolon || kind === leftParenthesis || kind === leftBracket;
}

// Hyphens, dashes and the minus sign.
const dashes = new Set([hyphen, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212]);

export function isDash(tokens: Tokens, token: number): boolean {
  return dashes.has(tokens.kind(token));
}
