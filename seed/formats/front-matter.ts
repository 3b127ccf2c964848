import { parse as parseToml } from 'smol-toml';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { MetadataValue, SourceMetadata, SourceWarning } from '../source-document/source-document.ts';
import { noMetadata } from '../source-document/source-document.ts';

export interface FrontMatter {
  readonly metadata: SourceMetadata;
  /** How many lines it takes, its fences among them. */
  readonly lines: number;
  readonly warnings: readonly SourceWarning[];
}

const longestFrontMatter = 400;
const origin = 'the front matter';

/**
 * Reads front matter in YAML (between lines of dashes) or TOML (between lines of three plus signs) that a document begins
 * with; null where it begins otherwise, or with a mere rule.
 */
export function readFrontMatter(lines: readonly string[]): FrontMatter | null {
  const fence = /^(---|\+\+\+)[ \t]*$/.exec(lines[0] ?? '')?.[1];
  if (fence === undefined) return null;
  const closing = fence === '---' ? /^(?:-{3,}|\.\.\.)[ \t]*$/ : /^\+\+\+[ \t]*$/;
  const end = lines.slice(1, longestFrontMatter).findIndex((line) => closing.test(line)) + 1;
  if (end < 2) return null;
  const inside = lines.slice(1, end);
  return fence === '---' ? readYaml(inside) : readTomlLines(inside);
}

