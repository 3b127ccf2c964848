import { foldedName } from '../../schema/slug.ts';

/** A slug as a document asks for it, as it can be given; null where the document asks for none. */
export function askedSlug(written: string | null): string | null {
  return foldedName(written ?? '') || null;
}

/** What to say where an article has another slug than its document asks for; null where it has that one. */
export function slugNotice(written: string | null, { slug }: { readonly slug: string }): string | null {
  const asked = askedSlug(written);
  if (asked === null || asked === slug) return null;
  return (
    `The document asks for the slug "${asked}". The article is at "${slug}": an article keeps the slug it was first given, ` +
    'and no two have the same.'
  );
}
