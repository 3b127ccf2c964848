import type { QuotedMentionFragment } from '../../../schema/client/operations.ts';
import { lastingMentionPlace } from '../addresses.ts';
import { mentionClass } from '../kinds.ts';
import type { Markup } from '../markup.ts';
import { type Marked, type Quote, quotesByArticle } from './quotes.ts';

/** The sentences that mention an actor, each once, below their articles, which highlight it. */
export function mentionQuotes(mentions: readonly QuotedMentionFragment[], actor: string): Markup {
  const quotes: Quote[] = [];
  for (const { article, paragraph, kind, range, sentence } of mentions) {
    const mark: Marked = { ...range, className: mentionClass(kind) };
    const last = quotes.at(-1);
    const same =
      last?.article.slug === article.slug &&
      last.paragraph === paragraph.number &&
      last.sentence.range.start === sentence.range.start;
    if (last !== undefined && same) quotes[quotes.length - 1] = { ...last, marks: [...last.marks, mark] };
    else {
      const place = lastingMentionPlace(paragraph.number, range.start, sentence.text);
      quotes.push({ article, paragraph: paragraph.number, place, sentence, marks: [mark], about: null });
    }
  }
  return quotesByArticle(quotes, { actor });
}
