import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { parseConfig } from '../../functions/graphql/config.ts';
import { siteHostHeader } from '../../functions/graphql/origin-header.ts';
import { readActions } from '../../infra/table.ts';
import { only, resourcesOf, type Synthesized, synthesized, type Template } from '../aws/synthesized.ts';
import { validate } from '../aws/validator/validate.ts';

const revisionSchema = z.object({
  ServiceConfig: z.looseObject({
    EnvironmentVariables: z.record(z.string(), z.unknown()),
    MaxConcurrencyPerEnvironment: z.int(),
    TimeoutSeconds: z.int(),
  }),
});
const policySchema = z.object({
  PolicyDocument: z.object({ Statement: z.array(z.object({ Action: z.union([z.string(), z.string().array()]) })) }),
});

describe('with compute: "web-function"', () => {
  let web: Synthesized;
  beforeAll(async () => {
    web = await synthesized('dev', { compute: 'web-function', throttle: { requestsPerSecond: 1_500, burst: 10 } });
  });
  const revisionOf = (template: Template) =>
    revisionSchema.parse(only(template, 'AWS::Lambda::WebFunctionRevision').properties).ServiceConfig;

  it('the template is sound, has no HTTP API, and leaves nothing behind', async () => {
    // The schemas that the validator reads do not have these yet; CDK's own rules, which cdk.json sets, do.
    const unknown = ['', 'Revision', 'Endpoint'].map(
      (kind) => `there is no resource type AWS::Lambda::WebFunction${kind}`,
    );
    const findings = await validate(web.template, web.functions);
    expect(findings.map((finding) => finding.replace(/^\w+: /, ''))).toEqual(unknown);
    expect(resourcesOf(web.template, 'AWS::ApiGatewayV2::Api')).toEqual([]);
    const retained = Object.values(web.template.Resources).filter(({ DeletionPolicy }) => DeletionPolicy === 'Retain');
    expect(retained).toEqual([]);
  });

  it('the function has the settings that it reads, may read the table and write its log, and is asked at a bounded rate', () => {
    const { EnvironmentVariables, MaxConcurrencyPerEnvironment, TimeoutSeconds } = revisionOf(web.template);
    const given = Object.entries(EnvironmentVariables).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : 'known when it is deployed',
    ]);
    expect(() => parseConfig({ ...Object.fromEntries(given), AWS_REGION: 'eu-central-1' })).not.toThrow();
    expect([MaxConcurrencyPerEnvironment, TimeoutSeconds]).toEqual([64, 10]);
    const [policy] = resourcesOf(web.template, 'AWS::IAM::Policy').filter(({ id }) =>
      id.startsWith('WebApiFunctionRole'),
    );
    const actions = policySchema.parse(policy?.properties).PolicyDocument.Statement.flatMap(({ Action }) => Action);
    expect(actions.sort()).toEqual([...readActions, 'logs:CreateLogStream', 'logs:PutLogEvents'].sort());
    expect(only(web.template, 'AWS::Lambda::WebFunctionEndpoint').properties).toMatchObject({
      AuthType: 'ApplicationManaged',
      EndpointType: 'HomeRegion',
      ThrottleConfig: { RateLimit: 2_000 },
    });
  });

  it('the edge tells it the name that readers use: its own where the domain is known, else by a function', async () => {
    const { FunctionCode } = z
      .object({ FunctionCode: z.string() })
      .parse(only(web.template, 'AWS::CloudFront::Function').properties);
    const request = { headers: { host: { value: 'd1.cloudfront.net' }, [siteHostHeader]: { value: 'evil.example' } } };
    expect(runInNewContext(`${FunctionCode}; handler({ request })`, { request })).toMatchObject({
      headers: { [siteHostHeader]: { value: 'd1.cloudfront.net' } },
    });
    const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b';
    const named = await synthesized('dev', {
      compute: 'web-function',
      domain: { name: 'api.example.org', certificateArn },
    });
    expect(resourcesOf(named.template, 'AWS::CloudFront::Function')).toEqual([]);
    const distribution = JSON.stringify(only(named.template, 'AWS::CloudFront::Distribution').properties);
    expect(distribution).toContain(`{"HeaderName":"${siteHostHeader}","HeaderValue":"api.example.org"}`);
  });

  it('an alarm counts the failures that the function itself logs', () => {
    const alarms = JSON.stringify(resourcesOf(web.template, 'AWS::CloudWatch::Alarm'));
    expect(alarms).toContain('"MetricName":"FailedAnswers"');
    expect(only(web.template, 'AWS::Logs::MetricFilter').properties).toMatchObject({
      FilterPattern: '"GLOSS_ANSWERED_5XX"',
    });
  });
});
