import { z } from 'zod';

/** The article that gloss ships, and that the original of its retelling is the next revision of. */
export const shippedIssue = { publicationSlug: 'eurasia-daily-monitor', volume: 14, issue: 142 };

export const articleQuery = `query ($issue: IssueKey!) {
  article(by: { issue: $issue }) {
    slug title note annotation { revision }
    paragraphs {
      text
      segments { text }
      sentences { cited }
      citations { dates { date } }
      mentions { actor { slug } }
    }
    sources(first: 100) { totalCount }
  }
}`;

const answerSchema = z.object({
  data: z.object({
    article: z.object({
      slug: z.string(),
      title: z.string(),
      note: z.string().nullable(),
      annotation: z.object({ revision: z.number() }),
      paragraphs: z.array(
        z.object({
          text: z.string(),
          segments: z.array(z.object({ text: z.string() })),
          sentences: z.array(z.object({ cited: z.boolean() })),
          citations: z.array(z.object({ dates: z.array(z.object({ date: z.string().nullable() })) })),
          mentions: z.array(z.object({ actor: z.object({ slug: z.string() }) })),
        }),
      ),
      sources: z.object({ totalCount: z.number() }),
    }),
  }),
});

/** What the answer to `articleQuery` says of the article. Throws where the answer has another shape. */
export function articleFigures(answer: unknown) {
  const { slug, title, note, annotation, paragraphs, sources } = answerSchema.parse(answer).data.article;
  const citations = paragraphs.flatMap((paragraph) => paragraph.citations);
  const mentions = paragraphs.flatMap((paragraph) => paragraph.mentions);
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
  return {
    slug,
    title,
    revision: annotation.revision,
    retelling: note !== null,
    paragraphs: paragraphs.length,
    paragraphsJoined: paragraphs.filter(
      ({ text, segments }) => segments.map((segment) => segment.text).join('') === text,
    ).length,
    sentences: sentences.length,
    citedSentences: sentences.filter(({ cited }) => cited).length,
    citations: citations.length,
    dates: citations.flatMap(({ dates }) => dates).length,
    datesIn2017: citations.flatMap(({ dates }) => dates).filter(({ date }) => date?.startsWith('2017')).length,
    sources: sources.totalCount,
    mentions: mentions.length,
    actors: new Set(mentions.map(({ actor }) => actor.slug)).size,
  };
}
