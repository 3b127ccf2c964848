import type { ProvenanceRecord } from '../../schema/records/provenance.ts';

/** The rules that made the annotations of a document, each once, in order of first use. */
export class RuleTable {
  readonly #indexByRule = new Map<string, number>();

  /** The index of a rule in `provenances`. */
  indexOf(rule: string): number {
    const known = this.#indexByRule.get(rule) ?? this.#indexByRule.size;
    this.#indexByRule.set(rule, known);
    return known;
  }

  provenances(): readonly ProvenanceRecord[] {
    return [...this.#indexByRule.keys()].map((rule) => ({ kind: 'MACHINE', rule, by: null, at: null, reason: null }));
  }
}
