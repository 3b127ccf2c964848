export const provenanceKinds = ['MACHINE', 'EDITOR'] as const;

/** Who made an annotation, a cited date or a part of the head. */
export interface ProvenanceRecord {
  readonly kind: (typeof provenanceKinds)[number];
  /** The rule of the annotator; null where an editor made it, and where it is not known. */
  readonly rule: string | null;
  /** The editor; null where a machine made it. */
  readonly by: string | null;
  /** When the editor did, an ISO 8601 instant. */
  readonly at: string | null;
  readonly reason: string | null;
}

/** An annotation whose article lists who made what. */
export interface Provenanced {
  /** Index in the article's `provenances`; absent where the annotator made it by a rule that is not known. */
  readonly provenance?: number;
}

const machineProvenance: ProvenanceRecord = { kind: 'MACHINE', rule: null, by: null, at: null, reason: null };

/** Who made an annotation of an article. */
export function provenanceOf({ provenance }: Provenanced, provenances: readonly ProvenanceRecord[]): ProvenanceRecord {
  return (provenance === undefined ? undefined : provenances[provenance]) ?? machineProvenance;
}
