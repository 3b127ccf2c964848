import type { AnnotatedArticle } from '../../schema/records/article.ts';
import type { CalendarDate, CitedDate, Published } from '../../schema/records/date.ts';
import { addDays, yearOf } from '../annotate/dates/calendar.ts';
import type { DateParts } from '../annotate/dates/printed-date.ts';
import { daysAfterStated } from '../annotate/dates/published.ts';
import { resolveRelativeDay } from '../annotate/dates/relative-day.ts';
import { resolveDate, type TimeReference } from '../annotate/dates/resolve-date.ts';
import { dateInLine, relativeDayIn } from '../annotate/rules-in-use.ts';
import type { GivenDate } from './correction.ts';
import { boundsOf } from './correction-fields.ts';

/** The article with the date that an editor gives it; what was inferred of cited dates follows it. */
export function withPublished(article: AnnotatedArticle, given: GivenDate): AnnotatedArticle {
  const earliest = given.date;
  const latest = given.until ?? boundsOf(given.text)?.last ?? earliest;
  const published: Published = {
    year: yearOf(earliest),
    yearBasis: 'GIVEN',
    earliest,
    earliestBasis: 'GIVEN',
    latest,
    text: article.published?.text ?? null,
  };
  const reference: TimeReference = { kind: 'NOT_AFTER', date: addDays(latest, daysAfterStated) };
  return {
    ...article,
    published,
    paragraphs: article.paragraphs.map((paragraph) => ({
      ...paragraph,
      citations: paragraph.citations.map((citation) => ({
        ...citation,
        dates: citation.dates.map((date) => redated(date, reference, earliest === latest ? earliest : null)),
      })),
    })),
    warnings: article.warnings.filter(({ code }) => code !== 'DATE_MISSING' && code !== 'YEAR_UNKNOWN'),
  };
}

function redated(date: CitedDate, reference: TimeReference, articleDay: CalendarDate | null): CitedDate {
  const day = date.date === null || date.yearInferred ? relativeDayIn(date.text) : null;
  if (day?.from === 'WEEK' || day?.from === 'ARTICLE') {
    const meant = resolveRelativeDay(day, { article: articleDay, cited: null });
    return { ...date, date: meant, yearInferred: meant !== null };
  }
  const printed = printedOf(date);
  if (printed === null) return date;
  const { cited } = resolveDate({ start: 0, end: 0, rule: '', ...printed }, date.text, reference);
  return cited.date === null ? date : { ...date, date: cited.date, until: cited.until, yearInferred: true };
}

/** What is printed of a date whose year is not; null of one that needs none. */
function printedOf({ date, until, text, precision, yearInferred }: CitedDate) {
  if (date !== null) {
    if (!yearInferred) return null;
    const partsOf = (day: string): DateParts => ({
      year: null,
      month: precision === 'YEAR' ? null : Number(day.slice(5, 7)),
      day: precision === 'DAY' ? Number(day.slice(8)) : null,
    });
    return { from: partsOf(date), to: until === null ? null : partsOf(until) };
  }
  const read = dateInLine(text, 0);
  return read === null || read.from.year !== null ? null : { from: read.from, to: read.to };
}
