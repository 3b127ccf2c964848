const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: '\u00a0',
};

export function unescaped(html: string): string {
  return html.replace(/&(\w+|#39);/g, (whole, name) => entities[name] ?? whole);
}

/** The text of an element's markup. */
export function textOf(html: string): string {
  return unescaped(html.replace(/<[^>]*>/g, ''));
}

/** What each paragraph of an article's page reads, in order. */
export function paragraphsIn(html: string): string[] {
  return [...html.matchAll(/<p id="p\d+">(.*?)<\/p>/gs)].map(([, inside = '']) => textOf(inside));
}

/** Every address that the page links to or loads. */
export function addressesIn(html: string): string[] {
  return [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(([, address = '']) => unescaped(address));
}

export function idsIn(html: string): string[] {
  return [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => unescaped(id));
}

/** The address of the first link whose text is `text`. Throws where there is none. */
export function linkTo(text: string, html: string): string {
  for (const [, address = '', inside = ''] of html.matchAll(/<a\b[^>]*\shref="([^"]*)"[^>]*>(.*?)<\/a>/gs)) {
    if (textOf(inside) === text) return unescaped(address);
  }
  throw new Error(`No link reads "${text}".`);
}
