import { loadActors } from '../../registries/actors.ts';
import { isSocialPlatform } from '../sources/social.ts';
import { overlapsAny } from '../text/ordered-ranges.ts';
import { RangeIndex } from '../text/range-index.ts';
import type { Watch } from '../watch.ts';
import { type Attribution, narrated } from './attributions.ts';
import { CitedDays } from './cited-days.ts';
import { CitedSources } from './cited-sources.ts';
import type { Citing } from './citing.ts';
import type { Reading } from './item-context.ts';
import { datesAfterObject, datesInRelativeClause, datesOfPiece } from './tellings/dates-of-objects.ts';
import { SpokenDays, unsaid } from './tellings/spoken-days.ts';
import type { FoundTelling } from './tellings/telling-reader.ts';
import type { Telling, TellingPlace } from './tellings/telling-rule.ts';
import { datesAfterAside, datesFollowing, datesPreceding } from './tellings/told-dates.ts';

/**
 * Attributions to sources that tell something: "According to the Guardian, …", ", RBC says, ", "told RBC on Friday that".
 * Without a date none where the paragraph cites the source itself: the date is told there.
 *
 * @param cited what cites in the paragraph already, in order
 * @param watch is told what cites and what is dropped
 */
export function toldAttributions(reading: Reading, cited: readonly Citing[], watch?: Watch): Attribution[] {
  const place = placeOf(reading);
  const tellings = reading.tellings.find(place);
  if (tellings.length === 0) return [];
  const found: Attribution[] = [];
  const taken = new RangeIndex();
  const drop = (telling: FoundTelling, by: string) => watch?.('DROPPED', telling, by, telling.rule);
  const take = (telling: FoundTelling, rule: string): boolean => {
    if (overlapsAny(cited, telling) || taken.overlaps(telling)) {
      drop(telling, 'overlap');
      return false;
    }
    watch?.('CITES', telling, telling.rule);
    found.push(attribution(telling, rule));
    taken.add(telling);
    return true;
  };
  const days = new CitedDays(place, cited);
  const spoken = new SpokenDays(place);
  const undated: FoundTelling[] = [];
  const followsTelling = ({ start }: FoundTelling) =>
    [...cited, ...found].some(({ end }) => end <= start && start - end <= furthestEcho);
  for (const telling of tellings) {
    const dated = counted(withDates(place, telling), days, spoken);
    if (dated.yields === true && isCitedAfter(place.text, cited, dated.end)) drop(dated, 'cited-beside');
    else if (dated.dates.length > 0) {
      if (take(dated, 'attribution')) days.add(dated);
    } else if (dated.needsDate) drop(dated, 'needs-date');
    else undated.push(dated);
  }
  if (undated.length > 0) {
    const sources = new CitedSources([...cited, ...found], reading.registeredSlug);
    for (const telling of undated) {
      if (telling.echoes === true && !followsTelling(telling)) drop(telling, 'echoes-nothing');
      else if (sources.has(telling.source.name)) drop(telling, 'cited-beside');
      else take(telling, 'undated-attribution');
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const furthestEcho = 250;
const longestRest = 200;
const endsSentence = /[.!?][”"’)]*[\s\u00A0]/u;

/** The index of the first that begins at an offset or after it; they are in order. */
function firstFrom(cited: readonly Citing[], offset: number): number {
  let [low, high] = [0, cited.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cited[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True where something in parentheses cites what ends at an offset, later in the same sentence. */
function isCitedAfter(text: string, cited: readonly Citing[], end: number): boolean {
  const next = cited[firstFrom(cited, end)];
  if (next === undefined || next.start - end > longestRest) return false;
  const between = text.slice(end, next.start);
  return (/[([]$/u.test(between) || /[([]/u.test(text.charAt(next.start))) && !endsSentence.test(between);
}

function placeOf(reading: Reading): TellingPlace {
  const { text, tokens, dates, isRegistered, isShared, startsOfNames, pressNameEnds } = reading;
  const isPublisher = (name: string) => isRegistered(name) && !isSocialPlatform(name);
  const isPress = (name: string) => isPublisher(name) && !isActor(name);
  const isPublishingActor = (name: string) => isPublisher(name) && isActor(name);
  const mayEndName = pressNameEnds.of(reading);
  return { text, tokens, dates, isRegistered, isShared, startsOfNames, mayEndName, isPress, isPublishingActor };
}

/** The telling with the dates around it. */
function withDates(place: TellingPlace, telling: FoundTelling): FoundTelling {
  if (telling.dates.length > 0) return telling;
  const after =
    datesFollowing(place, telling.end) ??
    datesInRelativeClause(place, telling.end) ??
    datesOfPiece(place, telling.end) ??
    datesAfterAside(place, telling.end);
  if (after !== null) return { ...telling, end: after.at, dates: after.dates };
  const object = telling.takesObject;
  const afterObject = object && datesAfterObject(place, place.tokens.at(telling.end), object.heads, object.most);
  if (afterObject) return { ...telling, end: afterObject.at, dates: afterObject.dates };
  const before = datesPreceding(place, telling.start);
  return before === null ? telling : { ...telling, start: before.at, dates: before.dates };
}

/** The telling, its day told by what the text has spoken of: the day cited before, if that is the last, or any. */
function counted(telling: FoundTelling, days: CitedDays, spoken: SpokenDays): FoundTelling {
  const [day] = telling.dates;
  if (day === undefined) return telling;
  switch (day.relative?.from) {
    case 'CITED':
      if (days.areNoneBefore(telling.start))
        return { ...telling, dates: [spoken.dayAfterSpoken(day, day.relative.days)] };
      return days.areLastBefore(telling.start) ? telling : { ...telling, dates: telling.dates.map(unsaid) };
    case undefined:
      return telling;
    default:
      return { ...telling, dates: [spoken.told(day, (other) => days.areOf(other))] };
  }
}

let actors: ReadonlySet<string> | undefined;

function isActor(name: string): boolean {
  actors ??= new Set(loadActors().flatMap(({ record }) => [record.name, ...record.aliases]));
  return actors.has(name);
}

function attribution({ start, end, source, beside = [], dates }: Telling, rule: string): Attribution {
  const references = [...beside, source].map(({ name, start: named }, index) =>
    narrated(index === 0 ? start : named, index < beside.length ? named + name.length : end, name, dates, rule),
  );
  return { start, end, references };
}
