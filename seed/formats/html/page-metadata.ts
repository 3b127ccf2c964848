import type { MetadataValue, SourceMetadata } from '../../source-document/source-document.ts';
import type { PageIndex } from './index-page.ts';
import { linkedArticle } from './json-ld.ts';
import { attributeOf, childElements, classesOf, flatTextOf, type PageElement, parentOf, placeOf } from './tree.ts';

/** The origin of a title that only the `title` element gives. */
export const titleElement = 'the page’s title element';

/** What a page says of its article in JSON-LD, OpenGraph, `meta`, `title` and `html`, the first that says it. */
export function pageMetadata(page: PageIndex): SourceMetadata {
  const { title, canonical, html } = page;
  const headings = page.headings.map((heading) => flatTextOf(heading).replace(/\s*[#¶]$/u, ''));
  const meta = new Map<string, PageElement[]>();
  for (const element of page.metas) {
    const name = (attributeOf(element, 'property') ?? attributeOf(element, 'name') ?? attributeOf(element, 'itemprop'))
      ?.toLowerCase()
      .trim();
    if (!name || !attributeOf(element, 'content')?.trim()) continue;
    const known = meta.get(name);
    if (known) known.push(element);
    else meta.set(name, [element]);
  }
  const linked = linkedArticle(page.linkedData, generatorOf(page).startsWith('ghost'));
  // Wikipedia's headline is a description.
  const linkedTitle =
    linked?.titles.find((one) => headings.some((heading) => folded(heading) === folded(one))) ?? linked?.titles[0];
  const ofLinked = (text: string | null | undefined): MetadataValue | null =>
    linked && text ? { text, origin: 'the page’s JSON-LD', ...placeOf(linked.element) } : null;
  const all = (...names: readonly string[]): MetadataValue[] => {
    const found = names.find((name) => meta.has(name));
    return found === undefined ? [] : (meta.get(found) ?? []).map((element) => ofMeta(element, found));
  };
  const one = (...names: readonly string[]): MetadataValue | null => all(...names)[0] ?? null;
  const of = (element: PageElement | null, name: string, origin: string): MetadataValue | null => {
    const text = element && attributeOf(element, name)?.trim();
    return element && text ? { text, origin, ...placeOf(element) } : null;
  };
  const site = one('og:site_name', 'application-name');
  const publication =
    one('citation_journal_title', 'citation_magazine_title', 'citation_newspaper_title', 'prism.publicationname') ??
    ofLinked(linked?.publication) ??
    site;
  const named =
    ofLinked(linkedTitle) ?? one('citation_title', 'og:title', 'dc.title', 'dcterms.title', 'twitter:title', 'title');
  const fromMeta = withoutAddresses(
    all(
      'citation_author',
      'author',
      'article:author',
      'dc.creator',
      'dcterms.creator',
      'parsely-author',
      'sailthru.author',
      'byl',
    ),
  );
  const authors = linked?.authors.flatMap((name) => ofLinked(name) ?? []) ?? [];
  return {
    title: withoutSite(named ?? (title && ofTitle(title)), [site?.text, publication?.text], headings),
    authors: authors.length > 0 ? authors : fromMeta.length > 0 ? fromMeta : ofEntry(page),
    published:
      ofLinked(linked?.published) ??
      one(
        'article:published_time',
        'citation_publication_date',
        'citation_date',
        'datepublished',
        'dc.date.issued',
        'dcterms.issued',
        'dcterms.date',
        'dc.date',
        'date',
        'pubdate',
        'parsely-pub-date',
        'sailthru.date',
        'og:published_time',
      ) ??
      ofTime(page.times) ??
      ofPostamble(page),
    updated:
      ofLinked(linked?.updated) ?? one('article:modified_time', 'datemodified', 'dcterms.modified', 'og:updated_time'),
    publication,
    volume: one('citation_volume', 'prism.volume') ?? ofLinked(linked?.volume),
    issue: one('citation_issue', 'prism.number') ?? ofLinked(linked?.issue),
    url:
      [of(canonical, 'href', 'the page’s canonical link'), one('og:url'), ofLinked(linked?.url)].find(isAddress) ??
      null,
    language:
      of(html, 'lang', 'the page’s lang attribute') ??
      of(html, 'xml:lang', 'the page’s lang attribute') ??
      ofLinked(linked?.language) ??
      one('content-language', 'og:locale', 'dc.language'),
    slug: null,
  };
}

/** What wrote the page, as it says itself, in lower case; empty where it does not. */
export function generatorOf({ metas }: PageIndex): string {
  const generator = metas.find((meta) => attributeOf(meta, 'name')?.toLowerCase() === 'generator');
  return (generator && attributeOf(generator, 'content'))?.trim().toLowerCase() ?? '';
}

function isAddress(value: MetadataValue | null): value is MetadataValue {
  return value !== null && /^https?:\/\//i.test(value.text);
}

/** The date under a page of Org mode. */
function ofPostamble({ byId }: PageIndex): MetadataValue | null {
  const postamble = byId.get('postamble');
  const dated = postamble && childElements(postamble).find((line) => classesOf(line).includes('date'));
  const text = dated && /^Date:\s*(.*)$/u.exec(flatTextOf(dated))?.[1];
  return dated && text ? { text, origin: 'the line under the page', ...placeOf(dated) } : null;
}

function ofMeta(element: PageElement, name: string): MetadataValue {
  return {
    text: attributeOf(element, 'content')?.replace(/\s+/g, ' ').trim() ?? '',
    origin: `the page’s meta element ${name}`,
    ...placeOf(element),
  };
}

/** When an article appeared, by the `time` that is marked as that, or the first that stands before any running text. */
function ofTime(times: readonly PageElement[]): MetadataValue | null {
  const dated = times.filter((time) => /^\d{4}-\d\d-\d\d/.test(attributeOf(time, 'datetime') ?? ''));
  const marked = dated.find((time) => {
    const names = `${attributeOf(time, 'itemprop') ?? ''} ${attributeOf(time, 'class') ?? ''}`;
    return (
      attributeOf(time, 'pubdate') !== null ||
      /datePublished|(?:^|[\s_-])(?:published|entry-date|post-date|dt-published)(?:$|[\s_-])/.test(names)
    );
  });
  const time = marked ?? dated.find(isOfHead);
  return time
    ? { text: attributeOf(time, 'datetime') ?? '', origin: 'the page’s time element', ...placeOf(time) }
    : null;
}

function isOfHead(time: PageElement): boolean {
  for (let at = parentOf(time); at !== null; at = parentOf(at)) {
    if (at.tagName === 'header' || at.tagName === 'hgroup') return true;
    if (classesOf(at).some((name) => /^(?:byline|entry-meta|post-meta|article-meta|dateline|meta)$/.test(name)))
      return true;
  }
  return false;
}

/** Authors as h-entry names them, wherever they stand on the page; those of comments are named so, too. */
function ofEntry({ entryAuthors }: PageIndex): MetadataValue[] {
  return entryAuthors
    .filter((element) => !isInComment(element))
    .map((element) => ({ text: flatTextOf(element), origin: 'the page’s p-author', ...placeOf(element) }))
    .filter(({ text }, index, all) => text !== '' && all.findIndex((one) => one.text === text) === index);
}

function isInComment(element: PageElement): boolean {
  for (let at = parentOf(element); at !== null; at = parentOf(at)) if (classesOf(at).includes('h-cite')) return true;
  return false;
}

function ofTitle(element: PageElement): MetadataValue | null {
  const text = flatTextOf(element);
  return text === '' ? null : { text, origin: titleElement, ...placeOf(element) };
}

function withoutAddresses(values: readonly MetadataValue[]): MetadataValue[] {
  return values.filter(({ text }) => !/^https?:\/\//i.test(text));
}

/**
 * A title without the site's name that follows or precedes it, and as the page's heading prints it where they say the same.
 * Never cut otherwise: a dash or a colon may be the title's own.
 */
function withoutSite(
  title: MetadataValue | null,
  sites: readonly (string | undefined)[],
  headings: readonly string[],
): MetadataValue | null {
  if (title === null) return null;
  const heading = headings.find((one) => one !== '' && folded(one) === folded(title.text));
  if (heading !== undefined) return { ...title, text: heading };
  for (const known of [...sites, ...headings]) {
    if (known === undefined || known === '') continue;
    const parts = title.text.split(/\s+[-–—|·•:«»]+\s+/u);
    if (parts.length < 2) continue;
    const [first = ''] = parts;
    const last = parts.at(-1) ?? '';
    const isSite = sites.includes(known);
    if (isSite && folded(last) === folded(known))
      return { ...title, text: title.text.slice(0, title.text.lastIndexOf(last)).replace(/[\s|·•«»:–—-]+$/u, '') };
    if (isSite && folded(first) === folded(known))
      return { ...title, text: title.text.slice(first.length).replace(/^[\s|·•«»:–—-]+/u, '') };
    if (
      !isSite &&
      folded(title.text).startsWith(folded(known)) &&
      /^\s*[-–—|·•«»:]+\s/u.test(title.text.slice(known.length))
    )
      return { ...title, text: known };
  }
  return title;
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‚‛']/g, "'")
    .replace(/[“”„«»"]/g, '"')
    .replace(/[‐‑–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
