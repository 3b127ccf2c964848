import { countWords } from '../words.ts';
import { elementsOf, textOf, type XmlElement } from './xml.ts';

/** How many words an element holds: of the two forms of a drawing, those of one. */
export function wordsIn(node: XmlElement): number {
  return countWords(printedIn(node));
}

function printedIn(node: XmlElement): string {
  if (
    node.name === 'w:t' ||
    node.name === 'w:delText' ||
    node.name === 'm:t' ||
    node.name === 'a:t' ||
    node.name === 'c:v'
  )
    return textOf(node);
  if (node.name === 'mc:AlternateContent') {
    return (
      elementsOf(node)
        .map(printedIn)
        .find((text) => text.trim() !== '') ?? ''
    );
  }
  const text = elementsOf(node).map(printedIn).join('');
  return /^(?:w:p|w:tab|w:br|w:cr|a:p|w:rt|w:rubyBase|m:den|m:oMath|c:pt)$/.test(node.name) ? ` ${text} ` : text;
}
