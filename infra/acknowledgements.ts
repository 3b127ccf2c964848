import { type Acknowledgement, calledByCloudFormation, inBucket, noTracing } from './acknowledgement.ts';
import type { GlossStack } from './gloss-stack.ts';
import type { Settings } from './settings.ts';
import { webAcknowledgementsOf } from './web-acknowledgements.ts';

const resourcesOfCloudFormation = [
  'OriginValue/Function/Resource',
  'Seeding/Function/Resource',
  'EmptyBucketOnDelete/Function/Resource',
];

/** Of the function behind the HTTP API. */
const ofTheFunction: readonly Acknowledgement[] = [
  {
    path: 'Api/HttpApi/DefaultRoute/Resource',
    finding: 'AwsSolutions::AwsSolutions-APIG4',
    reason:
      'The API is public and can only be read. What does not carry the value that the edge adds is refused by the function, and all that reaches it is throttled.',
  },
  {
    path: 'Api/Function/Resource',
    finding: 'Serverless::Serverless-LambdaDLQ',
    reason: 'The HTTP API calls it and waits: the reader is told of a failure, and no event is left over.',
  },
  { path: 'Api/Function/Resource', finding: 'Serverless::Serverless-LambdaTracing', reason: noTracing },
];

/** What is acknowledged, given the settings and the stack that they made. */
export function acknowledgementsOf(
  { alarmEmail, domain, existing, firewall, keepData }: Settings,
  { documentsBucket: bucket, webApi }: Pick<GlossStack, 'documentsBucket' | 'webApi'>,
): readonly Acknowledgement[] {
  return [
    ...(webApi === null ? ofTheFunction : webAcknowledgementsOf(webApi)),
    {
      path: 'Edge/Distribution/Resource',
      finding: 'AwsSolutions::AwsSolutions-CFR1',
      reason: 'The articles are published for readers everywhere; there is no country they may not be read in.',
    },
    ...(firewall === undefined
      ? [
          {
            path: 'Edge/Distribution/Resource',
            finding: 'AwsSolutions::AwsSolutions-CFR2',
            reason:
              'A web ACL costs 6 USD a month while nobody asks, so it is a setting (firewall in cdk.json). Without it the stage’s throttle, the limits of each query and the table’s greatest rates bound what a flood can cost.',
          },
        ]
      : []),
    {
      path: 'Edge/Distribution/Resource',
      finding: 'AwsSolutions::AwsSolutions-CFR3',
      reason:
        'Its access log would record readers’ addresses and what they asked, and need a bucket that outlives the stack. What reaches the API is in the API’s own access log without either, and CloudFront’s metrics count the rest.',
    },
    ...(domain === undefined
      ? [
          {
            path: 'Edge/Distribution/Resource',
            finding: 'AwsSolutions::AwsSolutions-CFR4',
            reason:
              'Under cloudfront.net CloudFront chooses the protocols and ignores a least version. With an own domain (domain in cdk.json) it is TLS 1.2.',
          },
        ]
      : []),
    ...(existing?.documentsBucketName === undefined
      ? [
          {
            path: 'Documents/Bucket/Resource',
            finding: 'AwsSolutions::AwsSolutions-S1',
            reason:
              'Only the account’s own principals can read or write it, over TLS, and every version is kept for 90 days. Server access logs come late and incomplete and need a second bucket; who needs to know who wrote what turns on CloudTrail’s data events.',
          },
        ]
      : []),
    {
      path: 'Documents/IngestRole/DefaultPolicy/Resource',
      finding: inBucket(bucket),
      reason: 'It reads documents under whatever keys they are put: s3:GetObject alone, in this bucket alone.',
    },
    ...(keepData
      ? []
      : [
          {
            path: 'EmptyBucketOnDelete/FunctionRole/DefaultPolicy/Resource',
            finding: inBucket(bucket),
            reason:
              'It empties the bucket of an environment that keeps nothing, whatever the keys: s3:DeleteObjectVersion alone, in this bucket alone.',
          },
        ]),
    ...resourcesOfCloudFormation.map((path) => ({
      path,
      finding: 'Serverless::Serverless-LambdaDLQ',
      reason: calledByCloudFormation,
    })),
    {
      path: 'Documents/Ingest/Resource',
      finding: 'Serverless::Serverless-LambdaDLQ',
      reason:
        'A queue calls it, and that queue has a dead-letter queue with an alarm. A function’s own is for asynchronous calls, of which it gets none.',
    },
    {
      path: 'Documents/QueueToIngest/Resource',
      finding: 'Serverless::Serverless-LambdaEventSourceMappingDestination',
      reason:
        'Failure destinations are for streams; of a queue, Lambda takes none. What fails goes to the queue’s own dead-letter queue.',
    },
    {
      path: 'Documents/DeadLetters/Resource',
      finding: 'Serverless::Serverless-SQSRedrivePolicy',
      reason: 'It is the dead-letter queue: what cannot be published stays here, and an alarm says what to do.',
    },
    {
      path: 'Seeding/Function/EventInvokeConfig/Resource',
      finding: 'Serverless::Serverless-LambdaAsyncFailureDestination',
      reason:
        'CloudFormation calls it and waits for its answer, which says what failed; an alarm counts it too. Kept elsewhere the event would be of no use: its answer is no longer awaited.',
    },
    ...(alarmEmail === undefined
      ? []
      : [
          {
            path: 'Alarms/Mail/Resource',
            finding: 'Serverless::Serverless-SNSRedrivePolicy',
            reason:
              'Its messages go to a person. SNS tries a mail again for hours, and the alarm stays on until its reason is gone; a message that waits in a queue would tell nobody.',
          },
        ]),
    ...['Documents/Ingest/Resource', ...resourcesOfCloudFormation].map((path) => ({
      path,
      finding: 'Serverless::Serverless-LambdaTracing',
      reason: noTracing,
    })),
  ];
}
