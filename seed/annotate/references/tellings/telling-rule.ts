import type { TextRange } from '../../../../schema/records/text-range.ts';
import type { DateReader } from '../../dates/date-parser.ts';
import type { PrintedDate } from '../../dates/printed-date.ts';
import type { WordList } from '../../rules/word-list.ts';
import type { Tokens } from '../../text/tokens.ts';
import type { IsRegistered } from '../is-registered.ts';
import type { NarratedSource } from '../press-names.ts';

/** Words that say where something was told: a source, and a verb or a noun of telling, in their range. */
export interface Telling extends TextRange {
  readonly source: NarratedSource;
  /** Sources that tell it with this one, in order before it: Kommersant, in "Kommersant and TASS reported". */
  readonly beside?: readonly NarratedSource[] | undefined;
  /** What the words have of a date between them; empty where it may stand around them. */
  readonly dates: readonly PrintedDate[];
  /** True where they cite only with a date: what is printed and broadcast may also be spoken of. */
  readonly needsDate: boolean;
  /** True where they tell only what another source has told before: "Le Figaro does not". */
  readonly echoes?: boolean;
  /** True where they cite only if their sentence is not cited as a whole: not "RBC sank on May 3 (TASS, May 4)". */
  readonly yields?: boolean;
  /** Where an object follows after which the day may stand: "reported the meeting on May 3". */
  readonly takesObject?: { readonly heads: WordList | null; readonly most?: number };
}

/** What tellings are read from. */
export interface TellingPlace {
  readonly text: string;
  readonly tokens: Tokens;
  readonly dates: DateReader;
  readonly isRegistered: IsRegistered;
  /** True for a name that several sources have. */
  readonly isShared: IsRegistered;
  /** Where in a range of a text a name that is registered or shared, and ends with the range, may begin: offsets, the last first. */
  readonly startsOfNames: (text: string, range: TextRange) => readonly number[];
  /** False where surely no source's name ends with a token, or before the quotation mark that it is. */
  readonly mayEndName: (token: number) => boolean;
  /** True for a known name of the press. */
  readonly isPress: (name: string) => boolean;
  /** True for a known source that is an actor, too: an institute that publishes what it finds. */
  readonly isPublishingActor: (name: string) => boolean;
}

/** Reads what is told where one of its words stands. */
export interface TellingMatcher {
  readonly begins: readonly WordList[];
  /** True where it is asked of every word in small letters after a capital, too, whatever the word. */
  readonly followsName?: boolean;
  /** True where it is asked of every word and number with which a day may begin, whatever the word. */
  readonly atDay?: boolean;
  /** True where what other rules read of the same words is preferred. */
  readonly isLast?: boolean;
  readonly read: (place: TellingPlace, token: number) => Telling | null;
}
