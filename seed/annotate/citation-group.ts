import type { CitedGroup } from './claims/claim-rule.ts';
import type { Marker } from './document/markers.ts';
import type { PrintedReference } from './references/reference.ts';

/** A group of references in a paragraph; its range takes the parentheses in. */
export interface Group extends CitedGroup {
  readonly references: readonly PrintedReference[];
  /** The note's marker, where the group is one. */
  readonly marker: Marker | null;
}
