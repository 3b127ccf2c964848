import { isOnValue } from './toggles.ts';
import { textOf, type XmlElement, type XmlNode } from './xml.ts';

/** A mark of its own that a call prints instead of a number stands behind it in its run; it goes into the call. */
export function withoutCustomMark(run: XmlElement): readonly XmlNode[] {
  const at = run.children.findIndex(
    (child) =>
      typeof child !== 'string' &&
      /^w:(?:foot|end)noteReference$/.test(child.name) &&
      isOnValue(child.attributes['w:customMarkFollows'] ?? 'false'),
  );
  const call = run.children[at];
  if (call === undefined || typeof call === 'string') return run.children;
  const mark = run.children
    .slice(at + 1)
    .map((child) => (typeof child !== 'string' && child.name === 'w:t' ? textOf(child) : ''))
    .join('')
    .trim();
  const rest = run.children.slice(at + 1).filter((child) => typeof child !== 'string' && child.name !== 'w:t');
  return [...run.children.slice(0, at), { ...call, attributes: { ...call.attributes, 'gloss-mark': mark } }, ...rest];
}
