import type { TextRange } from '../../../schema/records/text-range.ts';
import { foldedName } from '../../../schema/slug.ts';
import { loadActors } from '../../registries/actors.ts';
import { isWeekday } from '../dates/weekdays.ts';
import { isSocialPlatform } from '../sources/social.ts';
import { isSpaceAt } from '../text/white-space.ts';
import { cues } from './attribution-cues.ts';
import type { Attribution } from './attributions.ts';
import { noWork } from './cited-work.ts';
import type { Reading } from './item-context.ts';
import { type NarratedSource, sourceAt, sourceBefore } from './press-names.ts';
import type { PrintedReference } from './reference.ts';

/** A range of text that cites already, and what it cites. */
export interface Citing extends TextRange {
  readonly references: readonly PrintedReference[];
}

// What may stand before the verb, with the white space before it: "RBC has also reported".
const beforeVerb = /[\s\u00A0](?:(?:has|had)[\s\u00A0])?(?:also[\s\u00A0]|later[\s\u00A0]|now[\s\u00A0])?$/u;
const longestBeforeVerb = 12;
// To whom something is told: "told RBC", "complained to RBC", "in the words of RBC", "in an interview with RBC".
const toldTo =
  /(?:^|(?<=[\s\u00A0]))(?:told|tells|(?:complained|admitted|confirmed|explained|spoke|boasted|conceded|insisted) to|interview (?:with|to)|words of|[Aa]s (?:reported|quoted|cited) by|(?:quoted|cited|interviewed) by|[Pp]er)[\s\u00A0]+(?:the[\s\u00A0]+)?(?=[\p{Lu}\d])/uy;
