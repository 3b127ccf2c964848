import { Rule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  CfnBucket,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { maximumReceives } from '../functions/ingest/receives.ts';
import { functionTimeouts } from '../functions/timeouts.ts';
import type { Bundle } from './bundle.ts';
import { GlossFunction, oneProcessor } from './gloss-function.ts';
import type { Settings } from './settings.ts';
import { type GlossTable, publishActions } from './table.ts';

/** A bucket that the stack made, or one that was there. */
export type DocumentsBucket = Bucket | IBucket;

export interface DocumentsProps extends Pick<Settings, 'existing' | 'keepData' | 'revisionDays'> {
  readonly bundle: Bundle;
  readonly table: GlossTable;
}

/** How many functions publish at once: what bounds the writes to the key of an actor that every article mentions. */
const greatestConcurrency = 5;

const protectedQueue = {
  encryption: QueueEncryption.SQS_MANAGED,
  enforceSSL: true,
  retentionPeriod: Duration.days(14),
};

/** The bucket of documents, and what publishes an object that is put into it and unpublishes one that is deleted. */
export class Documents extends Construct {
  readonly bucket: DocumentsBucket;
  /** Where S3's events wait to be processed. */
  readonly queue: Queue;
  /** Where those go that cannot be: each with its reason, but where the function was stopped each time. */
  readonly deadLetterQueue: Queue;
  readonly ingest: GlossFunction;
  readonly rule: Rule;

  constructor(scope: Construct, id: string, { bundle, existing, keepData, revisionDays, table }: DocumentsProps) {
    super(scope, id);
    this.bucket =
      existing?.documentsBucketName === undefined
        ? newBucket(this, keepData)
        : Bucket.fromBucketName(this, 'ExistingBucket', existing.documentsBucketName);

    this.deadLetterQueue = new Queue(this, 'DeadLetters', protectedQueue);
    this.queue = new Queue(this, 'Queue', {
      ...protectedQueue,
      visibilityTimeout: Duration.seconds(functionTimeouts.ingestQueue),
      deadLetterQueue: { queue: this.deadLetterQueue, maxReceiveCount: maximumReceives },
    });
    this.rule = new Rule(this, 'Rule', {
      description: 'What happens to objects of the documents bucket goes to the ingest queue.',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created', 'Object Deleted'],
        detail: { bucket: { name: [this.bucket.bucketName] } },
      },
      targets: [
        { bind: () => ({ arn: this.queue.queueArn, deadLetterConfig: { arn: this.deadLetterQueue.queueArn } }) },
      ],
    });
    // The construct's own target, `SqsQueue`, would let EventBridge do more than send.
    for (const queue of [this.queue, this.deadLetterQueue]) queue.addToResourcePolicy(mayBeSentTo(queue, this.rule));

    this.ingest = new GlossFunction(this, 'Ingest', {
      description: 'Annotates and publishes the objects of the documents bucket.',
      bundle,
      memorySize: oneProcessor,
      timeoutSeconds: functionTimeouts.ingest,
      environment: {
        TABLE_NAME: table.tableName,
        BUCKET_NAME: this.bucket.bucketName,
        QUEUE_URL: this.queue.queueUrl,
        DEAD_LETTER_QUEUE_URL: this.deadLetterQueue.queueUrl,
        REVISION_DAYS: String(revisionDays),
      },
    });
    table.grant(this.ingest, ...publishActions);
    for (const statement of this.ingestStatements()) this.ingest.addToRolePolicy(statement);
    const mapping = new EventSourceMapping(this, 'QueueToIngest', {
      target: this.ingest,
      eventSourceArn: this.queue.queueArn,
      // A document that stops the function, by its time or its memory, takes no other message along.
      batchSize: 1,
      maxConcurrency: greatestConcurrency,
      reportBatchItemFailures: true,
    });
    // Lambda looks whether it may read the queue when the mapping is made.
    if (this.ingest.role !== undefined) mapping.node.addDependency(this.ingest.role);
  }

  private ingestStatements(): PolicyStatement[] {
    return [
      new PolicyStatement({ actions: ['s3:GetObject'], resources: [this.bucket.arnForObjects('*')] }),
      // Without it S3 answers 403 instead of 404 where an object is gone.
      new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.bucket.bucketArn] }),
      new PolicyStatement({
        actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ChangeMessageVisibility'],
        resources: [this.queue.queueArn],
      }),
      // To its own queue it sends the documents that a change of the registry concerns.
      new PolicyStatement({
        actions: ['sqs:SendMessage'],
        resources: [this.queue.queueArn, this.deadLetterQueue.queueArn],
      }),
    ];
  }
}

function newBucket(scope: Construct, keepData: boolean): Bucket {
  const bucket = new Bucket(scope, 'Bucket', {
    versioned: true,
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    lifecycleRules: [
      { abortIncompleteMultipartUploadAfter: Duration.days(7), noncurrentVersionExpiration: Duration.days(90) },
    ],
    removalPolicy: keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  // The construct's own way, `eventBridgeEnabled`, brings a Python function.
  resourceOf(bucket).notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
  return bucket;
}

const mayBeSentTo = ({ queueArn }: Queue, { ruleArn }: Rule): PolicyStatement =>
  new PolicyStatement({
    principals: [new ServicePrincipal('events.amazonaws.com')],
    actions: ['sqs:SendMessage'],
    resources: [queueArn],
    conditions: { ArnEquals: { 'aws:SourceArn': ruleArn } },
  });

function resourceOf(bucket: Bucket): CfnBucket {
  const { defaultChild } = bucket.node;
  if (!CfnBucket.isCfnBucket(defaultChild)) throw new Error('The bucket has no resource.');
  return defaultChild;
}
