import type { TextRange } from '../../../schema/records/text-range.ts';
import { isGenericSource, isInstitution, isInterview, isMediaLike, isPerson, isPlace } from './name-kinds.ts';

/** A source as printed. `name` leaves out what only introduces it ("as reported by"). */
export interface SourceName extends TextRange {
  readonly name: string;
  readonly interview: boolean;
  readonly registered: boolean;
}

export type IsRegistered = (name: string) => boolean;

const longestLeadIn = 14;

/**
 * Which of the names that commas part are sources: "TASS, Interfax" two, "Ministry of Energy, Republic of Azerbaijan"
 * one, "Novaya Gazeta, Moscow" and "John Smith, Kommersant" one.
 */
export function sourceNames(text: string, ranges: readonly TextRange[], isRegistered: IsRegistered): SourceName[] {
  const first = ranges[0];
  const last = ranges.at(-1);
  if (!first || !last) return [];
  const whole = text.slice(first.start, last.end);
  if (ranges.length > 1 && isRegistered(whole)) return [nameOf(first.start, last.end, whole, true)];
  const names = ranges
    .flatMap((range) => splitPair(text, range, isRegistered))
    .map((range) => nameAt(text, range, isRegistered));
  const [head] = names;
  if (!head || names.length === 1) return names;
  if (head.interview) return [head];
  return withoutDetails(text, names);
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
    if (isPlace(name.name)) return false;
    const sourceFollows = names.slice(index + 1).some((next) => next.registered || isMediaLike(next.name));
    if (isPerson(name.name)) return !sourceFollows && !names.slice(0, index).some(isSource);
    // Small letters continue the name before them ("Levada Center, public opinion poll").
    return index === 0 || isMediaLike(name.name) || isGenericSource(name.name) || /^[^\p{Ll}]/u.test(name.name);
  });
  return kept.length > 0 ? kept : [head];
}

function isSource({ name, registered }: SourceName): boolean {
  return registered || isMediaLike(name);
}

/** "TASS and Interfax": two, where both are known and the whole is not. */
function splitPair(text: string, range: TextRange, isRegistered: IsRegistered): TextRange[] {
  const printed = text.slice(range.start, range.end);
  if (isRegistered(printed)) return [range];
  const match = /[\s\u00A0](?:and|&|и|та|et|und)[\s\u00A0]|[\s\u00A0]?\/[\s\u00A0]?/u.exec(printed);
  if (!match) return [range];
  const left = { start: range.start, end: range.start + match.index };
  const right = { start: range.start + match.index + match[0].length, end: range.end };
  const both = isRegistered(text.slice(left.start, left.end)) && isRegistered(text.slice(right.start, right.end));
  return both ? [left, right] : [range];
}

function nameAt(text: string, { start, end }: TextRange, isRegistered: IsRegistered): SourceName {
  const printed = text.slice(start, end);
  if (isRegistered(printed)) return nameOf(start, end, printed, true);
  if (isInterview(printed)) return { ...nameOf(start, end, printed, false), interview: true };
  const introduced = introducedName(printed, isRegistered);
  return introduced === null ? nameOf(start, end, printed, false) : nameOf(start, end, introduced, true);
}

function nameOf(start: number, end: number, name: string, registered: boolean): SourceName {
  return { start, end, name, interview: false, registered };
}

const introduction =
  /(?:^|[\s\u00A0])(?:\p{L}+-based|in|to|with|for|by|on|from|per|daily|newspaper|paper|agency|magazine|weekly|website|site|portal|outlet|channel|radio|broadcaster|service|газета|агентство|газете|агентству)[\s\u00A0]+(?:the[\s\u00A0]+)?[“"«„]?$/iu;

/** The registered source that ends the words: TASS in "as reported by TASS", Kommersant in "interview with Kommersant". */
function introducedName(printed: string, isRegistered: IsRegistered): string | null {
  const starts = [...printed.matchAll(/(?<=[\s\u00A0“"«„(])[^\s\u00A0“"«„(]/gu)].map(({ index }) => index);
  if (starts.length > longestLeadIn) return null;
  for (const start of starts) {
    const name = printed.slice(start).replace(/[”"»“]+$/u, '');
    if (introduction.test(printed.slice(0, start)) && isRegistered(name)) return name;
  }
  return null;
}
