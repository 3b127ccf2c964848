import type { Template } from '../synthesized.ts';
import { type Finding, intrinsicOf, isRecord } from './finding.ts';
import {
  type Properties,
  type Property,
  type PropertyType,
  referredProperties,
  specificationOf,
} from './specification.ts';

/** Properties that there are not, that are missing, and values of a wrong kind, by what CloudFormation documents. */
export function propertyFindings({ Resources }: Template): Finding[] {
  return Object.entries(Resources).flatMap(([id, { Type: type, Properties: properties = {} }]) => {
    if (type.startsWith('Custom::')) return [];
    const specification = specificationOf(type);
    if (specification === undefined) return [`${id}: there is no resource type ${type}`];
    return inObject(`${id}.Properties`, properties, specification.properties);
  });
}

function inObject(path: string, value: Record<string, unknown>, properties: Properties): Finding[] {
  const unknown = Object.keys(value)
    .filter((name) => !Object.hasOwn(properties, name))
    .map((name) => `${path}.${name}: there is no such property${suggestion(name, Object.keys(properties))}`);
  const missing = Object.entries(properties)
    .filter(([name, { required }]) => required === true && !Object.hasOwn(value, name))
    .map(([name]) => `${path}.${name}: is required`);
  const wrong = Object.entries(value).flatMap(([name, given]) => {
    const property = properties[name];
    return property === undefined ? [] : inProperty(`${path}.${name}`, given, property);
  });
  return [...unknown, ...missing, ...wrong];
}

/** A property may have had other types, which CloudFormation still takes. */
function inProperty(path: string, value: unknown, { type, previousTypes = [] }: Property): Finding[] {
  return ofAny(path, value, [type, ...previousTypes]);
}

function ofAny(path: string, value: unknown, types: readonly PropertyType[]): Finding[] {
  const [first = [], ...others] = types.map((type) => ofType(path, value, type));
  return others.reduce((fewest, findings) => (findings.length < fewest.length ? findings : fewest), first);
}

function ofType(path: string, value: unknown, type: PropertyType): Finding[] {
  // What it stands for is known only when it is deployed.
  if (intrinsicOf(value) !== null) return [];
  switch (type.type) {
    case 'json':
      return [];
    case 'union':
      return ofAny(path, value, type.types);
    case 'ref':
      return isRecord(value) ? inObject(path, value, referredProperties(type)) : [`${path}: must be an object`];
    case 'array':
      return Array.isArray(value)
        ? value.flatMap((element: unknown, index) => ofType(`${path}[${index}]`, element, type.element))
        : [`${path}: must be a list`];
    case 'map':
      return isRecord(value)
        ? Object.entries(value).flatMap(([name, element]) => ofType(`${path}.${name}`, element, type.element))
        : [`${path}: must be an object`];
    case 'tag':
      return isRecord(value) && typeof value['Key'] === 'string' ? [] : [`${path}: must be a tag`];
    case 'null':
      return value === null ? [] : [`${path}: must be null`];
    case 'boolean':
      return typeof value === 'boolean' ? [] : [`${path}: must be true or false`];
    case 'integer':
      return Number.isInteger(value) ? [] : [`${path}: must be a whole number`];
    case 'number':
      return typeof value === 'number' ? [] : [`${path}: must be a number`];
    case 'string':
    case 'date-time':
      return typeof value === 'string' ? [] : [`${path}: must be a text`];
  }
}

/** The name that a misspelt one differs from by a letter or two. */
function suggestion(name: string, names: readonly string[]): string {
  const near = names.find((other) => distance(name.toLowerCase(), other.toLowerCase()) <= 2);
  return near === undefined ? '' : `; is it ${near}?`;
}

/** Letters to insert, delete or replace (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
