/** Media types of answers. Of those that a caller accepts equally, by a wildcard say, the first is given. */
export const answerTypes = ['application/json', 'application/graphql-response+json'] as const;

/** One element of a header such as `text/html;level=1;q=0.7`; names, types and charsets in lower case. */
interface MediaRange {
  /** `type/subtype`; each may be `*`. */
  readonly type: string;
  readonly charset: string | undefined;
  /** 0 to 1; 0 means "not acceptable". */
  readonly weight: number;
}

/** A match of an offered type with a range: how specific the range is, and its place in the list. */
interface Match {
  readonly specificity: number;
  readonly weight: number;
  readonly index: number;
}

/** Runs of a header's text up to the next comma or semicolon; those in quoted strings do not count (RFC 9110, 5.6.4). */
const [element, part] = [/(?:[^",]|"(?:[^"\\]|\\.)*"?)+/g, /(?:[^";]|"(?:[^"\\]|\\.)*"?)+/g];
const typePattern = /^[!#$%&'*+.^_`|~0-9a-z-]+\/[!#$%&'*+.^_`|~0-9a-z-]+$/;

/**
 * The one of the offered types that an Accept header prefers, as RFC 9110 (12.5.1) has it: a type's weight is that of the
 * most specific range that it matches. Equal weights go to the more specific range, then to the one listed first, then to
 * the type offered first. Parameters other than `charset` are ignored: the types offered here define none.
 *
 * @param accept undefined, or empty, where everything is accepted
 * @returns null where none is acceptable
 */
export function preferredType<Offered extends string>(
  accept: string | null | undefined,
  offered: readonly Offered[],
): Offered | null {
  const ranges = (accept?.match(element) ?? []).map(mediaRange).filter((range) => range !== null);
  if (ranges.length === 0) return (accept ?? '').replace(/[\s,]/g, '') === '' ? (offered[0] ?? null) : null;
  let preferred: Offered | null = null;
  let best: Match = { specificity: 0, weight: 0, index: 0 };
  for (const type of offered) {
    const match = bestMatch(type, ranges);
    if (match === null || match.weight === 0 || (preferred !== null && byPreference(match, best) >= 0)) continue;
    preferred = type;
    best = match;
  }
  return preferred;
}

/** The media type of a Content-Type header and its charset, both in lower case; null where it is malformed. */
export function contentTypeOf(header: string): { readonly type: string; readonly charset: string | undefined } | null {
  const [only, ...others] = header.match(element) ?? [];
  return only === undefined || others.length > 0 ? null : mediaRange(only);
}

/** Whether a charset is UTF-8, which is also what is meant where none is given. */
export function isUtf8(charset: string | undefined): boolean {
  return charset === undefined || charset === 'utf-8' || charset === 'utf8';
}

function bestMatch(type: string, ranges: readonly MediaRange[]): Match | null {
  let best: Match | null = null;
  for (const [index, range] of ranges.entries()) {
    const specificity = specificityOf(range, type);
    if (specificity === 0) continue;
    const match = { specificity, weight: range.weight, index };
    if (best === null || specificity > best.specificity) best = match;
    else if (specificity === best.specificity && byPreference(match, best) < 0) best = match;
  }
  return best;
}

/** 0 where the range does not match the type, which is sent in UTF-8. */
function specificityOf({ type: range, charset }: MediaRange, type: string): number {
  if (!isUtf8(charset) && charset !== '*') return 0;
  const withCharset = charset === undefined ? 0 : 1;
  if (range === type) return 5 + withCharset;
  if (range === `${type.slice(0, type.indexOf('/'))}/*`) return 3 + withCharset;
  return range === '*/*' ? 1 + withCharset : 0;
}

/** Negative where the first is preferred. */
function byPreference(one: Match, other: Match): number {
  return other.weight - one.weight || other.specificity - one.specificity || one.index - other.index;
}

/** Null where the text is no media range; one whose weight is malformed is none. */
function mediaRange(text: string): MediaRange | null {
  const [first = '', ...parameters] = text.match(part) ?? [];
  const type = first.trim().toLowerCase();
  if (!typePattern.test(type)) return null;
  let charset: string | undefined;
  let weight = 1;
  for (const parameter of parameters) {
    const equals = parameter.indexOf('=');
    const name = parameter.slice(0, Math.max(equals, 0)).trim().toLowerCase();
    const value = unquoted(parameter.slice(equals + 1).trim());
    if (name === 'charset') charset ??= value.toLowerCase();
    if (name !== 'q') continue;
    weight = /^[01](?:\.\d*)?$|^\.\d+$/.test(value) ? Number(value) : Number.NaN;
  }
  return weight >= 0 && weight <= 1 ? { type, charset, weight } : null;
}

function unquoted(value: string): string {
  return /^".*"$/s.test(value) ? value.slice(1, -1).replace(/\\(.)/gs, '$1') : value;
}
