/** Longer than any slug; keys of the table hold no more either. */
const maximumSlugLength = 300;

/** Slugs hold no dot. */
const exportPath = /^\/articles\/([^/.]+)\.(json|jsonld|md|csv|csl\.json|annotations\.json)$/;

export interface ExportPath {
  readonly slug: string;
  /** The ending without its first dot. */
  readonly format: string;
}

/** What a path asks for; null of one that is none of an export. */
export function parseExportPath(pathname: string): ExportPath | null {
  const [, encoded = '', format = ''] = exportPath.exec(pathname) ?? [];
  if (encoded === '') return null;
  try {
    const slug = decodeURIComponent(encoded);
    return slug.length <= maximumSlugLength ? { slug, format } : null;
  } catch {
    return null;
  }
}
