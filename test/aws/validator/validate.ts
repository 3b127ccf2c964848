import type { DeployedFunction, Template } from '../synthesized.ts';
import { environmentFindings } from './environments.ts';
import type { Finding } from './finding.ts';
import { logFindings } from './logs.ts';
import { nameFindings } from './names.ts';
import { permissionFindings } from './permissions.ts';
import { propertyFindings } from './properties.ts';
import { referenceFindings } from './references.ts';
import { tableFindings } from './tables.ts';

/** All that is known to be wrong with a template before it is deployed. Enumerations and quotas are not looked at. */
export async function validate(template: Template, functions: readonly DeployedFunction[]): Promise<Finding[]> {
  return [
    ...propertyFindings(template),
    ...referenceFindings(template),
    ...tableFindings(template),
    ...logFindings(template),
    ...nameFindings(template),
    ...permissionFindings(template, functions),
    ...(await environmentFindings(template, functions)),
  ];
}
