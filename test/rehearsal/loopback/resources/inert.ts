import { arnOf } from '../account.ts';
import type { ResourceHandler } from './handler.ts';

/** A resource that exists and does nothing here; `describe` gives what `Ref` and `Fn::GetAtt` say of one of a name. */
function inertHandler(
  describe: (name: string) => { ref?: string; attributes?: Record<string, string> },
): ResourceHandler {
  const provisioned = (name: string) => {
    const { ref = name, attributes = {} } = describe(name);
    return { physicalId: ref, attributes };
  };
  return {
    create: async ({ physicalName }) => provisioned(physicalName),
    update: async (_, { physicalId, attributes }) => ({ physicalId, attributes }),
    delete: async () => undefined,
  };
}

/** What is declared for people and operations: it changes nothing that the rehearsal can see. */
export const inertHandlers: Readonly<Record<string, ResourceHandler>> = {
  'AWS::Logs::LogGroup': inertHandler((name) => ({ attributes: { Arn: arnOf('logs', `log-group:${name}:*`) } })),
  'AWS::CloudWatch::Alarm': inertHandler((name) => ({ attributes: { Arn: arnOf('cloudwatch', `alarm:${name}`) } })),
  'AWS::CloudWatch::Dashboard': inertHandler(() => ({})),
  'AWS::SNS::Topic': inertHandler((name) => ({
    ref: arnOf('sns', name),
    attributes: { TopicArn: arnOf('sns', name), TopicName: name },
  })),
  'AWS::SNS::Subscription': inertHandler((name) => ({ ref: arnOf('sns', name) })),
  'AWS::SNS::TopicPolicy': inertHandler(() => ({})),
};
