import { arnOf } from '../account.ts';
import type { ResourceHandler } from './handler.ts';

/**
 * A resource that exists and does nothing here; `describe` gives what `Ref` and `Fn::GetAtt` say of one of a name, which
 * the property `nameProperty` may set.
 */
function inertHandler(
  describe: (name: string) => { ref?: string; attributes?: Record<string, string> },
  nameProperty = '',
): ResourceHandler {
  const provisioned = (name: string) => {
    const { ref = name, attributes = {} } = describe(name);
    return { physicalId: ref, attributes };
  };
  return {
    create: async ({ physicalName, properties }) => {
      const given = properties[nameProperty];
      return provisioned(typeof given === 'string' ? given : physicalName);
    },
    update: async (_, { physicalId, attributes }) => ({ physicalId, attributes }),
    delete: async () => undefined,
  };
}

/** What is declared for people and operations: it changes nothing that the rehearsal can see. */
export const inertHandlers: Readonly<Record<string, ResourceHandler>> = {
  'AWS::Logs::LogGroup': inertHandler(
    (name) => ({ attributes: { Arn: arnOf('logs', `log-group:${name}:*`) } }),
    'LogGroupName',
  ),
  'AWS::CloudWatch::Alarm': inertHandler((name) => ({ attributes: { Arn: arnOf('cloudwatch', `alarm:${name}`) } })),
  'AWS::Logs::MetricFilter': inertHandler(() => ({})),
  'AWS::KMS::Key': inertHandler((name) => ({ attributes: { Arn: arnOf('kms', `key/${name}`), KeyId: name } })),
  'AWS::CloudWatch::Dashboard': inertHandler(() => ({}), 'DashboardName'),
  'AWS::SNS::Topic': inertHandler((name) => ({
    ref: arnOf('sns', name),
    attributes: { TopicArn: arnOf('sns', name), TopicName: name },
  })),
  'AWS::SNS::Subscription': inertHandler((name) => ({ ref: arnOf('sns', name) })),
  'AWS::SNS::TopicPolicy': inertHandler(() => ({})),
};
