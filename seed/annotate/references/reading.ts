import type { DateReader } from '../dates/date-parser.ts';
import type { Link } from '../text/links.ts';
import type { Scanner } from '../text/scanner.ts';
import type { Stops } from '../text/stops.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Watch } from '../watch.ts';
import type { IsRegistered } from './is-registered.ts';
import type { ItemContext, Reading, ReferenceReader } from './item-context.ts';
import type { PressNameEnds } from './press-name-ends.ts';
import type { TellingReader } from './tellings/telling-reader.ts';
import type { FoundWork } from './work-rule.ts';

/** What texts are read with. */
export interface Reader extends Omit<Reading, 'text' | 'tokens' | 'withLinks'> {
  readonly scanner: Scanner;
  /** True where the document's items begin with the sources that they are of, and a colon. */
  readonly itemsAreLabelled: boolean;
  /** True where the document's paragraphs end with sources and their days. */
  readonly sourcesAreBare: boolean;
}

export function readingOf(text: string, reader: Reader): Reading {
  return new TextReading(text, { links: [], works: [] }, reader, undefined);
}

/** One class for readings with and without links, so that what reads them meets objects of one shape. */
class TextReading implements ItemContext {
  readonly text: string;
  readonly links: readonly Link[];
  readonly works: readonly FoundWork[];
  readonly stops: Stops;
  readonly dates: DateReader;
  readonly references: ReferenceReader;
  readonly tellings: TellingReader;
  readonly pressNameEnds: PressNameEnds;
  readonly isRegistered: IsRegistered;
  readonly isShared: IsRegistered;
  readonly startsOfNames: Reading['startsOfNames'];
  readonly mayEndName: Reading['mayEndName'];
  readonly registeredSlug: Reading['registeredSlug'];
  readonly watch: Watch | undefined;
  readonly #reader: Reader;
  #tokens: Tokens | undefined;

  constructor(
    text: string,
    { links, works }: Pick<TextReading, 'links' | 'works'>,
    reader: Reader,
    tokens: Tokens | undefined,
  ) {
    this.text = text;
    this.links = links;
    this.works = works;
    this.stops = reader.stops;
    this.dates = reader.dates;
    this.references = reader.references;
    this.tellings = reader.tellings;
    this.pressNameEnds = reader.pressNameEnds;
    this.isRegistered = reader.isRegistered;
    this.isShared = reader.isShared;
    this.startsOfNames = reader.startsOfNames;
    this.mayEndName = reader.mayEndName;
    this.registeredSlug = reader.registeredSlug;
    this.watch = reader.watch;
    this.#reader = reader;
    this.#tokens = tokens;
  }

  get tokens(): Tokens {
    this.#tokens ??= this.#reader.scanner.scan(this.text);
    return this.#tokens;
  }

  withLinks(links: readonly Link[], works: readonly FoundWork[] = []): ItemContext {
    if (links.length + this.links.length + works.length + this.works.length === 0) return this;
    return new TextReading(this.text, { links, works }, this.#reader, this.tokens);
  }
}
