import type { CitationRecord } from '../../schema/records/citation.ts';
import type { CalendarDate, CitedDate } from '../../schema/records/date.ts';
import type { TextRange } from '../../schema/records/text-range.ts';
import { hostOf } from '../text/domain.ts';
import { ambiguityOf } from './dates/ambiguity.ts';
import type { PrintedDate, RelativeDay } from './dates/printed-date.ts';
import type { ArticleTime } from './dates/published.ts';
import { resolveRelativeDay } from './dates/relative-day.ts';
import { resolveDate, type TimeReference } from './dates/resolve-date.ts';
import { CitedInNotes, type Earlier, earlierOf } from './references/cited-in-notes.ts';
import type { CitedThing, PrintedReference } from './references/reference.ts';
import { readShortened } from './references/shortened.ts';
import type { RuleTable } from './rule-table.ts';
import type { SourceResolver } from './sources/resolve.ts';
import { addressOf, socialAccount } from './sources/social.ts';
import type { WarnedText, Warnings } from './warnings.ts';
import type { DocumentWatch } from './watch.ts';

/** Where a reference stands in the article. */
export interface CitationPlace {
  /** The citation's range in its paragraph: the reference's own, or its note's marker. */
  readonly range: TextRange;
  readonly claim: TextRange | null;
  /** The label of the note that prints it; null in the text. */
  readonly note: string | null;
  /** The text that the reference was read from. */
  readonly from: WarnedText;
}

/** Resolves references in the order of the article: numbers them, follows ibid. and supra, finds sources and years. */
export class CitationWriter {
  readonly #sources: SourceResolver;
  readonly #reference: TimeReference | null;
  readonly #publicationName: string | null;
  readonly #warnings: Warnings;
  readonly #rules: RuleTable;
  readonly #watch: DocumentWatch | undefined;
  readonly #articleDay: CalendarDate | null;
  #number = 0;
  /** The day that was cited last in the text. */
  #lastDay: CalendarDate | null = null;
  #lastInText: CitationRecord | null = null;
  readonly #inNotes = new CitedInNotes();

  constructor(
    sources: SourceResolver,
    time: Pick<ArticleTime, 'reference' | 'bounds'> | null,
    publicationName: string | null,
    warnings: Warnings,
    rules: RuleTable,
    watch?: DocumentWatch,
  ) {
    this.#sources = sources;
    this.#reference = time?.reference ?? null;
    const { earliest, latest } = time?.bounds ?? { earliest: null, latest: null };
    this.#articleDay = earliest === latest ? earliest : null;
    this.#publicationName = publicationName;
    this.#warnings = warnings;
    this.#rules = rules;
    this.#watch = watch;
  }

  /** The citation that a reference makes; null where it cites only what was cited before, and nothing was. */
  write(reference: PrintedReference, { range, claim, note, from }: CitationPlace): CitationRecord | null {
    const { cited } = reference;
    if (cited.kind === 'AUTHORITY') {
      this.#inNotes.addAuthority(note, cited.name, reference.aside === true);
      return null;
    }
    const earlier = this.#repeated(reference, note, from.content.text.slice(reference.start, reference.end));
    const repeated = earlier?.citation ?? null;
    if (earlier !== null && repeated === null) this.#inNotes.addAuthority(note, earlier.name, reference.aside === true);
    const isWritten = earlier === null ? cited.kind !== 'SHORTENED' : repeated !== null;
    const number = isWritten ? this.#number + 1 : null;
    this.#watch?.({ kind: 'CITATION', number, reference, repeated, from, note });
    if (!isWritten) {
      // What it shortens was cited as no press: "ibid." behind it repeats nothing.
      if (earlier === null && cited.kind === 'SHORTENED') this.#inNotes.addAuthority(note, cited.name, false);
      return null;
    }
    this.#number += 1;
    const provenance = this.#rules.indexOf(reference.rule);
    const dates: CitedDate[] = [];
    for (const printed of reference.dates) {
      const date =
        printed.relative === undefined
          ? this.#date(printed, from)
          : this.#relativeDate(printed, printed.relative, from, note);
      if (date !== null) dates.push(date);
    }
    const citation: CitationRecord = {
      start: range.start,
      end: range.end,
      number: this.#number,
      text: from.content.text.slice(reference.start, reference.end),
      inNote: note !== null,
      signal: reference.signal,
      source: repeated ? repeated.source : this.#source(reference, from),
      sourceText: repeated ? repeated.sourceText : printedSource(reference.cited),
      via: reference.via === null ? null : this.#sources.resolve(reference.via).slug,
      dates: repeated && dates.length === 0 ? repeated.dates : dates,
      url: reference.url,
      title: repeated ? repeated.title : reference.title,
      authors: repeated ? repeated.authors : reference.authors,
      claim,
      provenance,
    };
    if (note === null) {
      this.#lastInText = citation;
      this.#lastDay = lastDayOf(dates) ?? this.#lastDay;
    } else this.#inNotes.add(note, citation, reference.aside === true);
    return citation;
  }

