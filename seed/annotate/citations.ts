import type { CitationRecord } from '../../schema/records/citation.ts';
import type { CitedDate } from '../../schema/records/date.ts';
import type { TextRange } from '../../schema/records/text-range.ts';
import type { PrintedDate } from './dates/printed-date.ts';
import { resolveDate, type TimeReference } from './dates/resolve-date.ts';
import type { Block } from './document/blocks.ts';
import type { CitedThing, PrintedReference } from './references/reference.ts';
import { hostOf } from './sources/domain.ts';
import type { SourceResolver } from './sources/resolve.ts';
import { addressOf, socialAccount } from './sources/social.ts';
import type { Warnings } from './warnings.ts';

/** Where a reference stands in the article. */
export interface CitationPlace {
  /** The citation's range in its paragraph: the reference's own, or its note's marker. */
  readonly range: TextRange;
  readonly claim: TextRange | null;
  readonly inNote: boolean;
  /** The text that the reference was read from. */
  readonly block: Block;
}

/** Resolves references in the order of the article: numbers them, follows ibid., finds sources and years. */
export class CitationWriter {
  readonly #sources: SourceResolver;
  readonly #reference: TimeReference | null;
  readonly #publicationName: string | null;
  readonly #warnings: Warnings;
  #number = 0;
  #lastInText: CitationRecord | null = null;
  #lastInNotes: CitationRecord | null = null;

  constructor(
    sources: SourceResolver,
    reference: TimeReference | null,
    publicationName: string | null,
    warnings: Warnings,
  ) {
    this.#sources = sources;
    this.#reference = reference;
    this.#publicationName = publicationName;
    this.#warnings = warnings;
  }

  write(reference: PrintedReference, { range, claim, inNote, block }: CitationPlace): CitationRecord {
    this.#number += 1;
    const repeated = reference.cited.kind === 'IBID' ? (inNote ? this.#lastInNotes : this.#lastInText) : null;
    const dates = reference.dates.map((date) => this.#date(date, block));
    const citation: CitationRecord = {
      start: range.start,
      end: range.end,
      number: this.#number,
      text: block.text.slice(reference.start, reference.end),
      inNote,
      signal: reference.signal,
      source: repeated ? repeated.source : this.#source(reference, block),
      sourceText: repeated ? repeated.sourceText : printedSource(reference.cited),
      via: reference.via === null ? null : this.#sources.resolve(reference.via).slug,
      dates: repeated && dates.length === 0 ? repeated.dates : dates,
      url: reference.url,
      claim,
    };
    if (inNote) this.#lastInNotes = citation;
    else this.#lastInText = citation;
    return citation;
  }

  #source({ cited, start }: PrintedReference, block: Block): string | null {
    switch (cited.kind) {
      case 'OWN_PUBLICATION':
        return this.#publicationName === null ? null : this.#sources.resolve(this.#publicationName).slug;
      case 'MISSING':
        this.#warnings.addAt(
          'SOURCE_MISSING',
          'The citation names no source; its link may have been lost.',
          block,
          start,
        );
        return null;
      case 'IBID':
        this.#warnings.addAt('IBID_UNRESOLVED', 'Nothing is cited before this that it could repeat.', block, start);
        return null;
      default:
        return this.#sources.resolve(cited.name).slug;
    }
  }

  #date(printed: PrintedDate, block: Block): CitedDate {
    const text = block.text.slice(printed.start, printed.end);
    const { cited, fault } = resolveDate(printed, text, this.#reference);
    if (fault === 'IMPOSSIBLE_DATE') {
      this.#warnings.addAt(
        fault,
        `"${text}" is no day of the calendar; the citation keeps its text and has no date.`,
        block,
        printed.start,
      );
    }
    if (fault === 'YEAR_UNKNOWN') {
      this.#warnings.addAt(
        fault,
        `Nothing tells the year of "${text}"; give the article's date with --published.`,
        block,
        printed.start,
      );
    }
    return cited;
  }
}

function printedSource(cited: CitedThing): string | null {
  if (cited.kind === 'MISSING' || cited.kind === 'OWN_PUBLICATION') return null;
  if (cited.kind !== 'SITE') return cited.name;
  const account = socialAccount(cited.name);
  return account === null ? hostOf(cited.name) : addressOf(account);
}
