import { readdir, readFile } from 'node:fs/promises';
import type { AnnotatedArticle } from '../../schema/records/article.ts';
import { annotate } from '../annotate/annotate.ts';
import { readSourceDocument } from '../formats/read-source-document.ts';
import { readGoldCases } from './gold-case.ts';

const documents = new URL('../documents/', import.meta.url);

/** How often the texts in this repository cite each source: the shipped documents and the cases of the gold, as annotated. */
export async function sourcesOfOwnTexts(): Promise<readonly { readonly source: string; readonly citations: number }[]> {
  const shipped = (await readdir(documents)).map(async (name) => ({
    name,
    content: await readFile(new URL(name, documents)),
  }));
  const gold = (await readGoldCases()).map(({ id, extension, text }) => ({
    name: `${id}.${extension}`,
    content: Buffer.from(text),
  }));
  const counts = new Map<string, number>();
  for (const { name, content } of [...(await Promise.all(shipped)), ...gold]) {
    const { article } = annotate(await readSourceDocument(content, { name }));
    for (const source of citedIn(article)) counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  return [...counts].map(([source, citations]) => ({ source, citations }));
}

function citedIn({ paragraphs }: AnnotatedArticle): readonly string[] {
  return paragraphs.flatMap(({ citations }) => citations.flatMap(({ source }) => source ?? []));
}
