import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { only, resourcesOf, synthesized } from '../aws/synthesized.ts';

const dev = await synthesized('dev');

describe('alarms', () => {
  const alarmSchema = z.object({
    AlarmDescription: z.string(),
    MetricName: z.string().optional(),
    Namespace: z.string().optional(),
    Metrics: z.array(z.object({ Expression: z.string().optional() })).default([]),
    AlarmActions: z.array(z.object({ Ref: z.string() })),
  });
  const alarms = () =>
    resourcesOf(dev.template, 'AWS::CloudWatch::Alarm').map(({ properties }) => alarmSchema.parse(properties));

  it('tell a topic, which the alarms of the account may publish to, what is wrong and what to do', () => {
    const topic = only(dev.template, 'AWS::SNS::Topic').id;
    for (const { AlarmActions, AlarmDescription } of alarms()) {
      expect(AlarmActions).toEqual([{ Ref: topic }]);
      expect(AlarmDescription).toMatch(/^[A-Z].+\. .+\.$/s);
    }
    expect(only(dev.template, 'AWS::SNS::TopicPolicy').properties).toMatchObject({
      PolicyDocument: {
        Statement: expect.arrayContaining([
          expect.objectContaining({
            Effect: 'Allow',
            Action: 'sns:Publish',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
          }),
        ]),
      },
    });
  });

  it('watch errors, slow answers, throttles, dead letters and the seed, and a dashboard shows them', () => {
    const watched = alarms().map(({ Namespace, MetricName, Metrics }) =>
      MetricName === undefined
        ? Metrics.flatMap(({ Expression = [] }) => Expression).join()
        : `${Namespace} ${MetricName}`,
    );
    expect(watched.sort()).toEqual([
      'AWS/ApiGateway 5xx',
      'AWS/ApiGateway Latency',
      'AWS/DynamoDB ReadKeyRangeThroughputThrottleEvents',
      'AWS/DynamoDB ReadMaxOnDemandThroughputThrottleEvents',
      'AWS/DynamoDB WriteThrottleEvents',
      'AWS/Events FailedInvocations',
      'AWS/Lambda Errors',
      'AWS/Lambda Errors',
      'AWS/Lambda Errors',
      'AWS/Lambda Throttles',
      'AWS/Lambda Throttles',
      'AWS/SQS ApproximateAgeOfOldestMessage',
      'AWS/SQS ApproximateAgeOfOldestMessage',
      'AWS/SQS ApproximateNumberOfMessagesVisible',
      // An operation without an error has no data, and a sum with a gap would be none.
      'FILL(batchGetItem, 0) + FILL(query, 0) + FILL(getItem, 0) + FILL(updateItem, 0) + FILL(deleteItem, 0) + FILL(batchWriteItem, 0)',
      'gloss/Gloss-dev RefusedRequests',
    ]);
    expect(resourcesOf(dev.template, 'AWS::CloudWatch::Dashboard')).toHaveLength(1);
  });
});
