import type { ActorItem, CitationItem, MentionItem, SourceItem } from './items.ts';
import { segmentsOf } from './segments.ts';
import type { PageArguments, Paragraph, PeerTable } from './table.ts';

export interface Context {
  readonly table: PeerTable;
}

/** All other fields are properties of what these give. */
export const resolvers = {
  Query: {
    article: (_: unknown, { by }: { by: { slug: string } }, { table }: Context) => table.article(by.slug),
    actor: (_: unknown, { slug }: { slug: string }, { table }: Context) => table.actor(slug),
    source: (_: unknown, { slug }: { slug: string }, { table }: Context) => table.source(slug),
    articles: (_: unknown, page: PageArguments, { table }: Context) => table.articles(page),
  },
  Paragraph: {
    segments: (paragraph: Paragraph) => segmentsOf(paragraph),
  },
  Citation: {
    range: (citation: CitationItem) => citation,
    source: ({ source }: CitationItem, _: unknown, { table }: Context) =>
      source === null || source === undefined ? null : table.source(source),
  },
  Mention: {
    range: (mention: MentionItem) => mention,
    actor: ({ actor }: MentionItem, _: unknown, { table }: Context) => table.actor(actor),
  },
  Actor: {
    mentions: ({ slug }: ActorItem, page: PageArguments, { table }: Context) => table.mentionsOfActor(slug, page),
  },
  Source: {
    citations: ({ slug }: SourceItem, page: PageArguments, { table }: Context) => table.citationsOfSource(slug, page),
  },
};
