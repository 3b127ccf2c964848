import { elementsOf, textOf, type XmlElement } from './xml.ts';

/** What a formula prints, its parts in reading order. */
export function formulaText(node: XmlElement): string {
  return elementsOf(node)
    .map((child) => {
      if (child.name === 'm:t') return textOf(child);
      if (child.name.endsWith('Pr')) return '';
      const text = formulaText(child);
      if (child.name === 'm:den') return `/${text}`;
      if (child.name === 'm:oMath') return `${text} `;
      return text;
    })
    .join('');
}
