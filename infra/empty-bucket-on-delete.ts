import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CustomResource, Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Bundle } from './bundle.ts';
import type { DocumentsBucket } from './documents.ts';
import { GlossFunction } from './gloss-function.ts';

export interface EmptyBucketOnDeleteProps {
  readonly bundle: Bundle;
  readonly bucket: DocumentsBucket;
  /** False: nothing is ever deleted, and the function may not delete. */
  readonly empty: boolean;
}

/**
 * Empties the bucket when the stack is destroyed, so that the bucket can be deleted with it. CDK's own `autoDeleteObjects`
 * leaves a log group behind that never expires.
 *
 * It stands in every environment, also where data is kept: CloudFormation sends a Delete to a custom resource that leaves the
 * template, so a resource that stood only where data is not kept would empty the bucket as soon as someone set `keepData`.
 */
export class EmptyBucketOnDelete extends Construct {
  readonly resource: CustomResource;

  constructor(scope: Construct, id: string, { bundle, bucket, empty }: EmptyBucketOnDeleteProps) {
    super(scope, id);
    const emptier = new GlossFunction(this, 'Function', {
      description: 'Empties the documents bucket when the stack is destroyed, unless data is kept.',
      bundle,
      memorySize: 512,
      timeoutSeconds: 840,
    });
    if (empty) {
      emptier.addToRolePolicy(
        new PolicyStatement({ actions: ['s3:ListBucketVersions'], resources: [bucket.bucketArn] }),
      );
      emptier.addToRolePolicy(
        new PolicyStatement({
          // Every object of a versioned bucket is deleted by its version, delete markers too.
          actions: ['s3:DeleteObjectVersion'],
          resources: [bucket.arnForObjects('*')],
        }),
      );
    }
    this.resource = new CustomResource(this, 'Resource', {
      resourceType: 'Custom::EmptiedBucket',
      serviceToken: emptier.functionArn,
      serviceTimeout: Duration.seconds(900),
      // CloudFormation hands a Delete the properties of the last deploy: what counts is the setting when the stack goes.
      properties: { BucketName: bucket.bucketName, EmptyOnDelete: String(empty) },
    });
    if (emptier.role !== undefined) this.resource.node.addDependency(emptier.role);
  }
}
