import { dropped } from './element-kinds.ts';
import { isOn } from './toggles.ts';
import { childOf, elementsOf, textOf, type XmlElement } from './xml.ts';

/** Whether every run of a paragraph that prints a word is bold, by its own property or as strong emphasis. */
export function isBold(paragraph: XmlElement): boolean {
  const runs = elementsOf(paragraph).filter(({ name }) => !dropped.has(name));
  const printed = runs.filter((run) => run.name !== 'w:r' || elementsOf(run).some((child) => isPrinted(child)));
  return (
    printed.length > 0 &&
    printed.every((run) => {
      const properties = run.name === 'w:r' ? childOf(run, 'w:rPr') : null;
      if (properties === null) return /^w:(?:bookmark|proofErr|comment)/.test(run.name);
      return isOn(childOf(properties, 'w:b')) || childOf(properties, 'w:rStyle')?.attributes['w:val'] === 'Strong';
    }) &&
    printed.some(({ name }) => name === 'w:r')
  );
}

function isPrinted(child: XmlElement): boolean {
  return child.name !== 'w:rPr' && !(child.name === 'w:t' && textOf(child).trim() === '');
}
