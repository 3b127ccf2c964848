import type { CitationSignal } from '../../../schema/records/citation.ts';
import type { TextRange } from '../../../schema/records/text-range.ts';
import type { DateReader } from '../dates/date-parser.ts';
import type { Link } from '../text/links.ts';
import type { Stops } from '../text/stops.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Watch } from '../watch.ts';
import type { IsRegistered } from './is-registered.ts';
import type { PressNameEnds } from './press-name-ends.ts';
import type { DatesToken, ReferenceToken } from './reference-token.ts';
import type { TellingReader } from './tellings/telling-reader.ts';
import type { FoundWork } from './work-rule.ts';

/** A text that is read for references. */
export interface Reading {
  readonly text: string;
  /** Of the text: scanned when they are first asked for, as most prose holds nothing that is read from them. */
  readonly tokens: Tokens;
  readonly stops: Stops;
  readonly dates: DateReader;
  readonly references: ReferenceReader;
  readonly tellings: TellingReader;
  readonly pressNameEnds: PressNameEnds;
  /** True for a source's whole name as names are printed. */
  readonly isRegistered: IsRegistered;
  /** True for a name that several sources have, known only with something beside it. */
  readonly isShared: IsRegistered;
  /** Where in a range of a text a name that is registered or shared, and ends with the range, may begin: offsets, the last first. */
  readonly startsOfNames: (text: string, range: TextRange) => readonly number[];
  /** False where `startsOfNames` surely finds nothing, told by the last word of the range alone. */
  readonly mayEndName: (text: string, range: TextRange) => boolean;
  /** The slug of the registered source that a name, or an address, is of; null where it is of none. */
  readonly registeredSlug: (name: string) => string | null;
  readonly watch?: Watch | undefined;
  /** The same text, read with links and works of it, in order. */
  withLinks(links: readonly Link[], works?: readonly FoundWork[]): ItemContext;
}

/** What the tokens of a reference are read with. */
export interface ItemContext extends Reading {
  /** Links of the text, in order. */
  readonly links: readonly Link[];
  /** Of a note: works that it prints in the forms of scholarship, in order. */
  readonly works?: readonly FoundWork[];
}

/** A signal as printed, and the token after it. */
export interface ReadSignal {
  readonly signal: CitationSignal;
  readonly next: number;
}

/** What groups of references are read with, made of the rules. Tokens from `limit` on are not read. */
export interface ReferenceReader {
  /** True for a comma that ends the reference which begins with `from`. */
  isCut(tokens: Tokens, from: number, comma: number, limit: number): boolean;
  /** The token after "Source:", or `token`. */
  endOfLabel(tokens: Tokens, token: number, limit: number): number;
  /** The token after what joins a reference to those before it, or `token`. */
  endOfConjunction(tokens: Tokens, token: number, limit: number): number;
  /** The token after what joins a name to those before it, or `token`. */
  endOfNameConjunction(tokens: Tokens, token: number, limit: number): number;
  /** The token after "ibid." or its like; -1 where none stands at `token`. */
  endOfRepetition(tokens: Tokens, token: number, limit: number): number;
  /** "See", "see also", "cf." and their like, with what introduces them; null where none stands at `token`. */
  readSignal(tokens: Tokens, token: number, limit: number): ReadSignal | null;
  /** What a reference is made of, at a token; null where no rule reads it. `first` where the reference begins there. */
  read(context: ItemContext, token: number, limit: number, first: boolean): ReferenceToken | null;
  /** True where what stands at `token` ends the name before it. */
  endsName(context: ItemContext, token: number, limit: number, name: TextRange): boolean;
  /** Dates that fill a part of a reference; null where none stand at `token`. */
  readWholeDates(context: ItemContext, token: number, limit: number): DatesToken | null;
  /** Where the name that begins with `token` ends, an offset: at a comma, a quotation, a link, a date, or a dash before a title. */
  endOfName(context: ItemContext, token: number, limit: number): number;
  /** The rule by which one reference of a note is to what no press published, by its words; null where none says so. */
  authorityIn(words: string): string | null;
  /** The works that a note prints in the forms of scholarship, in order, none overlapping. */
  findWorks(tokens: Tokens): readonly FoundWork[];
}
