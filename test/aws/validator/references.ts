import * as z from 'zod';
import type { Template } from '../synthesized.ts';
import { type Finding, intrinsicOf, isRecord, recordSchema } from './finding.ts';
import { specificationOf } from './specification.ts';

/** References to what the template does not have: resources, parameters, attributes, conditions of order. */
export function referenceFindings(template: Template): Finding[] {
  const { Resources, Outputs } = template;
  const parameters = recordSchema.parse(template['Parameters'] ?? {});
  const isThere = (id: string) =>
    Object.hasOwn(Resources, id) || Object.hasOwn(parameters, id) || id.startsWith('AWS::');
  const toNothing = (path: string, id: string) => (isThere(id) ? [] : [`${path}: refers to ${id}, which is not there`]);

  const toAttribute = (path: string, id: string, attribute: string): Finding[] => {
    const resource = Resources[id];
    if (resource === undefined) return [`${path}: refers to ${id}, which is not there`];
    const specification = specificationOf(resource.Type);
    // A resource of our own has what its function answers.
    if (specification === undefined || Object.hasOwn(specification.attributes, attribute)) return [];
    return [`${path}: refers to ${id}.${attribute}, an attribute that ${resource.Type} has not`];
  };

  const inside = (path: string, value: unknown): Finding[] => {
    if (Array.isArray(value)) return value.flatMap((element: unknown, index) => inside(`${path}[${index}]`, element));
    if (!isRecord(value)) return [];
    const intrinsic = intrinsicOf(value);
    if (intrinsic?.name === 'Ref') return toNothing(path, z.string().parse(intrinsic.argument));
    if (intrinsic?.name === 'Fn::GetAtt') {
      const [id, attribute] = z.tuple([z.string(), z.string()]).parse(intrinsic.argument);
      return toAttribute(path, id, attribute);
    }
    const sub = intrinsic?.name === 'Fn::Sub' && typeof intrinsic.argument === 'string' ? intrinsic.argument : '';
    const inSub = [...sub.matchAll(/\$\{([^!}]+)\}/g)].flatMap(([, name = '']) => {
      const [id = '', ...attribute] = name.split('.');
      return attribute.length === 0 ? toNothing(path, id) : toAttribute(path, id, attribute.join('.'));
    });
    return [...inSub, ...Object.entries(value).flatMap(([name, element]) => inside(`${path}.${name}`, element))];
  };

  const order = Object.entries(Resources).flatMap(([id, { DependsOn = [] }]) =>
    [DependsOn].flat().flatMap((other) => toNothing(`${id}.DependsOn`, other)),
  );
  const inResources = Object.entries(Resources).flatMap(([id, { Properties }]) =>
    inside(`${id}.Properties`, Properties),
  );
  return [...order, ...inResources, ...inside('Outputs', Outputs)];
}
