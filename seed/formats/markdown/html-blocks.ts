import type { SourceBlock, SourcePlace } from '../source-document.ts';
import { SourceTextBuilder } from '../source-text.ts';

/** The text of a block of HTML in Markdown. */
export function readHtml(html: string, placeAt: (offset: number) => SourcePlace): SourceBlock[] {
  const builder = new SourceTextBuilder();
  for (const { 0: run, index } of html.matchAll(/(?<=^|>)[^<]+/g)) builder.add(run, placeAt(index));
  return builder.isEmpty ? [] : [{ kind: 'PARAGRAPH', content: builder.build() }];
}
