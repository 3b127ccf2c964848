import type { SourceLink, SourceText } from '../source-document/source-document.ts';
import { siteOf } from '../text/domain.ts';
import type { DocumentParts } from './document/document-parts.ts';

/**
 * A document without the links that lead to its own site, which cite nothing; where one stands in dated parentheses,
 * as in "(see EDM, October 19)", a citation has it, but on a wiki, where every name is such a link.
 */
export function withoutOwnLinks(parts: DocumentParts): DocumentParts {
  if (parts.url === null) return parts;
  const site = siteOf(parts.url);
  const isWiki = site.includes('wiki') || parts.url.includes('/wiki/');
  const without = <Part extends { readonly content: SourceText }>(part: Part): Part => {
    const { links, text } = part.content;
    const kept = links.filter((link) => siteOf(link.url) !== site || (!isWiki && isInDatedParentheses(text, link)));
    return kept.length === links.length ? part : { ...part, content: { ...part.content, links: kept } };
  };
  return { ...parts, paragraphs: parts.paragraphs.map(without), notes: parts.notes.map(without) };
}

const longestParentheses = 300;

function isInDatedParentheses(text: string, { start, end }: SourceLink): boolean {
  const before = /\(([^()]*)$/u.exec(text.slice(Math.max(0, start - longestParentheses), start));
  const after = before && /^[^()]*\)/u.exec(text.slice(end, end + longestParentheses));
  return after !== null && before !== null && /\d/u.test(`${before[1]}${text.slice(start, end)}${after[0]}`);
}
