import type { AnnotatedArticle } from '../../schema/records/article.ts';
import type { CitationRecord } from '../../schema/records/citation.ts';
import { slugOf } from '../../schema/slug.ts';
import { articleOf } from './articles.ts';

export interface Cites {
  readonly source?: string;
  readonly days?: readonly string[];
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly url?: string;
}

export interface CitingArticle {
  readonly title: string;
  readonly publication?: string;
  readonly date?: string;
  /** False: the day is guessed. */
  readonly isDayKnown?: boolean;
  readonly url?: string;
  readonly authors?: readonly string[];
  readonly cites?: readonly Cites[];
}

/** An article with a paragraph for each of its citations. */
export function citingArticle(options: CitingArticle): AnnotatedArticle {
  const { title, publication = 'Monitor', date = '2017-11-06', isDayKnown = true, cites = [] } = options;
  const plain = articleOf(
    title,
    ['Russia waits.', ...cites.map((_, index) => `Russia said ${index} (Tass, November 1).`)],
    {
      date,
      publication,
    },
  );
  const slugs = new Set(cites.flatMap(({ source }) => source ?? []));
  return {
    ...plain,
    volume: null,
    issue: null,
    url: options.url ?? null,
    authors: options.authors ?? [],
    published: {
      year: Number(date.slice(0, 4)),
      yearBasis: 'STATED',
      earliest: date,
      earliestBasis: isDayKnown ? 'STATED' : 'FROM_CITATIONS',
      latest: isDayKnown ? date : null,
      text: null,
    },
    paragraphs: plain.paragraphs.map((paragraph) => ({
      ...paragraph,
      citations: paragraph.citations.map((citation): CitationRecord => {
        const { source, days = [], title: cited = null, authors = [], url = null } = cites[paragraph.number - 2] ?? {};
        return {
          ...citation,
          source: source === undefined ? null : slugOf(source),
          sourceText: source ?? null,
          title: cited,
          authors,
          url,
          dates: days.map((day) => ({ date: day, until: null, text: day, precision: 'DAY', yearInferred: false })),
        };
      }),
    })),
    sources: [...slugs].map((name) => ({
      slug: slugOf(name),
      name,
      homepage: null,
      wikidataId: null,
      registered: true,
    })),
  };
}
