import { AwsError } from '../aws-error.ts';
import type { Template, TemplateResource } from './template.ts';

/** The logical ids of the template's resources, each after those that it needs. */
export function inDependencyOrder(resources: Template['Resources']): string[] {
  const ordered = new Set<string>();
  const visit = (logicalId: string, path: readonly string[]): void => {
    const resource = resources[logicalId];
    if (resource === undefined || ordered.has(logicalId)) return;
    if (path.includes(logicalId))
      throw new AwsError('ValidationError', `Circular dependency between resources: [${path.join(', ')}]`);
    for (const needed of dependenciesOf(resource)) visit(needed, [...path, logicalId]);
    ordered.add(logicalId);
  };
  for (const logicalId of Object.keys(resources)) visit(logicalId, []);
  return [...ordered];
}

/** Every name that a resource depends on or refers to, parameters among them. */
function dependenciesOf({ Properties, DependsOn }: TemplateResource): string[] {
  return [...[DependsOn].flat(), ...referencesIn(Properties)];
}

function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (name === 'Ref' && typeof inner === 'string') return [inner];
    if (name === 'Fn::GetAtt')
      return [typeof inner === 'string' ? (inner.split('.')[0] ?? '') : String([inner].flat()[0])];
    if (name === 'Fn::Sub') {
      const pattern = String([inner].flat()[0]);
      return [...pattern.matchAll(/\$\{([^!}.]+)/g)].map((match) => match[1] ?? '').concat(referencesIn(inner));
    }
    return referencesIn(inner);
  });
}
