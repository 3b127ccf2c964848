import type { XmlElement } from './xml.ts';

/** True for a property that is there and not turned off. */
export function isOn(property: XmlElement | null): boolean {
  return property !== null && isOnValue(property.attributes['w:val'] ?? 'true');
}

/** True for a value of such a property, or of an attribute, that does not turn it off. */
export function isOnValue(value: string): boolean {
  return !/^(?:0|false|off|none)$/.test(value);
}
