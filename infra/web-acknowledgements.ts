import { Stack } from 'aws-cdk-lib/core';
import { type Acknowledgement, calledByCloudFormation, inBucket, noTracing } from './acknowledgement.ts';
import type { WebApi } from './web-api.ts';

const copierPrefix = 'Custom::S3ObjectCopy';

/** What is acknowledged of the API as a web function. */
export function webAcknowledgementsOf(webApi: WebApi): readonly Acknowledgement[] {
  const copier = Stack.of(webApi).node.children.find(({ node }) => node.id.startsWith(copierPrefix));
  if (copier === undefined) throw new Error('Nothing copies the code of the web function.');
  const copierFunction = `${copier.node.id}/Resource`;
  const bucket = inBucket(webApi.code);
  const copyPolicy = 'WebApi/CopyRole/DefaultPolicy/Resource';
  const whatCdkGrants =
    'CDK’s own function, which copies the code from the bucket of uploads as it is deployed, is granted this by CDK; it writes and deletes in the bucket of the code alone.';
  return [
    ...[
      'Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-<AWS::Region>/*',
      'Action::s3:Abort*',
      'Action::s3:DeleteObject*',
    ].map((id) => ({ path: copyPolicy, finding: `AwsSolutions::AwsSolutions-IAM5[${id}]`, reason: whatCdkGrants })),
    { path: copyPolicy, finding: bucket.replace('/*]', '/web-function/*]'), reason: whatCdkGrants },
    {
      path: 'WebApi/Code/Resource',
      finding: 'AwsSolutions::AwsSolutions-S1',
      reason:
        'It holds the code of this repository, which the deploy wrote and Lambda alone reads, and nothing of readers or documents.',
    },
    {
      path: 'WebApi/EmptyCode/FunctionRole/DefaultPolicy/Resource',
      finding: bucket,
      reason:
        'It empties the bucket of the code when the stack goes: s3:DeleteObjectVersion alone, in this bucket alone.',
    },
    ...['WebApi/EmptyCode/Function/Resource', copierFunction].flatMap((path) => [
      { path, finding: 'Serverless::Serverless-LambdaDLQ', reason: calledByCloudFormation },
      { path, finding: 'Serverless::Serverless-LambdaTracing', reason: noTracing },
    ]),
    {
      path: copierFunction,
      finding: 'Serverless::Serverless-LambdaDefaultMemorySize',
      reason:
        'CDK’s own function copies one object of some hundred KB within a deploy, and takes no setting for its memory.',
    },
  ];
}
