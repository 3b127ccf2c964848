import { foldedName } from '../../../schema/slug.ts';
import type { Citing } from './citing.ts';
import type { Reading } from './item-context.ts';

/** The sources that a paragraph cites, by name and by the site that a link leads to. */
export class CitedSources {
  readonly #names: ReadonlySet<string>;
  readonly #slugs: ReadonlySet<string | null>;
  readonly #slugOf: Reading['registeredSlug'];

  constructor(cited: readonly Citing[], slugOf: Reading['registeredSlug']) {
    const names = new Set<string>();
    const sites = new Set<string>();
    for (const { references } of cited) {
      for (const { cited: thing } of references) {
        if (thing.kind === 'NAME') names.add(thing.name);
        // "[A vote](https://polis.ru/1), Polis reports".
        else if (thing.kind === 'SITE') sites.add(thing.name);
      }
    }
    this.#names = new Set(Array.from(names, withoutArticle));
    this.#slugs = new Set(Array.from(sites, slugOf));
    this.#slugOf = slugOf;
  }

  has(name: string): boolean {
    if (this.#names.has(withoutArticle(name))) return true;
    const slug = this.#slugs.size === 0 ? null : this.#slugOf(name);
    return slug !== null && this.#slugs.has(slug);
  }
}

/** A name as names are compared: "the Guardian" is "Guardian". */
function withoutArticle(name: string): string {
  return foldedName(name.replace(/^the /i, ''));
}