  /**
   * What a reference cites again; null where it cites for itself.
   *
   * @param text the words of the reference
   */
  #repeated({ cited, dates, title, url }: PrintedReference, note: string | null, text: string): Earlier | null {
    if (cited.kind === 'IBID') return note === null ? earlierOf(this.#lastInText) : this.#inNotes.last;
    if (cited.kind === 'EARLIER') return this.#inNotes.find(cited);
    if (cited.kind === 'SHORTENED') return earlierOf(this.#inNotes.work(cited));
    if (note === null || dates.length > 0) return null;
    // "Interview with Lund."
    const asked = cited.kind === 'INTERVIEW' ? /[\s\u00A0]with[\s\u00A0]+(.+)$/u.exec(cited.name)?.[1] : undefined;
    if (asked !== undefined) return earlierOf(this.#inNotes.work({ of: asked, work: 'INTERVIEW' }));
    if (cited.kind !== 'NAME') return null;
    // "Amnesty International, No Way Out, 6": a body that is a source by itself.
    const short = readShortened(text);
    const work = short === null ? null : this.#inNotes.work(short);
    if (work !== null) return earlierOf(work);
    // “Dam Fails,” TASS.
    const same = title === null || url !== null ? null : this.#inNotes.titled(title, cited.name);
    if (same !== null) return earlierOf(same);
    // "Lund, “Dam Fails.”": an author who was cited with a source before.
    return this.#sources.isRegistered(cited.name) ? null : earlierOf(this.#inNotes.byAuthor(cited.name));
  }

  #source({ cited, start, end }: PrintedReference, from: WarnedText): string | null {
    switch (cited.kind) {
      case 'OWN_PUBLICATION':
        return this.#publicationName === null ? null : this.#sources.resolve(this.#publicationName).slug;
      case 'MISSING':
        this.#warnings.addAt(
          'SOURCE_MISSING',
          'The citation names no source: its link may have been lost, or its address is shortened and does not show the site.',
          from,
          {
            start,
            end,
          },
        );
        return null;
      case 'IBID':
      case 'EARLIER':
      case 'SHORTENED':
        this.#warnings.addAt('IBID_UNRESOLVED', 'Nothing is cited before this that it could repeat.', from, {
          start,
          end,
        });
        return null;
      default:
        return this.#sources.resolve(cited.name).slug;
    }
  }

  /** A date that is told by its distance from another day; null where it may be one of two. */
  #relativeDate(printed: PrintedDate, relative: RelativeDay, from: WarnedText, note: string | null): CitedDate | null {
    const { start, end, rule } = printed;
    const text = from.content.text.slice(start, end);
    const spoken =
      (relative.from !== 'WEEK_SPOKEN' && relative.from !== 'WEEK') || relative.of === undefined
        ? null
        : resolveDate({ ...printed, from: relative.of }, text, referenceOf(printed) ?? this.#reference).cited.date;
    const date = resolveRelativeDay(relative, { article: this.#articleDay, cited: this.#lastDay, spoken });
    const isKnowable = ['WEEK', 'ARTICLE', 'MONTH'].includes(relative.from);
    if (date === null && isKnowable && this.#articleDay === null) {
      const message = `Nothing tells which day "${text}" is; give the article's date with --published.`;
      this.#warnings.addAt('YEAR_UNKNOWN', message, from, { start, end });
    } else if (date === null) {
      const reason = isKnowable ? 'may be one of two days' : 'is counted from a day that nothing tells';
      this.#warnings.addAt('DATE_AMBIGUOUS', `"${text}" ${reason}; the citation has no date.`, from, { start, end });
      this.#watch?.({ kind: 'DATE', printed, from, note });
      return null;
    }
    const provenance = this.#rules.indexOf(rule);
    return { date, until: null, text, precision: 'DAY', yearInferred: date !== null, provenance };
  }

  #date(printed: PrintedDate, from: WarnedText): CitedDate {
    const text = printed.text ?? from.content.text.slice(printed.start, printed.end);
    const provenance = this.#rules.indexOf(printed.rule);
    const { cited, fault } = resolveDate(printed, text, referenceOf(printed) ?? this.#reference);
    if (fault === 'IMPOSSIBLE_DATE') {
      this.#warnings.addAt(
        fault,
        `"${text}" is no day of the calendar; the citation keeps its text and has no date.`,
        from,
        { start: printed.start, end: printed.end },
      );
    }
    if (fault === 'YEAR_UNKNOWN') {
      this.#warnings.addAt(
        fault,
        `Nothing tells the year of "${text}"; give the article's date with --published.`,
        from,
        { start: printed.start, end: printed.end },
      );
    }
    const ambiguous = ambiguityOf(text, cited.date);
    if (ambiguous !== null) {
      this.#warnings.addAt('DATE_AMBIGUOUS', ambiguous, from, {
        start: printed.start,
        end: printed.end,
      });
    }
    const { date, until, precision, yearInferred } = cited;
    return { date, until, text, precision, yearInferred, provenance };
  }
}

/** Where in time a day without a year stands that a story tells after another. */
function referenceOf({ toldAfter }: PrintedDate): TimeReference | null {
  return toldAfter === undefined ? null : { kind: 'NEAREST', date: toldAfter };
}

/** The last day that dates tell, where it is one day. */
function lastDayOf(dates: readonly CitedDate[]): CalendarDate | null {
  const last = dates.at(-1);
  return last?.precision === 'DAY' && last.until === null ? last.date : null;
}

function printedSource(cited: CitedThing): string | null {
  if (cited.kind === 'MISSING' || cited.kind === 'OWN_PUBLICATION') return null;
  if (cited.kind !== 'SITE') return cited.name;
  const account = socialAccount(cited.name);
  return account === null ? hostOf(cited.name) : addressOf(account);
}
