import { hostOf } from '../text/domain.ts';
import { domainKey } from '../text/fold-name.ts';

const usual = /^https:\/\/(?:www\.)?([a-z\d.-]+)$/;

/** The host of a homepage leads to its source; a page on another's host (a service of a broadcaster) does not. */
export function homepageKey(homepage: string): string | null {
  const host = usual.exec(homepage)?.[1] ?? hostOf(homepage);
  return homepage.endsWith(host) || homepage.endsWith(`${host}/`) ? domainKey(host) : null;
}

/** Which of homepages each key of one leads to: of those with one key the first. */
export function byHomepage(homepages: readonly (string | null)[]): ReadonlyMap<string, number> {
  const byKey = new Map<string, number>();
  homepages.forEach((homepage, index) => {
    const key = homepage === null ? null : homepageKey(homepage);
    if (key !== null && !byKey.has(key)) byKey.set(key, index);
  });
  return byKey;
}
