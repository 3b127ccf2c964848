import { type MentionKind, mentionKinds } from '../records/mention.ts';
import {
  citationsByActor,
  citationsBySource,
  type ListedCitation,
  type ListedMention,
  mentionsByActor,
} from '../table/annotations-of.ts';
import { type CitationPlace, citationsInBody } from '../table/citation-body.ts';
import { articleList, recordPartition } from '../table/keys.ts';
import { type MentionPlace, mentionsInBody } from '../table/mention-body.ts';
import { actorCountsOf } from '../table/record.ts';
import { readAnnotationPage } from './annotation-list.ts';
import type { CitationEntry, MentionEntry, Page, PageRequest } from './corpus.ts';
import { lookaheadsOfEntries } from './list.ts';
import { listedRecord } from './listed-records.ts';
import { annotationList } from './table-annotations.ts';
import type { TableReads } from './table-reads.ts';

/* The mentions and citations of an actor or a source: newest article first, then in the order of its text. */

export interface CitationsOf {
  readonly type: 'ACTOR' | 'SOURCE';
  readonly slug: string;
  /** What the sort keys of the entries that hold them begin with. */
  readonly prefix: string;
}

export function readCitations(
  reads: TableReads,
  { type, slug, prefix }: CitationsOf,
  request: PageRequest,
): Promise<Page<CitationEntry>> {
  const list = annotationList<ListedCitation, CitationPlace, CitationEntry>(
    reads,
    {
      partition: recordPartition(type, slug),
      prefix,
      inBody: citationsInBody,
      isPlace: (held): held is CitationPlace => !('citation' in held),
      inDocument: (article) =>
        (type === 'ACTOR' ? citationsByActor(article) : citationsBySource(article)).get(slug) ?? [],
      find: ({ citation }, { number }) => citation.number === number,
      only: null,
    },
    (listed, article) => ({ ...listed, article }),
  );
  return readAnnotationPage(list, request);
}

/** @param kind of the mentions; null for all */
export function readMentions(
  reads: TableReads,
  { slug, kind }: { readonly slug: string; readonly kind: MentionKind | null },
  request: PageRequest,
): Promise<Page<MentionEntry>> {
  const list = annotationList<ListedMention, MentionPlace, MentionEntry>(
    reads,
    {
      partition: recordPartition('ACTOR', slug),
      prefix: articleList,
      inBody: (body) => mentionsInBody(body, slug),
      isPlace: (held): held is MentionPlace => !('mention' in held),
      inDocument: (article) => mentionsByActor(article).get(slug) ?? [],
      find: ({ paragraph, mention }, place) => paragraph === place.paragraph && mention.start === place.start,
      ...(kind === null ? { only: null } : onlyOfKind(reads, slug, kind)),
    },
    (listed, article) => ({ ...listed, actor: slug, article }),
  );
  return readAnnotationPage(list, request);
}

function onlyOfKind(reads: TableReads, slug: string, kind: MentionKind) {
  return {
    only: { kind: mentionKinds.indexOf(kind), lookaheads: lookaheadsOfEntries },
    isGiven: ({ mention }: ListedMention): boolean => mention.kind === kind,
    total: async (): Promise<number | null> => {
      const item = await listedRecord(reads, 'ACTOR', slug);
      return item && actorCountsOf(item).mentionsByKind[kind];
    },
  };
}
