import type { MetadataValue, SourceBlock, SourceMetadata } from '../../source-document/source-document.ts';
import { titleElement } from './page-metadata.ts';

/** In words: a longer one is of an article. */
const longestName = 3;
/** In how many blocks at the beginning the heading is looked for. */
const longestHead = 8;

/**
 * The title of a page's metadata; null where the `title` element is all that the page says of itself, of a few words, and the
 * article stands under one heading that shares none with it, as under "Untitled document": the heading is the title then.
 */
export function titleOfText(
  { title, publication }: SourceMetadata,
  blocks: readonly SourceBlock[],
): MetadataValue | null {
  if (title?.origin !== titleElement || publication !== null) return title;
  const headings = blocks.filter((block) => block.kind === 'HEADING');
  const first = headings.filter(({ level }) => level === 1);
  const [heading] = first;
  if (heading === undefined || first.length > 1 || blocks.indexOf(heading) >= longestHead) return title;
  const words = wordsOf(title.text);
  if (words.length > longestName) return title;
  return headings.some(({ content }) => wordsOf(content.text).some((word) => words.includes(word))) ? title : null;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}
