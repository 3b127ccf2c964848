import type { QuotedCitationFragment } from '../../../schema/client/operations.ts';
import { lastingCitationPlace } from '../addresses.ts';
import type { Markup } from '../markup.ts';
import { citedDates } from './cited-dates.ts';
import { type Quote, quotesByArticle } from './quotes.ts';

/** The sentences that citations stand in, below their articles. */
export function citationQuotes(citations: readonly QuotedCitationFragment[]): Markup {
  return quotesByArticle(
    citations.map((citation): Quote => {
      const { article, paragraph, sentence, range, claim, dates } = citation;
      const cited = { ...range, className: 'citation' };
      const apart = claim !== null && (claim.range.end <= range.start || claim.range.start >= range.end);
      return {
        article,
        paragraph: paragraph.number,
        place: lastingCitationPlace(paragraph.number, citation, sentence.text),
        sentence,
        marks: apart ? [{ ...claim.range, className: 'claim' }, cited] : [cited],
        about: citedDates(dates),
      };
    }),
  );
}
