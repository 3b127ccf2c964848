import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { CustomResource, Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Bundle } from './bundle.ts';
import { GlossFunction } from './gloss-function.ts';

export interface ForgettingProps {
  readonly bundle: Bundle;
  readonly bucket: Bucket;
}

/**
 * Empties the bucket when the stack goes, so that it can go too. The construct's own way, `autoDeleteObjects`, leaves a log
 * group behind that never forgets.
 */
export class Forgetting extends Construct {
  readonly resource: CustomResource;

  constructor(scope: Construct, id: string, { bundle, bucket }: ForgettingProps) {
    super(scope, id);
    const emptier = new GlossFunction(this, 'Function', {
      description: 'Empties the documents bucket when the stack is destroyed.',
      bundle,
      memorySize: 512,
      timeoutSeconds: 840,
    });
    emptier.addToRolePolicy(new PolicyStatement({ actions: ['s3:ListBucketVersions'], resources: [bucket.bucketArn] }));
    emptier.addToRolePolicy(
      new PolicyStatement({
        // Every object of a versioned bucket is deleted by its version, delete markers too.
        actions: ['s3:DeleteObjectVersion'],
        resources: [bucket.arnForObjects('*')],
      }),
    );
    this.resource = new CustomResource(this, 'Resource', {
      resourceType: 'Custom::EmptiedBucket',
      serviceToken: emptier.functionArn,
      serviceTimeout: Duration.seconds(900),
      properties: { BucketName: bucket.bucketName },
    });
    if (emptier.role !== undefined) this.resource.node.addDependency(emptier.role);
  }
}
