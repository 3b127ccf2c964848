import type { Upgrade } from './upgrade.ts';

/** Articles have corrections, and say who made their annotations. */
export const toFormat3: Upgrade = {
  article: (article) => ({ corrections: [], asPrinted: null, provenances: [], ...article }),
};
