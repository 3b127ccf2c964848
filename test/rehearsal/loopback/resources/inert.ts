import { arnOf } from '../account.ts';
import type { ResourceHandler } from './handler.ts';

/** A resource that exists, has a name and an ARN, and does nothing here. */
export function inertHandler(arn: (name: string) => string, attribute = 'Arn'): ResourceHandler {
  const provisioned = (physicalId: string) => ({ physicalId, attributes: { [attribute]: arn(physicalId) } });
  return {
    create: async ({ physicalName }) => provisioned(physicalName),
    update: async (_, { physicalId }) => provisioned(physicalId),
    delete: async () => undefined,
  };
}

/** What is declared for people and operations: it changes nothing that the rehearsal can see. */
export const inertHandlers: Readonly<Record<string, ResourceHandler>> = {
  'AWS::Logs::LogGroup': inertHandler((name) => arnOf('logs', `log-group:${name}:*`)),
  'AWS::CloudWatch::Alarm': inertHandler((name) => arnOf('cloudwatch', `alarm:${name}`)),
  'AWS::CloudWatch::Dashboard': inertHandler((name) => arnOf('cloudwatch', `dashboard/${name}`)),
};
