/** Everything that exists in the loopback account, so that what a destroy leaves can be named. */
export class ResourceLedger {
  readonly #existing = new Set<string>();

  add(type: string, physicalId: string): void {
    this.#existing.add(`${type} ${physicalId}`);
  }

  remove(type: string, physicalId: string): void {
    this.#existing.delete(`${type} ${physicalId}`);
  }

  /** `TYPE PHYSICAL-ID` of each, sorted. */
  existing(): string[] {
    return [...this.#existing].sort();
  }
}
