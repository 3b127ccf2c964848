/** Gives the same promise for the same question, so that asking twice costs once. */
export type Once = <Value>(question: readonly unknown[], ask: () => Promise<Value>) => Promise<Value>;

export function createOnce(): Once {
  const cache = new Map<string, unknown>();
  return <Value>(question: readonly unknown[], ask: () => Promise<Value>): Promise<Value> => {
    const key = JSON.stringify(question);
    const known = cache.get(key);
    if (known instanceof Promise) return known;
    const asked = ask();
    cache.set(key, asked);
    return asked;
  };
}
