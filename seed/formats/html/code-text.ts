import type { SourceText } from '../../source-document/source-document.ts';
import { SourceTextBuilder } from '../../source-document/source-text.ts';
import type { BlockContext } from './block-context.ts';
import { isElement, isText, type PageElement } from './tree.ts';

/** The text of a `pre`, its white space as it is but for tabs. */
export function codeText(element: PageElement, context: BlockContext): SourceText {
  const builder = new SourceTextBuilder();
  const lines = (node: PageElement): void => {
    for (const child of node.childNodes) {
      if (isText(child)) builder.addVerbatim(child.value.replaceAll('\t', '  '), context.place(child));
      else if (isElement(child) && child.tagName === 'br') builder.addVerbatim('\n', null);
      else if (isElement(child)) {
        context.enter?.(child);
        lines(child);
      }
    }
  };
  lines(element);
  return builder.build();
}
