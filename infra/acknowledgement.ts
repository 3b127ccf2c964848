import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Stack, Validations } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import type { DocumentsBucket } from './documents.ts';

/** A finding of cdk-nag that is meant to be there: one rule's, of one resource. */
export interface Acknowledgement {
  /** Of the resource, below the stack. */
  readonly path: string;
  readonly finding: string;
  readonly reason: string;
}

/** Acknowledges each finding on its own resource alone. */
export function acknowledgeFindings(stack: Stack, acknowledgements: readonly Acknowledgement[]): void {
  for (const { path, finding, reason } of acknowledgements) {
    const resource = path.split('/').reduce<IConstruct>((scope, id) => scope.node.findChild(id), stack);
    Validations.of(resource).acknowledge({ id: finding, reason });
  }
}

/** A bucket of the stack is named by its logical id, another one by its own name. */
export function inBucket(bucket: DocumentsBucket): string {
  const { defaultChild } = bucket.node;
  const arn = CfnBucket.isCfnBucket(defaultChild)
    ? `<${Stack.of(bucket).getLogicalId(defaultChild)}.Arn>`
    : `arn:<AWS::Partition>:s3:::${bucket.bucketName}`;
  return `AwsSolutions::AwsSolutions-IAM5[Resource::${arn}/*]`;
}

export const calledByCloudFormation =
  'CloudFormation calls it and waits for its answer: where it fails, the deploy fails and says why. An event that is kept is one that nobody waits for any more.';

export const noTracing =
  'Its duration, errors and throttles are metrics, and its log says what it did; it makes calls of one or two services, so a trace would add little, cost 5 USD a million, and need xray:PutTraceSegments on every resource.';
