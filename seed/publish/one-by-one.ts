/** Does one thing after another, in the order in which they come. */
export class OneByOne {
  #last: Promise<unknown> = Promise.resolve();

  /** Rejects where the work does; what comes next is done all the same. */
  do<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }
}
