import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { CfnQueue } from 'aws-cdk-lib/aws-sqs';
import { App, Stack } from 'aws-cdk-lib/core';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { contextOf, only, type Synthesized, synthesized } from '../aws/synthesized.ts';

const dev = await synthesized('dev');
const prod = await synthesized('prod');

describe('names, tags and outputs', () => {
  it('tell environments apart', () => {
    for (const { template, stack } of [dev, prod]) {
      expect(stack.tags.tagValues()).toEqual({ Project: 'gloss', Environment: stack.stackName.replace('Gloss-', '') });
      expect(only(template, 'AWS::ApiGatewayV2::Api').properties).toMatchObject({ Name: stack.stackName });
      expect(only(template, 'AWS::SNS::Topic').properties).toMatchObject({ DisplayName: `${stack.stackName} alarms` });
      expect(only(template, 'AWS::CloudWatch::Dashboard').properties['DashboardName']).toEqual({
        'Fn::Join': ['', [{ Ref: 'AWS::StackName' }, '-', { Ref: 'AWS::Region' }]],
      });
    }
  });

  it('lead to dashboard, topic, logs and dead letters', () => {
    expect(Object.keys(dev.template.Outputs)).toEqual(
      expect.arrayContaining([
        'DashboardUrl',
        'AlarmTopicArn',
        'AccessLogGroupName',
        'GraphQLLogGroupName',
        'IngestLogGroupName',
        'DeadLetterQueueUrl',
      ]),
    );
  });
});

describe('what an account has to allow', () => {
  it('is one entry of its log policy, whatever number of access logs', () => {
    const { Ref: id } = z
      .object({
        AccessLogSettings: z.object({ DestinationArn: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }) }),
      })
      .transform(({ AccessLogSettings }) => ({ Ref: AccessLogSettings.DestinationArn['Fn::GetAtt'][0] }))
      .parse(only(dev.template, 'AWS::ApiGatewayV2::Stage').properties);
    expect(dev.template.Resources[id]?.Properties?.['LogGroupName']).toEqual({
      'Fn::Join': ['', ['/aws/vendedlogs/', { Ref: 'AWS::StackName' }, '/access']],
    });
  });

  it('is that alarms use the key of their topic', () => {
    const { id, properties } = only(dev.template, 'AWS::KMS::Key');
    expect(only(dev.template, 'AWS::SNS::Topic').properties).toMatchObject({
      KmsMasterKeyId: { 'Fn::GetAtt': [id, 'Arn'] },
    });
    expect(properties).toMatchObject({
      EnableKeyRotation: true,
      KeyPolicy: {
        Statement: expect.arrayContaining([
          expect.objectContaining({
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
          }),
        ]),
      },
    });
  });
});

describe('cdk.json', () => {
  it('sets every feature flag that CDK recommends', () => {
    const recommended = createRequire(import.meta.url)('aws-cdk-lib/recommended-feature-flags.json');
    expect(contextOf()).toMatchObject(recommended);
  });

  it('lets no template through that CloudFormation would refuse', () => {
    const app = new App({ context: contextOf(), outdir: mkdtempSync(join(tmpdir(), 'gloss-refused-')) });
    new CfnQueue(new Stack(app, 'Refused'), 'Queue', { visibilityTimeout: 50_000 });
    expect(() => app.synth()).toThrow(/validat/i);
  });

  it('warns at synth where data is kept and no alarm reaches anybody', async () => {
    const warnings = (made: Synthesized) =>
      Annotations.fromStack(made.stack).findWarning('*', Match.stringLikeRegexp('alarmEmail'));
    expect(warnings(dev)).toEqual([]);
    expect(warnings(prod)).toHaveLength(1);
    expect(warnings(await synthesized('prod', { alarmEmail: 'desk@example.org' }))).toEqual([]);
  });
});
