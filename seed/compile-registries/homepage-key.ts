import { hostOf } from '../text/domain.ts';
import { sourceKey } from '../text/fold-name.ts';

/** The host of a homepage leads to its source; a page on another's host (a service of a broadcaster) does not. */
export function homepageKey(homepage: string): string | null {
  return new URL(homepage).pathname === '/' ? sourceKey(hostOf(homepage)) : null;
}
