/** The items in order, cut wherever what `of` gives changes. */
export function stretchesOf<Item>(items: readonly Item[], of: (item: Item) => unknown): Item[][] {
  const stretches: Item[][] = [];
  let known: unknown;
  for (const item of items) {
    const stretch = stretches.at(-1);
    const value = of(item);
    if (stretch === undefined || value !== known) stretches.push([item]);
    else stretch.push(item);
    known = value;
  }
  return stretches;
}
