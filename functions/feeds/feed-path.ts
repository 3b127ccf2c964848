/** Longer than any slug; keys of the table hold no more either. */
const maximumSlugLength = 300;

/** Slugs hold no dot. */
const listPath = /^\/(publications|actors|sources)\/([^/.]+)\.atom$/;
const yearPath = /^\/sitemap-(\d{4})\.xml$/;

/** What is asked for at an address of this room. */
export type FeedPath =
  | { readonly kind: 'FEED'; readonly of: 'SITE' }
  | { readonly kind: 'FEED'; readonly of: 'PUBLICATION' | 'ACTOR' | 'SOURCE'; readonly slug: string }
  | { readonly kind: 'SITEMAP_INDEX' }
  | { readonly kind: 'SITEMAP'; readonly year: number }
  | { readonly kind: 'ROBOTS' };

const subjects = { publications: 'PUBLICATION', actors: 'ACTOR', sources: 'SOURCE' } as const;
const isSubject = (name: string): name is keyof typeof subjects => name in subjects;

/** What a path asks for; null of one that is none of a feed or a sitemap. */
export function parseFeedPath(pathname: string): FeedPath | null {
  if (pathname === '/feed.atom') return { kind: 'FEED', of: 'SITE' };
  if (pathname === '/sitemap.xml') return { kind: 'SITEMAP_INDEX' };
  if (pathname === '/robots.txt') return { kind: 'ROBOTS' };
  const [, year] = yearPath.exec(pathname) ?? [];
  if (year !== undefined) return { kind: 'SITEMAP', year: Number(year) };
  const [, list = '', encoded = ''] = listPath.exec(pathname) ?? [];
  if (!isSubject(list)) return null;
  try {
    const slug = decodeURIComponent(encoded);
    return slug.length <= maximumSlugLength ? { kind: 'FEED', of: subjects[list], slug } : null;
  } catch {
    return null;
  }
}
