import type { MakePage } from '../page.ts';
import { actorsPage } from './actors.ts';
import { homePage } from './home.ts';
import { publicationPage } from './publication.ts';
import { publicationsPage } from './publications.ts';
import { searchPage } from './search.ts';
import { sourcesPage } from './sources.ts';

/* A bundle of its own, which only who reads a list needs. */

/** The lists of articles, names and publications. */
export const listPages = {
  home: homePage,
  actors: actorsPage,
  sources: sourcesPage,
  publications: publicationsPage,
  publication: publicationPage,
  search: searchPage,
} satisfies Readonly<Record<string, MakePage>>;
