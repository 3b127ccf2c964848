import {
  type MetadataValue,
  noMetadata,
  type SourceBlock,
  type SourceMetadata,
} from '../../source-document/source-document.ts';
import { headBlocks, mayBeAuthor } from '../file-creator.ts';
import { childOf, textOf, type XmlElement } from './xml.ts';

const origin = 'the file’s properties';

/**
 * What a Word file's core properties say, as far as the print does not: title and creator are often those of a template or
 * of the computer, so the print wins. When the file was made or changed is no date of publication, and is not taken.
 */
export function propertiesMetadata(properties: XmlElement | null, blocks: readonly SourceBlock[]): SourceMetadata {
  if (properties === null) return noMetadata;
  const value = (name: string): MetadataValue | null => {
    const found = childOf(properties, name);
    const text = found === null ? '' : textOf(found).replace(/\s+/g, ' ').trim();
    return text === '' ? null : { text, origin, line: 1, column: 1 };
  };
  const head = blocks.slice(0, headBlocks).map(({ content }) => content.text);
  const title = value('dc:title');
  const creator = value('dc:creator');
  const isPrinted = blocks[0]?.kind === 'HEADING' && blocks[0].level === 1;
  return {
    ...noMetadata,
    title: isPrinted || title === null || head.some((text) => same(text, title.text)) ? null : title,
    authors: creator && mayBeAuthor(creator.text, blocks) ? creatorsOf(creator) : [],
    language: value('dc:language'),
  };
}

/** Word parts several by semicolons. */
function creatorsOf(creator: MetadataValue): MetadataValue[] {
  return creator.text
    .split(/\s*;\s*/)
    .filter(Boolean)
    .map((text) => ({ ...creator, text }));
}

function same(one: string, other: string): boolean {
  return one.toLowerCase().replace(/\W+/g, '') === other.toLowerCase().replace(/\W+/g, '');
}
