import type { Corpus, CorpusActor } from '../corpus/corpus.ts';
import type { MaybePromise } from '../maybe-promise.ts';
import type { ActorCounts, SourceCounts } from '../records/counts.ts';
import type { ActorView, PublicationView, SourceView } from './view.ts';

const nobody: ReadonlyMap<string, ActorView> = new Map();

export function corpusActorView(actor: CorpusActor): ActorView {
  const { affiliationRecord } = actor;
  if (affiliationRecord === null) return { record: actor, companions: nobody };
  const affiliation: ActorView = { record: affiliationRecord, companions: nobody };
  return { record: actor, companions: new Map([[affiliationRecord.slug, affiliation]]) };
}

/** Null where it acts for nobody, or for one that nothing is known of. */
export function affiliationOf({ record, companions }: ActorView, corpus: Corpus): MaybePromise<ActorView | null> {
  if (record.affiliation === null) return null;
  const companion = companions.get(record.affiliation);
  if (companion !== undefined) return companion;
  return corpus.actor(record.affiliation).then((actor) => (actor === null ? null : corpusActorView(actor)));
}

/** Null where no article mentions it. */
export function actorCounts({ record }: ActorView, corpus: Corpus): MaybePromise<ActorCounts | null> {
  return 'counts' in record ? record.counts : corpus.actor(record.slug).then((actor) => actor?.counts ?? null);
}

/** Null where no article cites it. */
export function sourceCounts(source: SourceView, corpus: Corpus): MaybePromise<SourceCounts | null> {
  return 'counts' in source ? source.counts : corpus.source(source.slug).then((found) => found?.counts ?? null);
}

/** Articles of the publication that the corpus holds. */
export function publicationArticleCount(publication: PublicationView, corpus: Corpus): MaybePromise<number> {
  return 'counts' in publication
    ? publication.counts.articles
    : corpus.publication(publication.slug).then((found) => found?.counts.articles ?? 0);
}
