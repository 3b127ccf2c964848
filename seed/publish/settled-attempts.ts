/** More than a publisher settles while marks of it can be on many records. */
const mostRemembered = 10_000;

/** Attempts that a publisher knows to be settled. They are never named twice, and stay so. */
export class SettledAttempts {
  readonly #attempts = new Set<string>();

  has(attempt: string): boolean {
    return this.#attempts.has(attempt);
  }

  add(attempt: string): void {
    this.#attempts.add(attempt);
    for (const oldest of this.#attempts) {
      if (this.#attempts.size <= mostRemembered) return;
      this.#attempts.delete(oldest);
    }
  }
}
