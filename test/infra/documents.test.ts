import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { only, resourcesOf, synthesized } from '../aws/synthesized.ts';

const dev = await synthesized('dev');

describe('documents', () => {
  it('are versioned, and what happens to them reaches the function by EventBridge and a queue', () => {
    const bucket = only(dev.template, 'AWS::S3::Bucket');
    expect(bucket.properties).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    });
    const queue = resourcesOf(dev.template, 'AWS::SQS::Queue').find(({ properties }) => 'RedrivePolicy' in properties);
    expect(queue?.properties).toMatchObject({ RedrivePolicy: { maxReceiveCount: 5 } });
    const queueArn = { 'Fn::GetAtt': [queue?.id, 'Arn'] };
    expect(only(dev.template, 'AWS::Events::Rule').properties).toMatchObject({
      EventPattern: {
        source: ['aws.s3'],
        'detail-type': ['Object Created', 'Object Deleted'],
        detail: { bucket: { name: [{ Ref: bucket.id }] } },
      },
      Targets: [{ Arn: queueArn }],
    });
    expect(only(dev.template, 'AWS::Lambda::EventSourceMapping').properties).toMatchObject({
      EventSourceArn: queueArn,
      BatchSize: 1,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 5 },
    });
  });

  it('that cannot be published go to the dead letters, and those of a changed registry to the queue: the ingest function may send to both', () => {
    const queues = resourcesOf(dev.template, 'AWS::SQS::Queue');
    const queue = queues.find(({ properties }) => 'RedrivePolicy' in properties);
    const deadLetters = queues.find(({ id }) => id !== queue?.id);
    const ingest = dev.functions.find(({ bundle }) => bundle.name === 'ingest');
    expect(dev.template.Resources[ingest?.id ?? '']?.Properties).toMatchObject({
      Environment: { Variables: { QUEUE_URL: { Ref: queue?.id }, DEAD_LETTER_QUEUE_URL: { Ref: deadLetters?.id } } },
    });
    const statements = resourcesOf(dev.template, 'AWS::IAM::Policy').flatMap(({ properties }) =>
      sendingSchema
        .parse(properties)
        .PolicyDocument.Statement.filter(({ Action }) => [Action].flat().includes('sqs:SendMessage')),
    );
    const arns = [queue?.id, deadLetters?.id].map((id) => ({ 'Fn::GetAtt': [id, 'Arn'] }));
    const resources = statements.flatMap(({ Resource }) => Resource);
    expect(resources).toHaveLength(2);
    expect(resources).toEqual(expect.arrayContaining(arns));
  });

  it('are seeded last, so that nothing after can take a finished seed back', () => {
    const { id } = only(dev.template, 'Custom::ShippedDocuments');
    const after = Object.entries(dev.template.Resources).filter(([, { DependsOn = [] }]) => DependsOn.includes(id));
    expect(after).toEqual([]);
    const before = new Set(dev.template.Resources[id]?.DependsOn);
    for (const type of ['AWS::CloudFront::Distribution', 'AWS::Events::Rule', 'AWS::CloudWatch::Dashboard']) {
      expect(before).toContain(only(dev.template, type).id);
    }
  });
});

const sendingSchema = z.object({
  PolicyDocument: z.object({
    Statement: z.array(z.object({ Action: z.union([z.string(), z.string().array()]), Resource: z.unknown() })),
  }),
});