const keyLine = /^([\p{L}_][\p{L}\p{N}_. -]{0,60}?)[ \t]*:(?:[ \t\u00A0]+(.*))?$/u;
const continues = /^(?:[ \t]|-(?:[ \t]|$)|#|$|[\]}])/;

/** True for lines each of which may be of a mapping in YAML: keys, what is under them, comments. */
function isMapping(lines: readonly string[]): boolean {
  return lines.some((line) => keyLine.test(line)) && lines.every((line) => keyLine.test(line) || continues.test(line));
}

function readYaml(lines: readonly string[]): FrontMatter | null {
  if (!isMapping(lines)) return null;
  const warnings: SourceWarning[] = [];
  const document = parseDocument(lines.map(withPlainTextQuoted).join('\n'), {
    schema: 'failsafe',
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  let values: Readonly<Record<string, unknown>> = {};
  const [error] = document.errors;
  if (error || !isMap(document.contents)) {
    const { line, column } = lineAndColumn(lines, error?.pos[0] ?? 0);
    warnings.push({
      line,
      column,
      code: 'FRONT_MATTER_INVALID',
      message: `The front matter is no valid YAML here (${reasonOf(error?.message)}); only its simple lines were read.`,
    });
    values = simpleLines(lines);
  } else {
    // Entries by hand: of a key given twice the first counts, as a reader of the page would take it.
    const entries = new Map<string, unknown>();
    for (const { key, value } of document.contents.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (name === '' || entries.has(name)) continue;
      entries.set(name, document.createNode(value).toJS(document));
      if (mayBeCut.has(foldedKey(name))) warnings.push(...cutValues(name, value, lines));
    }
    values = Object.fromEntries(entries);
  }
  return { metadata: metadataOf(values, lines, ':'), lines: lines.length + 2, warnings };
}

/** Of what YAML takes for a comment behind an unquoted text, where it may be meant for more of it. */
function cutValues(key: string, value: unknown, lines: readonly string[]): SourceWarning[] {
  if (isSeq(value)) return value.items.flatMap((item) => cutValues(key, item, lines));
  if (!isScalar(value) || value.type !== 'PLAIN' || !value.comment) return [];
  const text = String(value.value);
  const rest = `#${value.comment.split('\n')[0] ?? ''}`;
  const index = lines.findIndex((line) => line.includes(` ${rest}`) || line.includes(`\t${rest}`));
  if (index < 0 || text === '') return [];
  const message = `“${rest}” stands behind “${text}” as a comment and is left out of “${key}”; in quotes it would be of the text.`;
  return [{ line: index + 2, column: (lines[index]?.indexOf(rest) ?? 0) + 1, code: 'TEXT_LEFT_OUT', message }];
}

function reasonOf(message: string | undefined): string {
  return (message ?? 'it is no mapping').split('\n')[0]?.replace(/\.$/, '') ?? '';
}

function lineAndColumn(lines: readonly string[], offset: number): { line: number; column: number } {
  let rest = offset;
  for (const [index, line] of lines.entries()) {
    if (rest <= line.length) return { line: index + 2, column: rest + 1 };
    rest -= line.length + 1;
  }
  return { line: lines.length + 1, column: 1 };
}

const dayBeforeComment = /^\d{4}-\d\d-\d\d\S*\s+#/;

/**
 * A line whose value YAML would cut or refuse, quoted: a title with a colon, " #1", a first "!", "@" or "*". A no-break space
 * after the colon counts as a space.
 */
function withPlainTextQuoted(line: string): string {
  const match = keyLine.exec(line);
  const value = match?.[2]?.trim();
  if (!match?.[1] || !value) return line;
  const plain =
    !/^["'[{|>]/.test(value) &&
    !dayBeforeComment.test(value) &&
    (/: |:$|\s#\S/.test(value) || /^[!@`*&%?,-]/.test(value));
  const text = plain ? `'${value.replaceAll("'", "''")}'` : value;
  return `${match[1]}: ${text}`;
}

function simpleLines(lines: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    lines.flatMap((line) => {
      const match = keyLine.exec(line);
      const value = match?.[2]?.trim().replace(/^(["'])(.*)\1$/, '$2');
      return match?.[1] && value ? [[match[1], value]] : [];
    }),
  );
}

function readTomlLines(lines: readonly string[]): FrontMatter | null {
  try {
    const values: Readonly<Record<string, unknown>> = parseToml(lines.join('\n'));
    if (Object.keys(values).length === 0) return null;
    return { metadata: metadataOf(values, lines, '='), lines: lines.length + 2, warnings: [] };
  } catch (error) {
    if (!lines.some((line) => /^\s*[\w-]+\s*=/.test(line))) return null;
    const message = reasonOf(error instanceof Error ? error.message : String(error));
    const line = numberOf(error, 'line') + 1;
    const column = numberOf(error, 'column');
    return {
      metadata: noMetadata,
      lines: lines.length + 2,
      warnings: [
        {
          line,
          column,
          code: 'FRONT_MATTER_INVALID',
          message: `The front matter is no valid TOML here (${message}); nothing of it was read.`,
        },
      ],
    };
  }
}

function numberOf(error: unknown, name: 'line' | 'column'): number {
  const value = typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
  return typeof value === 'number' && value >= 1 ? value : 1;
}

// Keys in lower case, without marks between words.
const keys = {
  title: ['title', 'headline'],
  authors: ['authors', 'author', 'byline', 'by'],
  published: [
    'published',
    'date',
    'publishdate',
    'publisheddate',
    'publishedat',
    'pubdate',
    'datepublished',
    'created',
  ],
  updated: [
    'updated',
    'lastmod',
    'modified',
    'lastmodified',
    'lastmodifiedat',
    'dateupdated',
    'updatedat',
    'datemodified',
  ],
  publication: ['publication', 'journal', 'periodical', 'newspaper', 'magazine', 'publisher', 'site', 'sitename'],
  volume: ['volume', 'vol'],
  issue: ['issue', 'number'],
  url: ['canonicalurl', 'canonical', 'canonicallink', 'url', 'link', 'permalink'],
  language: ['lang', 'language', 'locale'],
  slug: ['slug'],
} as const satisfies Readonly<Record<keyof SourceMetadata, readonly string[]>>;

/** Keys of a text that a comment may be meant for. */
const mayBeCut: ReadonlySet<string> = new Set([...keys.title, ...keys.authors, ...keys.publication]);

function foldedKey(key: string): string {
  return key.toLowerCase().replace(/[\s_.-]/g, '');
}

function metadataOf(
  values: Readonly<Record<string, unknown>>,
  lines: readonly string[],
  mark: ':' | '=',
): SourceMetadata {
  const byKey = new Map(Object.entries(values).map(([key, value]) => [foldedKey(key), { key, value }]));
  const all = (name: keyof typeof keys): MetadataValue[] => {
    for (const candidate of keys[name]) {
      const entry = byKey.get(candidate);
      const texts = entry === undefined ? [] : textsOf(entry.value);
      if (entry && texts.length > 0) {
        const place = placeOf(entry.key, lines, mark);
        return texts.map((text) => ({ text, origin, ...place }));
      }
    }
    return [];
  };
  const one = (name: keyof typeof keys): MetadataValue | null => all(name)[0] ?? null;
  return {
    title: one('title'),
    authors: all('authors'),
    published: one('published'),
    updated: one('updated'),
    publication: one('publication'),
    volume: one('volume'),
    issue: one('issue'),
    url: keys.url.flatMap((name) => urlOf(byKey.get(name), lines, mark) ?? [])[0] ?? null,
    language: one('language'),
    slug: one('slug'),
  };
}

/** A key such as `url` may hold a path of the site. */
function urlOf(
  entry: { key: string; value: unknown } | undefined,
  lines: readonly string[],
  mark: ':' | '=',
): MetadataValue | null {
  const text = entry === undefined ? undefined : textsOf(entry.value)[0];
  if (entry === undefined || text === undefined || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  return { text, origin, ...placeOf(entry.key, lines, mark) };
}

function placeOf(key: string, lines: readonly string[], mark: ':' | '='): { line: number; column: number } {
  const index = lines.findIndex((line) => line.startsWith(key) && line.slice(key.length).trimStart().startsWith(mark));
  if (index < 0) return { line: 2, column: 1 };
  const line = lines[index] ?? '';
  const value = line.slice(line.indexOf(mark) + 1);
  return { line: index + 2, column: line.length - value.trimStart().length + 1 };
}

/** The texts of a value: its own, those of a list, the names of a list of persons. */
function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (value instanceof Date) return [value.toISOString()];
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') {
    // As Obsidian links to a note: [[Jane Doe]].
    const text = String(value)
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^\[\[(?:[^|\]]*\|)?([^|\]]+)\]\]$/, '$1');
    return text === '' || text === '~' || text === 'null' ? [] : [text];
  }
  if (typeof value !== 'object' || value === null) return [];
  return ['name', 'title', 'display_name'].flatMap((key) => textsOf(Reflect.get(value, key))).slice(0, 1);
}