// ", says RBC": a verb before its subject stands after a comma or a quotation.
const inverted =
  /(?<=[,”"’'»][\s\u00A0])(?:says|said|writes|wrote|reports|reported|notes|noted|warns|warned)[\s\u00A0]+(?:the[\s\u00A0]+)?(?=[\p{Lu}\d])/uy;
const according = 'ccording to';
const accordingTo =
  /[Aa]ccording to[\s\u00A0]+(?:(?:a|an|the|its)[\s\u00A0]+(?:(?:report|article|story|dispatch)[\s\u00A0]+(?:by|in|from)[\s\u00A0]+(?:the[\s\u00A0]+)?)?)?(?=[\p{Lu}\d])/uy;
// "The BBC said it would move": what a source says of itself is no report.
const ofItself = /^(?:[\s\u00A0]+that)?[\s\u00A0]+(?:it|its|itself|they|their)(?!\p{L})/u;
// "When RBC reported it.": what was told stands elsewhere.
const ofSomething = /^[\s\u00A0]+(?:it|this|that|them|nothing)[.,;:!?]/u;
// "The editor of RBC said", "RBC and its owner wrote".
const notSubject =
  /(?:^|[\s\u00A0])(?:of|at|for|by|in|on|to|with|from|and|or|than|like|via)[\s\u00A0]+(?:the[\s\u00A0]+)?$/u;
const leading = /(?:^|(?<=[\s\u00A0“"(]))(?:[Aa]s[\s\u00A0]+)?(?:[Tt]he[\s\u00A0]+)?$/u;
const longestLead = 16;
// "The Vandal Peninsula claimed", but "Then RBC reported": a capital that begins no sentence.
const nameBefore = /(?<=[^\s\u00A0.!?:;“"(][\s\u00A0]+)\p{Lu}[\p{L}\p{M}’'-]*(?=[\s\u00A0]+(?:[Tt]he[\s\u00A0]+)?$)/u;
const longestNameBefore = 60;
const longestObject = 12;

/**
 * Attributions to known sources that name no date: "According to the Guardian, …", ", RBC says, ", "told RBC that". None
 * where the paragraph cites the source itself: the date is told there. The press alone tells so: of actors that publish,
 * what they said may as well be what they did.
 *
 * @param cited what cites in the paragraph already, in order
 */
export function undatedAttributions(reading: Reading, cited: readonly Citing[]): Attribution[] {
  const { text, tokens } = reading;
  const found: Attribution[] = [];
  const isPress = (name: string) => reading.isRegistered(name) && !isActor(name) && !isSocialPlatform(name);
  const add = (start: number, end: number, source: NarratedSource): void => {
    if (!isPress(source.name) || isCited(source.name, start, end)) return;
    found.push({ start, end, references: [undated(start, end, source.name)] });
  };
  const isCited = (name: string, start: number, end: number): boolean =>
    cited.some(
      (group) =>
        (group.start < end && start < group.end) ||
        group.references.some((reference) => reference.cited.kind === 'NAME' && isSame(reference.cited.name, name)),
    ) || found.some((other) => other.start < end && start < other.end);

  const addAfter = (lead: RegExp, start: number): void => {
    lead.lastIndex = start;
    const source = lead.test(text) ? sourceAt(text, lead.lastIndex, isPress) : null;
    if (source !== null) add(start, source.end, source);
  };
  for (let at = text.indexOf(according, 1); at >= 0; at = text.indexOf(according, at + according.length))
    addAfter(accordingTo, at - 1);
  const { tellsTo, inverts, says } = cuedTokens(reading);
  for (const token of tellsTo) addAfter(toldTo, tokens.start(token));
  for (const token of inverts) addAfter(inverted, tokens.start(token));
  for (const token of says) {
    const verb = tokens.start(token);
    const end = tokens.end(token);
    if (!isSpaceAt(text, verb - 1) || !isSmall(text, verb, end) || text[end] === '-') continue;
    const index = cuesAt(reading, token - 1) & cues.beforeVerb ? startOfVerb(text, verb) : verb - 1;
    const source = sourceBefore(text, index, isPress);
    if (source === null || source.end < index) continue;
    const before = text.slice(Math.max(0, source.start - longestLead), source.start);
    if (
      endsLongerName(text, source.start) ||
      notSubject.test(before) ||
      ofSomething.test(text.slice(end, end + longestObject))
    )
      continue;
    if (cuesAt(reading, token) & cues.ofItself && ofItself.test(text.slice(end, end + longestObject))) continue;
    add(source.start - (leading.exec(before)?.[0].length ?? 0), end, source);
  }
  return found.sort((a, b) => a.start - b.start);
}

interface CuedTokens {
  readonly tellsTo: number[];
  readonly inverts: number[];
  readonly says: number[];
}

/** The tokens at which something may be told, in order. */
function cuedTokens(reading: Reading): CuedTokens {
  const cued: CuedTokens = { tellsTo: [], inverts: [], says: [] };
  const { count } = reading.tokens;
  for (let token = 0; token < count; token += 1) {
    const bits = cuesAt(reading, token);
    if (bits === 0) continue;
    if (bits & cues.says) cued.says.push(token);
    if (bits & cues.tellsTo) cued.tellsTo.push(token);
    if (bits & cues.inverted) cued.inverts.push(token);
  }
  return cued;
}

function cuesAt({ tokens, cues: cuesOfWords }: Reading, token: number): number {
  return cuesOfWords[tokens.word(token)] ?? 0;
}

/** Where the white space begins before a verb and what belongs to it. */
function startOfVerb(text: string, verb: number): number {
  const from = Math.max(0, verb - longestBeforeVerb);
  return from + (beforeVerb.exec(text.slice(from, verb))?.index ?? 0);
}

function isSmall(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (text.charCodeAt(at) < 97) return false;
  return true;
}

/** A day before a source's name is not of its name: "On Monday RBC reported". */
function endsLongerName(text: string, start: number): boolean {
  const [word] = nameBefore.exec(text.slice(Math.max(0, start - longestNameBefore), start)) ?? [];
  return word !== undefined && !isWeekday(word);
}

let actors: ReadonlySet<string> | undefined;

function isActor(name: string): boolean {
  actors ??= new Set(loadActors().flatMap(({ record }) => [record.name, ...record.aliases]));
  return actors.has(name);
}

function isSame(one: string, other: string): boolean {
  const [first, second] = [one, other].map((name) => foldedName(name.replace(/^the /i, '')));
  return first === second;
}

function undated(start: number, end: number, name: string): PrintedReference {
  return {
    start,
    end,
    signal: 'NONE',
    cited: { kind: 'NAME', name },
    via: null,
    dates: [],
    url: null,
    ...noWork,
    rule: 'undated-attribution',
  };
}
