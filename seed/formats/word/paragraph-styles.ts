import { childOf, element, elementsOf, type XmlElement } from './xml.ts';

/** What a paragraph is by its style, as `styleMap` names it. */
export type ParagraphRole =
  | 'Title'
  | `Heading${1 | 2 | 3 | 4 | 5 | 6}`
  | 'Quotation'
  | 'Figure'
  | 'Code'
  | 'Author'
  | 'Date';

/** How mammoth writes paragraphs of each role. */
export const styleMap: readonly string[] = [
  'p.Title => h1:fresh',
  ...[1, 2, 3, 4, 5, 6].map((level) => `p.Heading${level} => h${level}:fresh`),
  'p.Quotation => blockquote > p:fresh',
  'p.Figure => p.caption:fresh',
  "p.Code => pre:separator('\\n')",
  'p.Author => p.author:fresh',
  'p.Date => p.date:fresh',
];

/** Lists stand in each other as deep as this; deeper items are taken for items of the last. */
const deepestList = 5;

/** How mammoth writes items of lists: only needed where a file has lists, as it is parsed with every file. */
export const listStyleMap: readonly string[] = Array.from({ length: deepestList }, (_, level) =>
  ['unordered', 'ordered'].map((kind) => {
    const outer = 'ul|ol > li > '.repeat(level);
    return `p:${kind}-list(${level + 1}) => ${outer}${kind === 'ordered' ? 'ol' : 'ul'} > li:fresh`;
  }),
).flat();

/** Word's own names are English in every language; those behind them are LibreOffice's and pandoc's. */
const roles: readonly (readonly [name: RegExp, role: ParagraphRole])[] = [
  [/^title$/, 'Title'],
  [/^(?:quote|intense quote|block text|quotations|block quotation)$/, 'Quotation'],
  [/^(?:caption|image caption|table caption|figure|illustration)$/, 'Figure'],
  [/^(?:source code|html preformatted|preformatted text|code)$/, 'Code'],
  [/^(?:author|byline|by-line)$/, 'Author'],
  [/^date$/, 'Date'],
];

/** Styles that one is based on, each on the next, that are looked at: Word itself has ten at most. */
const longestChain = 100;

/** What a style makes of its paragraphs. */
interface Given {
  readonly role: ParagraphRole | null;
  readonly list: XmlElement | null;
}

const nothingGiven: Given = { role: null, list: null };

interface Style {
  readonly name: string;
  readonly basedOn: string | null;
  readonly outline: number | null;
  readonly list: XmlElement | null;
}

/** The paragraph styles of a Word file: a style is what it is based on, unless it says something else. */
export class ParagraphStyles {
  readonly #styles = new Map<string, Style>();
  readonly #given = new Map<string, Given>();

  constructor(part: XmlElement | null) {
    for (const style of part === null ? [] : elementsOf(part)) {
      if (style.name !== 'w:style' || (style.attributes['w:type'] ?? 'paragraph') !== 'paragraph') continue;
      const properties = childOf(style, 'w:pPr');
      const id = style.attributes['w:styleId'];
      if (id === undefined) continue;
      this.#styles.set(id, {
        name: settingOf(childOf(style, 'w:name'))?.toLowerCase() ?? '',
        basedOn: settingOf(childOf(style, 'w:basedOn')),
        outline: outlineOf(properties),
        list: properties && childOf(properties, 'w:numPr'),
      });
    }
  }

  /** What a paragraph is by its outline level or its style; null for running text. */
  roleOf(properties: XmlElement | null): ParagraphRole | null {
    const outline = outlineOf(properties);
    return outline === null ? this.#givenBy(properties).role : headingOf(outline);
  }

  /** Whether a paragraph is a line of a table of contents, or the heading over one. */
  isOfContents(properties: XmlElement | null): boolean {
    const id = settingOf(properties && childOf(properties, 'w:pStyle'));
    return id !== null && /^toc (?:\d|heading)$/.test(this.#styles.get(id)?.name ?? '');
  }

  /** What makes a paragraph an item of a list, its own or its style's; null for any other. */
  listOf(properties: XmlElement | null): XmlElement | null {
    const list = (properties && childOf(properties, 'w:numPr')) ?? this.#givenBy(properties).list;
    return list === null ? null : withinDepth(list);
  }

  /** What a paragraph's style makes of it: worked out once, for styles may be based on thousands of others. */
  #givenBy(properties: XmlElement | null): Given {
    const id = settingOf(properties && childOf(properties, 'w:pStyle'));
    if (id === null) return nothingGiven;
    const known = this.#given.get(id);
    if (known !== undefined) return known;
    const chain = [...this.#chain(id)];
    const given = {
      role: chain.map(roleOfStyle).find((role) => role !== undefined) ?? null,
      list: chain.find(({ list }) => list !== null)?.list ?? null,
    };
    this.#given.set(id, given);
    return given;
  }

  /** A style and those that it is based on. */
  *#chain(from: string): Generator<Style> {
    const seen = new Set<string>();
    let id: string | null = from;
    while (id !== null && !seen.has(id) && seen.size < longestChain) {
      seen.add(id);
      const style: Style | undefined = this.#styles.get(id);
      if (style === undefined) return;
      yield style;
      id = style.basedOn;
    }
  }
}

/** What a style itself says; undefined where it says nothing, and null where its outline level is that of running text. */
function roleOfStyle({ name, outline }: Style): ParagraphRole | null | undefined {
  const heading = /^heading (\d)$/.exec(name)?.[1];
  if (heading !== undefined) return headingOf(Number(heading) - 1);
  const role = roles.find(([pattern]) => pattern.test(name))?.[1];
  return role ?? (outline === null ? undefined : headingOf(outline));
}

function headingOf(outline: number): ParagraphRole | null {
  if (outline === 0) return 'Heading1';
  if (outline === 1) return 'Heading2';
  if (outline === 2) return 'Heading3';
  if (outline === 3) return 'Heading4';
  if (outline === 4) return 'Heading5';
  return outline <= 8 ? 'Heading6' : null;
}

function outlineOf(properties: XmlElement | null): number | null {
  const value = settingOf(properties && childOf(properties, 'w:outlineLvl'));
  return value !== null && /^[0-8]$/.test(value) ? Number(value) : null;
}

function settingOf(element: XmlElement | null): string | null {
  return element?.attributes['w:val'] ?? null;
}

function withinDepth(list: XmlElement): XmlElement {
  const level = Number(settingOf(childOf(list, 'w:ilvl')) ?? 0);
  if (!(level >= deepestList)) return list;
  const number = childOf(list, 'w:numId');
  const deepest = element('w:ilvl', [], { 'w:val': String(deepestList - 1) });
  return element('w:numPr', number === null ? [deepest] : [deepest, number]);
}
