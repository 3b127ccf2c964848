import type { Preparation, Publication, SeedingTarget } from './document-seeder.ts';

/** What a worker is started with. */
export type WorkerTarget = SeedingTarget;

/** To open the table, to prepare the document of a file, or to publish what was prepared under the number. */
export type WorkerOrder = { readonly number: number } & (
  | { readonly kind: 'OPEN' | 'PUBLISH' }
  | { readonly kind: 'PREPARE'; readonly file: string }
);

export interface WorkerAnswer {
  readonly number: number;
  /** Answers the order of the same kind. */
  readonly done:
    | { readonly prepared: Preparation }
    | { readonly published: Publication }
    /** Why the table could not be opened; null where it is open. */
    | { readonly closed: string | null };
  /** Write units that this worker consumed so far. */
  readonly writeUnits: number;
}
