import type { Preparation, Publication, SeedingTarget } from './document-seeder.ts';

/** What a worker is started with. */
export type WorkerTarget = SeedingTarget;

/** To prepare the document of a file, or, without one, to publish what was prepared under the number. */
export interface WorkerOrder {
  readonly number: number;
  readonly file?: string;
}

export interface WorkerAnswer {
  readonly number: number;
  /** Answers the order of the same kind. */
  readonly done: { readonly prepared: Preparation } | { readonly published: Publication };
  /** Write units that this worker consumed so far. */
  readonly writeUnits: number;
}
