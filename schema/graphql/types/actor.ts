import { encodeGlobalId } from '../../global-id.ts';
import { whenThere } from '../../maybe-promise.ts';
import { sortNameOf } from '../../sort-name.ts';
import { actorCounts, affiliationOf } from '../../views/corpus-records.ts';
import { citationOfEntry, mentionOfEntry } from '../../views/entries.ts';
import { builder } from '../builder.ts';
import { ArticleConnection } from '../connections/article-connection.ts';
import { CitationConnection } from '../connections/citation-connection.ts';
import { MentionConnection } from '../connections/mention-connection.ts';
import { costs } from '../cost.ts';
import { ActorKind } from '../enums/actor-kind.ts';
import { MentionKind } from '../enums/mention-kind.ts';
import { actorLists } from '../lists/actor-lists.ts';
import { articlesOfRecord, publishedWithin } from '../lists/articles-of-record.ts';
import type { TimeSpan } from '../lists/time-span.ts';
import { Node } from '../node.ts';
import { corpusPage } from '../paging/corpus-page.ts';
import { Actor, Article, Citation, Mention } from '../refs.ts';

builder.objectType(Actor, {
  description: 'A person, state, organisation or group that articles mention.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({
      description: 'Does not change as long as its slug does not.',
      resolve: ({ record }) => encodeGlobalId('Actor', record.slug),
    }),
    slug: t.string({
      description: 'Its name in lower case with hyphens: united-states.',
      resolve: ({ record }) => record.slug,
    }),
    name: t.string({ description: 'Its name.', resolve: ({ record }) => record.name }),
    sortName: t.string({
      description:
        'Its name as an index prints it; of a person with the family name first: "Leyen, Ursula von der". A name that begins with the family name, or the part that the person is called by ("Xi Jinping", "Abiy Ahmed"), or has none ("Elizabeth II", "Pope Francis"), stays as it is.',
      resolve: ({ record }) => (record.kind === 'PERSON' ? sortNameOf(record) : record.name),
    }),
    kind: t.field({ type: ActorKind, description: 'What it is.', resolve: ({ record }) => record.kind }),
    aliases: t.stringList({ description: 'Other names of it.', resolve: ({ record }) => [...record.aliases] }),
    description: t.string({
      nullable: true,
      description: 'Who or what it is, in a few words.',
      resolve: ({ record }) => record.description,
    }),
    affiliation: t.field({
      type: Actor,
      nullable: true,
      description: 'The state or organisation that it acts for.',
      extensions: costs({ reads: true }),
      resolve: (actor, _, { corpus }) => affiliationOf(actor, corpus),
    }),
    wikidataId: t.string({
      nullable: true,
      description: 'Its Wikidata item, if certain.',
      resolve: ({ record }) => record.wikidataId,
    }),
    registered: t.boolean({
      description: 'False where it was found in a document and is not in the registry.',
      resolve: ({ record }) => record.registered,
    }),
    mentionCount: t.int({
      description: 'The exact number of times that the corpus mentions it.',
      extensions: costs({ reads: true }),
      resolve: (actor, _, { corpus }) => whenThere(actorCounts(actor, corpus), (counts) => counts?.mentions ?? 0),
    }),
    mentions: t.connection(
      {
        type: Mention,
        description: 'Mentions of it in the corpus, by article, newest first, then by place in it.',
        args: { kind: t.arg({ type: MentionKind, description: 'Only those of this kind.' }) },
        extensions: costs({ opens: true, narrows: ({ kind }) => kind != null }),
        resolve: (actor, { kind, ...page }, { corpus }) =>
          corpusPage(actorLists.mentions(corpus, actor.record.slug, kind ?? null), page, {
            nodeOf: (entry) => mentionOfEntry(entry, actor),
            totalCount: () =>
              whenThere(actorCounts(actor, corpus), (counts) =>
                kind == null ? (counts?.mentions ?? 0) : (counts?.mentionsByKind[kind] ?? 0),
              ),
          }),
      },
      MentionConnection,
    ),
    articles: t.connection(
      {
        type: Article,
        description: 'Articles that mention it, the newest first.',
        args: publishedWithin,
        extensions: costs({ opens: true }),
        resolve: (actor, args, { corpus }) => {
          const record = { type: 'ACTOR', slug: actor.record.slug } as const;
          const listOf = (span: TimeSpan) => actorLists.articles(corpus, actor.record.slug, span);
          const countOfAll = () => whenThere(actorCounts(actor, corpus), (counts) => counts?.articles ?? 0);
          return articlesOfRecord(corpus, record, listOf, args, countOfAll);
        },
      },
      ArticleConnection,
    ),
    citations: t.connection(
      {
        type: Citation,
        description:
          'Citations of the sentences that mention it, by article, newest first, then by place in it. Of a sentence that mentions more than 50 actors, the first 50 have its citations.',
        extensions: costs({ opens: true }),
        resolve: (actor, args, { corpus }) =>
          corpusPage(actorLists.citations(corpus, actor.record.slug), args, {
            nodeOf: citationOfEntry,
            totalCount: () => whenThere(actorCounts(actor, corpus), (counts) => counts?.citations ?? 0),
          }),
      },
      CitationConnection,
    ),
  }),
});
