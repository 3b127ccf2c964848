import { type PageElement, rawTextOf } from './tree.ts';

/** What a page's JSON-LD says of its article, as written. */
export interface LinkedArticle {
  readonly element: PageElement;
  /** The headline, then the name. */
  readonly titles: readonly string[];
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly updated: string | null;
  readonly publication: string | null;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly url: string | null;
  readonly language: string | null;
}

type Json = Readonly<Record<string, unknown>>;

const articleType = /(?:Article|Posting|Report|Blog|OpinionPiece|Chapter)$/u;
const pageType = /WebPage$/u;
/** Deeper ones are not looked into. */
const deepest = 12;

/**
 * The article of a page’s JSON-LD; a page's own entry where none is an article; null without either.
 *
 * @param withContributors true where contributors are further authors, as Ghost writes them
 */
export function linkedArticle(scripts: readonly PageElement[], withContributors = false): LinkedArticle | null {
  let ofPage: LinkedArticle | null = null;
  for (const element of scripts) {
    const nodes = nodesIn(parse(rawTextOf(element)), 0);
    const byId = new Map(
      nodes.flatMap((node) =>
        typeof node['@id'] === 'string' && node.name !== undefined ? [[node['@id'], node]] : [],
      ),
    );
    const article = nodes.find((node) => isOfType(node, articleType));
    if (article) return read(element, article, { byId, withContributors });
    const own = nodes.find((node) => isOfType(node, pageType));
    if (own) ofPage ??= read(element, own, { byId, withContributors });
  }
  return ofPage;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(
      text.replace(/^\s*(?:\/\/)?\s*(?:<!--|<!\[CDATA\[)/, '').replace(/(?:\/\/)?\s*(?:-->|\]\]>)\s*$/, ''),
    );
  } catch {
    return null;
  }
}

function nodesIn(value: unknown, depth: number): Json[] {
  if (depth > deepest) return [];
  if (Array.isArray(value)) return value.flatMap((one) => nodesIn(one, depth + 1));
  if (!isObject(value)) return [];
  return [
    value,
    ...['@graph', 'mainEntity', 'mainEntityOfPage'].flatMap((name) => nodesIn(value[name], depth + 1)),
    ...nodesIn([value.author, value.publisher, value.isPartOf], depth + 1),
  ];
}

function isOfType(node: Json, type: RegExp): boolean {
  return [node['@type']].flat().some((name) => typeof name === 'string' && type.test(name));
}

function read(
  element: PageElement,
  node: Json,
  { byId, withContributors }: { readonly byId: ReadonlyMap<unknown, Json>; readonly withContributors: boolean },
): LinkedArticle {
  const named = (value: unknown): string[] => {
    if (Array.isArray(value)) return value.flatMap(named);
    if (typeof value === 'string') return isAddress(value) ? [] : [value];
    if (!isObject(value)) return [];
    if (value.name !== undefined) return named(value.name);
    const known = byId.get(value['@id']);
    return known ? named(known.name) : [];
  };
  const isPartOf = [node.isPartOf].flat().filter(isObject);
  const all = [node, ...isPartOf, ...isPartOf.flatMap((part) => [part.isPartOf].flat().filter(isObject))];
  const numberOf = (name: string) => all.map((one) => text(one[name])).find((value) => value !== null) ?? null;
  const main = node.mainEntityOfPage;
  return {
    element,
    titles: [text(node.headline), text(node.name)].filter((title) => title !== null),
    authors: [...named(node.author ?? node.creator), ...(withContributors ? named(node.contributor) : [])].map(decoded),
    published: text(node.datePublished) ?? text(node.dateCreated),
    updated: text(node.dateModified),
    publication:
      first(
        isPartOf.filter((part) => isOfType(part, /Periodical|Newspaper|Magazine/)).flatMap((part) => named(part)),
      ) ?? first(named(node.publisher)),
    volume: numberOf('volumeNumber'),
    issue: numberOf('issueNumber'),
    url: [text(node.url), isObject(main) ? text(main['@id']) : text(main)].find((one) => isAddress(one ?? '')) ?? null,
    language: isObject(node.inLanguage) ? text(node.inLanguage.alternateName) : text(node.inLanguage),
  };
}

function first(values: readonly string[]): string | null {
  return values[0] === undefined ? null : decoded(values[0]);
}

function text(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'number') return String(one);
  return typeof one === 'string' && one.trim() !== '' ? decoded(one) : null;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: '’',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  hellip: '…',
};

/** Writing systems put what they wrote for HTML into JSON, entities and all. */
function decoded(value: string): string {
  return value
    .replace(
      /&(?:#(\d{1,6})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
      (printed, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return entities[name.toLowerCase()] ?? printed;
        const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
        return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : printed;
      },
    )
    .replace(/\s+/g, ' ')
    .trim();
}

function isAddress(value: string): boolean {
  return /^https?:\/\//i.test(value.trim());
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
