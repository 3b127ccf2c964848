import { mostOfName } from '../../schema/table/work-item.ts';
import { digestOf } from './tally.ts';

/** The names of works that a scan has seen, with the articles that have them: a number for each. */
export class SeenWorks {
  readonly #digests = new Set<number>();
  /** Names that take no further article. */
  readonly #full = new Set<string>();
  readonly #slugs = new Set<string>();

  add(name: string, slugs: readonly string[]): void {
    for (const slug of slugs) {
      this.#digests.add(digestOf(`${name}\n${slug}`));
      this.#slugs.add(slug);
    }
    if (slugs.length >= mostOfName) this.#full.add(name);
  }

  /** Whether an article is found under a name, or needs not be. */
  has(name: string, slug: string): boolean {
    return this.#digests.has(digestOf(`${name}\n${slug}`)) || this.#full.has(name);
  }

  /** Slugs of articles that are not among the given ones. */
  slugsBeside(known: { has(slug: string): boolean }): Set<string> {
    return new Set([...this.#slugs].filter((slug) => !known.has(slug)));
  }
}
