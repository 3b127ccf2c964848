import type { TextRange } from '../../../schema/records/text-range.ts';
import { foldedName } from '../../../schema/slug.ts';
import { loadActors } from '../../registries/actors.ts';
import { isSocialPlatform } from '../sources/social.ts';
import type { Attribution } from './attributions.ts';
import { noWork } from './cited-work.ts';
import type { Reading } from './item-context.ts';
import type { PrintedReference } from './reference.ts';
import { datesAfterObject, datesInRelativeClause, datesOfPiece } from './tellings/dates-of-objects.ts';
import { dayOfSpokenMonth, spokenDay, unsaid } from './tellings/spoken-days.ts';
import type { Telling, TellingPlace } from './tellings/telling-rule.ts';
import { datesFollowing, datesPreceding } from './tellings/told-dates.ts';

/** A range of text that cites already, and what it cites. */
export interface Citing extends TextRange {
  readonly references: readonly PrintedReference[];
}

/**
 * Attributions to sources that tell something: "According to the Guardian, …", ", RBC says, ", "told RBC on Friday that".
 * Without a date none where the paragraph cites the source itself: the date is told there.
 *
 * @param cited what cites in the paragraph already, in order
 */
export function toldAttributions(reading: Reading, cited: readonly Citing[]): Attribution[] {
  const found: Attribution[] = [];
  const place = placeOf(reading);
  const undated: Telling[] = [];
  for (const telling of reading.tellings.find(place)) {
    const dated = counted(withDates(place, telling), place, [...cited, ...found]);
    if (dated.dates.length === 0) undated.push(dated);
    else if (!overlaps(cited, dated) && !overlaps(found, dated)) found.push(attribution(dated, 'attribution'));
  }
  for (const telling of undated) {
    if (telling.needsDate || isCited(telling, [...cited, ...found.filter(isDated)], reading.isSameSource)) continue;
    if (!overlaps(cited, telling) && !overlaps(found, telling)) found.push(attribution(telling, 'undated-attribution'));
  }
  return found.sort((a, b) => a.start - b.start);
}

function placeOf({ text, tokens, dates, isRegistered, isShared, startsOfNames }: Reading): TellingPlace {
  const isPublisher = (name: string) => isRegistered(name) && !isSocialPlatform(name);
  const isPress = (name: string) => isPublisher(name) && !isActor(name);
  const isPublishingActor = (name: string) => isPublisher(name) && isActor(name);
  return { text, tokens, dates, isRegistered, isShared, startsOfNames, isPress, isPublishingActor };
}

/** The telling with the dates around it. */
function withDates(place: TellingPlace, telling: Telling): Telling {
  if (telling.dates.length > 0) return telling;
  const after =
    datesFollowing(place, telling.end) ?? datesInRelativeClause(place, telling.end) ?? datesOfPiece(place, telling.end);
  if (after !== null) return { ...telling, end: after.at, dates: after.dates };
  const object = telling.takesObject;
  const afterObject = object && datesAfterObject(place, place.tokens.at(telling.end), object.heads);
  if (afterObject) return { ...telling, end: afterObject.at, dates: afterObject.dates };
  const before = datesPreceding(place, telling.start);
  return before === null ? telling : { ...telling, start: before.at, dates: before.dates };
}

/** The telling, its day told by what the text has spoken of: the day cited before, if that is the last, or any. */
function counted(telling: Telling, place: TellingPlace, cited: readonly Citing[]): Telling {
  const [day] = telling.dates;
  switch (day?.relative?.from) {
    case 'CITED':
      return isCitedLast(telling, place, cited) ? telling : { ...telling, dates: telling.dates.map(unsaid) };
    case 'SPOKEN':
      return { ...telling, dates: [spokenDay(place, day)] };
    case 'MONTH':
      return { ...telling, dates: [dayOfSpokenMonth(place, day, day.relative.day)] };
    default:
      return telling;
  }
}

/** True where the last day that the text speaks of is one that it cites. */
function isCitedLast(
  telling: Telling,
  { text, tokens, dates: reader }: TellingPlace,
  cited: readonly Citing[],
): boolean {
  const before = cited
    .flatMap(({ references }) => references)
    .filter(({ dates, end }) => dates.length > 0 && end <= telling.start);
  const end = Math.max(-1, ...before.map((reference) => reference.end));
  const between = text.slice(end, telling.start);
  let isLast = end >= 0;
  for (const { index } of between.matchAll(/\d+/gu)) {
    const token = tokens.at(end + index);
    isLast &&= [token - 1, token].every((at) => {
      const date = reader.readDate(tokens, at, tokens.count);
      return date === null || date.from.month === null || date.start < end;
    });
  }
  return isLast;
}

function overlaps(ranges: readonly TextRange[], { start, end }: TextRange): boolean {
  return ranges.some((range) => range.start < end && start < range.end);
}

function isDated({ references }: Attribution): boolean {
  return references.some(({ dates }) => dates.length > 0);
}

function isCited({ source }: Telling, cited: readonly Citing[], isSameSource: Reading['isSameSource']): boolean {
  return cited.some(({ references }) =>
    references.some(
      (reference) =>
        (reference.cited.kind === 'NAME' && isSame(reference.cited.name, source.name)) ||
        // "[A vote](https://polis.ru/1), Polis reports".
        (reference.cited.kind === 'SITE' && isSameSource(reference.cited.name, source.name)),
    ),
  );
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

function attribution({ start, end, source, dates }: Telling, rule: string): Attribution {
  const reference: PrintedReference = {
    start,
    end,
    signal: 'NONE',
    cited: { kind: 'NAME', name: source.name },
    via: null,
    dates,
    url: null,
    ...noWork,
    rule,
  };
  return { start, end, references: [reference] };
}
