/** Makes a call and gives its answer, or rejects with a DeadlineError once the time is up: at once where it is up already. */
export type Within = <Answer>(call: () => Promise<Answer>) => Promise<Answer>;

/** The table did not answer in the time that a request has. */
class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
}

/** The time for all calls together, which begins now; in ms, `Infinity` for no end. */
export function deadlineIn(milliseconds: number): Within {
  const end = performance.now() + milliseconds;
  return async (call) => {
    if (end === Number.POSITIVE_INFINITY) return call();
    const left = end - performance.now();
    const late = () => new DeadlineError(`The table has not answered within ${milliseconds} ms.`);
    if (left <= 0) throw late();
    const { promise: passed, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(late()), left);
    try {
      // What is given up goes on by itself, for no longer than its own timeouts and attempts last.
      return await Promise.race([call(), passed]);
    } finally {
      clearTimeout(timer);
    }
  };
}
