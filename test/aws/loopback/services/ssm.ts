import { z } from 'zod';
import { AwsError, notImitated } from '../aws-error.ts';

const getParameter = z.object({ Name: z.string() });

/** What `cdk bootstrap` leaves in Systems Manager: the version of its resources, here one that is new enough. */
const stored: Readonly<Record<string, string>> = { '/cdk-bootstrap/hnb659fds/version': '30' };

export function readParameter(name: string): string {
  const value = stored[name];
  if (value === undefined) throw new AwsError('ParameterNotFound', `${name} is no parameter.`);
  return value;
}

export async function performSsm(operation: string, input: unknown): Promise<unknown> {
  if (operation !== 'GetParameter') throw notImitated(`Systems Manager's ${operation}`);
  const { Name } = getParameter.parse(input);
  return { Parameter: { Name, Type: 'String', Value: readParameter(Name), Version: 1 } };
}
