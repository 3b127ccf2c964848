/** What a list shows with a link. */
export interface Named {
  readonly slug: string;
  readonly name: string;
}

/** How often each is there, the most frequent first, then as they come. */
export function tally<Item extends Named>(
  items: readonly Item[],
): readonly { readonly item: Item; readonly count: number }[] {
  const counts = new Map<string, { readonly item: Item; count: number }>();
  for (const item of items) {
    const known = counts.get(item.slug);
    if (known === undefined) counts.set(item.slug, { item, count: 1 });
    else known.count += 1;
  }
  return [...counts.values()].sort((left, right) => right.count - left.count);
}
