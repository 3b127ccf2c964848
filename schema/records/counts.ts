import type { ActorKind } from './actor.ts';
import type { MentionKind } from './mention.ts';

/** What the corpus holds of one actor. */
export interface ActorCounts {
  readonly articles: number;
  readonly mentions: number;
  readonly mentionsByKind: Readonly<Record<MentionKind, number>>;
  /** Citations of the sentences that mention it. */
  readonly citations: number;
}

/** What the corpus holds of one source. */
export interface SourceCounts {
  readonly articles: number;
  readonly citations: number;
}

/** What the corpus holds of one publication. */
export interface PublicationCounts {
  readonly articles: number;
}

/** What the whole corpus holds. */
export interface CorpusTotals {
  readonly articles: number;
  readonly publications: number;
  readonly sources: number;
  readonly actors: number;
  readonly actorsByKind: Readonly<Record<ActorKind, number>>;
}
