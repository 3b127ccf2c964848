import type { Preparation, PreparedDocument, Publication } from './document-seeder.ts';

export interface SeededDocument {
  readonly file: string;
  readonly prepared: Preparation;
  readonly publication: Publication;
}

/**
 * Seeds documents, up to `atOnce` of them under way, and gives what came of each, in their order. A document is published
 * after those before it that share a name with it: so the last one stands, as if they had come one by one.
 */
export async function* seedInOrder(
  files: AsyncIterable<string>,
  prepare: (file: string) => Promise<PreparedDocument>,
  atOnce: number,
): AsyncGenerator<SeededDocument> {
  /** Of each name, the publish that was put in last. */
  const lastOf = new Map<string, Promise<Publication>>();
  const underWay: Promise<SeededDocument>[] = [];
  /** Done when all documents so far are prepared, and so their places are known. */
  let placed: Promise<unknown> = Promise.resolve();

  function seed(file: string): Promise<SeededDocument> {
    const earlier = placed;
    const place = (async () => {
      const [prepared] = await Promise.all([prepare(file), earlier]);
      const before = prepared.names.flatMap((name) => lastOf.get(name) ?? []);
      const publishing = before.length === 0 ? prepared.publish() : Promise.all(before).then(() => prepared.publish());
      for (const name of prepared.names) lastOf.set(name, publishing);
      return { prepared, publishing };
    })();
    placed = place;
    return place.then(async ({ prepared, publishing }) => {
      const publication = await publishing;
      for (const name of prepared.names) if (lastOf.get(name) === publishing) lastOf.delete(name);
      return { file, prepared, publication };
    });
  }

  for await (const file of files) {
    if (underWay.length === atOnce) yield* next();
    underWay.push(seed(file));
  }
  while (underWay.length > 0) yield* next();

  async function* next(): AsyncGenerator<SeededDocument> {
    const first = underWay.shift();
    if (first !== undefined) yield await first;
  }
}
