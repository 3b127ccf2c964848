/** The loopback's clock, which the rehearsal moves forward instead of waiting for a timeout or a cache to run out. */
export class Clock {
  #ahead = 0;

  /** Milliseconds since 1970. */
  now(): number {
    return Date.now() + this.#ahead;
  }

  /** How far it is ahead of the machine's, in milliseconds. */
  get ahead(): number {
    return this.#ahead;
  }

  advance(milliseconds: number): void {
    this.#ahead += milliseconds;
  }
}
