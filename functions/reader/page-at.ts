import type { MakePage } from './page.ts';
import { articlePage } from './pages/article.ts';

/** Loads what makes a page: of other pages than an article's in bundles of their own, which an article does not read. */
type LoadPage = () => Promise<MakePage>;

const listPage =
  (name: keyof typeof import('./pages/list-pages.ts').listPages): LoadPage =>
  async () =>
    (await import('./pages/list-pages.ts')).listPages[name];
const recordPage =
  (name: keyof typeof import('./pages/record-pages.ts').recordPages): LoadPage =>
  async () =>
    (await import('./pages/record-pages.ts')).recordPages[name];

const lists = new Map<string, LoadPage>([
  ['', listPage('home')],
  ['actors', listPage('actors')],
  ['sources', listPage('sources')],
  ['publications', listPage('publications')],
  ['search', listPage('search')],
]);

/** What has an address below each place. */
const places = new Map<string, LoadPage>([
  ['articles', async () => articlePage],
  ['actors', recordPage('actor')],
  ['sources', recordPage('source')],
  ['publications', listPage('publication')],
  ['nodes', recordPage('node')],
]);

/** What follows the address of an article. */
const besideArticles = new Map<string, LoadPage>([
  ['corrections', async () => (await import('./pages/corrections.ts')).correctionsPage],
  ['revisions', async () => (await import('./pages/revisions.ts')).revisionsPage],
]);

/**
 * What makes the page of an address `/first/second/…`; null where there is none.
 *
 * @param rest what follows the second part: a publication's volume and issue, an article's corrections or revisions
 */
export async function pageAt(
  first: string,
  second: string | undefined,
  rest: readonly string[],
): Promise<MakePage | null> {
  if (second === '') return null;
  if (second === undefined) return (await lists.get(first)?.()) ?? null;
  const [beside] = rest;
  if (first === 'articles' && beside !== undefined) {
    return rest.length === 1 ? ((await besideArticles.get(beside)?.()) ?? null) : null;
  }
  if (rest.length > (first === 'publications' ? 2 : 0)) return null;
  return (await places.get(first)?.()) ?? null;
}
