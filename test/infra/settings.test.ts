import { describe, expect, it } from 'vitest';
import { environmentOf } from '../../infra/settings.ts';
import { contextOf } from '../aws/synthesized.ts';

/** The settings as `cdk.json` has them, with others instead. */
function read(settings: Readonly<Record<string, unknown>>, environment = 'dev') {
  const context: Readonly<Record<string, unknown>> = contextOf(environment, settings);
  return environmentOf((key) => context[key]).settings;
}

it('come from cdk.json, for the environment that is asked for', () => {
  expect(read({})).toMatchObject({ keepData: false, graphiql: true });
  expect(read({}, 'prod')).toMatchObject({ keepData: true, graphiql: false });
});

const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b';
const webAclArn = 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/gloss/0a1b';

it('take what an environment may set', () => {
  const settings = {
    region: 'us-east-1',
    alarmEmail: 'desk@example.org',
    domain: { name: 'api.example.org', certificateArn },
    firewall: { requestsPerFiveMinutes: 1000 },
    allowedOrigins: ['https://www.example.org'],
    keepData: true,
    existing: { tableName: 'Gloss-restored', documentsBucketName: 'gloss-prod-documents' },
  };
  expect(read(settings)).toMatchObject(settings);
  expect(read({ region: 'eu-central-1', firewall: { webAclArn } })).toMatchObject({ firewall: { webAclArn } });
});

describe('a wrong one is refused with a sentence that says where', () => {
  const wrong: readonly (readonly [string, Readonly<Record<string, unknown>>, string])[] = [
    ['a region', { region: 'Frankfurt' }, 'context.environments.dev.region is no region; give one such as'],
    ['a kept table', { keepData: 'yes' }, 'keepData must be true or false'],
    ['an alarm address', { alarmEmail: 'desk' }, 'alarmEmail is no e-mail address'],
    ['a domain', { domain: { name: 'not a name', certificateArn } }, 'domain.name is no host name'],
    [
      'a certificate elsewhere',
      { domain: { name: 'api.example.org', certificateArn: certificateArn.replace('us-east-1', 'eu-central-1') } },
      'domain.certificateArn is not the ARN of a certificate in us-east-1: CloudFront takes none from another region',
    ],
    [
      'a firewall elsewhere',
      { region: 'eu-central-1', firewall: { requestsPerFiveMinutes: 1000 } },
      'firewall needs the region us-east-1',
    ],
    ['a firewall somewhere', { firewall: { requestsPerFiveMinutes: 1000 } }, 'Set region to us-east-1'],
    ['a firewall that is none', { firewall: { limit: 1000 } }, 'firewall takes requestsPerFiveMinutes'],
    ['compute', { compute: 'server' }, 'compute must be function or web-function'],
    ['GraphiQL', { graphiql: 'on' }, 'graphiql must be true or false'],
    ['an origin', { allowedOrigins: ['www.example.org'] }, 'allowedOrigins.0 is no origin'],
    ['a throttle', { throttle: { requestsPerSecond: 0, burst: 1 } }, 'throttle.requestsPerSecond'],
    ['the table', { table: { readUnitsPerSecond: 1000 } }, 'table.writeUnitsPerSecond'],
    [
      'an existing table',
      { keepData: true, existing: { tableName: 'a b' } },
      'existing.tableName is no name of a table',
    ],
    [
      'an existing bucket',
      { keepData: true, existing: { documentsBucketName: 's3://documents' } },
      'existing.documentsBucketName is no name of a bucket',
    ],
    ['existing data without a name', { keepData: true, existing: {} }, 'existing names neither a table nor a bucket'],
    [
      'existing data that is not kept',
      { keepData: false, existing: { tableName: 'Gloss-restored' } },
      'existing needs keepData: true, since what was there before the stack is not deleted with it',
    ],
    ['a misspelt name', { alarmMail: 'desk@example.org' }, 'dev has settings that there are not: alarmMail'],
  ];
  it.each(wrong)('%s', (_name, settings, sentence) => {
    expect(() => read(settings)).toThrow(sentence);
  });

  it('an environment that there is not', () => {
    const context: Readonly<Record<string, unknown>> = { ...contextOf(), environment: 'test' };
    expect(() => environmentOf((key) => context[key])).toThrow('The environment is test; cdk.json has dev, prod.');
  });
});
