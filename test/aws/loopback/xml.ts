const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? character);

/** A value inside an element: objects as elements, lists as `member`s of the Query protocol, undefined left out. */
function toXml(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map((item) => element('member', item)).join('');
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([name, inner]) => (inner === undefined ? '' : element(name, inner)))
      .join('');
  }
  return escaped(String(value));
}

export const element = (name: string, value: unknown): string => `<${name}>${toXml(value)}</${name}>`;
