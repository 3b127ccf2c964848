import type { Metric, MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { WebFunction, WebFunctionAuthType, WebFunctionCode, WebFunctionRuntime } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, LogGroup, type MetricFilter, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { functionTimeouts } from '../functions/timeouts.ts';
import type { Bundle } from './bundle.ts';
import type { DocumentsBucket } from './documents.ts';
import { EmptyBucketOnDelete } from './empty-bucket-on-delete.ts';
import { graphiqlDirectory, withGraphiQL } from './graphiql-files.ts';
import type { GraphQLApiProps } from './graphql-api.ts';
import { readActions } from './table.ts';

export interface WebApiProps extends GraphQLApiProps {
  /** Of the function that empties the bucket of the code when the stack goes. */
  readonly emptyBucketBundle: Bundle;
}

/** Requests that one process answers at once; Lambda's own default, and what the benchmark measures. */
const concurrency = 64;

/**
 * The API as a web function of Lambda, with nothing between it and the edge. README.md says what is known of web functions, and
 * what is not. Its code is read from a bucket at each start: a versioned one of the stack, which goes with it.
 */
export class WebApi extends Construct {
  /** Where the function logs. */
  readonly log: LogGroup;
  /** Of its endpoint. */
  readonly hostName: string;
  /** The bucket of its code. */
  readonly code: DocumentsBucket;
  readonly #failed: MetricFilter;

  constructor(scope: Construct, id: string, props: WebApiProps) {
    super(scope, id);
    const { allowedOrigins, bundle, emptyBucketBundle, graphiql, originHeaderValue, table, throttle } = props;
    const role = roleWithLog(this, 'Function');
    this.log = role.log;
    const copier = roleWithLog(this, 'Copy');
    const code = new Bucket(this, 'Code', {
      versioned: true,
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }],
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.code = code;
    if (!isBucket(code)) throw new Error('The code of the web function is not in a bucket.');
    new EmptyBucketOnDelete(this, 'EmptyCode', { bundle: emptyBucketBundle, bucket: code, empty: true });
    const { directory } = graphiql ? withGraphiQL(bundle) : bundle;
    const webFunction = new WebFunction(this, 'WebFunction', {
      revisionDescription: 'Answers GraphQL from the table.',
      code: WebFunctionCode.fromAssetToProvidedBucket(code, directory, {
        copyOptions: { role: copier.role, logGroup: copier.log },
      }),
      runtime: WebFunctionRuntime.NODEJS_24_X,
      role: role.role,
      logGroup: role.log,
      timeout: Duration.seconds(functionTimeouts.graphql),
      maxConcurrencyPerEnvironment: concurrency,
      environment: {
        TABLE_NAME: table.tableName,
        ORIGIN_HEADER_VALUE: originHeaderValue,
        NODE_ENV: 'production',
        ...(graphiql ? { GRAPHIQL_DIRECTORY: graphiqlDirectory } : {}),
        ...(allowedOrigins.length === 0 ? {} : { ALLOWED_ORIGINS: allowedOrigins.join(' ') }),
      },
      // The edge could sign requests to it, but a POST only where the client sends the digest of its body.
      defaultEndpointAuth: WebFunctionAuthType.APPLICATION_MANAGED,
      defaultEndpoint: { rateLimit: supportedRate(throttle.requestsPerSecond) },
    });
    Validations.of(webFunction.endpoint).acknowledge({
      id: 'Annotation::@aws-cdk/aws-lambda:webFunctionPublicEndpoint',
      reason:
        'The API is public and can only be read. What does not carry the value that the edge adds is refused by the function, and the endpoint has a rate limit.',
    });
    table.grant(role.role, ...readActions);
    this.hostName = webFunction.endpoint.domainName;
    this.#failed = this.log.addMetricFilter('Failed', {
      filterPattern: FilterPattern.allTerms('GLOSS_ANSWERED_5XX'),
      metricNamespace: `gloss/${Stack.of(this).stackName}`,
      metricName: 'FailedAnswers',
    });
  }

  /** Answers of 5xx, as the function itself logs them. */
  failedAnswers(options: MetricOptions): Metric {
    return this.#failed.metric(options);
  }
}

/** CDK's own class is not what its interface says where absent properties may not be undefined. */
function isBucket(value: unknown): value is IBucket {
  return value instanceof Bucket;
}

/** A role that may write a log group of its own, and nothing else before it is granted. */
function roleWithLog(scope: Construct, name: string): { readonly role: Role; readonly log: LogGroup } {
  const log = new LogGroup(scope, `${name}Log`, {
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const role = new Role(scope, `${name}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  role.addToPolicy(
    new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [log.logGroupArn],
    }),
  );
  return { role, log };
}

/** The least rate that an endpoint can have and that is not less: hundreds up to 1,000, thousands up to 10,000. */
function supportedRate(requestsPerSecond: number): number {
  const step = requestsPerSecond <= 1_000 ? 100 : 1_000;
  return Math.min(Math.ceil(requestsPerSecond / step) * step, 10_000);
}
